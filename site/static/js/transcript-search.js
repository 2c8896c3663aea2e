// A word searched in a transcript: accents and capitals do not count. Enter goes on, Shift+Enter goes back, Escape ends.
const fold = (text) => Array.from(text, (sign) => sign.normalize("NFD")[0].toLowerCase().replace("’", "'")).join("");

export function search(tools, list) {
  const form = tools.querySelector("form");
  const input = form.querySelector("input");
  const count = form.querySelector("[role=status]");
  let found = [];
  let here = -1;

  const tell = () => {
    if (!input.value.trim()) count.textContent = "";
    else count.textContent = found.length ? `${here + 1} ${count.dataset.of} ${found.length}` : count.dataset.none;
    form.querySelectorAll("[data-find]").forEach((button) => { button.disabled = !found.length; });
  };
  const go = (step) => {
    if (!found.length) return;
    found[here]?.forEach((piece) => piece.removeAttribute("data-here"));
    here = (here + step + found.length) % found.length;
    found[here].forEach((piece) => piece.setAttribute("data-here", ""));
    const line = found[here][0].closest("li");
    list.scrollTo({ top: line.offsetTop - list.clientHeight / 3 });
    tell();
  };
  // On a telephone the words stand below the screen: whoever asks for the next place is shown it.
  const show = () => found.length && list.scrollIntoView({ block: "nearest" });
  const look = () => {
    clear(list);
    const asked = fold(input.value.trim());
    found = asked.length > 1 ? lines(list).flatMap((nodes) => mark(nodes, asked)) : [];
    here = -1;
    if (found.length) go(1);
    else tell();
  };

  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { go(event.shiftKey ? -1 : 1); show(); }
    else if (event.key === "Escape" && input.value) { input.value = ""; look(); }
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelectorAll("[data-find]").forEach((button) => {
    button.addEventListener("click", () => { go(Number(button.dataset.find)); show(); });
  });
  tell();
}

// The text nodes of each paragraph. An explained word stands in a node of its own; its definition is not said.
function lines(list) {
  const made = [];
  for (const line of list.querySelectorAll(".said > *")) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      return node.matches(".term-note") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    });
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    made.push(nodes);
  }
  return made;
}

// Each place found, as the pieces that hold it: one, or several where a word inside it is explained.
function mark(nodes, asked) {
  const text = fold(nodes.map((node) => node.data).join(""));
  if (text.length !== nodes.reduce((sum, node) => sum + node.data.length, 0)) return [];
  const places = [];
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + asked.length)) places.push(at);
  const found = places.map(() => []);
  let ends = text.length;
  for (const node of [...nodes].reverse()) {
    const starts = ends - node.data.length;
    for (let n = places.length - 1; n >= 0; n -= 1) {
      const [from, to] = [Math.max(places[n], starts), Math.min(places[n] + asked.length, ends)];
      if (from < to) found[n].unshift(wrapped(node, from - starts, to - starts));
    }
    ends = starts;
  }
  return found;
}

function wrapped(node, from, to) {
  const piece = from ? node.splitText(from) : node;
  if (piece.data.length > to - from) piece.splitText(to - from);
  const made = document.createElement("mark");
  piece.replaceWith(made);
  made.append(piece);
  return made;
}

function clear(list) {
  for (const made of list.querySelectorAll("mark")) {
    const parent = made.parentNode;
    made.replaceWith(...made.childNodes);
    parent.normalize();
  }
}
