// A report with its evidence: the words each record rests on, and everything about one record.
import { h, replace, say } from './dom.js';
import { to } from './address.js';
import { FACTUALITY, QUADS, cameo, coded, country, pattern, people, person, type } from './codes.js';
import { count, day, factuality, headline, quad, signed } from './parts.js';

/** The words that play a part in an event: [begin, end, role]. */
function roles(event, text) {
  const spans = [];
  const add = (p, role) => p && p.end > p.begin && spans.push([p.begin, p.end, role]);
  event.sources.forEach((p) => add(p, 'who'));
  event.targets.forEach((p) => add(p, 'whom'));
  add(event.attribution, 'says');
  for (const [words, role] of [[event.dateWords, 'when'], [event.place?.text, 'where']]) {
    if (!words) continue;
    let at = text.slice(0, event.sentence.end).indexOf(words, event.sentence.begin);
    if (at < 0) at = text.indexOf(words);
    if (at >= 0) spans.push([at, at + words.length, role]);
  }
  return spans;
}

/** The text cut wherever a span begins or ends; each piece knows what lies over it. */
function pieces(text, spans) {
  const cuts = new Set([0, text.length]);
  spans.forEach(([begin, end]) => { cuts.add(Math.min(begin, text.length)); cuts.add(Math.min(end, text.length)); });
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((begin, i) => ({
    text: text.slice(begin, at[i + 1]),
    over: spans.filter((s) => s[0] <= begin && s[1] >= at[i + 1]),
  }));
}

/**
 * The text; each coded predicate is a link that chooses its event.
 * @param options.chosen event whose roles are shown; options.link address of an event; options.onchoose,
 *     options.onlook and options.onleave what happens when a predicate is chosen, looked at, and left
 */
export function evidence(story, options) {
  const { chosen } = options;
  const text = story.text;
  const spans = story.events.map((e) => [e.trigger.begin, e.trigger.end, 'trigger', e]);
  if (chosen) spans.push(...roles(chosen, text));
  const parts = [];
  let link = null; // a predicate in several pieces is one link
  pieces(text, spans).forEach((piece) => {
    const triggers = piece.over.filter((s) => s[2] === 'trigger').map((s) => s[3]);
    const role = piece.over.find((s) => s[2] !== 'trigger')?.[2];
    const event = triggers.find((e) => e.id === chosen?.id) ?? triggers[0];
    if (!event) {
      link = null;
      parts.push(role ? h('span', { class: `r-${role}` }, piece.text) : piece.text);
      return;
    }
    if (link?.dataset.event !== event.id) {
      link = hit(event, event.id === chosen?.id, options);
      parts.push(link);
    }
    link.append(h('mark', { class: `t${event.quad} ${role ? `r-${role}` : ''}` }, piece.text));
  });
  return h('div', { class: 'read' }, parts);
}

/** The coded predicate: chosen by a click, looked at by hovering or with the Tab key. */
function hit(event, chosen, { link, onchoose, onlook, onleave }) {
  return h('a', {
    class: `hit${chosen ? ' chosen' : ''}`, href: link(event), 'data-event': event.id,
    'aria-label': `${event.trigger.text}: ${people(event.sources)} ${event.type} ${event.targets.length ? people(event.targets) : ''}`,
    'aria-current': chosen ? 'true' : null,
    onclick: (e) => { e.preventDefault(); onchoose(event); }, onfocus: () => onlook(event), onmouseenter: () => onlook(event), onmouseleave: onleave,
  });
}

/** The events of a story as a list to choose from. */
export function picks(story, { chosen, link, onchoose }) {
  return h('ul', { class: 'picks', 'aria-label': 'Events in this report' }, story.events.map((event) => h('li', {},
    h('a', {
      href: link(event), 'data-event': event.id, 'aria-current': event.id === chosen?.id ? 'true' : null,
      onclick: (e) => { e.preventDefault(); onchoose(event); },
    }, headline(event), event.factuality !== 'ASSERTED' && factuality(event.factuality), event.corrected && h('span', { class: 'tag' }, 'corrected')))));
}

