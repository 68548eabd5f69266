// ECharts in the colours of the page. Each picture has a text beside it that says the same.
import { h } from './dom.js';

// On its way while a page still asks for what it will draw.
const library = import('../vendor/echarts.js');
const charts = new Set();

/** A colour of the design system as it is now. */
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
export const quadColours = () => [1, 2, 3, 4].map((n) => colour(`q${n}`));

/**
 * A picture. The option is made anew when the theme changes.
 * @param label what a screen reader says instead
 * @param fits whether the option depends on the size of the picture
 * @param onready once, when the picture stands; onpaint whenever it is painted
 */
export async function chart(label, option, { size = '', fits = false, onready, onpaint, signal } = {}) {
  const echarts = await library;
  const element = h('div', { class: `chart ${size}`, role: 'img', 'aria-label': label });
  const drawn = { element, chart: null };
  const paint = () => {
    drawn.chart.setOption({ ...ground(), ...option(echarts) }, true);
    onpaint?.(drawn.chart);
  };
  const wait = () => {
    if (signal?.aborted) return;
    if (!element.isConnected || element.clientWidth === 0) { requestAnimationFrame(wait); return; }
    drawn.chart = echarts.init(element, null, { renderer: 'canvas' });
    charts.add(drawn);
    paint();
    onready?.(drawn.chart, paint);
    new ResizeObserver(() => {
      if (drawn.chart.isDisposed()) return;
      drawn.chart.resize();
      if (fits) paint();
    }).observe(element);
    window.addEventListener('dragoman-theme', paint, { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint, { signal });
    signal?.addEventListener('abort', () => { drawn.chart.dispose(); charts.delete(drawn); });
  };
  requestAnimationFrame(wait);
  return element;
}

function ground() {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    animation: !calm, animationDuration: 300, backgroundColor: 'transparent',
    textStyle: { color: colour('ink'), fontFamily: getComputedStyle(document.body).fontFamily },
  };
}

export function axis() {
  return {
    axisLine: { lineStyle: { color: colour('line-strong') } }, axisTick: { show: false },
    axisLabel: { color: colour('ink-soft'), hideOverlap: true }, splitLine: { lineStyle: { color: colour('line') } },
  };
}

/** What hovers over a point; drawn on the canvas, so that no text becomes markup. */
export function tooltip(more = {}) {
  return { renderMode: 'richText', backgroundColor: colour('surface'), borderColor: colour('line-strong'), textStyle: { color: colour('ink'), fontSize: 13 }, confine: true, ...more };
}

/** The charts on the page, for tests and for printing. */
export const drawnCharts = () => charts;
