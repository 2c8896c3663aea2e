// Interviews: the transcript follows what is said, leads to it, and is searched. Everything is readable without this.
import { search } from "./transcript-search.js";

const root = document.querySelector("[data-film]");
const player = root?.querySelector("[data-film-player]");
const list = root?.querySelector("[data-transcript-lines]");

if (list) {
  root.dataset.ready = "";
  const tools = root.querySelector("[data-transcript-tools]");
  tools.hidden = false;
  list.tabIndex = 0;
  search(tools, list);
}
if (player) {
  seeking();
  speed();
  if (list) following();
}

function go(seconds) {
  const move = () => { player.currentTime = seconds; };
  if (player.readyState) move();
  else {
    player.addEventListener("loadedmetadata", move, { once: true });
    player.load();
  }
}

// Times and chapters lead into the film; so does a press anywhere on a line, unless words are being selected.
function seeking() {
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-at]");
    const line = event.target.closest("li[data-at]");
    if (link) event.preventDefault();
    else if (!line || event.target.closest("a, button, .term, .term-note") || String(getSelection())) return;
    go(Number((link || line).dataset.at));
    if (link && player.paused) player.play().catch(() => {});
  });
  const asked = /^#t=(\d+)$/.exec(location.hash);
  if (asked) go(Number(asked[1]));
}

function speed() {
  const frame = root.querySelector("[data-film-speed]");
  frame.hidden = false;
  frame.querySelector("select").addEventListener("change", (event) => { player.playbackRate = Number(event.target.value); });
}

// The line being said is marked; the list scrolls to it until the reader scrolls by themselves.
function following() {
  const lines = [...list.querySelectorAll("li[data-at]")];
  const follow = root.querySelector("[data-follow]");
  const times = lines.map((line) => Number(line.dataset.at));
  let current = null;
  const show = () => {
    const now = player.currentTime + 0.2;
    const line = lines[times.findLastIndex((time) => time <= now)] || null;
    if (line === current) return;
    current?.removeAttribute("aria-current");
    line?.setAttribute("aria-current", "true");
    current = line;
    if (line && follow?.checked) list.scrollTo({ top: line.offsetTop - list.clientHeight / 3, behavior: "auto" });
  };
  player.addEventListener("timeupdate", show);
  player.addEventListener("seeked", show);
  if (!follow) return;
  const stop = () => { follow.checked = false; };
  for (const kind of ["wheel", "touchmove"]) list.addEventListener(kind, stop, { passive: true });
  list.addEventListener("keydown", (event) => {
    if (/^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/.test(event.key)) stop();
  });
  follow.addEventListener("change", () => {
    if (!follow.checked) return;
    current = null;
    show();
  });
}
