// One actor: what it was and when, with whom it had to do, what it said, where.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { codes, coded, country, spoken } from '../lib/codes.js';
import { card, count, day, empty, eventItem, gauge, legend, number, pageHead, signed, strip, whoField, whoIs } from '../lib/parts.js';
import { saying } from '../lib/evidence.js';
import { gathered, periods, suitable, timeline, usual, whole } from '../lib/timeline.js';

/** Rows that stand at once; the rest opens. */
const FIRST = 8;

export async function draw(main, params, signal) {
  const of = params.get('of') ?? '';
  const range = { from: params.get('from') ?? '', to: params.get('to') ?? '' };
  await codes();
  const title = of ? spoken(of) : 'Actors';
  const head = (lead) => pageHead(title, lead, h('form', { class: 'row small no-print', role: 'search', onsubmit: (e) => { e.preventDefault(); change({ of: whoIs(e.target.of)[0] ?? '', from: '', to: '' }); } },
    whoField('Country, sector or name', 'of', of), h('button', {}, 'Show')));
  if (!of) {
    const found = await ask('/actors', { limit: 60 }, signal);
    if (signal.aborted) return;
    replace(main, head('Who acts most, and who is acted on.'), card(null, found.rows.length ? table(found.rows) : empty('Nobody yet', 'Once reports are in, the busiest actors stand here.')));
    return;
  }
  document.title = `${title} · Dragoman`;
  const [portrait, series, statements, places, events] = await Promise.all([
    ask('/portrait', { of, limit: 30, ...range }, signal), ask('/series', { actor: of, step: 'month', by: 'quad' }, signal),
    ask('/statements', { speaker: of, limit: 8 }, signal), ask('/places', { actor: of, limit: 12, ...range }, signal), ask('/events', { actor: of, limit: 15, ...range }, signal)]);
  if (signal.aborted) return;
  if (portrait.roles.length === 0 && !range.from && !range.to) {
    replace(main, head(''), card(null, empty('Nobody of this name', 'Try a country such as France, or part of a name.', h('a', { class: 'button', href: '/actor' }, 'The busiest actors'))));
    return;
  }
  replace(main, head('By the days of the events it stands in.'), h('div', { class: 'stack' },
    await overTime(series.rows, range, signal), roles(portrait.roles),
    h('div', { class: 'grid halves' }, partners('Acts on', portrait.actsOn, (p) => to('/relations', { a: of, b: code(p) })), partners('Is acted on by', portrait.actedOnBy, (p) => to('/relations', { a: code(p), b: of }))),
    h('div', { class: 'grid halves' }, said(statements.rows), where(places.rows, of, range)),
    card('Newest events', events.rows.length ? h('ul', { class: 'rows' }, events.rows.map(eventItem)) : h('p', { class: 'note' }, 'No event in this time.'), h('p', { class: 'below' }, h('a', { href: to('/search', { actor: of, ...range }) }, 'All of its events')))));
}

const code = (p) => (p.country ? p.country + p.sector : `:${p.sector}`);

function table(rows) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Actors' }, h('table', {}, h('thead', {}, h('tr', {}, ['Actor', 'Code', 'Acts', 'Is acted on', 'Mean intensity', ''].map((t, i) => h('th', { scope: 'col', class: [i > 1 && i < 5 && 'num', (i === 1 || i === 5) && 'roomy'].filter(Boolean).join(' ') }, t || h('span', { class: 'unseen' }, 'Hostile to friendly'))))),
    h('tbody', {}, rows.map((a) => h('tr', {}, h('td', {}, h('a', { href: to('/actor', { of: a.name || code(a) }) }, a.name || coded(a.country, a.sector))), h('td', { class: 'roomy' }, h('code', {}, a.country + a.sector), ' ', h('span', { class: 'note' }, a.name && coded(a.country, a.sector))),
      h('td', { class: 'num' }, number(a.asSource)), h('td', { class: 'num' }, number(a.asTarget)), h('td', { class: 'num' }, signed(a.intensity)), h('td', { class: 'roomy', style: { width: '12rem', minWidth: '7rem', paddingTop: '.95rem' } }, gauge(a.intensity, 'mean intensity')))))));
}

