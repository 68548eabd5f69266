// Two actors over time: how much, how hostile, and the events beneath.
import { h, replace, calm } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { QUADS, codes, country } from '../lib/codes.js';
import { axis, chart, colour, quadColours, tooltip } from '../lib/chart.js';
import { card, count, dataTable, day, empty, eventItem, legend, pageHead, strip } from '../lib/parts.js';

const STEPS = ['day', 'week', 'month', 'quarter', 'year'];

export async function draw(main, params, signal) {
  const view = {
    a: params.get('a') ?? '', b: params.get('b') ?? '', step: STEPS.includes(params.get('step')) ? params.get('step') : '',
    way: params.get('way') ?? 'both', from: params.get('from') ?? '', to: params.get('to') ?? '', pairs: params.getAll('pair').filter((p) => p.includes('~')),
  };
  await codes();
  const head = pageHead('Relations', 'What two countries or groups do to each other.', form(view));
  if (!view.a || !view.b) {
    const busiest = await ask('/dyads', { limit: 24 }, signal);
    if (signal.aborted) return;
    replace(main, head, card('The busiest pairs', busiest.rows.length ? pairs(busiest.rows.filter((p) => p.source !== p.target)) : empty('Nothing yet', 'Once reports are in, the busiest pairs stand here.')));
    return;
  }
  view.step ||= await suitable(view, signal);
  const [forth, back, ...others] = await Promise.all([
    series(view.a, view.b, view, signal), series(view.b, view.a, view, signal),
    ...view.pairs.map((p) => series(...p.split('~'), view, signal))]);
  if (signal.aborted) return;
  const chosen = view.way === 'forth' ? [forth] : view.way === 'back' ? [back] : [forth, back];
  const periods = merged(chosen);
  if (periods.length === 0) {
    replace(main, head, card(null, empty('Nothing between them', `No dated event between ${country(view.a)} and ${country(view.b)}.`, h('a', { class: 'button', href: '/relations' }, 'The busiest pairs'))));
    return;
  }
  const lines = [[`${country(view.a)} → ${country(view.b)}`, forth], [`${country(view.b)} → ${country(view.a)}`, back],
    ...view.pairs.map((p, i) => [p.split('~').map(country).join(' → '), others[i]])];
  const beneath = h('div');
  const range = { from: view.from, to: view.to };
  const showEvents = async () => {
    const asked = view.way === 'both' ? [[view.a, view.b], [view.b, view.a]] : view.way === 'forth' ? [[view.a, view.b]] : [[view.b, view.a]];
    const pages = await Promise.all(asked.map(([source, target]) => ask('/events', { source, target, ...range, limit: 25 }, signal)));
    const rows = pages.flatMap((p) => p.rows).sort((x, y) => (y.date ?? y.story.published ?? '').localeCompare(x.date ?? x.story.published ?? ''));
    replace(beneath, h('h2', {}, range.from || range.to ? `Events from ${day(range.from) || 'the beginning'} to ${day(range.to) || 'now'}` : 'The newest events'),
      rows.length ? h('ul', { class: 'rows' }, rows.slice(0, 40).map(eventItem)) : h('p', { class: 'note' }, 'No event in this time.'));
  };
  const onzoom = calm((from, to) => { Object.assign(range, { from, to }); change(range, { keep: true, redraw: false }); showEvents(); });
  replace(main, head, h('div', { class: 'stack' },
    card('Events', await counts(periods, view, onzoom, signal), legend(), dataTable('Events by time and quad class', ['From', ...QUADS.slice(1)], periods.map((p) => [p.begin, ...p.quads]))),
    card('Intensity', h('p', { class: 'note' }, 'Mean of each step, from −10 (hostile) to 10 (friendly); gaps where nothing happened.'), await intensity(lines, signal),
      dataTable('Mean intensity', ['Pair', 'From', 'Mean', 'Events'], lines.flatMap(([name, s]) => s.filter((p) => p.events).map((p) => [name, p.begin, p.intensity, p.events])))),
    h('section', { class: 'card' }, beneath)));
  await showEvents();
}

