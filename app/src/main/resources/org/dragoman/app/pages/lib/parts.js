// Parts that several pages are made of.
import { h } from './dom.js';
import { to } from './address.js';
import { QUADS, FACTUALITY, allCountries, asked, people, country, spoken } from './codes.js';

export const number = (n) => new Intl.NumberFormat('en').format(n);

/** "−2.5": a number with its sign as it is printed, one digit after the point. */
export const signed = (n) => (Math.abs(n) < 0.05 ? '0.0' : n.toFixed(1).replace('-', '−'));

/** "1 event", "2,000 events". */
export const count = (n, what) => `${number(n)} ${what}${n === 1 ? '' : 's'}`;

/** "12 May 2020" for a day; "May 2020" for a month; the words as they are else. */
export function day(iso) {
  if (!iso) return '';
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number);
  if (!month) return iso;
  const options = { year: 'numeric', month: 'short', timeZone: 'UTC', ...(date ? { day: 'numeric' } : {}) };
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(Date.UTC(year, month - 1, date || 1))).replace('Sept', 'Sep');
}

/** "Mar 2003", "Nov 1977 – Mar 1979": from one month to another. */
export function months(first, last) {
  const [from, till] = [first, last].map((d) => day((d ?? '').slice(0, 7)));
  return from === till ? from : `${from} – ${till}`;
}

/** The sign of a quad class. */
export function quad(n, named = false) {
  return named
    ? [h('span', { class: `q q${n}`, 'aria-hidden': 'true' }), QUADS[n]]
    : h('span', { class: `q q${n}`, role: 'img', 'aria-label': QUADS[n], title: QUADS[n] });
}

export function legend() {
  return h('ul', { class: 'legend', 'aria-label': 'Signs' }, [1, 2, 3, 4].map((n) => h('li', {}, quad(n, true))));
}

/** A thin bar of the four quads. */
export function strip(quads) {
  const all = quads.reduce((a, b) => a + b, 0) || 1;
  const words = quads.map((n, i) => (n ? `${n} ${QUADS[i + 1].toLowerCase()}` : '')).filter(Boolean).join(', ');
  return h('span', { class: 'strip', role: 'img', 'aria-label': words || 'no events', title: words },
    quads.map((n, i) => n > 0 && h('i', { class: `b${i + 1}`, style: { width: `${(100 * n) / all}%` } })));
}

/** Stacked bars over time: [{label, quads, title}]. */
export function bars(columns, label) {
  const top = Math.max(1, ...columns.map((c) => c.quads.reduce((a, b) => a + b, 0)));
  return h('ul', { class: 'bars', 'aria-label': label }, columns.map((c, i) => {
    const words = `${c.title ?? c.label}: ${c.quads.map((n, q) => `${n} ${QUADS[q + 1].toLowerCase()}`).join(', ')}`;
    return h('li', { class: i === columns.length - 1 ? 'now' : null, title: words },
      h('span', { class: 'unseen' }, words),
      h('span', { class: 'stem', 'aria-hidden': 'true' }, h('span', { class: 'sum' }, c.quads.some(Boolean) ? number(c.quads.reduce((a, b) => a + b, 0)) : ''), [...c.quads].reverse().map((n, q) => n > 0 && h('i', { class: `b${4 - q}`, style: { height: `${(90 * n) / top}%` } }))),
      h('span', { class: 'when', 'aria-hidden': 'true' }, c.label));
  }));
}

/** How hostile or friendly, from -10 to 10, around the middle. */
export function gauge(value, label) {
  const share = Math.min(50, Math.abs(value) * 5);
  return h('span', { class: 'gauge', role: 'img', 'aria-label': `${label}: ${signed(value)}`, title: `${label}: ${signed(value)}` },
    h('i', { class: value < 0 ? 'b4' : 'b2', style: value < 0 ? { right: '50%', width: `${share}%` } : { left: '50%', width: `${share}%` } }));
}

/** From how it was to how it is, both from -10 to 10: a ring, a line and a dot. */
export function move(before, now) {
  const at = (v) => `${50 + 5 * Math.max(-10, Math.min(10, v))}%`;
  const words = before === null ? `now ${signed(now)}, nothing before` : `from ${signed(before)} to ${signed(now)}`;
  const side = now < 0 ? 'b4' : 'b2';
  return h('span', { class: 'gauge move', role: 'img', 'aria-label': words, title: words },
    before !== null && h('i', { class: `path ${side}`, style: { left: at(Math.min(before, now)), width: `${5 * Math.abs(now - before)}%` } }),
    before !== null && h('i', { class: 'ring', style: { left: at(before) } }), h('i', { class: `dot ${side}`, style: { left: at(now) } }));
}

