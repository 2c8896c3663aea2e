// The theme switch: kept by the browser only.
export function themes(root) {
  for (const group of root.querySelectorAll("[data-theme-switch]")) {
    group.hidden = false;
    const buttons = [...group.querySelectorAll("button")];
    const show = (theme) => buttons.forEach((b) => b.setAttribute("aria-pressed", String(b.value === theme)));
    const choose = (theme) => {
      show(theme);
      if (theme === "auto") delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = theme;
      try { localStorage.setItem("theme", theme === "auto" ? "" : theme); } catch { /* kept for this page only */ }
    };
    show(document.documentElement.dataset.theme || "auto");
    buttons.forEach((button) => button.addEventListener("click", () => choose(button.value)));
  }
}
