// What a reader knows better than the machine: right, wrong, or otherwise; and back again.
import { h, replace, say } from './dom.js';
import { ask, send } from './api.js';
import { FACTUALITY, allTypes } from './codes.js';

const VERDICTS = { RIGHT: 'judged right', WRONG: 'judged wrong', CHANGED: 'changed', MISSING: 'added' };
let author = '';

/** "IRN:GOV Name", as the ledger reads it. */
const written = (side) => side.map((p) => [[p.country, p.sector].filter(Boolean).join(':'), p.name ?? p.text].filter(Boolean).join(' ')).join(' + ');

/**
 * Buttons and a form beneath an event.
 * @param again draws the story anew, and chooses an event
 */
export function corrections(event, again) {
  const note = h('p', { class: 'bad', role: 'alert', hidden: true });
  const act = async (what, said) => {
    try {
      const answer = await what();
      say(said);
      await again(answer?.event);
    } catch (error) {
      note.textContent = error.message;
      note.hidden = false;
    }
  };
  const judge = (verdict, fields) => send('POST', '/corrections', { event: event.id, verdict, fields, author });
  return h('section', { class: 'no-print stack', style: { marginTop: '1rem' }, 'aria-label': 'Correct this event' },
    h('div', { class: 'row mid' },
      h('button', { type: 'button', onclick: () => act(() => judge('right'), 'Kept as right') }, 'It is right'),
      h('button', { type: 'button', onclick: () => act(() => judge('wrong'), 'Taken out') }, 'No such event')),
    h('details', { class: 'data' }, h('summary', {}, 'Change something'), form(event, (fields) => act(() => judge('changed', fields), 'Changed'))),
    note);
}

function form(event, apply) {
  const before = {
    type: event.type, source: written(event.sources), target: written(event.targets), date: event.date ?? 'unknown',
    place: event.place ? [event.place.name, event.place.country].filter(Boolean).join(', ') : '', factuality: event.factuality.toLowerCase(), background: event.background ? 'yes' : 'no',
  };
  const text = (name, label, hint) => h('label', { class: 'field' }, label, h('input', { name, value: before[name], placeholder: hint, autocomplete: 'off' }));
  const choice = (name, label, values) => h('label', { class: 'field' }, label, h('select', { name }, values.map(([v, t]) => h('option', { value: v, selected: before[name] === v }, t))));
  return h('form', { class: 'stack', onsubmit: (e) => {
    e.preventDefault();
    const fields = {};
    for (const name of Object.keys(before)) if (e.target[name].value.trim() !== before[name]) fields[name] = e.target[name].value.trim();
    author = e.target.author.value.trim();
    if (Object.keys(fields).length) apply(fields);
  } },
  choice('type', 'Did what', allTypes().map((t) => [t.code, `${t.code} – ${t.label}`])),
  text('source', 'Who (IRN:GOV Name; several with +)', 'IRN:GOV'), text('target', 'To whom', 'nobody'),
  h('div', { class: 'row' }, text('date', 'When', '2020-01-31 or 2020-01'), text('place', 'Where', 'Basra, IRQ')),
  h('div', { class: 'row' }, choice('factuality', 'How it is told', Object.keys(FACTUALITY).map((f) => [f.toLowerCase(), FACTUALITY[f]])), choice('background', 'Told as background', [['no', 'no'], ['yes', 'yes']])),
  h('label', { class: 'field' }, 'Your name (optional)', h('input', { name: 'author', value: author, autocomplete: 'name' })),
  h('div', {}, h('button', { class: 'first' }, 'Keep the change')));
}

/** An event that the machine overlooked, told in words of the report that the reader marks. */
export function overlooked(story, again) {
  const note = h('p', { class: 'bad', role: 'alert', hidden: true });
  const words = h('input', { name: 'trigger', required: true, autocomplete: 'off', placeholder: 'the word that tells it, as it stands in the text' });
  return h('details', { class: 'data no-print' }, h('summary', {}, 'Something is missing'), h('form', { class: 'stack', onsubmit: async (e) => {
    e.preventDefault();
    const f = e.target;
    const at = story.text.indexOf(words.value);
    const line = story.sentences.find((s) => at >= s.span.begin && at < s.span.end);
    if (at < 0 || !line) {
      note.textContent = 'These words do not stand in the report.';
      note.hidden = false;
      return;
    }
    try {
      const answer = await send('POST', '/corrections', { verdict: 'missing', document: story.report.doc, sentence: line.index, trigger: words.value,
        fields: { type: f.type.value, source: f.source.value.trim(), target: f.target.value.trim() } });
      say('Added');
      await again(answer.event);
    } catch (error) {
      note.textContent = error.message;
      note.hidden = false;
    }
  } },
  h('label', { class: 'field' }, 'In these words', words),
  h('button', { type: 'button', onclick: () => { words.value = String(getSelection()).trim() || words.value; } }, 'Take what is marked in the text'),
  h('label', { class: 'field' }, 'Did what', h('select', { name: 'type' }, allTypes().map((t) => h('option', { value: t.code }, `${t.code} – ${t.label}`)))),
  h('label', { class: 'field' }, 'Who', h('input', { name: 'source', placeholder: 'IRN:GOV Name' })), h('label', { class: 'field' }, 'To whom', h('input', { name: 'target', placeholder: 'TUR' })),
  h('div', {}, h('button', { class: 'first' }, 'Add the event')), note));
}

/** What was said about the events of a report, with a way back. */
export function history(document, again) {
  const place = h('div', { class: 'maybe' });
  ask('/corrections', { document }).then(({ rows }) => {
    if (rows.length === 0) return;
    const acts = new Map();
    rows.forEach((r) => { const act = acts.get(r.number) ?? { ...r, fields: [] }; if (r.field) act.fields.push(`${r.field}: ${r.value || 'nobody'}`); acts.set(r.number, act); });
    const last = new Map();
    [...acts.values()].forEach((a) => last.set(a.event, a.number));
    const note = h('p', { class: 'bad', role: 'alert', hidden: true });
    replace(place, h('section', { class: 'card', id: 'history' }, h('h2', {}, 'Corrections'), h('ul', { class: 'rows' }, [...acts.values()].reverse().map((a) => h('li', { class: 'row mid' },
      h('span', {}, `${VERDICTS[a.verdict]}${a.fields.length ? ` – ${a.fields.join('; ')}` : ''}${a.author ? `, by ${a.author}` : ''}`),
      last.get(a.event) === a.number && h('button', { type: 'button', onclick: async () => {
        try {
          await send('DELETE', `/corrections/${encodeURIComponent(a.event)}`);
          say('Taken back');
          await again(a.event);
        } catch (error) {
          note.textContent = error.message;
          note.hidden = false;
        }
      } }, 'Undo')))), note));
  }).catch(() => { /* the story stands without its history */ });
  return place;
}
