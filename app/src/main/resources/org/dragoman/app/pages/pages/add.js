// Reports come in: files, or an address; each is a job that tells how far it is.
import { h, replace, say } from '../lib/dom.js';
import { ask, fetchReports, follow, upload } from '../lib/api.js';
import { card, empty, failed, number, pageHead } from '../lib/parts.js';

/** How long to wait before a broken line is taken up again, in milliseconds, and how often. */
const AGAIN = 1000;
const TRIES = 5;

export async function draw(main, params, signal) {
  const before = await ask('/jobs', {}, signal);
  if (signal.aborted) return;
  const jobs = h('div', { class: 'stack', id: 'jobs' });
  const none = card(null, empty('No uploads yet', 'What you add stands here and tells how far it is, also after you have been on another page.'));
  const start = (job) => { none.remove(); watch(job, jobs, signal); };
  replace(main, pageHead('Add reports', 'They are coded in the background, beside the readers, and kept in the ledger. This needs the token.'),
    h('div', { class: 'grid halves' }, card('Files or an address', form(start, jobs)), jobs));
  if (before.rows.length === 0) jobs.append(none);
  before.rows.reverse().forEach(start);
}

function form(start, jobs) {
  const file = h('input', { type: 'file', name: 'file', accept: '.txt,.md,.jsonl,.ndjson,.csv,.tsv,.html,.htm,.xml,.json', multiple: true });
  const published = h('input', { type: 'date', name: 'published' });
  const url = h('input', { type: 'url', name: 'url', placeholder: 'https://' });
  const note = h('p', { class: 'bad', role: 'alert', hidden: true });
  const add = async (e) => {
    e.preventDefault();
    const day = { published: published.value };
    const sent = [...file.files].map((one) => () => upload(one, day));
    if (url.value) sent.push(() => fetchReports(url.value, day));
    note.hidden = sent.length > 0;
    note.textContent = 'Choose a file, or give an address.';
    for (const one of sent) {
      try {
        start(await one());
      } catch (error) {
        jobs.prepend(failed(error));
      }
    }
    if (sent.length > 0) e.target.reset();
  };
  const over = (on) => (e) => { e.preventDefault(); drop.classList.toggle('over', on); };
  const drop = h('label', { class: 'field drop', ondragover: over(true), ondragleave: over(false), ondrop: (e) => {
    over(false)(e);
    if (e.dataTransfer.files.length > 0) file.files = e.dataTransfer.files;
  } }, 'Files', h('span', { class: 'note' }, 'Reports as text, tables (JSON Lines, CSV), pages or feeds. Choose them, or drop them here.'), file);
  return h('form', { class: 'stack', onsubmit: add }, drop,
    h('label', { class: 'field' }, 'Or an address: a page, a feed, a list of feeds', url),
    h('div', { class: 'row' }, h('label', { class: 'field short' }, 'Published on, if they do not say', published), h('button', { class: 'first' }, 'Add')), note);
}

async function watch(job, list, signal) {
  const place = h('section', { class: 'card', 'data-job': job.id });
  list.prepend(place);
  let state = job;
  const told = (now) => { state = now; show(state, place); };
  told(job);
  if (job.ended) return;
  for (let tries = 0; !state.ended && !signal.aborted; tries++) {
    if (tries > 0) await new Promise((resolve) => { setTimeout(resolve, AGAIN); });
    try {
      await follow(`/jobs/${job.id}/progress`, told, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (tries >= TRIES) { place.append(h('p', { class: 'bad', role: 'alert' }, error.message)); return; }
    }
  }
  if (state.ended) say(`${state.name}: ${number(state.added)} reports added`);
}

function show(job, place) {
  const share = job.total ? job.done / job.total : 0;
  const open = place.querySelector('details')?.open;
  replace(place, h('h2', {}, job.name),
    h('progress', { max: 1, value: job.ended ? 1 : share, 'aria-label': `Progress of ${job.name}` }),
    h('p', { class: 'note' }, job.ended ? `${number(job.added)} added, ${number(job.known)} known already, ${number(job.rejected)} rejected` : job.total ? `${number(job.done)} of ${number(job.total)}` : 'being read'),
    job.added > 0 && h('p', {}, h('a', { href: '/stories' }, 'To the stories')),
    job.failure && h('p', { class: 'bad' }, job.failure),
    job.rejections.length > 0 && h('details', { class: 'data', open }, h('summary', {}, 'What was rejected'), h('ul', {}, job.rejections.map((r) => h('li', { class: 'note' }, r)))));
}
