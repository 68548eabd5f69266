// Paste a report and see at once what it says. Nothing is kept.
import { h, replace, say } from '../lib/dom.js';
import { send } from '../lib/api.js';
import { codes } from '../lib/codes.js';
import { card, failed, pageHead } from '../lib/parts.js';
import { reading, statements } from '../lib/evidence.js';

const SAMPLE = 'GENEVA, May 12 – Norway’s foreign minister met Ethiopian mediators on Tuesday and urged both sides to open the road to Mekele. '
  + 'A spokesman for the rebels rejected the appeal, accusing the army of shelling two villages near Adigrat, where eleven people were killed.\n\n'
  + '“We will not withdraw before the talks begin,” he told reporters. The African Union threatened to impose sanctions if the fighting did not stop.';
let kept = { text: '', published: '' };

export async function draw(main) {
  await codes();
  const out = h('div', { class: 'stack', id: 'coded' });
  const area = h('textarea', { name: 'text', rows: '7', required: true, value: kept.text, placeholder: 'Paste a report here, with its dateline if it has one.' });
  const published = h('input', { type: 'date', name: 'published', value: kept.published });
  const button = h('button', { class: 'first' }, 'Code it');
  const code = async () => {
    kept = { text: area.value, published: published.value };
    if (!area.value.trim()) return;
    button.disabled = true;
    const begin = performance.now();
    try {
      const story = await send('POST', '/code', kept);
      const took = Math.round(performance.now() - begin);
      replace(out, h('p', { class: 'note', id: 'took' }, `Coded in ${took} ms; nothing is kept.`), reading(story, { chosen: story.events[0], link: (e) => `#${e.id}`, under: statements(story.statements) }));
      out.scrollIntoView({ block: 'start' });
      say(`${story.events.length} events found`);
    } catch (error) {
      replace(out, failed(error, code));
    } finally {
      button.disabled = false;
    }
  };
  replace(main, pageHead('Try it', 'Paste a report and see who did what to whom. Nothing is kept.'),
    h('div', { class: 'stack' }, card(null,
      h('form', { class: 'stack no-print', onsubmit: (e) => { e.preventDefault(); code(); } },
        h('label', { class: 'field' }, 'The report', area),
        h('div', { class: 'row' }, h('label', { class: 'field short' }, 'Published on (for “on Friday”)', published), button,
          h('button', { type: 'button', onclick: () => { area.value = SAMPLE; published.value = '2021-05-13'; code(); } }, 'Use a made-up report')))), out));
  if (kept.text) await code();
}
