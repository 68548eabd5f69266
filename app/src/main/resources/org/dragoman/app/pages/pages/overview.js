// What changed in the week of the newest reports.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { codes, coded, country } from '../lib/codes.js';
import { bars, card, count, day, empty, gauge, legend, number, pageHead, quad } from '../lib/parts.js';

export async function draw(main, params, signal) {
  const until = params.get('until') ?? '';
  const [view, stories] = await Promise.all([
    ask('/overview', { until }, signal), ask('/stories', { limit: 6 }, signal), codes()]);
  if (signal.aborted) return;
  if (view.totals.documents === 0) {
    replace(main, pageHead('Overview'), card(null, empty('The ledger is empty',
      'Add reports and see here what changed, between whom and where.',
      h('a', { class: 'button', href: '/add' }, 'Add reports'), h('a', { href: '/try' }, 'or try one report without keeping it'))));
    return;
  }
  replace(main,
    pageHead('What changed', `The week to ${day(view.until)}, compared with the eight weeks before it.`,
      h('form', { class: 'row no-print', onsubmit: (e) => { e.preventDefault(); change({ until: e.target.until.value }); } },
        h('label', { class: 'field' }, 'Week to', h('input', { type: 'date', name: 'until', value: view.until, onchange: (e) => e.target.form.requestSubmit() })))),
    h('div', { class: 'stack' },
      card(null, totals(view.totals)),
      h('div', { class: 'grid two' },
        h('div', { class: 'stack' }, weeks(view), h('div', { class: 'grid halves' }, moves(view), hot(view))),
        h('div', { class: 'stack' }, latest(stories.rows), newcomers(view)))));
}

function totals(t) {
  const figures = [['Reports', t.documents], ['Stories', t.stories], ['Events', t.events], ['Statements', t.statements], ['Outlets', t.outlets]];
  return h('dl', { class: 'totals' }, figures.map(([name, n]) => h('div', {}, h('dt', {}, name), h('dd', {}, number(n)))),
    h('div', {}, h('dt', {}, 'From – to'), h('dd', { style: { fontSize: '1rem' } }, t.first ? `${day(t.first)} – ${day(t.last)}` : '–')));
}

function weeks(view) {
  return card('Events a week', h('p', { class: 'note' }, 'By the day of the report; background left out.'),
    bars(view.weeks.map((w) => ({ label: day(w.begin).replace(/ \d{4}$/, ''), title: `Week of ${day(w.begin)}`, quads: w.quads })), 'Events a week by quad class'),
    h('div', { style: { marginTop: '1rem' } }, legend()));
}

function latest(rows) {
  return card('Latest stories', h('ul', { class: 'rows' }, rows.map((s) => h('li', {},
    h('a', { href: to('/story', { id: s.report.doc }) }, s.report.title || s.report.doc),
    h('div', { class: 'event' }, h('div', { class: 'meta' }, s.report.published && h('span', {}, day(s.report.published)), s.report.outlet && h('span', {}, s.report.outlet),
      h('span', {}, count(s.events, 'event')), s.report.copies > 1 && h('span', {}, `${s.report.copies} copies`)))))),
    h('p', { class: 'note', style: { marginTop: '.75rem' } }, h('a', { href: '/stories' }, 'All stories')));
}

function week(view) {
  const begin = new Date(`${view.until}T00:00:00Z`);
  begin.setUTCDate(begin.getUTCDate() - 6);
  return { publishedFrom: begin.toISOString().slice(0, 10), publishedTo: view.until };
}

function moves(view) {
  const rows = view.moves.slice(0, 8);
  return card('Sharpest moves', h('p', { class: 'note' }, 'Mean intensity this week against the weeks before; left is hostile, right is friendly.'),
    rows.length === 0 ? h('p', { class: 'note' }, 'Nothing between two countries this week.')
      : h('ul', { class: 'rows' }, rows.map((m) => h('li', { class: 'event' },
        h('a', { href: to('/relations', { a: m.source, b: m.target }) }, `${country(m.source)} → ${country(m.target)}`),
        gauge(m.now, 'this week'),
        h('div', { class: 'meta' }, h('span', {}, `${m.now.toFixed(1)} now, ${m.eventsBefore ? m.before.toFixed(1) : 'nothing'} before`),
          h('a', { href: to('/search', { source: m.source, target: m.target, ...week(view) }) }, count(m.events, 'event')))))));
}

function hot(view) {
  const rows = view.hotPlaces.slice(0, 8);
  return card('Hot places', h('p', { class: 'note' }, 'Material conflict this week, and in a usual week.'),
    rows.length === 0 ? h('p', { class: 'note' }, 'No material conflict with a known place this week.')
      : h('ul', { class: 'rows' }, rows.map((p) => h('li', { class: 'event' },
        h('a', { href: to('/search', { place: p.name, quad: '4', ...week(view) }) }, quad(4), ` ${p.name}${p.country && country(p.country) !== p.name ? `, ${country(p.country)}` : ''}`),
        h('div', { class: 'meta' }, h('span', {}, `${p.events} this week, usually ${p.usual.toFixed(1)}`))))));
}

function newcomers(view) {
  const rows = view.newcomers.slice(0, 8);
  return card('New names', h('p', { class: 'note' }, 'Named for the first time in this ledger.'),
    rows.length === 0 ? h('p', { class: 'note' }, 'Nobody new this week.')
      : h('ul', { class: 'rows' }, rows.map((n) => h('li', { class: 'event' },
        h('a', { href: to('/actor', { of: n.name }) }, n.name),
        h('div', { class: 'meta' }, h('span', {}, coded(n.country, n.sector) || 'no code'), h('span', {}, count(n.events, 'event')))))));
}
