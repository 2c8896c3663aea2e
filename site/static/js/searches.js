// A search box learns to suggest when somebody first goes into it.
export function searches(root) {
  for (const form of root.querySelectorAll("form[data-suggest]")) {
    const input = form.elements.q;
    const learn = () => import("./suggest.js").then(({ suggest }) => suggest(input), () => {});
    if (document.activeElement === input) learn();
    else input.addEventListener("focus", learn, { once: true });
  }
}
