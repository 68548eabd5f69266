// Who acts on whom in a time.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, go, to } from '../lib/address.js';
import { QUADS, codes, country } from '../lib/codes.js';
import { chart, colour, quadColours, tooltip } from '../lib/chart.js';
import { card, count, dataTable, legend, nothing, number, pageHead, signed, whoField, whoIs } from '../lib/parts.js';
import { settled } from '../lib/layout.js';
import { periods, usual } from '../lib/timeline.js';
import { timeSlider } from '../lib/timeslider.js';
import { filterOf } from './search.js';

/** Pairs of two different; twice as many are asked for, so that enough remain. */
const apart = (rows, most) => rows.filter((p) => p.source !== p.target).slice(0, most);

export async function draw(main, params, signal) {
  const filter = filterOf(params);
  const most = Math.min(400, Number(params.get('most')) || 60);
  const always = { ...filter, from: '', to: '' };
  // Everybody keeps the place of the whole time: so one sees what comes and goes.
  const [answer, whole, series] = await Promise.all([
    ask('/dyads', { ...filter, limit: 2 * most }, signal), ask('/dyads', { ...always, limit: 2 * most }, signal), ask('/series', { ...always, step: 'month', by: 'quad' }, signal), codes()]);
  if (signal.aborted) return;
  const view = { pairs: apart(answer.rows, most), whole: apart(whole.rows, most) };
  const head = pageHead('Network', 'Who acts on whom: an arrow for each pair, by its most frequent quad class.', form(filter, most));
  if (view.whole.length === 0) {
    replace(main, head, card(null, nothing(Object.keys(filter).length > 0, '/network', 'No pair', 'Take away a condition.')));
    return;
  }
  const table = h('div');
  const tell = () => replace(table, h('p', { class: 'note', role: 'status' }, view.pairs.length ? `${count(view.pairs.length, 'pair')}, the busiest of this time` : 'No pair in this time'),
    dataTable('Pairs', ['Who', 'To whom', 'Events', ...QUADS.slice(1), 'Mean intensity'], view.pairs.map((p) => [
      h('a', { href: to('/actor', { of: p.source }) }, country(p.source)), h('a', { href: to('/relations', { a: p.source, b: p.target }) }, country(p.target)), number(p.events), ...p.quads, signed(p.intensity)])));
  let repaint = () => {};
  const load = async (range) => {
    view.pairs = apart((await ask('/dyads', { ...always, ...range, limit: 2 * most }, signal)).rows, most);
    repaint();
    tell();
  };
  const picture = await chart(`Network of ${view.pairs.length} pairs. The table below holds the same.`, () => option(view, picture?.clientWidth || 1200, picture?.clientHeight || 560), {
    size: 'high', signal, fits: true, onready: (drawn, paint) => {
      repaint = paint;
      drawn.on('click', (e) => {
        if (e.dataType === 'edge') go(to('/relations', { a: e.data.source, b: e.data.target, from: now('from'), to: now('to') }));
        else if (e.dataType === 'node') go(to('/actor', { of: e.data.id, from: now('from'), to: now('to') }));
      });
    },
  });
  const now = (name) => new URL(location.href).searchParams.get(name) ?? '';
  const months = usual(periods(series.rows)).map((p) => p.begin.slice(0, 7));
  tell();
  replace(main, head, h('div', { class: 'stack' }, card(null, picture, months.length > 1 && timeSlider(months, filter, load), h('div', { class: 'below' }, legend()), table)));
}

function form(filter, most) {
  return h('form', { class: 'row no-print', onsubmit: (e) => { e.preventDefault(); const f = e.target; change({ quad: f.quad.value, actor: whoIs(f.actor), most: f.most.value }); } },
    whoField('Around', 'actor', filter.actor),
    h('label', { class: 'field' }, 'Events', h('select', { name: 'quad' }, h('option', { value: '' }, 'all'), [1, 2, 3, 4].map((n) => h('option', { value: n, selected: String(filter.quad) === String(n) }, QUADS[n])))),
    h('label', { class: 'field' }, 'Pairs', h('select', { name: 'most' }, [20, 60, 120, 250].map((n) => h('option', { value: n, selected: n === most }, String(n))))),
    h('button', { class: 'first' }, 'Show'));
}

