// Where events took place: places as circles, countries as areas, time as a slider.
import { h, replace, calm, say } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, go, to } from '../lib/address.js';
import { QUADS, codes, country } from '../lib/codes.js';
import { chart, colour, quadColours, tooltip } from '../lib/chart.js';
import { card, dataTable, day, empty, legend, number, pageHead } from '../lib/parts.js';
import { world } from '../lib/world.js';
import { filterOf } from './search.js';

const sum = (quads) => quads.reduce((a, b) => a + b, 0);

export async function draw(main, params, signal) {
  const filter = filterOf(params);
  const area = params.get('area') ?? 'count';
  const [outlines] = await Promise.all([codes().then(world)]);
  const timeless = { ...filter, from: '', to: '' };
  const [places, lands, series] = await Promise.all([
    ask('/places', { ...filter, limit: 1000 }, signal), ask('/countries', filter, signal), ask('/series', { ...timeless, step: 'month' }, signal)]);
  if (signal.aborted) return;
  const head = pageHead('Map', 'Where it happened, as far as the reports say.', form(params, filter, area));
  const months = usual(series.rows).map((p) => p.begin.slice(0, 7));
  const view = { places: places.rows, lands: lands.rows, area };
  if (months.length === 0 && places.rows.length === 0 && lands.rows.length === 0) {
    replace(main, head, card(null, empty('No event with a place', 'Take away a condition.', h('a', { class: 'button', href: '/map' }, 'Clear everything'))));
    return;
  }
  let repaint = () => {};
  const table = h('div');
  const tell = () => replace(table, dataTable('Places', ['Place', 'Country', ...QUADS.slice(1), 'Killed (most told)', 'From', 'To'],
    view.places.slice(0, 200).map((p) => [h('a', { href: to('/search', { ...filter, place: p.name }) }, p.name), country(p.country), ...p.quads, p.killed || '', p.first ?? '', p.last ?? ''])));
  const load = async (range) => {
    const asked = { ...filter, ...range };
    const [some, areas] = await Promise.all([ask('/places', { ...asked, limit: 1000 }, signal), ask('/countries', asked, signal)]);
    Object.assign(view, { places: some.rows, lands: areas.rows });
    repaint();
    tell();
  };
  const picture = await chart('Map of the world: a circle for each place with events; countries shaded. The table below holds the same.', (echarts) => {
    echarts.registerMap('world', outlines);
    return option(view);
  }, {
    size: 'map', signal, onready: (drawn, paint) => {
      repaint = paint;
      drawn.on('click', (e) => {
        if (e.seriesType === 'scatter') go(to('/search', { ...filter, place: e.data.place.name }));
        else if (e.name) go(to('/search', { ...filter, place: e.name }));
      });
    },
  });
  tell();
  replace(main, head, h('div', { class: 'stack' }, card(null, picture, months.length > 1 && slider(months, filter, load), h('div', { style: { marginTop: '1rem' } }, legend(),
    h('p', { class: 'note' }, 'Circles: places, as large as events are many, in the colour of the most frequent quad class. Areas: countries.')), table)));
}

/** Without the lone events of long ago: the slider would have centuries of nothing. */
function usual(points) {
  const all = points.reduce((n, p) => n + p.events, 0);
  let before = 0;
  const first = points.findIndex((p) => { before += p.events; return before > all / 50; });
  return first > 0 ? points.slice(first) : points;
}

function form(params, filter, area) {
  return h('form', { class: 'row no-print', onsubmit: (e) => { e.preventDefault(); const f = e.target; change({ actor: f.actor.value, quad: f.quad.value, area: f.area.value }); } },
    h('label', { class: 'field' }, 'Anybody named', h('input', { name: 'actor', value: filter.actor ?? '', placeholder: 'IRN, :MIL, a name' })),
    h('label', { class: 'field' }, 'Events', h('select', { name: 'quad' }, h('option', { value: '' }, 'all'), [1, 2, 3, 4].map((n) => h('option', { value: n, selected: String(filter.quad) === String(n) }, QUADS[n])))),
    h('label', { class: 'field' }, 'Shade countries by', h('select', { name: 'area' }, [['count', 'number of events'], ['intensity', 'mean intensity'], ['none', 'nothing']].map(([v, t]) => h('option', { value: v, selected: area === v }, t)))),
    h('button', { class: 'first' }, 'Show'));
}

/** The map keeps its shape: as wide as a narrow window, as high as a wide one. */
function room() {
  return innerWidth < 900 ? { left: 4, right: 4, top: 4 } : { top: 8, bottom: 8 };
}

