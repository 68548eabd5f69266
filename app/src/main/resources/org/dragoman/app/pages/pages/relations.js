// Two actors over time: how much, how hostile, and the events beneath.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { QUADS, asked, codes, country, spoken } from '../lib/codes.js';
import { axis, chart, colour, tooltip } from '../lib/chart.js';
import { card, dataTable, day, empty, eventItem, gauge, legend, months as span, number, pageHead, signed, strip, whoField, whoIs } from '../lib/parts.js';
import { called, closer, last, periods, suitable, suitableWithin, timeline, usual, whole } from '../lib/timeline.js';

const STEPS = ['day', 'week', 'month', 'quarter', 'year'];
const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond', 'pin'];

export async function draw(main, params, signal) {
  const view = {
    a: params.get('a') ?? '', b: params.get('b') ?? '', step: STEPS.includes(params.get('step')) ? params.get('step') : '',
    way: params.get('way') ?? 'both', from: params.get('from') ?? '', to: params.get('to') ?? '', pairs: params.getAll('pair').filter((p) => p.includes('~')),
    within: /^\d{4}-\d\d-\d\d~\d{4}-\d\d-\d\d$/.test(params.get('within')) ? params.get('within').split('~') : null,
  };
  await codes();
  const title = view.a && view.b ? `${spoken(view.a)} and ${spoken(view.b)}` : 'Relations';
  const head = pageHead(title, view.a && view.b ? 'What they do to each other, as reported.' : 'What two countries or groups do to each other.', form(view));
  if (!view.a || !view.b) {
    const busiest = await ask('/dyads', { limit: 40 }, signal);
    if (signal.aborted) return;
    const rows = busiest.rows.filter((p) => p.source !== p.target);
    replace(main, head, card('The busiest pairs', rows.length ? pairs(rows) : empty('Nothing yet', 'Once reports are in, the busiest pairs stand here.')));
    return;
  }
  document.title = `${title} · Dragoman`;
  const [first, end] = view.within ?? ['', ''];
  if (view.within) view.step ||= suitableWithin(first, end);
  const between = periods((await ask('/series', { source: [view.a, view.b], target: [view.a, view.b], step: 'month', by: 'quad' }, signal)).rows);
  const months = usual(between);
  view.step ||= suitable(months.length);
  const [forth, back, ...others] = await Promise.all([
    series(view.a, view.b, view, signal), series(view.b, view.a, view, signal),
    ...view.pairs.map((p) => series(...p.split('~'), view, signal))]);
  if (signal.aborted) return;
  const every = merged(view.way === 'forth' ? [forth] : view.way === 'back' ? [back] : [forth, back]);
  const steps = every.filter((p) => last(p.begin, view.step) >= (first || months[0]?.begin || '') && (!end || p.begin <= end));
  if (steps.length === 0) {
    replace(main, head, card(null, empty('Nothing between them', `No dated event between ${spoken(view.a)} and ${spoken(view.b)}.`, h('a', { class: 'button', href: '/relations' }, 'The busiest pairs'))));
    return;
  }
  const lines = [[`${spoken(view.a)} → ${spoken(view.b)}`, forth], [`${spoken(view.b)} → ${spoken(view.a)}`, back],
    ...view.pairs.map((p, i) => [p.split('~').map(spoken).join(' → '), others[i]])];
  const beneath = h('div');
  const all = h('div', { class: 'row mid' });
  const choose = (from, till) => {
    Object.assign(view, { from, to: till });
    change({ from, to: till }, { keep: true, redraw: false });
    return showEvents();
  };
  const showEvents = async () => {
    replace(all, closer(view.from, view.to, view.step, () => change({ within: `${view.from}~${view.to}`, from: '', to: '', step: '' })),
      whole(view.from || first, view.to || end, () => change({ from: '', to: '', within: '' })));
    const ways = { both: [[view.a, view.b], [view.b, view.a]], forth: [[view.a, view.b]], back: [[view.b, view.a]] }[view.way] ?? [];
    const pages = await Promise.all(ways.map(([source, target]) => ask('/events', { source, target, from: view.from || first, to: view.to || end, limit: 25 }, signal)));
    if (signal.aborted) return;
    const rows = pages.flatMap((p) => p.rows).sort((x, y) => (y.date ?? y.story.published ?? '').localeCompare(x.date ?? x.story.published ?? ''));
    replace(beneath, h('h2', {}, view.from || view.to || first ? `Events from ${day(view.from || first) || 'the beginning'} to ${day(view.to || end) || 'now'}` : 'The newest events'),
      rows.length ? h('ul', { class: 'rows' }, rows.slice(0, 40).map(eventItem)) : h('p', { class: 'note' }, 'No event in this time.'));
  };
  const pick = (p) => h('button', { class: 'plain', type: 'button', onclick: () => change({ from: p.begin, to: last(p.begin, view.step) }) }, called(p.begin, view.step));
  replace(main, head, h('div', { class: 'stack' },
    h('section', { class: 'card' }, h('div', { class: 'above' }, h('h2', {}, 'Events'), h('div', { class: 'row mid' }, h('span', { class: 'note no-print' }, 'Drag to choose a time, or click a bar; its events stand below.'), all)),
      await timeline(steps, { step: view.step, from: view.from, to: view.to, onrange: choose, size: '', signal }), legend(),
      every.length > steps.length && !view.within && h('p', { class: 'note' }, `A few events before ${called(steps[0].begin, view.step)} stand in the table alone.`),
      dataTable('Events by time and quad class', ['From', ...QUADS.slice(1)], (view.within ? steps : every).filter((p) => p.quads.some(Boolean)).map((p) => [pick(p), ...p.quads]))),
    card('Intensity', h('p', { class: 'note' }, 'The mean of each step, from −10 (hostile) to 10 (friendly); gaps where nothing happened.'), compared(view), await intensity(lines, view.step, steps, signal),
      dataTable('Mean intensity', ['Pair', 'From', 'Mean', 'Events'], lines.flatMap(([name, s]) => s.filter((p) => p.events).map((p) => [name, called(p.begin, view.step), signed(p.intensity), p.events])))),
    h('section', { class: 'card' }, beneath)));
  await showEvents();
}

