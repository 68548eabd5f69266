// A sheet of events to judge in the browser; the share of right ones is kept with its interval.
import { h, replace, say } from './dom.js';
import { ask, send } from './api.js';
import { change } from './address.js';
import { card, eventItem } from './parts.js';

const judged = new Map();

export async function auditSheet(params, signal) {
  const seed = params.get('seed') ?? '1';
  const { rows } = await ask('/sample', { limit: 20, seed }, signal);
  if (rows.length === 0) return null;
  const note = h('p', { role: 'status' });
  const count = () => { note.textContent = judged.size > 0 ? `${judged.size} judged` : ''; keep.disabled = judged.size === 0; };
  const keep = h('button', { class: 'first', type: 'button', onclick: async () => {
    try {
      await send('POST', '/audit', { judged: Object.fromEntries(judged) });
      judged.clear();
      say('Kept');
      change({}, { keep: true });
    } catch (error) {
      note.textContent = error.message;
    }
  } }, 'Keep the figures');
  count();
  const box = (event, right, label) => h('label', {}, h('input', {
    type: 'radio', name: `judge-${event.id}`, checked: judged.get(event.id) === right,
    onchange: () => { judged.set(event.id, right); count(); },
  }), label);
  const list = h('ul', { class: 'rows' }, rows.map((event) => {
    const item = eventItem(event);
    item.querySelector('div.event').append(h('fieldset', { class: 'judge no-print' }, h('legend', { class: 'unseen' }, `Is ${event.type} in “${event.trigger.text}” right?`), box(event, true, 'right'), box(event, false, 'wrong')));
    return item;
  }));
  return card('Judge some events', h('p', { class: 'note' }, 'Drawn so that every type comes alike often. Right means: who, what and to whom are as the sentence says.'), list,
    replace(h('div', { class: 'row mid keep no-print' }), keep, h('button', { type: 'button', onclick: () => change({ seed: String(Number(seed) + 1) }) }, 'Draw others'), note));
}
