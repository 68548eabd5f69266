// How often this version is right, as measured.
import { h, replace } from '../lib/dom.js';
import { ask } from '../lib/api.js';
import { codes } from '../lib/codes.js';
import { card, day, empty, pageHead } from '../lib/parts.js';
import { auditSheet } from '../lib/audit.js';

export async function draw(main, params, signal) {
  const [quality] = await Promise.all([ask('/quality', {}, signal), codes()]);
  if (signal.aborted) return;
  replace(main, pageHead('Quality', `How often version ${quality.version} is right, as measured.`), h('div', { class: 'stack' },
    measured(quality.measured), audits(quality.audits), await auditSheet(params, signal)));
}

function measured(rows) {
  if (rows.length === 0) return card('Measured against hand-coded reports', empty('No figures in this build', 'They stand in docs/accuracy.md of the sources.'));
  return card('Measured against hand-coded reports',
    h('p', { class: 'note' }, 'The newest measurement of every set. The bar is F1 (where it is pale, the share found); the thin line under it runs from precision to recall. Sets that were looked at while building flatter.'),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Measurements' }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'What'), ['Precision', 'Recall', 'F1'].map((t) => h('th', { scope: 'col', class: 'num' }, t)), h('th', { scope: 'col', class: 'roomy' }, h('span', { class: 'unseen' }, 'Picture')), h('th', { scope: 'col', class: 'roomy' }, 'Measured'))),
      sets(rows).map(([set, of]) => h('tbody', {}, of.some((r) => r.measure) && h('tr', { class: 'group' }, h('th', { scope: 'rowgroup', colspan: '6' }, set)),
        of.map((r) => h('tr', {}, h('td', {}, r.note ? h('details', {}, h('summary', {}, r.measure || r.set), h('p', { class: 'note' }, r.note)) : r.measure || r.set),
          h('td', { class: 'num' }, share(r.precision)), h('td', { class: 'num' }, share(r.recall)), h('td', { class: 'num' }, h('strong', {}, share(r.f1))),
          h('td', { class: 'roomy', style: { minWidth: '9rem', width: '24%', paddingTop: '.8rem' } }, figure(r)), h('td', { class: 'when roomy' }, day(r.date)))))))));
}

/** The measures of each set together; the sets in the order in which they were last measured, the newest first. */
function sets(rows) {
  const by = new Map();
  rows.forEach((r) => {
    const of = by.get(r.set) ?? [];
    by.delete(r.set);
    by.set(r.set, [...of, r]);
  });
  return [...by].reverse();
}

/** "68%" of ".679". */
const share = (text) => (text === '' ? '–' : `${(100 * Number(text)).toFixed(1)}%`);

function figure(r) {
  const [p, c, f] = [r.precision, r.recall, r.f1].map((v) => 100 * Number(v || 0));
  return h('div', { role: 'img', 'aria-label': `precision ${share(r.precision)}, recall ${share(r.recall)}, F1 ${share(r.f1)}` },
    h('span', { class: 'strip' }, h('i', { class: f ? 'b2' : 'b1', style: { width: `${f || c || p}%` } })),
    p > 0 && c > 0 && h('span', { class: 'span' }, h('i', { style: { left: `${Math.min(p, c)}%`, width: `${Math.abs(p - c)}%` } })));
}

function audits(rows) {
  if (rows.length === 0) return card('Audited here', h('p', { class: 'note' }, 'Nobody has judged events of this ledger yet. Judge some below: the share of right ones, with its interval, appears here.'));
  return card('Audited here', h('p', { class: 'note' }, 'The share of this ledger’s events that people judged right, with 95% intervals.'), h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Audits' }, h('table', {},
    h('thead', {}, h('tr', {}, ['Type', 'Judged', 'Right', 'Share', '95% interval', ''].map((t, i) => h('th', { scope: 'col', class: i === 5 ? 'roomy' : i > 0 && i < 4 ? 'num' : null }, t || h('span', { class: 'unseen' }, 'Picture'))))),
    h('tbody', {}, rows.map((r) => h('tr', {}, h('td', {}, r.type), h('td', { class: 'num' }, r.judged), h('td', { class: 'num' }, r.correct), h('td', { class: 'num' }, `${Math.round((100 * r.correct) / r.judged)}%`),
      h('td', {}, `${Math.round(100 * r.low)}–${Math.round(100 * r.high)}%`), h('td', { class: 'roomy', style: { minWidth: '9rem', paddingTop: '.95rem' } }, bar(r))))))));
}

function bar(r) {
  return h('span', { class: 'gauge', role: 'img', 'aria-label': `between ${Math.round(100 * r.low)} and ${Math.round(100 * r.high)} percent` },
    h('i', { class: 'b2', style: { left: `${100 * r.low}%`, width: `${100 * (r.high - r.low)}%` } }));
}
