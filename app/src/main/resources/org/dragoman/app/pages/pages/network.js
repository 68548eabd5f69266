// Who acts on whom in a time.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, go, to } from '../lib/address.js';
import { QUADS, codes, country } from '../lib/codes.js';
import { chart, colour, quadColours, tooltip } from '../lib/chart.js';
import { card, dataTable, empty, legend, number, pageHead } from '../lib/parts.js';
import { filterOf } from './search.js';

export async function draw(main, params, signal) {
  const filter = filterOf(params);
  const most = Number(params.get('most')) || 60;
  const [answer] = await Promise.all([ask('/dyads', { ...filter, limit: Math.min(400, most) }, signal), codes()]);
  if (signal.aborted) return;
  const pairs = answer.rows.filter((p) => p.source !== p.target);
  const head = pageHead('Network', 'Who acts on whom: an arrow for each pair, in the colour of its most frequent quad class.', form(filter, most));
  if (pairs.length === 0) {
    replace(main, head, card(null, empty('No pair in this time', 'Take a longer time, or all events.', h('a', { class: 'button', href: '/network' }, 'Clear everything'))));
    return;
  }
  const picture = await chart(`Network of ${pairs.length} pairs. The table below holds the same.`, () => option(pairs), {
    size: 'high', signal, onready: (drawn) => drawn.on('click', (e) => {
      if (e.dataType === 'edge') go(to('/relations', { a: e.data.source, b: e.data.target }));
      else if (e.dataType === 'node') go(to('/actor', { of: e.data.id }));
    }),
  });
  replace(main, head, h('div', { class: 'stack' }, card(null, picture, legend(),
    dataTable('Pairs', ['Who', 'To whom', 'Events', ...QUADS.slice(1), 'Mean intensity'], pairs.map((p) => [
      h('a', { href: to('/actor', { of: p.source }) }, country(p.source)), h('a', { href: to('/relations', { a: p.source, b: p.target }) }, country(p.target)), number(p.events), ...p.quads, p.intensity.toFixed(1)])))));
}

function form(filter, most) {
  return h('form', { class: 'row no-print', onsubmit: (e) => { e.preventDefault(); const f = e.target; change({ from: f.from.value, to: f.to.value, quad: f.quad.value, actor: f.actor.value, most: f.most.value }); } },
    h('label', { class: 'field' }, 'From', h('input', { type: 'date', name: 'from', value: filter.from ?? '' })), h('label', { class: 'field' }, 'To', h('input', { type: 'date', name: 'to', value: filter.to ?? '' })),
    h('label', { class: 'field' }, 'Events', h('select', { name: 'quad' }, h('option', { value: '' }, 'all'), [1, 2, 3, 4].map((n) => h('option', { value: n, selected: String(filter.quad) === String(n) }, QUADS[n])))),
    h('label', { class: 'field' }, 'Around', h('input', { name: 'actor', value: filter.actor ?? '', placeholder: 'IRN, :MIL' })),
    h('label', { class: 'field' }, 'Pairs', h('select', { name: 'most' }, [20, 60, 120, 250].map((n) => h('option', { value: n, selected: n === most }, String(n))))),
    h('button', { class: 'first' }, 'Show'));
}

function option(pairs) {
  const weight = new Map();
  pairs.forEach((p) => [p.source, p.target].forEach((c) => weight.set(c, (weight.get(c) ?? 0) + p.events)));
  const most = Math.max(...weight.values());
  const strongest = Math.max(...pairs.map((p) => p.events));
  const colours = quadColours();
  // Placed on a circle by weight first: the same data always settle in the same picture.
  const nodes = [...weight].sort((x, y) => y[1] - x[1] || x[0].localeCompare(y[0])).map(([code, n], i, all) => ({
    id: code, name: country(code), value: n, symbolSize: 10 + 34 * Math.sqrt(n / most), x: Math.cos((2 * Math.PI * i) / all.length) * 300, y: Math.sin((2 * Math.PI * i) / all.length) * 300,
    itemStyle: { color: colour('accent'), borderColor: colour('surface'), borderWidth: 2 }, label: { show: i < 40, position: 'right', color: colour('ink'), fontSize: 12, textBorderColor: colour('surface'), textBorderWidth: 2 },
  }));
  return {
    tooltip: tooltip({ formatter: (e) => (e.dataType === 'edge' ? `${country(e.data.source)} → ${country(e.data.target)}\n${number(e.data.events)} events\n${e.data.quads.map((n, i) => (n ? `${QUADS[i + 1]}: ${n}` : '')).filter(Boolean).join('\n')}` : `${e.data.name}\n${number(e.data.value)} events`) }),
    series: [{
      type: 'graph', layout: 'force', roam: true, draggable: true, data: nodes, edgeSymbol: ['none', 'arrow'], edgeSymbolSize: 7, force: { repulsion: 260, edgeLength: [60, 190], gravity: .12, layoutAnimation: false },
      emphasis: { focus: 'adjacency' }, labelLayout: { hideOverlap: true },
      links: pairs.map((p) => ({ source: p.source, target: p.target, events: p.events, quads: p.quads, lineStyle: { width: 1 + 5 * Math.sqrt(p.events / strongest), curveness: .18, opacity: .75, color: colours[p.quads.indexOf(Math.max(...p.quads))] } })),
    }],
  };
}
