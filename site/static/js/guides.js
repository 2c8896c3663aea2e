// What a reader has read of the guides and ticked in their lists: kept on this device, sent to nobody, forgotten on
// demand. Without it the guides are whole: only the memory is missing.
const KEY = "guides";

const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
};

const keep = (guide, change) => {
  const all = remembered();
  const own = { read: [], ticks: [], ...all[guide] };
  change(own);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...all, [guide]: own }));
  } catch {
    // a device that keeps nothing still reads
  }
};

const forget = (guide) => {
  const all = remembered();
  delete all[guide];
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // nothing was kept
  }
};

const said = (words, values) => words.replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);

function showMemory(root, own) {
  const memory = root.querySelector("[data-guide-memory]");
  if (!memory) return;
  memory.hidden = !own.at;
  if (!own.at) return;
  const words = memory.querySelector("[data-guide-memory-words]");
  words.textContent = said(words.dataset.words, { n: own.at.number, title: own.at.title });
  memory.querySelector("[data-guide-resume]").href = own.at.path;
}

function showProgress(root, own) {
  const here = new Set();
  for (const item of root.querySelectorAll("[data-chapter]")) {
    const done = own.read.includes(item.dataset.chapter);
    if (done) here.add(item.dataset.chapter);
    item.classList.toggle("done", done);
    item.querySelector("[data-guide-read]").hidden = !done;
  }
  for (const line of root.querySelectorAll("[data-guide-progress]")) {
    line.hidden = here.size === 0;
    line.querySelector("progress").value = here.size;
    const words = here.size === 1 ? line.dataset.wordsOne : line.dataset.words;
    line.querySelector("span").textContent = said(words, { n: here.size, m: line.dataset.total });
  }
}

function show(root) {
  const own = { read: [], ticks: [], ...remembered()[root.dataset.guide] };
  showMemory(root, own);
  showProgress(root, own);
}

function followChapter(root) {
  const { guide, chapterOpen, number, title } = root.dataset;
  if (!chapterOpen) return;
  keep(guide, (own) => {
    own.at = { number, title, path: location.pathname };
  });
  const end = root.querySelector("[data-guide-reached]");
  new IntersectionObserver(([entry], watching) => {
    if (!entry.isIntersecting) return;
    watching.disconnect();
    keep(guide, (own) => {
      if (!own.read.includes(chapterOpen)) own.read.push(chapterOpen);
    });
    show(root);
  }).observe(end);
}

function tickable(list, guide) {
  const ticks = new Set(remembered()[guide]?.ticks ?? []);
  const count = list.querySelector("[data-checklist-count]");
  const items = [...list.querySelectorAll("[data-tick]")];
  const tell = () => {
    const done = items.filter((item) => item.querySelector("input").checked).length;
    count.textContent = said(count.dataset.words, { n: done, m: items.length });
  };
  for (const item of items) {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), { type: "checkbox" });
    const text = document.createElement("span");
    text.append(...item.childNodes);
    box.checked = ticks.has(item.dataset.tick);
    label.append(box, text);
    item.append(label);
    box.addEventListener("change", () => {
      keep(guide, (own) => {
        own.ticks = own.ticks.filter((tick) => tick !== item.dataset.tick);
        if (box.checked) own.ticks.push(item.dataset.tick);
      });
      tell();
    });
  }
  tell();
  count.hidden = false;
  list.querySelector("[data-checklist-note]").hidden = false;
}

for (const root of document.querySelectorAll("[data-guide]")) {
  show(root);
  followChapter(root);
  for (const list of root.querySelectorAll("[data-checklist]")) tickable(list, root.dataset.guide);
  root.querySelector("[data-guide-forget]")?.addEventListener("click", () => {
    forget(root.dataset.guide);
    show(root);
    root.querySelector("a[href]")?.focus(); // the button has just gone
  });
}
