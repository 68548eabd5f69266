// The address holds the whole view: a link shows another what one sees.
let drawer = () => {};

/** Draws now and whenever the address changes. */
export function onAddress(draw) {
  drawer = draw;
  window.addEventListener('popstate', () => drawer(new URL(location.href), true));
  drawer(new URL(location.href), true);
}

/** Goes to another page. */
export function go(url) {
  history.pushState(null, '', url);
  drawer(new URL(location.href), true);
}

/** An address of a page; empty values are left out, lists become several values. */
export function to(path, params = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== '' && one !== null && one !== undefined && one !== false) search.append(name, one);
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** Changes some parameters of this page; draws again without leaving it. */
export function change(patch, { keep = false, redraw = true } = {}) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(patch)) {
    url.searchParams.delete(name);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== '' && one !== null && one !== undefined && one !== false) url.searchParams.append(name, one);
    }
  }
  if (keep) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  if (redraw) drawer(url, false);
}
