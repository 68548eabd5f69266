// One actor: what it was and when, with whom it had to do, what it said, where.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { codes, coded, country, person } from '../lib/codes.js';
import { bars, card, count, day, empty, eventItem, gauge, legend, number, pageHead, strip } from '../lib/parts.js';

export async function draw(main, params, signal) {
  const of = params.get('of') ?? '';
  await codes();
  const head = (lead) => pageHead(of ? title(of) : 'Actors', lead, h('form', { class: 'row no-print', role: 'search', onsubmit: (e) => { e.preventDefault(); change({ of: e.target.of.value.trim() }); } },
    h('label', { class: 'field' }, 'Country code, with or without a sector, or a name', h('input', { name: 'of', value: of, placeholder: 'IRN, IRNMIL, :REB, a name' })), h('button', {}, 'Show')));
  if (!of) {
    const found = await ask('/actors', { limit: 60 }, signal);
    if (signal.aborted) return;
    replace(main, head('Who acts most, and who is acted on.'), card(null, found.rows.length ? table(found.rows) : empty('Nobody yet', 'Once reports are in, the busiest actors stand here.')));
    return;
  }
  const [portrait, series, statements, places, events] = await Promise.all([
    ask('/portrait', { of, limit: 15 }, signal), ask('/series', { actor: of, step: 'quarter', by: 'quad' }, signal),
    ask('/statements', { speaker: of, limit: 12 }, signal), ask('/places', { actor: of, limit: 12 }, signal), ask('/events', { actor: of, limit: 15 }, signal)]);
  if (signal.aborted) return;
  if (portrait.roles.length === 0) {
    replace(main, head(''), card(null, empty('Nobody of this name', 'Try a country code such as FRA, or part of a name.', h('a', { class: 'button', href: '/actor' }, 'The busiest actors'))));
    return;
  }
  replace(main, head('Roles by the days of the events they stand in.'), h('div', { class: 'stack' },
    h('div', { class: 'grid halves' }, roles(portrait.roles), overTime(series.rows)),
    h('div', { class: 'grid halves' }, partners('Acts on', portrait.actsOn, (p) => to('/relations', { a: of, b: code(p) })), partners('Is acted on by', portrait.actedOnBy, (p) => to('/relations', { a: code(p), b: of }))),
    h('div', { class: 'grid halves' }, said(statements.rows), where(places.rows, of)),
    card('Newest events', h('ul', { class: 'rows' }, events.rows.map(eventItem)), h('p', { style: { marginTop: '1rem' } }, h('a', { href: to('/search', { actor: of }) }, 'All of its events')))));
}

const code = (p) => (p.country ? p.country + p.sector : `:${p.sector}`);

function title(of) {
  const [, c, s] = /^([A-Z]{3})?:?([A-Z]{3})?$/.exec(of) ?? [];
  return (c || s) && coded(c ?? '', s ?? '') ? coded(c ?? '', s ?? '') : of;
}

function table(rows) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Actors' }, h('table', {}, h('thead', {}, h('tr', {}, ['Actor', 'Code', 'Acts', 'Is acted on', 'Mean intensity'].map((t, i) => h('th', { scope: 'col', class: i > 1 && i < 4 ? 'num' : null }, t)))),
    h('tbody', {}, rows.map((a) => h('tr', {}, h('td', {}, h('a', { href: to('/actor', { of: a.name || code(a) }) }, a.name || coded(a.country, a.sector))), h('td', {}, coded(a.country, a.sector)),
      h('td', { class: 'num' }, number(a.asSource)), h('td', { class: 'num' }, number(a.asTarget)), h('td', { style: { minWidth: '8rem' } }, gauge(a.intensity, 'mean intensity')))))));
}

function roles(rows) {
  return card('Roles', h('ul', { class: 'rows' }, rows.map((r) => h('li', { class: 'event' }, h('strong', {}, r.name || coded(r.country, r.sector) || 'no code'),
    h('div', { class: 'meta' }, r.name && h('span', {}, coded(r.country, r.sector) || 'no code'), h('span', {}, count(r.events, 'event')), r.first && h('span', {}, r.first === r.last ? day(r.first) : `${day(r.first)} – ${day(r.last)}`))))));
}

function overTime(points) {
  const by = new Map();
  points.forEach((p) => {
    const at = by.get(p.begin) ?? [0, 0, 0, 0];
    at[Number(p.line) - 1] = p.events;
    by.set(p.begin, at);
  });
  const columns = [...by].sort((x, y) => x[0].localeCompare(y[0])).slice(-16).map(([begin, quads]) => ({ label: begin.slice(2, 7), title: `Quarter from ${day(begin)}`, quads }));
  return card('Over time', columns.length ? [h('p', { class: 'note' }, 'Events a quarter; the newest sixteen quarters.'), bars(columns, 'Events a quarter by quad class'), h('div', { style: { marginTop: '1rem' } }, legend())]
    : h('p', { class: 'note' }, 'No dated event.'));
}

function partners(heading, rows, link) {
  return card(heading, rows.length === 0 ? h('p', { class: 'note' }, 'Nobody with a code.') : h('ul', { class: 'rows' }, rows.map((p) => h('li', { class: 'event' }, h('a', { href: link(p) }, coded(p.country, p.sector)), strip(p.quads),
    h('div', { class: 'meta' }, h('span', {}, count(p.quads.reduce((a, b) => a + b, 0), 'event')), h('span', {}, `mean intensity ${p.intensity.toFixed(1)}`))))));
}

function said(rows) {
  return card('Says', rows.length === 0 ? h('p', { class: 'note' }, 'No statement.') : h('ul', { class: 'rows' }, rows.map((s) => h('li', { class: 'event' },
    h('span', {}, h('strong', {}, s.speaker ? person(s.speaker) : 'Somebody'), ` ${s.cue ?? 'said'}`), h('blockquote', {}, s.kind === 'direct' ? `“${s.content.text}”` : s.content.text),
    h('div', { class: 'meta' }, h('a', { href: to('/story', { id: s.story.id }) }, s.story.title || 'report'), s.story.published && h('span', {}, day(s.story.published)))))));
}

function where(rows, of) {
  return card('Where', rows.length === 0 ? h('p', { class: 'note' }, 'No known place.') : [h('ul', { class: 'rows' }, rows.map((p) => h('li', { class: 'event' }, h('a', { href: to('/search', { actor: of, place: p.name }) }, `${p.name}${p.country ? `, ${country(p.country)}` : ''}`), strip(p.quads)))),
    h('p', { style: { marginTop: '1rem' } }, h('a', { href: to('/map', { actor: of }) }, 'On the map'))]);
}
