// Where events took place: places as circles, countries as areas, time as a slider.
import { h, replace, calm } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, go, to } from '../lib/address.js';
import { QUADS, codes, country } from '../lib/codes.js';
import { chart, colour, quadColours, tooltip } from '../lib/chart.js';
import { card, count, dataTable, legend, nothing, number, pageHead, signed, whoField, whoIs } from '../lib/parts.js';
import { periods, usual } from '../lib/timeline.js';
import { timeSlider } from '../lib/timeslider.js';
import { world } from '../lib/world.js';
import { filterOf } from './search.js';

/** Places nearer than this on the screen are one circle, in pixels. */
const NEAR = 26;
const MOST_ZOOM = 40;

const sum = (quads) => quads.reduce((a, b) => a + b, 0);
const usually = (quads) => quads.indexOf(Math.max(...quads));

export async function draw(main, params, signal) {
  const filter = filterOf(params);
  const area = params.get('area') ?? 'count';
  const at = { zoom: Math.min(MOST_ZOOM, Math.max(1, Number(params.get('zoom')) || 1)), center: (params.get('at') ?? '').split(',').map(Number) };
  if (at.center.length !== 2 || !at.center.every(Number.isFinite)) at.center = undefined;
  const [outlines, places, lands, series] = await Promise.all([codes().then(world),
    ask('/places', { ...filter, limit: 1000 }, signal), ask('/countries', filter, signal), ask('/series', { ...filter, from: '', to: '', step: 'month', by: 'quad' }, signal)]);
  if (signal.aborted) return;
  const head = pageHead('Map', 'Where it happened, as far as the reports say.', form(filter, area));
  const months = usual(periods(series.rows)).map((p) => p.begin.slice(0, 7));
  const view = { places: places.rows, lands: lands.rows, area };
  if (months.length === 0 && places.rows.length === 0 && lands.rows.length === 0) {
    replace(main, head, card(null, nothing(Object.keys(filter).length > 0, '/map', 'No event with a place', 'Take away a condition.')));
    return;
  }
  let drawn = null;
  const scale = h('div');
  const table = h('div');
  const tell = () => {
    replace(scale, shades(view));
    replace(table, dataTable('Places', ['Place', 'Country', ...QUADS.slice(1), 'Killed (most told)', 'From', 'To'],
      view.places.slice(0, 200).map((p) => [h('a', { href: to('/search', { ...filter, place: p.name }) }, p.name), country(p.country), ...p.quads, p.killed || '', p.first ?? '', p.last ?? ''])));
  };
  const update = () => drawn?.setOption({ ...areas(view), series: [{ data: landValues(view) }, { data: circles(drawn, view.places) }] });
  const load = async (range) => {
    const asked = { ...filter, ...range };
    const [some, held] = await Promise.all([ask('/places', { ...asked, limit: 1000 }, signal), ask('/countries', asked, signal)]);
    Object.assign(view, { places: some.rows, lands: held.rows });
    update();
    tell();
  };
  const keepView = calm(() => {
    const { zoom, center } = drawn.getOption().geo[0];
    Object.assign(at, { zoom, center });
    change(zoom > 1.01 ? { zoom: zoom.toFixed(2), at: center?.map((n) => n.toFixed(1)).join(',') } : { zoom: '', at: '' }, { keep: true, redraw: false });
    update();
  }, 120);
  const zoomTo = (zoom, center = drawn.getOption().geo[0].center) => {
    drawn.setOption({ geo: { zoom: Math.min(MOST_ZOOM, Math.max(1, zoom)), center: zoom <= 1 ? null : center } });
    keepView();
  };
  const picture = await chart('Map of the world: a circle for each place with events; countries shaded. The table below holds the same.', (echarts) => {
    echarts.registerMap('world', outlines);
    return option(view, at);
  }, {
    size: 'map', signal, onpaint: (chartDrawn) => { drawn = chartDrawn; update(); },
    onready: () => {
      drawn.on('georoam', keepView);
      drawn.on('click', (e) => {
        const found = e.data?.places;
        if (found?.length > 1) zoomTo(drawn.getOption().geo[0].zoom * 2.5, e.data.value);
        else if (found) go(to('/search', { ...filter, ...time(), place: found[0].name }));
        else if (e.name) go(to('/search', { ...filter, ...time(), place: e.name }));
      });
    },
  });
  const time = () => Object.fromEntries(['from', 'to'].map((n) => [n, new URL(location.href).searchParams.get(n) ?? '']));
  const zoomButton = (sign, name, factor) => h('button', { type: 'button', 'aria-label': name, title: name, onclick: () => zoomTo(factor ? drawn.getOption().geo[0].zoom * factor : 1) }, sign);
  tell();
  replace(main, head, h('div', { class: 'stack' }, card(null,
    h('div', { class: 'mapped' }, picture, h('div', { class: 'zoom no-print' }, zoomButton('+', 'Nearer', 1.6), zoomButton('−', 'Farther', 1 / 1.6), zoomButton('⟲', 'The whole world', 0))),
    months.length > 1 && timeSlider(months, filter, load),
    h('div', { class: 'above below' }, legend(), scale),
    h('p', { class: 'note' }, 'A sign for each place, as large as its events are many, by its most frequent quad class. Places that lie close are one, with the number of events; choose it to come nearer.'), table)));
}