function form(view) {
  const apply = (e) => { e.preventDefault(); const f = e.target.form ?? e.target; change({ a: whoIs(f.a), b: whoIs(f.b), step: f.step.value, way: f.way.value, from: f.from.value, to: f.to.value }); };
  return h('form', { class: 'row full no-print', onsubmit: apply },
    whoField('One', 'a', view.a, 'United States'), whoField('The other', 'b', view.b, 'Iran, Military'),
    h('label', { class: 'field' }, 'Who acts', h('select', { name: 'way' }, [['both', 'either'], ['forth', 'the first'], ['back', 'the second']].map(([v, t]) => h('option', { value: v, selected: view.way === v }, t)))),
    h('label', { class: 'field' }, 'Step', h('select', { name: 'step' }, h('option', { value: '' }, 'as fits'), STEPS.map((s) => h('option', { value: s, selected: view.step === s }, s)))),
    h('label', { class: 'field' }, 'From', h('input', { type: 'date', name: 'from', value: view.from })), h('label', { class: 'field' }, 'To', h('input', { type: 'date', name: 'to', value: view.to })),
    h('button', { class: 'first' }, 'Show'));
}

/** Other pairs in the same picture: each with a way to take it out, and a form for one more. */
function compared(view) {
  const without = (p) => {
    const rest = new URL(location.href).searchParams;
    return to('/relations', Object.fromEntries([...rest.keys()].map((name) => [name, rest.getAll(name).filter((v) => name !== 'pair' || v !== p)])));
  };
  return h('details', { class: 'data no-print', open: view.pairs.length > 0 }, h('summary', {}, 'Compare with other pairs'),
    view.pairs.length > 0 && h('ul', { class: 'chips bare' }, view.pairs.map((p) => h('li', { class: 'chip' }, p.split('~').map(spoken).join(' → '), h('a', { href: without(p), 'aria-label': `Without ${p.split('~').map(spoken).join(' and ')}` }, '×')))),
    h('form', { class: 'row', style: { maxWidth: '40rem', marginTop: '.5rem' }, onsubmit: (e) => {
      e.preventDefault();
      const [one, other] = [e.target.one.value, e.target.other.value].map(asked);
      if (one && other) change({ pair: [...new Set([...view.pairs, `${one}~${other}`])] });
    } }, whoField('Who', 'one', '', 'Iraq'), whoField('To whom', 'other', '', 'Turkey'), h('button', {}, 'Compare')));
}

