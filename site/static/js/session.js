// The clock of a session follows the minutes as they are typed; the server says the same when the form is sent.
const form = document.querySelector("[data-session]");
const spoken = (minutes) => {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return `${left}\u00a0min`;
  return `${hours}\u00a0h${left ? `\u00a0${String(left).padStart(2, "0")}` : ""}`;
};
const clock = (minutes) => {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  if (document.documentElement.lang !== "fr") return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return `${hour}\u00a0h${minute ? `\u00a0${String(minute).padStart(2, "0")}` : ""}`;
};

function recount() {
  const [hour, minute] = (form.querySelector("[data-start]").value || ":").split(":").map(Number);
  const start = Number.isFinite(hour) && form.querySelector("[data-start]").value ? hour * 60 + minute : null;
  let spent = 0;
  for (const part of form.querySelectorAll(".chosen-item")) {
    const input = part.querySelector("[data-part-minutes]");
    const asked = Number.parseInt(input.value, 10);
    part.querySelector("[data-clock]").textContent = start === null ? spoken(spent) : clock(start + spent);
    spent += Math.min(Math.max(Number.isFinite(asked) ? asked : 0, Number(input.min)), Number(input.max));
  }
  form.querySelector("[data-total]").textContent = spoken(spent);
  const end = form.querySelector("[data-end]");
  end.parentElement.hidden = start === null;
  end.textContent = start === null ? "" : clock(start + spent);
}

form?.addEventListener("input", recount);