function form(filter, area) {
  return h('form', { class: 'row no-print', onsubmit: (e) => { e.preventDefault(); const f = e.target; change({ actor: whoIs(f.actor), quad: f.quad.value, area: f.area.value }); } },
    whoField('Anybody named', 'actor', filter.actor),
    h('label', { class: 'field' }, 'Events', h('select', { name: 'quad' }, h('option', { value: '' }, 'all'), [1, 2, 3, 4].map((n) => h('option', { value: n, selected: String(filter.quad) === String(n) }, QUADS[n])))),
    h('label', { class: 'field' }, 'Shade countries by', h('select', { name: 'area' }, [['count', 'number of events'], ['intensity', 'mean intensity'], ['none', 'nothing']].map(([v, t]) => h('option', { value: v, selected: area === v }, t)))),
    h('button', { class: 'first' }, 'Show'));
}

/** What the shades of the countries mean. */
function shades({ area, lands }) {
  if (area === 'none' || lands.length === 0) return null;
  const [low, high, ramp] = area === 'intensity' ? ['hostile', 'friendly', 'var(--q4), var(--sunk), var(--q2)']
    : ['few events', number(Math.max(...lands.map((l) => sum(l.quads)))), 'var(--sunk), var(--accent)'];
  return h('div', { class: 'scale' }, low, h('i', { style: { background: `linear-gradient(to right, ${ramp})` } }), high);
}

function landValues({ area, lands }) {
  if (area === 'none') return [];
  return lands.map((l) => ({ name: l.country, value: area === 'intensity' ? l.intensity : Math.log1p(sum(l.quads)) }));
}

function areas({ area, lands }) {
  const most = Math.max(1, ...lands.map((l) => sum(l.quads)));
  return {
    visualMap: {
      show: false, seriesIndex: 0, ...(area === 'intensity' ? { min: -10, max: 10, inRange: { color: [colour('q4'), colour('sunk'), colour('q2')] } }
        : { min: 0, max: Math.log1p(most), inRange: { color: [colour('sunk'), colour('accent')] } }),
    },
  };
}

/** Places that lie close on the screen, as one; the busiest gives the spot. */
function circles(drawn, places) {
  const small = drawn.getWidth() < 700 ? 0.6 : 1;
  const groups = [];
  [...places].sort((x, y) => sum(y.quads) - sum(x.quads)).forEach((place) => {
    const [x, y] = drawn.convertToPixel('geo', [place.lon, place.lat]) ?? [];
    if (!Number.isFinite(x)) return;
    const near = groups.find((g) => Math.hypot(g.x - x, g.y - y) < NEAR * small);
    if (near) {
      near.places.push(place);
      place.quads.forEach((n, i) => { near.quads[i] += n; });
    } else groups.push({ x, y, value: [place.lon, place.lat], places: [place], quads: [...place.quads] });
  });
  const most = Math.max(1, ...groups.map((g) => sum(g.quads)));
  const colours = quadColours();
  return groups.map((g) => {
    const which = usually(g.quads);
    const size = small * (8 + 26 * Math.sqrt(sum(g.quads) / most));
    return {
      value: g.value, places: g.places, quads: g.quads, symbolSize: g.places.length > 1 ? Math.max(size, 20 * small) : size, symbol: which > 1 ? 'triangle' : 'circle', itemStyle: { color: colours[which] },
      label: { show: g.places.length > 1 && small === 1, formatter: number(sum(g.quads)), position: 'right', distance: 2, color: colour('ink'), fontSize: 11, fontWeight: 600, textBorderColor: colour('surface'), textBorderWidth: 3 },
    };
  });
}

function option(view, at) {
  const names = (found) => (found.length === 1 ? `${found[0].name}${found[0].country && country(found[0].country) !== found[0].name ? `, ${country(found[0].country)}` : ''}`
    : `${found.slice(0, 4).map((p) => p.name).join(', ')}${found.length > 4 ? ` and ${found.length - 4} more` : ''}`);
  const killed = (found) => found.reduce((n, p) => n + (p.killed || 0), 0);
  return {
    tooltip: tooltip({
      formatter: (e) => {
        if (e.data?.places) {
          return [names(e.data.places), count(sum(e.data.quads), 'event'), ...e.data.quads.map((n, i) => (n ? `${QUADS[i + 1]}: ${number(n)}` : '')), killed(e.data.places) && `killed: up to ${number(killed(e.data.places))}`].filter(Boolean).join('\n');
        }
        const land = view.lands.find((l) => l.country === e.name);
        return `${country(e.name)}\n${land ? `${count(sum(land.quads), 'event')}, mean intensity ${signed(land.intensity)}` : 'no event'}`;
      },
    }),
    ...areas(view),
    geo: {
      map: 'world', roam: matchMedia('(pointer: coarse)').matches ? true : 'move', scaleLimit: { min: 1, max: MOST_ZOOM }, zoom: at.zoom, center: at.center, ...(innerWidth < 900 ? { left: 4, right: 4, top: 4 } : { top: 8, bottom: 8 }),
      itemStyle: { areaColor: colour('sunk'), borderColor: colour('line') }, emphasis: { label: { show: false }, itemStyle: { areaColor: colour('accent-soft') } }, select: { disabled: true },
    },
    series: [
      { type: 'map', map: 'world', geoIndex: 0, data: landValues(view) },
      { type: 'scatter', coordinateSystem: 'geo', cursor: 'pointer', itemStyle: { opacity: 0.88, borderColor: colour('surface'), borderWidth: 1 }, labelLayout: { hideOverlap: true }, data: [] },
    ],
  };
}
