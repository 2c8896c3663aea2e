// Suggestions under a search box: an editable combobox with a list of its own, as ARIA describes it. Loaded when
// somebody goes into the box. Words typed go to our own server and nowhere else; without this, the box searches.
const PAUSE = 150;
const LEAST = 2;
let boxes = 0;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.form = input.form;
    this.panel = input.closest("[popover]");
    this.rows = [];
    this.chosen = -1;
    this.kept = new Map();
    this.list = this.make("ul", { id: `suggestions-${++boxes}`, className: "suggestions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.form.dataset.suggestLabel);
    this.said = this.make("p", { className: "visually-hidden" });
    this.said.setAttribute("role", "status");
    input.after(this.list, this.said);
    input.removeAttribute("list");
    const told = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(told)) input.setAttribute(name, value);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    this.form.addEventListener("submit", () => this.close());
    // Pressing keeps the box's focus, or the list would be gone before the press ends.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.go(Number(option.dataset.place));
    });
    if (document.activeElement === input && input.value !== input.defaultValue) this.later();
  }

  make(tag, values) {
    return Object.assign(document.createElement(tag), values);
  }

  later() {
    clearTimeout(this.wait);
    this.asked?.abort();
    const text = this.input.value.trim();
    if (text.length < LEAST) return this.close();
    this.wait = setTimeout(() => this.ask(text), PAUSE);
  }

  async ask(text) {
    this.asked = new AbortController();
    try {
      if (!this.kept.has(text)) this.kept.set(text, await this.fetched(text));
      if (this.input.value.trim() === text && document.activeElement === this.input) this.show(this.kept.get(text));
    } catch (error) {
      if (error.name !== "AbortError") this.close(); // no network: the box still searches
    }
  }

  async fetched(text) {
    const address = `${this.form.dataset.suggest}?${new URLSearchParams({ q: text })}`;
    const answer = await fetch(address, { headers: { Accept: "application/json" }, signal: this.asked.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    return (await answer.json()).suggestions;
  }

  show(rows) {
    this.rows = rows;
    this.list.replaceChildren(...rows.map((row, place) => this.option(row, place)));
    this.list.hidden = !rows.length;
    this.input.setAttribute("aria-expanded", String(Boolean(rows.length)));
    this.choose(-1);
    const one = rows.length === 1 ? "One" : "Many";
    this.said.textContent = rows.length ? this.form.dataset[`suggest${one}`].replace("0", rows.length) : "";
  }

  option(row, place) {
    const option = this.make("li", { id: `${this.list.id}-${place}` });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.place = place;
    if (row.room) option.dataset.room = row.room;
    option.append(this.make("span", { textContent: row.text }));
    if (row.kind) option.append(" ", this.make("span", { className: "tag", textContent: row.kind }));
    return option;
  }

  choose(place) {
    this.list.children[this.chosen]?.setAttribute("aria-selected", "false");
    this.chosen = place;
    const option = this.list.children[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.wait);
    this.asked?.abort();
    this.show([]);
  }

  go(place) {
    location.assign(this.rows[place].url);
  }

  key(event) {
    const open = !this.list.hidden;
    const last = this.rows.length - 1;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && open) this.choose(this.chosen === last ? -1 : this.chosen + 1);
    else if (event.key === "ArrowUp" && open) this.choose(this.chosen === -1 ? last : this.chosen - 1);
    else if (event.key === "ArrowDown") return this.later();
    else if (event.key === "Enter" && open && this.chosen !== -1) this.go(this.chosen);
    else if (event.key === "Escape" && open) this.close();
    else if (event.key === "Escape" && this.panel) this.panel.hidePopover(); // rather than empty the box, as some browsers do
    else return;
    event.preventDefault();
    event.stopPropagation(); // Escape closes the list, not the panel it is in
  }
}

const known = new WeakSet();

export function suggest(input) {
  if (known.has(input)) return;
  known.add(input);
  new Suggestions(input);
}
