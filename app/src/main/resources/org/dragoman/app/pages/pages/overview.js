// What changed in the week of the newest reports.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { codes, coded, country, sector } from '../lib/codes.js';
import { bars, card, count, day, empty, legend, move, number, pageHead, quad, signed } from '../lib/parts.js';

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
      h('form', { class: 'row small no-print', onsubmit: (e) => { e.preventDefault(); change({ until: e.target.until.value }); } },
        h('label', { class: 'field' }, 'Week to', h('input', { type: 'date', name: 'until', value: view.until, onchange: (e) => e.target.form.requestSubmit() })))),
    h('div', { class: 'stack' },
      h('section', { class: 'card slim', 'aria-label': 'In this ledger' }, totals(view.totals)),
      h('div', { class: 'grid two even' }, weeks(view), latest(stories.rows)),
      h('div', { class: 'grid thirds' }, moves(view), hot(view), newcomers(view))));
}

function totals(t) {
  const figures = [['report', 'reports', t.documents], ['story', 'stories', t.stories], ['event', 'events', t.events], ['statement', 'statements', t.statements], ['outlet', 'outlets', t.outlets]];
  return h('dl', { class: 'totals' }, figures.filter((f) => f[2] > 0).map(([one, many, n]) => h('div', {}, h('dt', {}, n === 1 ? one : many), h('dd', {}, number(n)))),
    t.first && h('div', {}, h('dt', {}, 'first and last report'), h('dd', { class: 'when' }, `${day(t.first)} – ${day(t.last)}`)));
}

function weeks(view) {
  return card('Events a week', h('p', { class: 'note' }, 'By the day of the report; background left out.'),
    bars(view.weeks.map((w) => ({ label: day(w.begin).replace(/ \d{4}$/, ''), title: `Week of ${day(w.begin)}`, quads: w.quads })), 'Events a week by quad class'),
    h('div', { class: 'below' }, legend()));
}

function latest(rows) {
  return card('Latest stories', h('ul', { class: 'rows' }, rows.map((s) => h('li', {},
    h('a', { href: to('/story', { id: s.report.doc }) }, s.report.title || s.report.doc),
    h('div', { class: 'event' }, h('div', { class: 'meta' }, s.report.published && h('span', {}, day(s.report.published)), s.report.outlet && h('span', {}, s.report.outlet),
      h('span', {}, s.events === 0 ? 'nothing coded' : count(s.events, 'event')), s.report.copies > 1 && h('span', {}, `${s.report.copies} copies`)))))),
    h('p', { class: 'below' }, h('a', { href: '/stories' }, 'All stories')));
}

function week(view) {
  const begin = new Date(`${view.until}T00:00:00Z`);
  begin.setUTCDate(begin.getUTCDate() - 6);
  return { publishedFrom: begin.toISOString().slice(0, 10), publishedTo: view.until };
}

function moves(view) {
  const rows = view.moves.slice(0, 8);
  return card('Sharpest moves', h('p', { class: 'note' }, 'Mean intensity: the ring in the weeks before, the dot this week; hostile to the left, friendly to the right.'),
    rows.length === 0 ? h('p', { class: 'note' }, 'Nothing between two countries this week.')
      : h('ul', { class: 'rows' }, rows.map((m) => h('li', { class: 'event' },
        h('a', { href: to('/relations', { a: m.source, b: m.target }) }, `${country(m.source)} → ${country(m.target)}`),
        move(m.eventsBefore ? m.before : null, m.now),
        h('div', { class: 'meta' }, h('span', {}, m.eventsBefore ? `from ${signed(m.before)} to ${signed(m.now)}` : `now ${signed(m.now)}, nothing before`),
          h('a', { href: to('/search', { source: m.source, target: m.target, ...week(view) }) }, count(m.events, 'event')))))));
}

function hot(view) {
  const rows = view.hotPlaces.slice(0, 8);
  return card('Hot places', h('p', { class: 'note' }, 'Material conflict this week, and in a usual week.'),
    rows.length === 0 ? h('p', { class: 'note' }, 'No material conflict with a known place this week.')
      : h('ul', { class: 'rows' }, rows.map((p) => h('li', { class: 'event' },
        h('span', {}, quad(4), ' ', h('a', { href: to('/search', { place: p.name, quad: '4', ...week(view) }) }, `${p.name}${p.country && country(p.country) !== p.name ? `, ${country(p.country)}` : ''}`)),
        h('div', { class: 'meta' }, h('span', {}, `${p.events} this week, usually ${p.usual < 0.05 ? 'none' : p.usual.toFixed(1)}`))))));
}

function newcomers(view) {
  const rows = view.newcomers.slice(0, 8);
  return card('New names', h('p', { class: 'note' }, 'Named for the first time in this ledger.'),
    rows.length === 0 ? h('p', { class: 'note' }, 'Nobody new this week.')
      : h('ul', { class: 'rows' }, rows.map((n) => h('li', { class: 'event' },
        h('a', { href: to('/actor', { of: n.name }) }, n.name),
        h('div', { class: 'meta' }, h('span', {}, (country(n.country) === n.name && n.sector ? sector(n.sector) : coded(n.country, n.sector)) || 'no code'), h('span', {}, count(n.events, 'event')))))));
}