async function overTime(rows, range, signal) {
  const months = usual(periods(rows));
  if (months.length === 0) return card('Over time', h('p', { class: 'note' }, 'No dated event.'));
  const step = suitable(months.length);
  return h('section', { class: 'card' }, h('div', { class: 'above' }, h('h2', {}, 'Over time'),
    h('div', { class: 'row mid' }, h('span', { class: 'note no-print' }, 'Drag to choose a time, or click a bar.'), whole(range.from, range.to, () => change({ from: '', to: '' })))),
  await timeline(gathered(months, step), { step, ...range, signal, onrange: (from, till) => change({ from, to: till }) }), legend());
}

/** What it was called and which codes it had, each as a line of time. */
function roles(rows) {
  const days = rows.flatMap((r) => [r.first, r.last]).filter(Boolean).map((d) => Date.parse(d));
  const [from, till] = [Math.min(...days), Math.max(...days)];
  const share = (d) => (100 * (Date.parse(d) - from)) / Math.max(1, till - from);
  const line = (r) => h('li', {}, h('div', {}, h('strong', {}, r.name || coded(r.country, r.sector) || 'no code'), r.name && h('div', { class: 'note' }, coded(r.country, r.sector) || 'no code')),
    h('span', { class: 'track', role: 'img', 'aria-label': r.first ? `${day(r.first)} to ${day(r.last)}` : 'no day', title: r.first ? `${day(r.first)} – ${day(r.last)}` : '' },
      r.first && h('i', { style: { left: `min(${share(r.first)}%, 100% - 4px)`, width: `${share(r.last) - share(r.first)}%` } })),
    h('span', { class: 'n' }, number(r.events)));
  return card('Roles by date', h('p', { class: 'note' }, rows.length === 0 ? 'None in this time.' : days.length ? `Names and codes in the events of ${day(new Date(from).toISOString().slice(0, 7))} to ${day(new Date(till).toISOString().slice(0, 7))}, and how many events.` : 'Names and codes, and how many events.'),
    h('ul', { class: 'spans' }, rows.slice(0, FIRST).map(line)),
    rows.length > FIRST && h('details', { class: 'data' }, h('summary', {}, `${rows.length - FIRST} more`), h('ul', { class: 'spans' }, rows.slice(FIRST).map(line))));
}

function partners(heading, rows, link) {
  const most = Math.max(1, ...rows.map((p) => p.quads.reduce((a, b) => a + b, 0)));
  const line = (p) => {
    const events = p.quads.reduce((a, b) => a + b, 0);
    return h('li', { class: 'event' }, h('div', { class: 'above' }, h('a', { href: link(p) }, coded(p.country, p.sector)), h('span', { class: 'note' }, `${count(events, 'event')}, mean ${signed(p.intensity)}`)),
      h('div', { style: { width: `${Math.max(3, (100 * events) / most)}%` } }, strip(p.quads)));
  };
  return card(heading, rows.length === 0 ? h('p', { class: 'note' }, 'Nobody with a code.') : h('ul', { class: 'rows tight' }, rows.slice(0, FIRST).map(line)),
    rows.length > FIRST && h('details', { class: 'data' }, h('summary', {}, `${rows.length - FIRST} more`), h('ul', { class: 'rows tight' }, rows.slice(FIRST).map(line))));
}

function said(rows) {
  return card('Says', rows.length === 0 ? h('p', { class: 'note' }, 'No statement.') : h('ul', { class: 'rows' }, rows.map((s) => h('li', { class: 'event' },
    saying(s), h('blockquote', {}, s.kind === 'direct' ? `“${s.content.text}”` : s.content.text),
    h('div', { class: 'meta' }, h('a', { href: to('/story', { id: s.story.id }) }, s.story.title || 'report'), s.story.published && h('span', {}, day(s.story.published)))))));
}

function where(rows, of, range) {
  return card('Where', rows.length === 0 ? h('p', { class: 'note' }, 'No known place.') : [h('ul', { class: 'rows tight' }, rows.map((p) => h('li', { class: 'event' }, h('div', { class: 'above' },
    h('a', { href: to('/search', { actor: of, place: p.name, ...range }) }, `${p.name}${p.country && country(p.country) !== p.name ? `, ${country(p.country)}` : ''}`), h('span', { class: 'note' }, count(p.quads.reduce((a, b) => a + b, 0), 'event'))), strip(p.quads)))),
    h('p', { class: 'below' }, h('a', { href: to('/map', { actor: of, ...range }) }, 'On the map'))]);
}
