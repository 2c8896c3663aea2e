// A word searched in a transcript: accents and capitals do not count. Enter goes on, Shift+Enter goes back, Escape ends.
const fold = (text) => Array.from(text, (sign) => sign.normalize("NFD")[0].toLowerCase().replace("’", "'")).join("");

export function search(tools, list) {
  const form = tools.querySelector("form");
  const input = form.querySelector("input");
  const count = form.querySelector("[role=status]");
  const texts = gather(list);
  let found = [];
  let here = -1;

  const tell = () => {
    if (!input.value.trim()) count.textContent = "";
    else count.textContent = found.length ? `${here + 1} ${count.dataset.of} ${found.length}` : count.dataset.none;
    form.querySelectorAll("[data-find]").forEach((button) => { button.disabled = !found.length; });
  };
  const go = (step) => {
    if (!found.length) return;
    found[here]?.removeAttribute("data-here");
    here = (here + step + found.length) % found.length;
    const mark = found[here];
    mark.setAttribute("data-here", "");
    const line = mark.closest("li");
    list.scrollTo({ top: line.offsetTop - list.clientHeight / 3 });
    tell();
  };
  const look = () => {
    clear(list);
    const asked = fold(input.value.trim());
    found = asked.length > 1 ? texts().flatMap((node) => mark(node, asked)) : [];
    here = -1;
    if (found.length) go(1);
    else tell();
  };

  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && input.value) { input.value = ""; look(); }
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelectorAll("[data-find]").forEach((button) => {
    button.addEventListener("click", () => go(Number(button.dataset.find)));
  });
  tell();
}

function gather(list) {
  return () => {
    const walker = document.createTreeWalker(list, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".said") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  };
}

function mark(node, asked) {
  const text = fold(node.data);
  if (text.length !== node.data.length) return [];
  const places = [];
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + asked.length)) places.push(at);
  const marks = [];
  for (const at of places.reverse()) {
    const piece = node.splitText(at);
    piece.splitText(asked.length);
    const made = document.createElement("mark");
    piece.replaceWith(made);
    made.append(piece);
    marks.unshift(made);
  }
  return marks;
}

function clear(list) {
  for (const made of list.querySelectorAll("mark")) {
    const parent = made.parentNode;
    made.replaceWith(...made.childNodes);
    parent.normalize();
  }
}
