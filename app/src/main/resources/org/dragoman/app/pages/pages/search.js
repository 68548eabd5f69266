// Events by words and facets; the address is the query.
import { h, replace } from '../lib/dom.js';
import { ask, askAs } from '../lib/api.js';
import { change } from '../lib/address.js';
import { FACTUALITY, QUADS, codes, country, type } from '../lib/codes.js';
import { card, eventItem, legend, nothing, number, pageHead, quad, whoField, whoIs } from '../lib/parts.js';
import { savedSearches } from '../lib/saved.js';
import { gathered, periods, suitable, timeline, usual, whole } from '../lib/timeline.js';

const FACETS = [
  ['quad', 'Quad class', (v) => [quad(Number(v)), ' ', QUADS[v]]],
  ['type', 'Type', (v) => [type(v) && quad(type(v).quad), ' ', v]],
  ['source', 'Who', (v) => country(v)],
  ['target', 'To whom', (v) => country(v)],
  ['place', 'Where', (v) => country(v)],
  ['factuality', 'How it is told', (v) => FACTUALITY[v]],
  ['outlet', 'Outlet', (v) => v],
  ['context', 'Context', (v) => v],
];
const PLAIN = ['q', 'from', 'to', 'publishedFrom', 'publishedTo', 'actor', 'mode', 'cameo', 'near', 'box', 'background', 'corrected', 'confidence', 'once', 'document'];

/** The parameters of the address that the API understands. */
export function filterOf(params) {
  const filter = {};
  for (const name of [...FACETS.map((f) => f[0]), ...PLAIN]) {
    const values = params.getAll(name).filter(Boolean);
    if (values.length) filter[name] = values.length > 1 ? values : values[0];
  }
  return filter;
}

export async function draw(main, params, signal) {
  const filter = filterOf(params);
  const timeless = { ...filter, from: '', to: '' };
  const [page, facets, series] = await Promise.all([ask('/events', { ...filter, limit: 30 }, signal), ask('/facets', { ...filter, limit: 12 }, signal),
    ask('/series', { ...timeless, step: 'month', by: 'quad' }, signal), codes()]);
  if (signal.aborted) return;
  const months = usual(periods(series.rows));
  const step = suitable(months.length);
  const over = months.length > 1 && await timeline(gathered(months, step), {
    step, from: filter.from, to: filter.to, size: 'brief', signal, label: 'Events found', onrange: (from, to) => change({ from, to }),
  });
  const open = new Set([...document.querySelectorAll('details.facet[open]')].map((d) => d.dataset.name));
  const focused = document.activeElement?.id;
  replace(main, pageHead('Search', 'Every event with the sentence it rests on.', form(params)),
    h('div', { class: 'grid side' },
      h('aside', { class: 'card no-print', 'aria-label': 'Narrow down' },
        h('details', { class: 'fold', open: document.querySelector('details.fold')?.open ?? matchMedia('(min-width: 60.01rem)').matches },
          h('summary', {}, h('h2', {}, 'Narrow down')), narrow(params, facets, open)), savedSearches(filter)),
      h('div', { class: 'stack' },
        over && h('section', { class: 'card slim', 'aria-label': 'Over time' }, h('div', { class: 'above' }, legend(),
          h('div', { class: 'row mid' }, h('span', { class: 'note no-print' }, 'Drag to choose a time, or click a bar.'), whole(filter.from, filter.to, () => change({ from: '', to: '' })))), over),
        results(page, facets, filter, signal))));
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function form(params) {
  return h('form', { class: 'row no-print', role: 'search', onsubmit: (e) => { e.preventDefault(); const f = e.target; change({ q: f.q.value, actor: whoIs(f.actor), from: f.from.value, to: f.to.value }); } },
    h('label', { class: 'field wide' }, 'Words', h('input', { id: 'q', type: 'search', name: 'q', value: params.get('q') ?? '', placeholder: '"troop withdrawal" -talks' })),
    whoField('Anybody named', 'actor', params.getAll('actor')),
    h('div', { class: 'pair' }, h('label', { class: 'field' }, 'From', h('input', { type: 'date', name: 'from', value: params.get('from') ?? '' })),
      h('label', { class: 'field' }, 'To', h('input', { type: 'date', name: 'to', value: params.get('to') ?? '' }))),
    h('button', { class: 'first' }, 'Search'));
}

function narrow(params, facets, open) {
  const chosenAny = [...params.keys()].length > 0;
  return [
    chosenAny && h('p', {}, h('a', { href: '/search' }, 'Clear everything')),
    h('ul', { class: 'bare facet' }, [['once', 'true', 'Same event once'], ['background', 'false', 'Without background'], ['corrected', 'true', 'Corrected by people']].map((c) => h('li', {}, check(params, ...c, null)))),
    FACETS.map(([name, title, label]) => facet(params, facets.by[name] ?? [], name, title, label, open)),
  ];
}

function facet(params, values, name, title, label, open) {
  const chosen = params.getAll(name);
  const shown = [...values, ...chosen.filter((c) => !values.some((v) => v.value === c)).map((c) => ({ value: c, events: null }))];
  if (shown.length === 0) return null;
  return h('details', { class: 'facet', 'data-name': name, open: open.has(name) || chosen.length > 0 || name === 'quad' || name === 'type' },
    h('summary', {}, title, chosen.length > 0 && ` (${chosen.length})`),
    h('ul', { class: 'bare' }, shown.map((v) => h('li', {}, check(params, name, v.value, label(v.value), v.events)))));
}

function check(params, name, value, label, events) {
  const chosen = params.getAll(name);
  return h('label', {}, h('input', {
    type: 'checkbox', id: `f-${name}-${value}`, checked: chosen.includes(value),
    onchange: (e) => change({ [name]: e.target.checked ? [...chosen, value] : chosen.filter((c) => c !== value) }),
  }), h('span', { class: 'of' }, label), events !== null && h('span', { class: 'n' }, number(events)));
}

function results(page, facets, filter, signal) {
  const list = h('ul', { class: 'rows', id: 'results' }, page.rows.map(eventItem));
  let { next } = page;
  const more = h('button', { type: 'button', hidden: !next }, 'More events');
  more.addEventListener('click', async () => {
    const loaded = await ask('/events', { ...filter, limit: 30, after: next }, signal);
    list.append(...loaded.rows.map(eventItem));
    next = loaded.next;
    more.hidden = !next;
  });
  if (page.rows.length === 0) {
    return card(null, nothing(Object.keys(filter).length > 0, '/search', 'No event fits', 'Take away a facet, or try fewer words: all of them must stand in one sentence.'));
  }
  return card(null, h('div', { class: 'above', style: { marginBottom: '1rem' } },
    h('p', { role: 'status' }, h('strong', {}, number(facets.total)), ` event${facets.total === 1 ? '' : 's'}, the newest first`),
    h('div', { class: 'row no-print' }, download('CSV', 'text/csv', 'events.csv', filter), download('JSON Lines', 'application/x-ndjson', 'events.jsonl', filter))),
  list, h('p', { class: 'below' }, more));
}

function download(title, type, name, filter) {
  return h('button', {
    type: 'button', title: 'The newest 1,000 of these events', onclick: async () => {
      const text = await askAs(type, '/events', { ...filter, limit: 1000 });
      const address = URL.createObjectURL(new Blob([text], { type }));
      const link = h('a', { download: name });
      link.href = address;
      link.click();
      URL.revokeObjectURL(address);
    },
  }, title);
}
