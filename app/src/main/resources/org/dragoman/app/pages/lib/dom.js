// Elements from plain values. Text is only ever set as text: nothing here can make markup of it.

/** An element with attributes, listeners ("onclick") and children (elements or texts). */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'style') Object.assign(element.style, value);
    else if (name === 'value') element.value = value;
    else if (name === 'checked') element.checked = value;
    else if (name === 'href') element.setAttribute('href', safe(value));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false && c !== ''));
  return element;
}

/** An address that cannot run anything. */
export function safe(address) {
  const text = String(address);
  if (text.startsWith('/') || text.startsWith('?') || text.startsWith('#')) return text;
  return /^https?:\/\//i.test(text) ? text : '#';
}

export function replace(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false && c !== ''));
  return element;
}

let tasks = 0;

/** The page is busy from busy(1) until busy(-1): screen readers wait until it rests. */
export function busy(by) {
  const main = document.getElementById('main');
  tasks += by;
  if (tasks > 0) main.setAttribute('aria-busy', 'true');
  setTimeout(() => tasks === 0 && main.setAttribute('aria-busy', 'false'));
}

/** Tells a screen reader. */
export function say(text) {
  document.getElementById('live').textContent = text;
}

/** Calls a function once nothing has come for a while. */
export function calm(what, milliseconds = 250) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => what(...given), milliseconds);
  };
}
