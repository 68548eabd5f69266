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
  const about = h('p', { class: 'note' }, 'Each line is a measurement against reports coded by hand; the newest of every set. Sets looked at while building flatter.');
  if (rows.length === 0) return card('Measured against hand-coded reports', empty('No figures in this build'));
  return card('Measured against hand-coded reports', about, h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Measurements' }, h('table', {},
    h('thead', {}, h('tr', {}, ['What', 'Measured', 'Precision', 'Recall', 'F1', ''].map((t) => h('th', { scope: 'col' }, t)))),
    h('tbody', {}, rows.map((r) => h('tr', {}, h('td', {}, r.set), h('td', {}, day(r.date)), h('td', { class: 'num' }, r.precision), h('td', { class: 'num' }, r.recall), h('td', { class: 'num' }, h('strong', {}, r.f1)),
      h('td', { style: { minWidth: '8rem' } }, Number(r.f1) > 0 && h('span', { class: 'strip', role: 'img', 'aria-label': `F1 ${r.f1}` }, h('i', { class: 'b2', style: { width: `${100 * Number(r.f1)}%` } })))))))));
}

function audits(rows) {
  if (rows.length === 0) return card('Audited here', h('p', { class: 'note' }, 'Nobody has judged events of this ledger yet. Judge some below: the share of right ones, with its interval, appears here.'));
  return card('Audited here', h('p', { class: 'note' }, 'The share of this ledger’s events that people judged right, with 95% intervals.'), h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Audits' }, h('table', {},
    h('thead', {}, h('tr', {}, ['Type', 'Judged', 'Right', 'Share', '95% interval', ''].map((t) => h('th', { scope: 'col' }, t)))),
    h('tbody', {}, rows.map((r) => h('tr', {}, h('td', {}, r.type), h('td', { class: 'num' }, r.judged), h('td', { class: 'num' }, r.correct), h('td', { class: 'num' }, `${Math.round((100 * r.correct) / r.judged)}%`),
      h('td', {}, `${Math.round(100 * r.low)}–${Math.round(100 * r.high)}%`), h('td', { style: { minWidth: '9rem' } }, bar(r))))))));
}

function bar(r) {
  return h('span', { class: 'gauge', role: 'img', 'aria-label': `between ${Math.round(100 * r.low)} and ${Math.round(100 * r.high)} percent` },
    h('i', { class: 'b2', style: { left: `${100 * r.low}%`, width: `${100 * (r.high - r.low)}%` } }));
}