function weights(pairs) {
  const weight = new Map();
  pairs.forEach((p) => [p.source, p.target].forEach((c) => weight.set(c, (weight.get(c) ?? 0) + p.events)));
  return [...weight].sort((x, y) => y[1] - x[1] || x[0].localeCompare(y[0])).map(([id, n]) => ({ id, weight: n }));
}

/** What a node and the name beneath it take, in pixels. */
function room(id, weight, most, small) {
  const name = country(id);
  const short = small && name.length > 20 ? `${name.slice(0, 19).trim()}…` : name;
  const size = (small ? 0.7 : 1) * (9 + 33 * Math.sqrt(weight / most));
  return { id, weight, name, short, size, wide: Math.max(size, short.length * (small ? 6 : 6.6)), high: size + (small ? 13 : 15) };
}

function option({ pairs, whole }, width, height) {
  // Whoever stands in this time alone is placed with the others, too.
  const known = new Set(whole.map((p) => `${p.source} ${p.target}`));
  const all = [...whole, ...pairs.filter((p) => !known.has(`${p.source} ${p.target}`))];
  const small = width < 700;
  const edge = small ? 4 : 16;
  const heavy = weights(all);
  const at = settled(heavy.map((n) => room(n.id, n.weight, heavy[0].weight, small)), all.map((p) => ({ source: p.source, target: p.target, weight: p.events })), width - 2 * edge, height - 2 * edge);
  const shown = weights(pairs);
  const most = Math.max(1, ...shown.map((n) => n.weight));
  const strongest = Math.max(1, ...pairs.map((p) => p.events));
  const colours = quadColours();
  const nodes = shown.map(({ id, weight }) => {
    const { name, short, size, high } = room(id, weight, most, small);
    const [x, y] = at.get(id);
    return {
      id, name, value: weight, symbolSize: size, x: edge + x, y: edge + y - (high - size) / 2,
      itemStyle: { color: colour('accent'), borderColor: colour('surface'), borderWidth: 2 },
      label: { show: true, formatter: short, position: 'bottom', distance: 2, color: colour('ink'), fontSize: small ? 11 : 12, textBorderColor: colour('surface'), textBorderWidth: 3 },
    };
  });
  return {
    tooltip: tooltip({ formatter: (e) => (e.dataType === 'edge' ? [`${country(e.data.source)} → ${country(e.data.target)}`, count(e.data.events, 'event'), ...e.data.quads.map((n, i) => (n ? `${QUADS[i + 1]}: ${number(n)}` : ''))].filter(Boolean).join('\n') : `${e.data.name}\n${count(e.data.value, 'event')}`) }),
    series: [{
      type: 'graph', layout: 'none', roam: 'move', ...frame(nodes), data: nodes, edgeSymbol: ['none', 'arrow'], edgeSymbolSize: small ? 5 : 7,
      emphasis: { focus: 'adjacency', label: { show: true } }, labelLayout: { hideOverlap: true },
      links: pairs.map((p) => ({ source: p.source, target: p.target, events: p.events, quads: p.quads, lineStyle: { width: 1 + 5 * Math.sqrt(p.events / strongest), curveness: 0.16, opacity: 0.7, color: colours[p.quads.indexOf(Math.max(...p.quads))] } })),
    }],
  };
}

/** The rectangle that the nodes fill: a picture fits them into it, so they lie where they were put, few or many. */
function frame(nodes) {
  const side = (values) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high > low ? [low, high - low] : [low - 1, 2];
  };
  if (nodes.length === 0) return {};
  const [left, width] = side(nodes.map((n) => n.x));
  const [top, height] = side(nodes.map((n) => n.y));
  return { left, width, top, height };
}
