// Forms: show a password, drop a file, send once, start at what is wrong.
export function reveals(root) {
  for (const frame of root.querySelectorAll("[data-reveal]")) {
    const input = frame.querySelector("input");
    if (!input || frame.querySelector("button")) continue;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: frame.dataset.show });
    button.setAttribute("aria-controls", input.id);
    button.addEventListener("click", () => {
      const hidden = input.type === "password";
      input.type = hidden ? "text" : "password";
      button.textContent = hidden ? frame.dataset.hide : frame.dataset.show;
      input.focus();
    });
    frame.append(button);
  }
}

export function drops(root) {
  for (const zone of root.querySelectorAll("[data-drop]")) {
    const input = zone.querySelector("input[type=file]");
    const over = (on) => (event) => {
      event.preventDefault();
      zone.classList.toggle("drop-over", on);
    };
    zone.addEventListener("dragover", over(true));
    zone.addEventListener("dragleave", over(false));
    zone.addEventListener("drop", (event) => {
      over(false)(event);
      if (!input || !event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
}

export function submits(root) {
  const forms = root.querySelectorAll("form[method=post]:not([hx-post])");
  for (const form of forms) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) return event.preventDefault();
      form.dataset.sent = "yes";
      event.submitter?.setAttribute("aria-busy", "true");
    });
  }
}

export function summaries(root) {
  root.querySelector("[data-error-summary]")?.focus();
}

// A page that comes back from the browser's memory may be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
  }
});
