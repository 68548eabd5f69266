// One report: its text, its evidence, its copies, and its corrections.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { codes } from '../lib/codes.js';
import { card, day, eventItem, pageHead } from '../lib/parts.js';
import { reading, statements } from '../lib/evidence.js';
import { corrections, history, overlooked } from '../lib/corrections.js';

export async function draw(main, params, signal) {
  const id = params.get('id') ?? '';
  const [story] = await Promise.all([ask('/story', { id }, signal), codes()]);
  if (signal.aborted) return;
  const r = story.report;
  document.title = `${r.title || 'Report'} · Dragoman`;
  const wanted = params.get('event');
  const chosen = story.events.find((e) => e.id === wanted) ?? story.events[0];
  const again = (event) => {
    if (event) change({ event }, { keep: true, redraw: false });
    return draw(main, new URL(location.href).searchParams, signal);
  };
  replace(main,
    pageHead(r.title || r.doc, h('span', {}, [r.published && day(r.published), r.outlet].filter(Boolean).join(' · '),
      r.url && [' · ', h('a', { href: r.url, rel: 'noreferrer noopener', target: '_blank' }, 'original')])),
    h('div', { class: 'stack' },
      reading(story, {
        chosen,
        link: (e) => to('/story', { id, event: e.id }),
        onchange: (e) => change({ event: e.id }, { keep: true, redraw: false }),
        more: (e) => corrections(e, again),
        between: [history(id, again)],
        beneath: [story.text && overlooked(story, again)],
        under: [statements(story.statements), others(story)],
      })));
}

function others(story) {
  const { copies, retellings } = story;
  if (copies.length + retellings.length === 0) return null;
  return card('Elsewhere',
    copies.length > 0 && [h('h3', {}, `${copies.length} cop${copies.length === 1 ? 'y' : 'ies'} of this text`),
      h('ul', { class: 'rows' }, copies.map((c) => h('li', {}, h('a', { href: to('/story', { id: c.doc }) }, c.title || c.doc), h('div', { class: 'note' }, [c.published && day(c.published), c.outlet].filter(Boolean).join(' · ')))))],
    retellings.length > 0 && [h('h3', {}, 'Other reports of these events'), h('ul', { class: 'rows' }, retellings.map(eventItem))]);
}
