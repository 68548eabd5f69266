// Talks to the server that these pages came from, and to no other.
import { busy, h } from './dom.js';
import { to } from './address.js';

const BASE = '/api/v1';
const KEY = 'dragoman-token';

function stored() {
  try { return localStorage.getItem(KEY) ?? ''; } catch { return ''; }
}

function store(token) {
  try { localStorage.setItem(KEY, token); } catch { /* then it is asked for again */ }
}

/** Takes the token out of the address it was opened with, and out of sight. */
export function takeToken() {
  const found = /^#token=([\w-]+)$/.exec(location.hash);
  if (!found) return;
  store(found[1]);
  history.replaceState(null, '', location.pathname + location.search);
}

/** The answer to a question; lists of parameters become several. */
export async function ask(path, params, signal) {
  const response = await answered(BASE + to(path, params), { signal });
  return response.json();
}

/** Another form of an answer, as text. */
export async function askAs(type, path, params) {
  const response = await answered(BASE + to(path, params), { headers: { Accept: type } });
  return response.text();
}

/** Sends JSON and gives the answer. */
export async function send(method, path, body, signal) {
  const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await answered(BASE + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal });
  return response.status === 204 ? null : response.json();
}

/** Sends a file and gives the job. */
export async function upload(file, params) {
  const response = await answered(BASE + to('/ingest', { ...params, name: file.name }), { method: 'POST', body: file });
  return response.json();
}

/** Has an address fetched and gives the job. */
export async function fetchReports(url, params) {
  const response = await answered(BASE + to('/ingest', { ...params, url }), { method: 'POST' });
  return response.json();
}

/**
 * What the server tells of a long work while it goes on, as server-sent events, until it ends. Read as a stream, because a
 * browser's own reader of such events cannot send the token.
 * @param told takes each message
 */
export async function follow(path, told, signal) {
  const response = await answered(BASE + path, { headers: { Accept: 'text/event-stream' }, signal });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (text + value).split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const data = block.split('\n').filter((line) => line.startsWith('data:')).map((line) => line.slice(5)).join('\n');
      if (data) told(JSON.parse(data));
    }
  }
}

async function answered(address, options, again = true) {
  const token = stored();
  const headers = { ...options.headers, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  let response;
  busy(1);
  try {
    response = await fetch(address, { ...options, headers, credentials: 'omit' });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Error('The server does not answer. Is it still running?');
  } finally {
    busy(-1);
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  if ((response.status === 401 || (response.status === 403 && token)) && again && !options.signal?.aborted) {
    if (await askForToken(problem.title)) return answered(address, options, false);
  }
  const error = new Error(problem.title ?? `The server answered ${response.status}.`);
  error.status = response.status;
  throw error;
}

/** Asks the reader for the token; false when there is none. */
function askForToken(why) {
  return new Promise((resolve) => {
    const input = h('input', { id: 'token', autocomplete: 'off', spellcheck: 'false' });
    const dialog = h('dialog', { 'aria-labelledby': 'token-title' },
      h('form', { method: 'dialog', class: 'stack' },
        h('h2', { id: 'token-title' }, 'The token, please'),
        h('p', { class: 'note' }, why ?? '', ' It was shown when the server started, and stands in the file “token” of the ledger’s folder.'),
        h('label', { class: 'field', for: 'token' }, 'Token', input),
        h('div', { class: 'row' },
          h('button', { class: 'first', value: 'yes' }, 'Go on'),
          h('button', { value: 'no', type: 'submit', formnovalidate: true }, 'Not now'))));
    dialog.addEventListener('close', () => {
      const given = dialog.returnValue === 'yes' ? input.value.trim() : '';
      dialog.remove();
      if (given) store(given);
      resolve(Boolean(given));
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
