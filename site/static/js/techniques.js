// A card read aloud by the browser's own voice, and a citation copied. Without script both are still there to read.
import { voices } from "./voice.js";

voices(document);
for (const cited of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const label = cited.dataset.copy;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet button-small", textContent: label });
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(cited.textContent.trim());
    button.textContent = cited.dataset.copied;
    setTimeout(() => (button.textContent = label), 3000);
  });
  cited.after(button);
}
