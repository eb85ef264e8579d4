// The desk by keyboard: j and k walk the rows, Enter opens, a letter shown on a button presses it, ? tells them all.
// Keys of one letter can be turned off (WCAG 2.2, 2.1.4) in the dialog; the choice stays in this browser.

const stored = "kevyt.keys";
const dialog = document.querySelector("dialog.shortcuts");
const keysOn = () => { try { return localStorage.getItem(stored) !== "off"; } catch { return true; } };

const typing = target => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !== null;

/** Moves to the next or previous row by putting focus on its link, so that Enter is the browser's own. */
function walk(step) {
  const links = [...document.querySelectorAll("[data-rows] tbody th a")];
  if (links.length === 0) return;
  const at = links.indexOf(document.activeElement?.closest("tr")?.querySelector("th a"));
  const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step))];
  next.focus();
}

function press(key) {
  const thing = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!thing) return false;
  if (thing.matches("input, textarea, select")) thing.focus(); else thing.click();
  return true;
}

addEventListener("keydown", event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target) || dialog?.open || !keysOn()) return;
  const key = event.key.toLowerCase();
  if (key === "j") walk(1);
  else if (key === "k") walk(-1);
  else if (key === "?") dialog?.showModal();
  else if (!press(key)) return;
  event.preventDefault();
});

for (const opener of document.querySelectorAll("[data-opens-shortcuts]")) {
  opener.addEventListener("click", () => dialog?.showModal());
}

const choice = dialog?.querySelector("[data-keys-on]");
if (choice) {
  choice.checked = keysOn();
  choice.addEventListener("change", () => {
    try { localStorage.setItem(stored, choice.checked ? "on" : "off"); } catch { /* a browser that keeps nothing starts with keys on */ }
  });
}
