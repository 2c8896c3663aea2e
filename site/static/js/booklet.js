// Turning the pages of a booklet without leaving them: keys, fingers, full screen, and where one stopped reading.
// Every link works without this: a page that is turned is the page of its address.
import { terms } from "./terms.js";

const KEY = "booklet-";
const FAR = 60; // pixels a finger travels before a page turns
const reader = document.querySelector("[data-reader]");

function remembered(booklet) {
  try {
    return Number(localStorage.getItem(KEY + booklet)) || 0;
  } catch {
    return 0; // a browser may keep nothing
  }
}

function remember(booklet, place) {
  try {
    if (place > 1) localStorage.setItem(KEY + booklet, String(place));
    else localStorage.removeItem(KEY + booklet);
  } catch {
    // read again from the start, then
  }
}

function offerToResume() {
  const offered = document.querySelector("[data-resume]");
  const place = offered && remembered(document.querySelector("[data-booklet]").dataset.booklet);
  if (!place) return;
  const link = offered.querySelector("a");
  link.href = new URL(`${place}/`, new URL(link.href)).href;
  const words = link.querySelector("[data-words]");
  words.textContent = words.dataset.words.replace("{n}", place);
  offered.hidden = false;
}

const spread = () => reader.querySelector(".spread");
const place = () => Number(spread().dataset.place);
const total = () => Number(spread().dataset.total);
const known = new Map();

function fetched(address) {
  if (!known.has(address)) {
    const asked = fetch(address, { headers: { "Sec-Purpose": "prefetch" } })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
      .then((text) => new DOMParser().parseFromString(text, "text/html"));
    asked.catch(() => known.delete(address));
    known.set(address, asked);
  }
  return known.get(address);
}

async function turnTo(address, { keep = true } = {}) {
  const from = place();
  try {
    const page = await fetched(address);
    const turned = document.importNode(page.querySelector("[data-turn]"), true);
    reader.querySelector("[data-turn]").replaceWith(turned);
    terms(turned);
    document.title = page.title;
    if (keep) history.pushState({}, "", address);
    arrive(from);
  } catch {
    location.assign(address); // away from the network, or an older page: the browser knows what to say
  }
}

function arrive(from) {
  const now = place();
  const shown = spread();
  shown.style.setProperty("--from", now < from ? "-2rem" : "2rem");
  shown.classList.add("is-turning");
  const title = shown.querySelector("h1");
  title.focus({ preventScroll: true });
  reader.scrollIntoView({ block: "start" });
  const words = { n: now, total: total(), title: title.textContent };
  reader.querySelector("[data-status]").textContent = reader.dataset.said.replace(/\{(\w+)\}/g, (_all, name) => words[name]);
  for (const link of reader.querySelectorAll("[data-go]")) {
    if (Number(link.dataset.go) === now) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const text = reader.querySelector("[data-text]");
  text.href = text.dataset.text + now;
  settle();
}

function settle() {
  remember(reader.dataset.reader, place() < total() ? place() : 0);
  const next = reader.querySelector("[data-after]");
  if (next && !navigator.connection?.saveData) fetched(next.href).catch(() => {});
}

const go = (link) => link && turnTo(link.href);
const at = (number) => reader.querySelector(`[data-go="${number}"]`);

function onKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
  if (event.target.closest("input, textarea, select, summary, [contenteditable]")) return;
  const leftward = document.dir === "rtl" ? "[data-after]" : "[data-before]";
  const rightward = document.dir === "rtl" ? "[data-before]" : "[data-after]";
  const links = {
    ArrowLeft: () => reader.querySelector(leftward),
    ArrowRight: () => reader.querySelector(rightward),
    Home: () => place() > 1 && at(1),
    End: () => place() < total() && at(total()),
  };
  const link = links[event.key]?.();
  if (!link) return;
  event.preventDefault();
  go(link);
}

function onClick(event) {
  const link = event.target.closest("a[data-before], a[data-after], a[data-go]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  reader.querySelector("[data-contents]").open = false;
  turnTo(link.href);
}

// A finger that goes sideways turns the page; one that goes up or down, two fingers, or a page made larger do not.
let began = null;

function onTouch(event) {
  const alone = event.touches.length === 1 && (window.visualViewport?.scale ?? 1) < 1.02;
  began = alone ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
}

function onLift(event) {
  if (!began || event.touches.length || String(getSelection())) return;
  const [x, y] = [event.changedTouches[0].clientX - began.x, event.changedTouches[0].clientY - began.y];
  began = null;
  if (Math.abs(x) < FAR || Math.abs(y) > Math.abs(x) / 2) return;
  const onward = (x < 0) === (document.dir !== "rtl");
  go(reader.querySelector(onward ? "[data-after]" : "[data-before]"));
}

function fullScreen() {
  const button = reader.querySelector("[data-full]");
  if (!document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : reader.requestFullscreen()));
  document.addEventListener("fullscreenchange", () => button.setAttribute("aria-pressed", String(Boolean(document.fullscreenElement))));
}

if (reader) {
  document.addEventListener("keydown", onKey);
  reader.addEventListener("click", onClick);
  reader.addEventListener("touchstart", onTouch, { passive: true });
  reader.addEventListener("touchend", onLift, { passive: true });
  addEventListener("popstate", () => turnTo(location.href, { keep: false }));
  reader.querySelector("[data-help]").hidden = false;
  fullScreen();
  settle();
} else {
  offerToResume();
}