function fact(name, key, ...content) {
  return [h('dt', {}, key ? h('span', { class: `key r-${key}` }, name) : name), h('dd', {}, content)];
}

function participant(p) {
  const code = coded(p.country, p.sector);
  return h('div', {}, h('a', { href: to('/actor', { of: p.name || pattern(p) }) }, person(p)), code && code !== person(p) && ` – ${code}`,
    p.text && p.text !== person(p) && ` (“${p.text}”)`, h('span', { class: 'why' }, p.because));
}

function range(count) {
  if (count.max === null) return `at least ${count.min}`;
  return count.min === count.max ? String(count.min) : `${count.min} to ${count.max}`;
}

/** Everything about one event: who, what, whom, when, where, by whose word, and why. */
export function facts(event) {
  const counts = Object.entries(event.counts ?? {});
  return h('dl', { class: 'facts' },
    fact('Who', 'who', event.sources.length ? event.sources.map(participant) : 'nobody named'),
    fact('Did what', null, h('strong', {}, quad(event.quad), ` ${event.type}`), event.mode && ` · ${event.mode}`,
      h('span', { class: 'why' }, type(event.type)?.label), h('span', { class: 'why' }, `CAMEO ${event.cameo}${cameo(event.cameo) ? `, ${cameo(event.cameo)}` : ''} · ${QUADS[event.quad].toLowerCase()} · intensity ${signed(event.intensity)}`),
      event.content && h('span', { class: 'why' }, `about “${event.content.text}”`)),
    fact('To whom', 'whom', event.targets.length ? event.targets.map(participant) : 'nobody named'),
    fact('When', 'when', event.date ? (event.datePrecision === 'day' ? day(event.date) : `${event.date} (${event.datePrecision})`) : 'not known',
      h('span', { class: 'why' }, event.dateWords ? `from “${event.dateWords}”` : 'no words say when'), event.background && h('span', { class: 'tag' }, 'told as background')),
    fact('Where', 'where', event.place ? [event.place.name, event.place.admin1, country(event.place.country)].filter((v, i, all) => v && all.indexOf(v) === i).join(', ') : 'not said',
      event.place?.text && h('span', { class: 'why' }, `from “${event.place.text}”`)),
    fact('According to', 'says', event.attribution ? participant(event.attribution) : 'the report itself', ' ', factuality(event.factuality)),
    counts.length > 0 && fact('How many', null, counts.map(([what, c]) => h('div', {}, `${what}: ${range(c)}`, h('span', { class: 'why' }, `from “${c.words}”`)))),
    fact('Why', null, h('a', { href: to('/knowledge', { rule: event.rule }) }, event.rule), h('span', { class: 'why' }, `confidence ${event.confidence}`),
      event.considered?.length > 0 && h('details', { class: 'data' }, h('summary', {}, `${event.considered.length} turned down`), h('ul', {}, event.considered.map((c) => h('li', { class: 'note' }, c))))));
}

/** Whether text and facts stand side by side; else the facts stand beneath, and a line at the foot tells what is chosen. */
const wide = () => matchMedia('(min-width: 60.01rem)').matches;

