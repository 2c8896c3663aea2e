// The selection kept on this device: what its address says, nothing else. Everything works without it, by addresses.
const KEY = "selection";
const stored = () => {
  try { return localStorage.getItem(KEY) ?? ""; } catch { return ""; }
};
const keep = (query) => {
  try { localStorage.setItem(KEY, query); } catch { /* a device that keeps nothing: the address does */ }
};
const items = (query) => (new URLSearchParams(query).get("fiches") ?? "").split(",").filter(Boolean);
const numbers = (query) => items(query).filter((item) => /^\d+$/.test(item));
const withItems = (query, list) => {
  const found = new URLSearchParams(query);
  found.set("fiches", list.join(","));
  return list.length ? found.toString().replaceAll("%2C", ",") : "";
};

function count() {
  const total = numbers(stored()).length;
  for (const link of document.querySelectorAll("[data-basket-link]")) {
    link.hidden = !total;
    link.querySelector("[data-basket-count]").textContent = total;
  }
  for (const button of document.querySelectorAll("[data-basket-add]")) {
    const kept = items(stored()).includes(button.dataset.basketAdd);
    const word = button.querySelector("[data-word]");
    if (!word) continue;
    word.dataset.empty ??= word.textContent;
    word.textContent = kept ? button.dataset.kept : word.dataset.empty;
    button.setAttribute("role", "button");
    button.setAttribute("aria-pressed", kept);
  }
}

function toggle(number) {
  const list = items(stored());
  keep(withItems(stored(), list.includes(number) ? list.filter((item) => item !== number) : [...list, number]));
  count();
}

// On the page of a selection: one's own follows every change; somebody else's is only looked at, until one takes it.
function selectionPage(page) {
  const here = location.search.slice(1);
  if (!here && !page.dataset.basketPage && stored()) return location.replace(`?${stored()}`);
  const shown = page.dataset.basketQuery;
  const foreign = page.dataset.basketPage || (items(stored()).length && items(here).join() !== items(stored()).join());
  if (!foreign) keep(shown);
  const offer = document.querySelector("[data-basket-foreign]");
  if (offer && foreign) {
    offer.hidden = false;
    offer.querySelector("[data-basket-take]").addEventListener("click", () => {
      keep(withItems(stored() || shown, [...new Set([...items(stored()), ...items(shown)])]));
      location.assign(`${offer.dataset.basketForeign}?${stored()}`);
    });
  }
  if (foreign) return;
  for (const link of document.querySelectorAll("a[data-basket-edit]")) {
    link.addEventListener("click", () => keep(new URL(link.href).search.slice(1)));
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-basket-add]");
  if (button) {
    event.preventDefault();
    toggle(button.dataset.basketAdd);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === " " && event.target.matches?.("[data-basket-add]")) {
    event.preventDefault();
    event.target.click();
  }
});
addEventListener("storage", count);
addEventListener("pageshow", count);

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.querySelector("span").textContent = button.dataset.copied;
  });
}
const page = document.querySelector("[data-basket-page]");
if (page) selectionPage(page);
count();
