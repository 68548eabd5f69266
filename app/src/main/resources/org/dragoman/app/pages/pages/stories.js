// The stories, the newest first.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { codes, country, type } from '../lib/codes.js';
import { card, count, day, empty, pageHead, quad } from '../lib/parts.js';

export async function draw(main, params, signal) {
  const q = params.get('q') ?? '';
  const [page] = await Promise.all([ask('/stories', { q, limit: 40 }, signal), codes()]);
  if (signal.aborted) return;
  const list = h('ul', { class: 'rows' });
  const more = h('button', { type: 'button' }, 'More stories');
  let next = '';
  const add = (loaded) => {
    list.append(...loaded.rows.map(item));
    next = loaded.next;
    more.hidden = !next;
  };
  more.addEventListener('click', async () => add(await ask('/stories', { q, limit: 40, after: next }, signal)));
  add(page);
  replace(main, pageHead('Stories', 'Each story once, however often it was copied.',
    h('form', { class: 'row small no-print', role: 'search', onsubmit: (e) => { e.preventDefault(); change({ q: e.target.q.value }); } },
      h('label', { class: 'field' }, 'Words in the story', h('input', { type: 'search', name: 'q', value: q })), h('button', {}, 'Find'))),
  card(null, page.rows.length ? [list, h('p', { class: 'below' }, more)]
    : empty(q ? 'No story has these words' : 'No stories yet', q ? 'All words must stand in one sentence; try fewer.' : h('a', { class: 'button', href: '/add' }, 'Add reports'))));
}

function item(s) {
  return h('li', {}, h('article', { class: 'event dated' }, h('div', { class: 'date' }, s.report.published ? day(s.report.published) : 'day unknown'),
    h('div', { class: 'event' }, h('a', { class: 'line-link', href: to('/story', { id: s.report.doc }) }, h('strong', { class: 'who' }, s.report.title || s.report.doc)), h('div', { class: 'meta' },
      s.report.outlet && h('span', {}, s.report.outlet),
      h('span', {}, s.events === 0 ? 'nothing coded' : count(s.events, 'event')),
      s.types.slice(0, 4).map((t) => h('span', { class: `tag c${type(t)?.quad ?? 0}` }, type(t) && quad(type(t).quad), t)),
      s.countries.length > 0 && h('span', {}, s.countries.slice(0, 5).map(country).join(' · ')),
      s.report.copies > 1 && h('span', {}, `${s.report.copies} copies`)))));
}
