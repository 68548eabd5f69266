// Events by time and quad class as stacked bars; a stretch of it can be chosen, by dragging or by one bar.
import { h, say } from './dom.js';
import { QUADS } from './codes.js';
import { axis, chart, colour, quadColours, tooltip } from './chart.js';
import { day } from './parts.js';

const MONTHS = { month: 1, quarter: 3, year: 12 };
const utc = (iso) => new Date(`${iso}T00:00:00Z`);
const iso = (date) => date.toISOString().slice(0, 10);

/** Rows of /series by quad class as [{begin, quads}], in order. */
export function periods(rows) {
  const by = new Map();
  rows.forEach((p) => {
    const at = by.get(p.begin) ?? { begin: p.begin, quads: [0, 0, 0, 0] };
    at.quads[Number(p.line) - 1] += p.events;
    by.set(p.begin, at);
  });
  return [...by.values()].sort((x, y) => x.begin.localeCompare(y.begin));
}

/** Without the lone events of long ago, which would make a picture of centuries of nothing. */
export function usual(points) {
  const sum = (p) => p.quads.reduce((a, b) => a + b, 0);
  const all = points.reduce((n, p) => n + sum(p), 0);
  let before = 0;
  const first = points.findIndex((p) => { before += sum(p); return before > all / 50; });
  return first > 0 ? points.slice(first) : points;
}

/** The step at which this many months make some dozens of bars. */
export const suitable = (months) => (months > 240 ? 'year' : months > 72 ? 'quarter' : 'month');

/** The step at which the bars of a time between two days are some dozens. */
export function suitableWithin(from, to) {
  const days = (utc(to) - utc(from)) / 86_400_000 + 1;
  return days <= 62 ? 'day' : days <= 366 ? 'week' : suitable(days / 30);
}

/** Months put together to quarters or years; steps in which nothing happened stand there, too. */
export function gathered(months, step) {
  const wide = MONTHS[step];
  const index = (begin) => Math.floor((utc(begin).getUTCFullYear() * 12 + utc(begin).getUTCMonth()) / wide);
  const by = new Map();
  months.forEach((m) => {
    const at = by.get(index(m.begin)) ?? [0, 0, 0, 0];
    m.quads.forEach((n, i) => { at[i] += n; });
    by.set(index(m.begin), at);
  });
  const keys = [...by.keys()];
  if (keys.length === 0) return [];
  const first = Math.min(...keys);
  return Array.from({ length: Math.max(...keys) - first + 1 }, (_, i) => {
    const month = (first + i) * wide;
    return { begin: `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`, quads: by.get(first + i) ?? [0, 0, 0, 0] };
  });
}

/** The last day of a step. */
export function last(begin, step) {
  const at = utc(begin);
  if (step === 'day') return begin;
  if (step === 'week') at.setUTCDate(at.getUTCDate() + 6);
  else at.setUTCMonth(at.getUTCMonth() + MONTHS[step], 0);
  return iso(at);
}

/** "2016", "2016 Q3", "Mar 2016", "4 Mar 2016". */
export function called(begin, step) {
  if (step === 'year') return begin.slice(0, 4);
  if (step === 'quarter') return `${begin.slice(0, 4)} Q${1 + Math.floor((Number(begin.slice(5, 7)) - 1) / 3)}`;
  return day(step === 'month' ? begin.slice(0, 7) : begin);
}

/**
 * The picture.
 * @param options.from options.to the stretch that is chosen, as days; both empty for all
 * @param options.onrange takes the first and the last day of what was chosen; two empty texts for all
 */
export function timeline(points, { step, from = '', to = '', onrange, size = 'low', signal, label = 'Events' }) {
  const begins = points.map((p) => p.begin);
  const chosen = { from, to };
  const range = () => {
    if (!chosen.from && !chosen.to) return null;
    const first = chosen.from ? Math.max(0, begins.findLastIndex((b) => b <= chosen.from)) : 0;
    const end = chosen.to ? begins.findLastIndex((b) => b <= chosen.to) : begins.length - 1;
    return [first, Math.max(first, end)];
  };
  const choose = (first, end) => {
    Object.assign(chosen, first === null ? { from: '', to: '' } : { from: begins[first], to: last(begins[end], step) });
    say(first === null ? 'The whole time' : `${day(chosen.from)} to ${day(chosen.to)}`);
    onrange(chosen.from, chosen.to);
  };
  const shade = () => {
    const at = range();
    return (i) => (!at || (i >= at[0] && i <= at[1]) ? 1 : 0.28);
  };
  return chart(`${label} by ${step} and quad class: stacked bars, ${points.length} steps`, () => {
    const opacity = shade();
    return {
    tooltip: tooltip({ trigger: 'axis', axisPointer: { type: 'shadow' } }), grid: { left: 40, right: 8, top: 12, bottom: 26 },
    xAxis: { type: 'category', data: begins.map((b) => called(b, step)), ...axis(), splitLine: { show: false } },
    yAxis: { type: 'value', minInterval: 1, splitNumber: size === 'brief' ? 2 : 4, ...axis(), axisLine: { show: false } },
    ...(onrange ? {
      toolbox: { show: false },
      brush: { xAxisIndex: 0, brushMode: 'single', brushStyle: { color: colour('brush'), borderColor: colour('accent'), borderWidth: 1 }, outOfBrush: { colorAlpha: 1 } },
    } : {}),
    series: QUADS.slice(1).map((name, i) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 28, barCategoryGap: '18%', itemStyle: { color: quadColours()[i] }, data: points.map((p, n) => ({ value: p.quads[i], itemStyle: { opacity: opacity(n) } })) })),
    };
  }, {
    size, signal,
    onpaint: (drawn) => onrange && drawn.dispatchAction({ type: 'takeGlobalCursor', key: 'brush', brushOption: { brushType: 'lineX', brushMode: 'single' } }),
    onready: (drawn, paint) => {
      if (!onrange) return;
      let drew = false;
      drawn.on('brushEnd', ({ areas }) => {
        const [first, end] = areas[0]?.coordRange ?? [];
        if (first === undefined || first === end) return; // a click, which comes next
        drew = true;
        choose(Math.max(0, first), Math.min(begins.length - 1, end));
        paint();
      });
      drawn.getZr().on('click', (e) => {
        if (drew) { drew = false; return; }
        const at = drawn.convertFromPixel({ xAxisIndex: 0 }, e.offsetX);
        const inside = at >= 0 && at < begins.length && drawn.containPixel('grid', [e.offsetX, e.offsetY]);
        const now = range();
        if (!inside || (now && now[0] === at && now[1] === at)) choose(null);
        else choose(at, at);
        paint();
      });
    },
  });
}

/** A button that takes the choice back; hidden while all is shown. */
export function whole(from, to, onclick) {
  return h('button', { type: 'button', class: 'no-print', hidden: !from && !to, onclick }, 'The whole time');
}

/** A button that makes the chosen time the whole picture; hidden when there is none, or its bars are days. */
export function closer(from, to, step, onclick) {
  return h('button', { type: 'button', class: 'no-print', hidden: !from || !to || step === 'day', onclick }, 'Closer');
}
