// A stretch of months chosen with two thumbs on one line; a button lets it run through time.
import { calm, h, say } from './dom.js';
import { change } from './address.js';
import { day } from './parts.js';
import { last } from './timeline.js';

/** How long a stretch stands while time runs, in milliseconds. */
const STAY = 900;

/**
 * @param months "2016-03" and so on, without a gap
 * @param chosen {from, to} as days; empty for all
 * @param load takes {from, to} whenever it changes
 */
export function timeSlider(months, chosen, load) {
  const index = (value, otherwise) => { const i = months.indexOf((value ?? '').slice(0, 7)); return i < 0 ? otherwise : i; };
  const slide = (value, name) => h('input', { type: 'range', min: 0, max: months.length - 1, value, 'aria-label': name });
  const first = slide(index(chosen.from, 0), 'First month');
  const end = slide(index(chosen.to, months.length - 1), 'Last month');
  const label = h('output', {});
  const fill = h('i', {});
  const share = (slider) => Number(slider.value) / (months.length - 1);
  const write = () => {
    label.textContent = `${day(months[first.value])} – ${day(months[end.value])}`;
    Object.assign(fill.style, { left: `${100 * share(first)}%`, right: `${100 - 100 * share(end)}%` });
    // Where both lie at the end of time, the first must be on top to be taken back.
    first.style.zIndex = share(first) > 0.5 ? 2 : 1;
    end.style.zIndex = share(first) > 0.5 ? 1 : 2;
    first.setAttribute('aria-valuetext', day(months[first.value]));
    end.setAttribute('aria-valuetext', day(months[end.value]));
  };
  const apply = calm(() => {
    const whole = Number(first.value) === 0 && Number(end.value) === months.length - 1;
    const range = whole ? { from: '', to: '' } : { from: `${months[first.value]}-01`, to: last(`${months[end.value]}-01`, 'month') };
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
  const stop = () => { clearInterval(timer); timer = 0; play.textContent = 'Let time run'; play.setAttribute('aria-pressed', 'false'); say(label.textContent); };
  const play = h('button', { type: 'button', 'aria-pressed': 'false', onclick: () => {
    if (timer) { stop(); return; }
    play.textContent = 'Stop';
    play.setAttribute('aria-pressed', 'true');
    // A chosen stretch goes through time as wide as it is; all of it in some thirty steps.
    const all = Number(first.value) === 0 && Number(end.value) === months.length - 1;
    const width = all ? Math.max(1, Math.round(months.length / 30)) : Number(end.value) - Number(first.value) + 1;
    let at = Number(end.value) >= months.length - 1 ? 0 : Number(first.value) + width;
    timer = setInterval(() => {
      if (!play.isConnected || at > months.length - 1) { stop(); return; }
      first.value = at;
      end.value = Math.min(months.length - 1, at + width - 1);
      at += width;
      write();
      apply();
    }, STAY);
  } }, 'Let time run');
  // The line itself moves the thumb that is nearer.
  const line = h('div', { class: 'ranges', onclick: (e) => {
    if (e.target !== line) return;
    const box = line.getBoundingClientRect();
    const at = Math.round(((e.clientX - box.left) / box.width) * (months.length - 1));
    const nearer = Math.abs(at - first.value) < Math.abs(at - end.value) ? first : end;
    nearer.value = at;
    nearer.dispatchEvent(new Event('input'));
  } }, h('span', { class: 'filled' }, fill), first, end);
  write();
  return h('div', { class: 'time no-print' }, line, label, play);
}
