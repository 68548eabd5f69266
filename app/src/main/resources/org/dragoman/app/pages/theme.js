// Runs before the first paint, so that the page does not flash in the other theme.
(function () {
  let chosen = null;
  try { chosen = localStorage.getItem('dragoman-theme'); } catch { /* storage may be off */ }
  if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset.theme = chosen;
})();
