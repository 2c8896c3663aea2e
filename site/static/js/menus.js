// In a menu wider than the phone, the page one is on comes into view.
export function tabs(root) {
  for (const here of root.querySelectorAll(".workspace-nav [aria-current]")) {
    const list = here.closest("ul");
    list.scrollLeft = here.offsetLeft - list.offsetLeft;
  }
}

// A <details> menu closes with Escape, with a press elsewhere, and when another opens.
export function menus(root) {
  for (const menu of root.querySelectorAll("[data-menu]")) {
    const outside = (event) => { if (!menu.contains(event.target)) menu.open = false; };
    menu.addEventListener("toggle", () => {
      const listen = menu.open ? "addEventListener" : "removeEventListener";
      document[listen]("pointerdown", outside);
      document[listen]("focusin", outside);
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
}
