// The knowledge behind the codes: browsed, searched, and a file of one's own checked.
import { h, replace, say } from '../lib/dom.js';
import { ask, send } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { card, empty, failed, number, pageHead } from '../lib/parts.js';

const SAMPLE = 'dragoman events, format 1\n\nact lend-ship\n  verb     lend\n  object   ship\n';

export async function draw(main, params, signal) {
  const rule = /^(.*):(\d+)$/.exec(params.get('rule') ?? '');
  const file = params.get('file') ?? '';
  const q = params.get('q') ?? '';
  const from = Number(params.get('from')) || 0;
  const files = await ask('/knowledge', {}, signal);
  const name = rule ? (files.files.find((f) => f.name === rule[1] || f.name.endsWith(`/${rule[1]}`))?.name ?? rule[1]) : file;
  const found = name || q ? await ask('/knowledge', { file: name, q, from }, signal) : null;
  if (signal.aborted) return;
  replace(main, pageHead('Knowledge', 'The files that decide: who is who, what counts as which event. Plain text, each entry with examples.',
    h('form', { class: 'row no-print', role: 'search', onsubmit: (e) => { e.preventDefault(); change({ q: e.target.q.value, rule: '', from: '' }); } },
      h('label', { class: 'field' }, name ? `Words in ${name}` : 'Words in any entry', h('input', { type: 'search', name: 'q', value: q })), h('button', {}, 'Find'))),
  h('div', { class: 'grid side' }, list(files.files, name), h('div', { class: 'stack' }, found ? entries(found, name, q, from, rule) : null, check())));
  if (rule) document.getElementById('the-rule')?.scrollIntoView({ block: 'center' });
}

function list(files, chosen) {
  const kinds = Map.groupBy ? Map.groupBy(files, (f) => f.kind) : files.reduce((m, f) => m.set(f.kind, [...(m.get(f.kind) ?? []), f]), new Map());
  return h('nav', { class: 'card', 'aria-label': 'Knowledge files' }, h('h2', {}, 'Files'), [...kinds].sort().map(([kind, of]) => h('details', { class: 'facet', open: of.some((f) => f.name === chosen) }, h('summary', {}, `${kind} (${of.length})`),
    h('ul', { class: 'bare' }, of.map((f) => h('li', {}, h('a', { href: to('/knowledge', { file: f.name }), 'aria-current': f.name === chosen ? 'page' : null }, f.name.split('/').pop()), h('span', { class: 'n' }, ` ${number(f.entries)}`)))))));
}

function entries(found, name, q, from, rule) {
  if (found.rows.length === 0) return card(null, empty('No such entry', 'Try another word, or look in all files.', h('a', { class: 'button', href: '/knowledge' }, 'All files')));
  const line = rule ? Number(rule[2]) : -1;
  const at = rule ? found.rows.findLastIndex((r) => r.line <= line) : -1;
  const shown = rule && at >= 0 ? found.rows.slice(Math.max(0, at - 3), at + 4) : found.rows;
  return card(rule ? `The rule ${rule[0]}` : name || `Entries with “${q}”`, h('p', { class: 'note' }, rule ? 'With its neighbours.' : `${number(found.total)} entries`),
    h('ul', { class: 'rows' }, shown.map((r) => h('li', { id: rule && r === found.rows[at] ? 'the-rule' : null }, h('div', { class: 'note' }, !name && h('a', { href: to('/knowledge', { file: r.file }) }, r.file), ` line ${r.line}`), h('pre', {}, rule && r === found.rows[at] ? h('mark', { class: 't1' }, r.text) : r.text)))),
    !rule && found.total > from + found.rows.length && h('p', {}, h('a', { class: 'button', href: to('/knowledge', { file: name, q, from: from + found.rows.length }) }, 'Further entries')));
}

function check() {
  const name = h('input', { name: 'name', value: 'my.events' });
  const text = h('textarea', { name: 'text', rows: '9', spellcheck: 'false', style: { fontFamily: 'var(--mono)' }, value: SAMPLE });
  const out = h('div', { role: 'status' });
  const run = async () => {
    try {
      const answer = await send('POST', '/knowledge/check', { name: name.value, text: text.value });
      replace(out, answer.problems.length === 0 ? h('p', { class: 'said' }, `Nothing wrong: ${answer.entries} entr${answer.entries === 1 ? 'y' : 'ies'} read.`) : problems(answer.problems, text.value));
      say(answer.problems.length === 0 ? 'Nothing wrong' : `${answer.problems.length} problems`);
    } catch (error) {
      replace(out, failed(error, run));
    }
  };
  const pick = h('input', { type: 'file', accept: '.events,.actors,.offices,.roles,.words,.contents,.countries,.places,.signatures,.codes,.txt', onchange: async () => {
    const [file] = pick.files;
    if (!file) return;
    name.value = file.name;
    text.value = await file.text();
    run();
  } });
  return card('Check a file of your own', h('p', { class: 'note' }, 'It is read on top of the built-in files; nothing is kept. To code by it, start with --knowledge and its folder.'),
    h('form', { class: 'stack', onsubmit: (e) => { e.preventDefault(); run(); } }, h('div', { class: 'row' }, h('label', { class: 'field' }, 'Name of the file', name), h('label', { class: 'field' }, 'Take a file', pick)), h('label', { class: 'field' }, 'Its text', text), h('div', {}, h('button', { class: 'first' }, 'Check')), out));
}

function problems(rows, text) {
  const lines = text.split('\n');
  return h('ul', { class: 'rows' }, rows.map((p) => h('li', {}, h('div', {}, h('span', { class: p.error ? 'bad' : null }, p.error ? 'error' : 'warning'), ` ${p.number}, line ${p.line}, column ${p.column}: ${p.text}`),
    h('pre', {}, `${lines[p.line - 1] ?? ''}\n${' '.repeat(Math.max(0, p.column - 1))}^`), p.help && h('div', { class: 'note' }, p.help))));
}