function option({ places, lands, area }) {
  const most = Math.max(1, ...places.map((p) => sum(p.quads)));
  const most2 = Math.max(1, ...lands.map((l) => sum(l.quads)));
  const colours = quadColours();
  const shade = (l) => (area === 'none' ? 0 : area === 'intensity' ? l.intensity : Math.log1p(sum(l.quads)));
  const scale = area === 'intensity'
    ? { min: -10, max: 10, inRange: { color: [colour('q4'), colour('sunk'), colour('q2')] } }
    : { min: 0, max: Math.log1p(most2), inRange: { color: [colour('sunk'), colour('accent')] } };
  return {
    tooltip: tooltip({
      formatter: (e) => {
        if (e.seriesType === 'scatter') {
          const p = e.data.place;
          return `${p.name}${p.country ? `, ${country(p.country)}` : ''}\n${number(sum(p.quads))} events\n${p.quads.map((n, i) => (n ? `${QUADS[i + 1]}: ${n}` : '')).filter(Boolean).join('\n')}${p.killed ? `\nkilled: up to ${number(p.killed)}` : ''}`;
        }
        const land = lands.find((l) => l.country === e.name);
        return `${country(e.name)}\n${land ? `${number(sum(land.quads))} events, mean intensity ${land.intensity.toFixed(1)}` : 'no event'}`;
      },
    }),
    visualMap: { show: false, seriesIndex: 0, ...scale },
    geo: { map: 'world', roam: true, ...room(), itemStyle: { areaColor: colour('sunk'), borderColor: colour('line') }, emphasis: { label: { show: false }, itemStyle: { areaColor: colour('accent-soft') } }, select: { disabled: true } },
    series: [
      { type: 'map', map: 'world', geoIndex: 0, data: area === 'none' ? [] : lands.map((l) => ({ name: l.country, value: shade(l) })) },
      {
        type: 'scatter', coordinateSystem: 'geo', cursor: 'pointer', itemStyle: { opacity: .82, borderColor: colour('surface'), borderWidth: 1 },
        data: [...places].sort((x, y) => sum(y.quads) - sum(x.quads)).map((p) => ({
          value: [p.lon, p.lat], place: p, symbolSize: (innerWidth < 900 ? 0.5 : 1) * (5 + 27 * Math.sqrt(sum(p.quads) / most)), symbol: p.quads.indexOf(Math.max(...p.quads)) > 1 ? 'triangle' : 'circle',
          itemStyle: { color: colours[p.quads.indexOf(Math.max(...p.quads))] },
        })),
      },
    ],
  };
}

/** Two sliders for the first and the last month, and a button that lets time run. */
function slider(months, filter, load) {
  const index = (value, otherwise) => { const i = months.indexOf((value ?? '').slice(0, 7)); return i < 0 ? otherwise : i; };
  const first = h('input', { type: 'range', min: 0, max: months.length - 1, value: index(filter.from, 0), 'aria-label': 'First month' });
  const end = h('input', { type: 'range', min: 0, max: months.length - 1, value: index(filter.to, months.length - 1), 'aria-label': 'Last month' });
  const label = h('output', {});
  const name = (month) => day(month);
  const write = () => {
    label.textContent = `${name(months[first.value])} – ${name(months[end.value])}`;
    first.setAttribute('aria-valuetext', name(months[first.value]));
    end.setAttribute('aria-valuetext', name(months[end.value]));
  };
  const apply = calm(() => {
    const whole = Number(first.value) === 0 && Number(end.value) === months.length - 1;
    const range = whole ? { from: '', to: '' } : { from: `${months[first.value]}-01`, to: lastDay(months[end.value]) };
    change(range, { keep: true, redraw: false });
    load(range);
  }, 150);
  const moved = (one, other, least) => () => {
    if (least ? Number(one.value) > Number(other.value) : Number(one.value) < Number(other.value)) other.value = one.value;
    write();
    apply();
  };
  first.addEventListener('input', moved(first, end, true));
  end.addEventListener('input', moved(end, first, false));
  let timer = 0;
  const play = h('button', { type: 'button', 'aria-pressed': 'false', onclick: () => {
    if (timer) { stop(); return; }
    play.textContent = 'Stop';
    play.setAttribute('aria-pressed', 'true');
    const width = Math.max(1, Math.min(3, months.length - 1));
    let at = Number(end.value) >= months.length - 1 ? 0 : Number(first.value) + 1;
    timer = setInterval(() => {
      if (!play.isConnected || at + width - 1 > months.length - 1) { stop(); return; }
      first.value = at;
      end.value = at + width - 1;
      at += 1;
      write();
      apply();
    }, 900);
  } }, 'Let time run');
  const stop = () => { clearInterval(timer); timer = 0; play.textContent = 'Let time run'; play.setAttribute('aria-pressed', 'false'); say(label.textContent); };
  write();
  return h('div', { class: 'row mid no-print', style: { marginTop: '.75rem' } }, h('label', { class: 'field' }, 'From', first), h('label', { class: 'field' }, 'To', end), label, play);
}

function lastDay(month) {
  const [year, m] = month.split('-').map(Number);
  return new Date(Date.UTC(year, m, 0)).toISOString().slice(0, 10);
}
