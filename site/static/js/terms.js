// Words of the abécédaire: the link becomes a control that unfolds the definition in place. Without this, it stays a link.
// A <span>, not a <button>: browsers break lines inside words of the text, and never between « l’ » and the word.
export function terms(root) {
  if (!HTMLElement.prototype.hasOwnProperty("popover")) return;
  root.querySelectorAll("a.term[data-definition]").forEach(unfold);
}

let count = 0;
const make = (tag, fields) => Object.assign(document.createElement(tag), fields);

function unfold(link) {
  const note = make("span", { className: "term-note", id: `mot-${++count}`, popover: "auto" });
  note.append(
    make("strong", { textContent: link.dataset.term }),
    make("span", { textContent: link.dataset.definition }),
    make("a", { href: link.href, textContent: link.dataset.more }),
  );
  const word = make("span", { className: "term", tabIndex: 0, role: "button" });
  word.append(...link.childNodes);
  word.setAttribute("aria-expanded", "false");
  word.setAttribute("aria-controls", note.id);
  behave(word, note);
  link.replaceWith(word, note);
}

function behave(word, note) {
  let open = false;
  const turn = (wanted) => {
    if (wanted) place(word, note);
    note.togglePopover(wanted);
  };
  note.addEventListener("toggle", (event) => {
    open = event.newState === "open";
    word.setAttribute("aria-expanded", String(open));
  });
  // The press that would open it has closed it already, when it was open: browsers close on any press outside.
  let wasOpen = false;
  word.addEventListener("pointerdown", () => { wasOpen = open; });
  word.addEventListener("click", () => turn(!wasOpen));
  word.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    turn(!open);
  });
}

// Under the word, within the window; the style sheet does the rest.
function place(word, note) {
  const at = word.getClientRects()[0];
  const width = Math.min(352, innerWidth - 24);
  const start = Math.max(12, Math.min(at.left, innerWidth - width - 12));
  const below = innerHeight - at.bottom > 240 || at.top < 240;
  note.style.setProperty("--at-inline", `${start}px`);
  note.style.setProperty("--at-block", below ? `${at.bottom + 8}px` : "auto");
  note.style.setProperty("--from-end", below ? "auto" : `${innerHeight - at.top + 8}px`);
}
