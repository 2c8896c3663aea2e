// A card read aloud by the browser's own voice, and a citation copied. Without script both are still there to read.
import { voices } from "./voice.js";

voices(document);
for (const cited of document.querySelectorAll("[data-cite]")) {
  if (!navigator.clipboard) break;
  const label = cited.dataset.cite;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button button-quiet button-small", textContent: label });
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(cited.textContent.trim());
    button.textContent = cited.dataset.citeDone;
    setTimeout(() => (button.textContent = label), 3000);
  });
  cited.after(button);
}
