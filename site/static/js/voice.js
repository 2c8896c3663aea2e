// Reads [data-voice-text] sentence by sentence: play, pause, stop, speed; what is said is marked where the browser can.
const BLOCKS = "h1, h2, h3, p, li, dt, dd";

export function voices(root) {
  const synth = window.speechSynthesis;
  const button = root.querySelector("[data-voice]");
  if (!button || !synth || !window.SpeechSynthesisUtterance) return;
  const panel = root.querySelector("[data-voice-panel]");
  const rate = panel.querySelector("[data-voice-rate]");
  const label = button.querySelector("span");
  const listen = label.textContent;
  const marker = window.Highlight && CSS.highlights ? new Highlight() : null;
  if (marker) CSS.highlights.set("reading", marker);
  let queue = [];
  let place = 0;
  let state = "idle";

  const show = () => {
    label.textContent = state === "idle" ? listen : state === "paused" ? button.dataset.resume : button.dataset.pause;
    panel.hidden = state === "idle";
  };
  const stop = () => {
    state = "idle";
    synth.cancel();
    marker?.clear();
    show();
  };
  const say = () => {
    if (state !== "reading") return;
    if (place >= queue.length) return stop();
    const [text, range] = queue[place];
    const words = Object.assign(new SpeechSynthesisUtterance(text), { lang: document.documentElement.lang, rate: Number(rate.value) });
    const mine = place;
    words.onend = () => {
      if (state !== "reading" || mine !== place) return;
      place += 1;
      say();
    };
    words.onerror = (event) => ["interrupted", "canceled"].includes(event.error) || stop();
    marker?.clear();
    marker?.add(range);
    synth.speak(words);
  };

  button.addEventListener("click", () => {
    if (state === "reading") {
      state = "paused";
      synth.cancel(); // pause() is lost after some seconds in several browsers: the sentence is begun again
    } else {
      if (state === "idle") [queue, place] = [sentences(root), 0];
      state = "reading";
      say();
    }
    show();
  });
  panel.querySelector("[data-voice-stop]").addEventListener("click", () => {
    stop();
    button.focus();
  });
  rate.addEventListener("change", () => {
    if (state !== "reading") return;
    synth.cancel();
    say();
  });
  window.addEventListener("pagehide", () => synth.cancel());
  button.hidden = false;
}

// [sentence, where it stands] in the order of the page. A list item that holds paragraphs is read by its paragraphs.
export function sentences(root) {
  const found = [];
  for (const area of root.querySelectorAll("[data-voice-text]")) {
    for (const block of area.querySelectorAll(BLOCKS)) {
      if (block.querySelector(BLOCKS) || block.closest("[aria-hidden=true], .eyebrow")) continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const cut of node.data.matchAll(/[^.!?…]+[.!?…»\s]*/g)) {
          if (!cut[0].trim()) continue;
          const range = document.createRange();
          range.setStart(node, cut.index);
          range.setEnd(node, cut.index + cut[0].trimEnd().length);
          found.push([cut[0].trim(), range]);
        }
      }
    }
  }
  return found;
}
