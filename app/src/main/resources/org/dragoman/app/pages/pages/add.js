// Reports come in: a file, or a pasted text.
import { h, replace, say } from '../lib/dom.js';
import { ask, fetchReports, upload } from '../lib/api.js';
import { card, failed, number, pageHead } from '../lib/parts.js';

export async function draw(main, params, signal) {
  const jobs = h('div', { class: 'stack', id: 'jobs' });
  const file = h('input', { type: 'file', name: 'file', accept: '.txt,.md,.jsonl,.ndjson,.csv,.tsv,.html,.htm,.xml,.json', multiple: true });
  const published = h('input', { type: 'date', name: 'published' });
  const url = h('input', { type: 'url', name: 'url', placeholder: 'https://' });
  const add = async (e) => {
    e.preventDefault();
    const day = { published: published.value };
    const sent = [...file.files].map((one) => () => upload(one, day));
    if (url.value) sent.push(() => fetchReports(url.value, day));
    for (const one of sent) {
      try {
        watch(await one(), jobs, signal);
      } catch (error) {
        jobs.prepend(failed(error));
      }
    }
  };
  replace(main, pageHead('Add reports', 'They are coded in the background and kept in the ledger; this needs the token.'), h('div', { class: 'stack' },
    card(null, h('form', { class: 'stack', onsubmit: add }, h('label', { class: 'field' }, 'Files: reports as text, tables (JSON Lines, CSV), pages or feeds', file),
      h('label', { class: 'field' }, 'Or an address: a page, a feed, a list of feeds', url),
      h('div', { class: 'row' }, h('label', { class: 'field short' }, 'Published on, if they do not say', published), h('button', { class: 'first' }, 'Add')))), jobs));
  const before = await ask('/jobs', {}, signal);
  before.rows.reverse().forEach((job) => watch(job, jobs, signal));
}

async function watch(job, list, signal) {
  const place = h('section', { class: 'card', 'data-job': job.id });
  list.prepend(place);
  let state = job;
  show(state, place);
  while (!state.ended && !signal.aborted) {
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    if (signal.aborted) return;
    state = await ask(`/jobs/${job.id}`, {}, signal);
    show(state, place);
    if (state.ended) say(`${state.name}: ${state.added} reports added`);
  }
}

function show(job, place) {
  const share = job.total ? job.done / job.total : 0;
  replace(place, h('h2', {}, job.name),
    h('progress', { max: 1, value: job.ended ? 1 : share, 'aria-label': `Progress of ${job.name}` }),
    h('p', { class: job.failure ? null : 'note' }, job.ended ? `${number(job.added)} added, ${number(job.known)} known already, ${number(job.rejected)} rejected` : job.total ? `${number(job.done)} of ${number(job.total)}` : 'being read'),
    job.added > 0 && h('p', {}, h('a', { href: '/stories' }, 'To the stories')),
    job.failure && h('p', { class: 'bad' }, job.failure),
    job.rejections.length > 0 && h('details', { class: 'data' }, h('summary', {}, 'What was rejected'), h('ul', {}, job.rejections.map((r) => h('li', { class: 'note' }, r)))));
}