function form(view) {
  const apply = (e) => { e.preventDefault(); const f = e.target.form ?? e.target; change({ a: f.a.value.trim(), b: f.b.value.trim(), step: f.step.value, way: f.way.value, from: f.from.value, to: f.to.value }); };
  return h('form', { class: 'row no-print', onsubmit: apply },
    h('label', { class: 'field' }, 'One', h('input', { name: 'a', value: view.a, placeholder: 'USA' })),
    h('label', { class: 'field' }, 'The other', h('input', { name: 'b', value: view.b, placeholder: 'IRN:MIL' })),
    h('label', { class: 'field' }, 'Who acts', h('select', { name: 'way' }, [['both', 'either'], ['forth', 'the first'], ['back', 'the second']].map(([v, t]) => h('option', { value: v, selected: view.way === v }, t)))),
    h('label', { class: 'field' }, 'Step', h('select', { name: 'step' }, h('option', { value: '' }, 'as fits'), STEPS.map((s) => h('option', { value: s, selected: view.step === s }, s)))),
    h('label', { class: 'field' }, 'From', h('input', { type: 'date', name: 'from', value: view.from })), h('label', { class: 'field' }, 'To', h('input', { type: 'date', name: 'to', value: view.to })),
    h('button', { class: 'first' }, 'Show'),
    view.a && view.b && h('button', { type: 'button', onclick: (e) => {
      const pair = prompt('Compare with which pair? For example IRQ TUR');
      const codesOf = pair?.trim().split(/[\s~>→-]+/).filter(Boolean);
      if (codesOf?.length === 2) change({ pair: [...view.pairs, codesOf.join('~')] });
      e.preventDefault();
    } }, 'Compare a pair'),
    view.pairs.length > 0 && h('button', { type: 'button', onclick: () => change({ pair: [] }) }, 'No comparison'));
}

/** The step that gives a picture of some dozens of bars. */
async function suitable(view, signal) {
  const { rows } = await ask('/series', { source: [view.a, view.b], target: [view.a, view.b], step: 'month' }, signal);
  return rows.length > 240 ? 'year' : rows.length > 60 ? 'quarter' : 'month';
}

/** Points of one direction with their quads, by step. */
async function series(source, target, view, signal) {
  const filter = { source, target, step: view.step };
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

function counts(periods, view, onzoom, signal) {
  const begins = periods.map((p) => p.begin);
  const near = (dayGiven, fallback) => (dayGiven ? Math.max(0, begins.findLastIndex((b) => b <= dayGiven)) : fallback);
  return chart(`Stacked bars: events by ${view.step} and quad class; ${periods.length} steps`, () => ({
    tooltip: tooltip({ trigger: 'axis' }), grid: { left: 40, right: 16, top: 16, bottom: 72 },
    xAxis: { type: 'category', data: begins, ...axis() }, yAxis: { type: 'value', minInterval: 1, ...axis() },
    dataZoom: [{ type: 'slider', startValue: near(view.from, 0), endValue: near(view.to, begins.length - 1), bottom: 8, height: 28, borderColor: colour('line'), textStyle: { color: colour('ink-soft') }, fillerColor: colour('accent-soft') }],
    series: QUADS.slice(1).map((name, i) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 28, itemStyle: { color: quadColours()[i] }, data: periods.map((p) => p.quads[i]) })),
  }), {
    signal, onready: (drawn) => drawn.on('datazoom', () => {
      const { startValue, endValue } = drawn.getOption().dataZoom[0];
      const whole = startValue === 0 && endValue === begins.length - 1;
      onzoom(whole ? '' : begins[startValue], whole ? '' : last(begins, endValue, view.step));
    }),
  });
}

/** The last day of a step. */
function last(begins, index, step) {
  const at = new Date(`${begins[index]}T00:00:00Z`);
  if (step === 'day') return begins[index];
  if (step === 'week') at.setUTCDate(at.getUTCDate() + 6);
  else { at.setUTCMonth(at.getUTCMonth() + { month: 1, quarter: 3, year: 12 }[step]); at.setUTCDate(0); }
  return at.toISOString().slice(0, 10);
}

function intensity(lines, signal) {
  const begins = [...new Set(lines.flatMap(([, s]) => s.map((p) => p.begin)))].sort();
  return chart('Lines: mean intensity by time for each direction', () => {
    const colours = [colour('q2'), colour('q4'), colour('good'), colour('ink-soft'), colour('q3')];
    return {
      tooltip: tooltip({ trigger: 'axis' }), legend: { textStyle: { color: colour('ink') }, top: 0, type: 'scroll' }, grid: { left: 40, right: 16, top: 36, bottom: 28 },
      xAxis: { type: 'category', data: begins, ...axis() }, yAxis: { type: 'value', min: -10, max: 10, ...axis() },
      series: lines.map(([name, s], i) => {
        const by = new Map(s.filter((p) => p.events).map((p) => [p.begin, p.intensity]));
        return { name, type: 'line', symbol: ['circle', 'triangle', 'rect', 'diamond', 'pin'][i % 5], symbolSize: 8, showAllSymbol: true, lineStyle: { type: i % 2 ? 'dashed' : 'solid' }, color: colours[i % 5], data: begins.map((b) => by.get(b) ?? null) };
      }),
    };
  }, { signal, size: 'low' });
}

function pairs(rows) {
  return h('ul', { class: 'rows' }, rows.map((p) => h('li', { class: 'event' },
    h('a', { href: to('/relations', { a: p.source, b: p.target }) }, `${country(p.source)} → ${country(p.target)}`), strip(p.quads),
    h('div', { class: 'meta' }, h('span', {}, count(p.events, 'event')), h('span', {}, `mean intensity ${p.intensity.toFixed(1)}`), p.first && h('span', {}, `${day(p.first)} – ${day(p.last)}`)))));
}