/** Where somebody is named: suggestions as one types, names for codes. Read it with whoIs. */
export function whoField(label, name, values, hint = 'Iran, or a name') {
  const list = [values].flat().filter(Boolean).map(spoken).join('; ');
  if (!document.getElementById('countries')) {
    document.body.append(h('datalist', { id: 'countries' }, allCountries().map((c) => h('option', { value: c.name }))));
  }
  return h('label', { class: 'field' }, label, h('input', { name, value: list, placeholder: hint, list: 'countries', autocomplete: 'off' }));
}

/** What stands in such a field, as the API is asked: one or several. */
export const whoIs = (input) => input.value.split(';').map(asked).filter(Boolean);

export function factuality(kind) {
  return h('span', { class: `tag f-${kind}` }, FACTUALITY[kind] ?? kind);
}

/** The sentence with the words that were coded marked. */
export function sentence(event) {
  const { begin, text } = event.sentence;
  const from = event.trigger.begin - begin;
  const words = event.trigger.text;
  const at = text.startsWith(words, from) ? from : text.indexOf(words);
  if (!text) return null;
  if (at < 0 || !words) return h('blockquote', {}, text);
  return h('blockquote', {}, text.slice(0, at), h('mark', { class: `t${event.quad}` }, words), text.slice(at + words.length));
}

/** "Who – did what – to whom". */
export function headline(event) {
  return h('span', { class: 'line' },
    h('span', { class: 'who' }, people(event.sources)),
    h('span', { class: `act c${event.quad}` }, quad(event.quad), event.type),
    event.targets.length > 0 && h('span', { class: 'who' }, people(event.targets)));
}

/** An event in a list: when it was, and beside it what. */
export function eventItem(event) {
  const story = event.story;
  const place = event.place && [event.place.name, event.place.name !== country(event.place.country) && country(event.place.country)].filter(Boolean).join(', ');
  return h('li', {}, h('article', { class: 'event dated' },
    h('div', { class: 'date' }, event.date ? day(event.date) : story.published ? [h('span', { class: 'told' }, 'told '), day(story.published)] : 'day unknown'),
    h('div', { class: 'event' },
      h('a', { href: to('/story', { id: story.id, event: event.id }), class: 'line-link' }, headline(event)),
      sentence(event),
      h('div', { class: 'meta' },
        place && h('span', {}, place),
        event.factuality !== 'ASSERTED' && factuality(event.factuality),
        event.background && h('span', { class: 'tag' }, 'background'),
        event.attribution && h('span', {}, `according to ${people([event.attribution])}`),
        event.tellings?.outlets > 1 && h('span', {}, `told by ${event.tellings.outlets} outlets`),
        event.corrected && h('span', { class: 'tag' }, 'corrected'),
        (story.outlet || story.title) && h('span', { class: 'from' }, [story.outlet, story.title].filter(Boolean).join(': '))))));
}

export function loading() {
  return h('div', { class: 'stack', 'aria-busy': 'true' }, h('span', { class: 'unseen' }, 'Loading'),
    h('div', { class: 'skeleton', style: { width: '40%', height: '2rem' } }), h('div', { class: 'skeleton tall' }), h('div', { class: 'skeleton tall' }));
}

export function empty(title, ...words) {
  return h('div', { class: 'state' }, h('h2', {}, title), ...words.map((w) => (typeof w === 'string' ? h('p', {}, w) : w)));
}

/** Nothing found: because nothing is there, or because the conditions are too narrow. */
export function nothing(conditions, clear, title = 'No event fits', ...words) {
  return conditions ? empty(title, ...words, h('a', { class: 'button', href: clear }, 'Clear everything'))
    : empty('The ledger has no events yet', 'Add reports and they stand here.', h('a', { class: 'button', href: '/add' }, 'Add reports'));
}

export function failed(error, again) {
  return h('div', { class: 'state failed', role: 'alert' }, h('h2', {}, 'That did not work'), h('p', {}, error.message),
    again && h('button', { type: 'button', onclick: again }, 'Try again'));
}

export function pageHead(title, lead, ...more) {
  return h('div', { class: 'head' }, h('div', {}, h('h1', {}, title), lead && h('p', { class: 'lead' }, lead)), ...more);
}

export function card(title, ...content) {
  return h('section', { class: 'card' }, title && h('h2', {}, title), ...content);
}

/** The numbers behind a picture, for whoever cannot or will not see it. */
export function dataTable(caption, columns, rows) {
  return h('details', { class: 'data' }, h('summary', {}, 'Show as a table'),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption }, h('table', {}, h('caption', { class: 'unseen' }, caption),
      h('thead', {}, h('tr', {}, columns.map((c) => h('th', { scope: 'col' }, c)))),
      h('tbody', {}, rows.map((r) => h('tr', {}, r.map((c) => h('td', {}, c === null || c === undefined ? '' : c instanceof Node ? c : String(c)))))))));
}
