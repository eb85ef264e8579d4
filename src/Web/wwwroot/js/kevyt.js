// Comfort on every page. Nothing here is needed: with script off the server does the same work, one post later.
// A data attribute that a page has no value for stands there empty.

document.documentElement.classList.add("js");

// A page with mistakes starts at their summary (autofocus does it in newer browsers).
document.querySelector(".error-summary")?.focus();

// Counts what is left of a long answer; spoken once the typing pauses, and only near the end.
for (const area of document.querySelectorAll("textarea[data-limit]:not([data-limit=''])")) {
  const note = document.getElementById(`${area.id}-count`);
  const spoken = document.createElement("span");
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  note.after(spoken);
  let pause;
  const count = () => {
    const left = Number(area.dataset.limit) - [...area.value].length; // letters, as the server counts them
    const words = (left < 0 ? note.dataset.over : note.dataset.left).replace("{0}", Math.abs(left).toLocaleString(document.documentElement.lang));
    note.textContent = words;
    note.classList.toggle("over", left < 0);
    clearTimeout(pause);
    pause = setTimeout(() => { spoken.textContent = left < area.dataset.limit / 10 ? words : ""; }, 1000);
  };
  area.addEventListener("input", count);
  if (area.value) count();
}

// Leaving with something typed but not saved is asked about; the browser has the words.
for (const form of document.querySelectorAll("form[data-unsaved]")) {
  let typed = false;
  form.addEventListener("input", () => { typed = true; });
  form.addEventListener("submit", () => { typed = false; });
  addEventListener("beforeunload", event => { if (typed) event.preventDefault(); });
}

// Names what was chosen, since a browser tells only "3 files".
for (const input of document.querySelectorAll("input[type=file][multiple]")) {
  const spoken = document.createElement("div");
  spoken.setAttribute("role", "status");
  input.after(spoken);
  input.addEventListener("change", () => {
    const list = document.createElement("ul");
    list.className = "files";
    for (const file of input.files) list.appendChild(document.createElement("li")).textContent = file.name;
    spoken.replaceChildren(list);
  });
}

// Copies a value; the button says that it did.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const words = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

// A session that is about to end is told of in time; what does it is loaded when it is near.
const ending = document.querySelector("dialog[data-session]");
if (ending) setTimeout(async () => (await import("./session.js")).watch(ending), Math.max(0, ending.dataset.left - 330) * 1000);

// Questions that come and go as their page is answered; only such pages load it.
for (const form of document.querySelectorAll("form[data-questions]:not([data-questions=''])")) (await import("./live.js")).enliven(form);
