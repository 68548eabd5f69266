// Draws the page that the address names, and nothing else.
import { busy, h, replace, say } from './lib/dom.js';
import { takeToken } from './lib/api.js';
import { failed, loading } from './lib/parts.js';
import { onAddress, go } from './lib/address.js';

const PAGES = [
  ['/', 'overview', 'Overview'],
  ['/search', 'search', 'Search'],
  ['/stories', 'stories', 'Stories'],
  ['/relations', 'relations', 'Relations'],
  ['/actor', 'actor', 'Actors'],
  ['/map', 'map', 'Map'],
  ['/network', 'network', 'Network'],
  ['/try', 'try', 'Try it'],
  ['/quality', 'quality', 'Quality'],
  ['/knowledge', 'knowledge', 'Knowledge'],
];
const UNLISTED = [['/story', 'story', 'Story'], ['/add', 'add', 'Add reports']];
const main = document.getElementById('main');
let drawing = new AbortController();
let arrived = false;

async function draw(url, moved) {
  drawing.abort();
  drawing = new AbortController();
  const { signal } = drawing;
  const [path, file, title] = [...PAGES, ...UNLISTED].find((p) => p[0] === url.pathname) ?? PAGES[0];
  document.title = `${title} · Dragoman`;
  mark(path);
  if (moved) replace(main, loading());
  if (moved) delete main.dataset.page;
  busy(1);
  try {
    const page = await import(`./pages/${file}.js`);
    if (signal.aborted) return;
    await page.draw(main, url.searchParams, signal);
    // Whoever opens the first page begins at its top; whoever follows a link is led to what is new.
    if (moved && arrived && !signal.aborted) {
      main.focus({ preventScroll: true });
      window.scrollTo(0, 0);
      say(document.title);
    }
    main.dataset.page = file;
    arrived = true;
  } catch (error) {
    if (!signal.aborted) replace(main, failed(error, () => draw(url, true)));
  } finally {
    busy(-1);
  }
}

function mark(path) {
  const nav = document.getElementById('nav');
  replace(nav, ...PAGES.map(([to, , title]) =>
    h('a', { href: to, 'aria-current': to === path || (path === '/story' && to === '/stories') ? 'page' : null }, title)));
  document.querySelector('.top').classList.remove('open');
  document.getElementById('menu').setAttribute('aria-expanded', 'false');
}

document.getElementById('menu').addEventListener('click', (event) => {
  const open = document.querySelector('.top').classList.toggle('open');
  event.currentTarget.setAttribute('aria-expanded', String(open));
});
document.getElementById('theme').addEventListener('click', () => {
  const dark = getComputedStyle(document.documentElement).colorScheme.includes('dark');
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  try { localStorage.setItem('dragoman-theme', document.documentElement.dataset.theme); } catch { /* may be off */ }
  window.dispatchEvent(new Event('dragoman-theme'));
});
// Pictures are painted with the colours of the screen: on paper they need those of the light.
let onScreen;
window.addEventListener('beforeprint', () => {
  onScreen = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = 'light';
  window.dispatchEvent(new Event('dragoman-theme'));
});
window.addEventListener('afterprint', () => {
  if (onScreen) document.documentElement.dataset.theme = onScreen;
  else delete document.documentElement.dataset.theme;
  window.dispatchEvent(new Event('dragoman-theme'));
});
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const url = new URL(link.href, location.href);
  if (url.origin !== location.origin || link.target || link.download) return;
  if (![...PAGES, ...UNLISTED].some((p) => p[0] === url.pathname)) return;
  if (url.pathname === location.pathname && url.search === location.search && url.hash) return;
  event.preventDefault();
  go(url);
});
takeToken();
onAddress(draw);
