// Searches that are kept, each with a feed; a webhook may be told of new events.
import { h, replace, say } from './dom.js';
import { ask, send } from './api.js';
import { to } from './address.js';

export function savedSearches(filter) {
  const place = h('section', { style: { marginTop: '1.5rem' }, 'aria-label': 'Saved searches' });
  const query = to('', filter).slice(1);
  const show = async () => {
    const { rows } = await ask('/searches');
    replace(place, h('h2', { style: { fontSize: '1.0625rem' } }, 'Saved searches'),
      rows.length > 0 && h('ul', { class: 'rows', style: { marginTop: '.5rem' } }, rows.map((s) => h('li', {}, h('a', { href: `/search?${s.query}` }, s.name),
        h('div', { class: 'note row mid' }, h('a', { href: `/api/v1/searches/${s.id}/atom` }, 'Atom'), s.webhook && h('span', {}, 'alerts on'),
          h('button', { class: 'plain', type: 'button', 'aria-label': `Forget the search ${s.name}`, onclick: () => act(() => send('DELETE', `/searches/${s.id}`), 'forgotten') }, 'Forget'))))),
      query ? form() : h('p', { class: 'note' }, 'Narrow the search down, then keep it here under a name.'));
  };
  const note = h('p', { class: 'bad', role: 'alert', hidden: true });
  const act = async (what, said) => {
    try {
      await what();
      await show();
      say(`Search ${said}`);
    } catch (error) {
      note.textContent = error.message;
      note.hidden = false;
      place.append(note);
    }
  };
  const form = () => h('form', { class: 'stack', style: { marginTop: '.75rem' }, onsubmit: (e) => {
    e.preventDefault();
    const f = e.target;
    act(() => send('POST', '/searches', { name: f.name.value, query, webhook: f.webhook.value }), 'kept');
  } },
  h('label', { class: 'field' }, 'Keep this search as', h('input', { name: 'name', required: true, maxlength: 100 })),
  h('label', { class: 'field' }, 'Tell this address of new events (optional)', h('input', { name: 'webhook', type: 'url', placeholder: 'https://' })),
  h('div', {}, h('button', {}, 'Keep')));
  show().catch((error) => replace(place, h('p', { class: 'bad' }, error.message)));
  return place;
}
