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

// The text of a block as one line, whatever stands inside: an explained word cuts no sentence, its definition is not
// part of it. A line break ends a sentence.
function lineOf(block) {
  const parts = [];
  let text = "";
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && node.matches(".term-note") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeName === "BR") text += "\n";
    if (node.nodeType !== Node.TEXT_NODE) continue;
    parts.push([text.length, node]);
    text += node.data.replaceAll("\n", " ");
  }
  const at = (place) => {
    const [start, node] = parts.findLast(([begins]) => begins <= place);
    return [node, Math.min(place - start, node.data.length)];
  };
  const range = (start, end) => {
    const made = document.createRange();
    made.setStart(...at(start));
    const [node, last] = at(end - 1);
    made.setEnd(node, last + 1);
    return made;
  };
  return { text, range };
}

// [sentence, where it stands] in the order of the page. A list item that holds paragraphs is read by its paragraphs.
export function sentences(root) {
  const found = [];
  for (const area of root.querySelectorAll("[data-voice-text]")) {
    for (const block of area.querySelectorAll(BLOCKS)) {
      if (block.querySelector(BLOCKS) || block.closest("[aria-hidden=true], .eyebrow")) continue;
      const line = lineOf(block);
      for (const cut of line.text.matchAll(/[^.!?…\n]+[.!?…»\s]*/g)) {
        const said = cut[0].trim();
        if (!said) continue;
        const start = cut.index + cut[0].indexOf(said);
        found.push([said, line.range(start, start + said.length)]);
      }
    }
  }
  return found;
}
