// Blocking on purpose (it is tiny): the chosen theme must be there before the first paint.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme && !document.documentElement.dataset.theme) document.documentElement.dataset.theme = theme;
  } catch { /* storage refused: the device's own theme */ }
})();