/** Points of one direction with their quads, by step. */
async function series(source, target, view, signal) {
  const [from, until] = view.within ?? ['', ''];
  const filter = { source, target, step: view.step, from, to: until };
  const [means, quads] = await Promise.all([ask('/series', filter, signal), ask('/series', { ...filter, by: 'quad' }, signal)]);
  const by = new Map(means.rows.map((p) => [p.begin, { begin: p.begin, events: p.events, intensity: p.intensity, quads: [0, 0, 0, 0] }]));
  quads.rows.forEach((p) => { const at = by.get(p.begin); if (at) at.quads[Number(p.line) - 1] = p.events; });
  return [...by.values()];
}

function merged(directions) {
  const by = new Map();
  directions.flat().forEach((p) => {
    const at = by.get(p.begin) ?? { begin: p.begin, quads: [0, 0, 0, 0] };
    p.quads.forEach((n, i) => { at.quads[i] += n; });
    by.set(p.begin, at);
  });
  return [...by.values()].sort((x, y) => x.begin.localeCompare(y.begin));
}

function intensity(lines, step, steps, signal) {
  const [first, end] = [steps[0].begin, steps[steps.length - 1].begin];
  const begins = [...new Set(lines.flatMap(([, s]) => s.map((p) => p.begin)))].filter((b) => b >= first && b <= end).sort();
  return chart(`Lines: mean intensity by ${step} for each direction`, () => {
    const colours = [colour('q2'), colour('q4'), colour('good'), colour('ink-soft'), colour('q3')];
    return {
      tooltip: tooltip({ trigger: 'axis' }), legend: { textStyle: { color: colour('ink') }, top: 0, left: 0, type: 'scroll', icon: 'roundRect', itemWidth: 18, itemHeight: 4 }, grid: { left: 40, right: 8, top: 34, bottom: 26 },
      xAxis: { type: 'category', data: begins.map((b) => called(b, step)), ...axis(), splitLine: { show: false }, axisLine: { onZero: false, lineStyle: { color: colour('line-strong') } } },
      yAxis: { type: 'value', min: -10, max: 10, interval: 5, ...axis(), axisLine: { show: false } },
      series: lines.map(([name, s], i) => {
        const by = new Map(s.filter((p) => p.events).map((p) => [p.begin, p.intensity]));
        return {
          name, type: 'line', symbol: SYMBOLS[i % 5], symbolSize: 8, showAllSymbol: true, lineStyle: { type: i % 2 ? 'dashed' : 'solid' }, color: colours[i % 5], data: begins.map((b) => by.get(b) ?? null),
          ...(i === 0 ? { markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: colour('line-strong'), type: 'solid' }, data: [{ yAxis: 0 }] } } : {}),
        };
      }),
    };
  }, { signal });
}

function pairs(rows) {
  const most = Math.max(...rows.map((p) => p.events));
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'The busiest pairs' }, h('table', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Who → to whom'), h('th', { scope: 'col', class: 'num' }, 'Events'), h('th', { scope: 'col' }, 'By quad class'), h('th', { scope: 'col', class: 'num' }, 'Mean intensity'), h('th', { scope: 'col', class: 'roomy' }, h('span', { class: 'unseen' }, 'Hostile to friendly')), h('th', { scope: 'col', class: 'roomy' }, 'First – last'))),
    h('tbody', {}, rows.map((p) => h('tr', {},
      h('td', {}, h('a', { href: to('/relations', { a: p.source, b: p.target }) }, `${country(p.source)} → ${country(p.target)}`)), h('td', { class: 'num' }, number(p.events)),
      h('td', { style: { minWidth: '3.5rem', width: '26%' } }, h('div', { style: { width: `${Math.max(4, (100 * p.events) / most)}%`, paddingTop: '.45rem' } }, strip(p.quads))),
      h('td', { class: 'num' }, signed(p.intensity)), h('td', { class: 'roomy', style: { minWidth: '6rem', paddingTop: '.95rem' } }, gauge(p.intensity, 'mean intensity')), h('td', { class: 'when roomy' }, span(p.first, p.last)))))));
}