/** Text, facts and list side by side; choosing an event keeps the reader's place. */
export function reading(story, { chosen: first, link, onchange, more, between = [], beneath = [], under = [] }) {
  const text = h('div');
  const about = h('div', { class: 'stack' });
  const list = h('div', { class: 'stack' });
  const glance = h('div', { class: 'glance no-print' });
  const { events } = story;
  let pinned = first;
  let shown = null;
  let leaving = 0;
  const show = (event, options = {}) => {
    clearTimeout(leaving);
    if (event === shown && !options.pin) return;
    shown = event;
    const had = text.contains(document.activeElement) && document.activeElement.dataset.event;
    replace(text, story.text ? evidence(story, { chosen: event, link, onchoose: (e) => choose(e), onlook: (e) => show(e), onleave: back })
      : h('p', { class: 'note' }, 'This ledger keeps no texts; the sentences of the events are in the search.'));
    if (had) text.querySelector(`[data-event="${CSS.escape(had)}"]`)?.focus({ preventScroll: true });
    replace(about, event && h('section', { class: 'card', id: 'chosen', 'aria-live': 'polite' },
      h('div', { class: 'above firm' }, h('h2', {}, headline(event)), events.length > 1 && steps(event, about)), facts(event), event === pinned && more?.(event)));
    replace(glance, event && h('a', { href: '#chosen', onclick: (e) => { e.preventDefault(); about.scrollIntoView({ block: 'start' }); } }, headline(event)), event && events.length > 1 && steps(event, glance));
    list.querySelectorAll('a[data-event]').forEach((a) => (a.dataset.event === event?.id ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current')));
  };
  const back = () => { leaving = setTimeout(() => show(pinned), 250); };
  const choose = (event, { focus = true } = {}) => {
    pinned = event;
    onchange?.(event);
    show(event, { pin: true });
    if (focus) text.querySelector(`[data-event="${CSS.escape(event.id)}"]`)?.focus({ preventScroll: true });
    say(`${people(event.sources)} ${event.type} ${event.targets.length ? people(event.targets) : ''}, ${FACTUALITY[event.factuality]}`);
    if (wide()) about.querySelector('#chosen')?.scrollIntoView({ block: 'nearest' });
    if (!focus) text.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  };
  const steps = (event, place) => {
    const at = events.indexOf(event);
    const step = (by, name, sign) => h('button', { type: 'button', class: 'plain', 'aria-label': name, title: name, disabled: !events[at + by], onclick: () => {
      choose(events[at + by], { focus: false });
      place.querySelector(`[aria-label="${name}"]`)?.focus({ preventScroll: true });
    } }, sign);
    return h('div', { class: 'row mid no-print' }, step(-1, 'The event before', '←'), h('span', { class: 'note' }, `${at + 1} of ${events.length}`), step(1, 'The next event', '→'));
  };
  replace(list, between, events.length > 0
    ? h('section', { class: 'card' }, h('h2', {}, count(events.length, 'event')), picks(story, { chosen: first, link, onchoose: choose }))
    : h('section', { class: 'card' }, h('h2', {}, 'No events'), h('p', { class: 'note' }, 'Nobody does anything to anybody here that the codebook knows.')), beneath);
  show(first, { pin: true });
  return h('div', { class: 'grid story' }, h('div', { class: 'stack' }, h('div', {}, h('section', { class: 'card', 'aria-label': 'The report' }, text, key()), glance), under), h('div', { class: 'stack desk' }, about, list));
}

/** What the colours in the text mean. */
function key() {
  return h('ul', { class: 'legend below', 'aria-label': 'Colours in the text' },
    [1, 2, 3, 4].map((n) => h('li', {}, h('mark', { class: `t${n}` }, quad(n), ' ', QUADS[n]))),
    [['who', 'who'], ['whom', 'to whom'], ['when', 'when'], ['where', 'where'], ['says', 'according to']].map(([role, name]) => h('li', {}, h('span', { class: `key r-${role}` }, name))));
}

/** "Somebody said", "According to somebody". */
export function saying(s) {
  const who = h('strong', {}, s.speaker ? person(s.speaker) : 'Somebody');
  const cue = (s.cue ?? 'said').toLowerCase();
  return h('span', {}, cue.startsWith('according') ? ['According to ', who] : [who, ` ${cue}${s.addressee ? ` to ${person(s.addressee)}` : ''}`]);
}

/** Who said what. */
export function statements(list) {
  if (list.length === 0) return null;
  return h('section', { class: 'card' }, h('h2', {}, count(list.length, 'statement')), h('ul', { class: 'rows' }, list.map((s) => h('li', { class: 'event' },
    saying(s),
    h('blockquote', {}, s.kind === 'direct' ? `“${s.content.text.replace(/^["“”]+|["“”]+$/g, '')}”` : s.content.text)))));
}
