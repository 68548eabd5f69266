// The knowledge behind the codes: browsed, searched, and a file of one's own checked.
import { h, replace, say } from '../lib/dom.js';
import { ask, send } from '../lib/api.js';
import { change, to } from '../lib/address.js';
import { card, count, empty, failed, number, pageHead } from '../lib/parts.js';

const SAMPLE = `dragoman events, format 1

event lend-ships
  code     070
  verbs    lend
  frame    SOURCE verb ship | vessel to TARGET
  example  "Norway lent two vessels to Malta." => NOR 070 MLT
  not      "The painter lent the ships to the sea a golden glow."
`;

export async function draw(main, params, signal) {
  const rule = /^(.*):(\d+)$/.exec(params.get('rule') ?? '');
  const file = params.get('file') ?? '';
  const q = params.get('q') ?? '';
  const from = Number(params.get('from')) || 0;
  const [files, own] = await Promise.all([ask('/knowledge', {}, signal), ask('/knowledge/own', {}, signal)]);
  const name = rule ? (files.files.find((f) => f.name === rule[1] || f.name.endsWith(`/${rule[1]}`))?.name ?? rule[1]) : file;
  const found = name || q ? await ask('/knowledge', { file: name, q, from }, signal) : null;
  if (signal.aborted) return;
  replace(main, pageHead('Knowledge', 'The files that decide: who is who, what counts as which event. Plain text, each entry with examples.',
    h('form', { class: 'row small no-print', role: 'search', onsubmit: (e) => { e.preventDefault(); change({ q: e.target.q.value, rule: '', from: '' }); } },
      h('label', { class: 'field' }, name ? `Words in ${name}` : 'Words in any entry', h('input', { type: 'search', name: 'q', value: q })), h('button', {}, 'Find'))),
  h('div', { class: 'grid side' }, list(files.files, name), h('div', { class: 'stack' }, found ? entries(found, name, q, from, rule) : null, workshop(own, params))));
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

/** A file of one's own: checked as one writes, then put in force. */
function workshop(own, params) {
  const edited = own.rows.find((f) => f.name === params.get('own'));
  const name = h('input', { name: 'name', value: edited?.name ?? 'my.events', autocomplete: 'off' });
  const text = h('textarea', { name: 'text', rows: '14', spellcheck: 'false', class: 'code', value: edited?.text ?? SAMPLE });
  const out = h('div', { role: 'status' });
  const tell = (answer) => {
    const wrong = answer.problems.filter((p) => p.error).length;
    const words = answer.kept ? 'In force: reports are coded by it from now on.' : wrong ? `${count(wrong, 'error')}.` : answer.problems.length ? `${count(answer.problems.length, 'warning')}.` : 'Nothing wrong.';
    replace(out, h('p', { class: wrong ? 'bad' : 'said' }, `${words} ${answer.entries} entr${answer.entries === 1 ? 'y' : 'ies'} read, ${count(answer.examples, 'example')} coded.`),
      answer.problems.length > 0 && problems(answer.problems, text.value),
      answer.kept && h('p', { class: 'note' }, h('a', { href: '/try' }, 'Try a report'), '. Those in the ledger stay as they are until dragoman recode codes them again.'));
    say(words);
  };
  const run = async (what) => {
    replace(out, h('p', { class: 'note' }, 'Being read and tried…'));
    try {
      const answer = await what();
      tell(answer);
      return answer;
    } catch (error) {
      replace(out, failed(error));
      return null;
    }
  };
  const check = () => run(() => send('POST', '/knowledge/check', { name: name.value.trim(), text: text.value }));
  const keep = async () => {
    const answer = await run(() => send('PUT', `/knowledge/own/${encodeURIComponent(name.value.trim())}`, { text: text.value }));
    if (answer?.kept) refresh();
  };
  const pick = h('input', { type: 'file', accept: '.events,.actors,.offices,.roles,.words,.contents,.countries,.places,.signatures,.codes,.txt', onchange: async () => {
    const [file] = pick.files;
    if (!file) return;
    name.value = file.name;
    text.value = await file.text();
    check();
  } });
  const list = h('div');
  const refresh = async () => replace(list, inForce((await ask('/knowledge/own')).rows, refresh));
  replace(list, inForce(own.rows, refresh));
  return h('section', { class: 'card', id: 'own' }, h('h2', {}, 'Rules of your own'),
    h('p', { class: 'note' }, 'A file is read on top of the built-in ones and its examples are coded. Without errors it can be put in force for this ledger.'), list,
    h('form', { class: 'stack', onsubmit: (e) => { e.preventDefault(); check(); } },
      h('div', { class: 'row' }, h('label', { class: 'field' }, 'Name of the file', name), h('label', { class: 'field' }, 'Take a file', pick)), h('label', { class: 'field' }, 'Its text', text),
      h('div', { class: 'row mid' }, h('button', { class: 'first' }, 'Check'), own.changeable && h('button', { type: 'button', onclick: keep }, 'Put in force'), own.changeable && h('span', { class: 'note' }, 'needs the token')), out));
}

/** The files of this ledger that are in force, each to be changed or taken out. */
function inForce(rows, refresh) {
  if (rows.length === 0) return null;
  const note = h('p', { class: 'bad', role: 'alert', hidden: true });
  const out = async (f) => {
    try {
      await send('DELETE', `/knowledge/own/${encodeURIComponent(f.name)}`);
      say(`${f.name} is out of force`);
      refresh();
    } catch (error) {
      note.textContent = error.message;
      note.hidden = false;
    }
  };
  return h('div', { style: { marginBottom: '1rem' } }, h('h3', {}, 'In force'), h('ul', { class: 'chips bare', id: 'in-force' }, rows.map((f) => h('li', { class: 'chip' },
    h('a', { class: 'named', href: to('/knowledge', { own: f.name }) }, f.name),
    h('button', { type: 'button', 'aria-label': `Take ${f.name} out of force`, onclick: () => out(f) }, '×')))), note);
}

function problems(rows, text) {
  const lines = text.split('\n');
  return h('ul', { class: 'rows' }, rows.map((p) => h('li', {}, h('div', {}, h('span', { class: p.error ? 'bad' : null }, p.error ? 'error' : 'warning'), ` ${p.number}, line ${p.line}, column ${p.column}: ${p.text}`),
    h('pre', { class: 'exact' }, `${lines[p.line - 1] ?? ''}\n${' '.repeat(Math.max(0, p.column - 1))}^`), p.help && h('div', { class: 'note' }, p.help))));
}
