// Small comforts. Everything they touch works without them.
import { dialogs } from "./dialogs.js";
import { drops, reveals, submits, summaries } from "./forms.js";
import { menus, tabs } from "./menus.js";
import { searches } from "./searches.js";
import { terms } from "./terms.js";
import { themes } from "./themes.js";

const parts = [dialogs, drops, menus, reveals, searches, submits, summaries, tabs, terms, themes];
const start = (root) => parts.forEach((part) => part(root));

start(document);
// htmx also tells of the whole body when it starts: everything there has been started above, and once is enough.
document.addEventListener("htmx:load", (event) => event.target === document.body || start(event.target));
