// A search field above a long list: what is typed narrows the list's own options. Without script the list is an ordinary drop-down.

const listSize = 8;
const spokenAfter = 500; // milliseconds: once the typing pauses
const letters = { "ø": "o", "đ": "d", "ŧ": "t", "ŋ": "n", "ß": "ss", "æ": "ae", "ı": "i", "ł": "l" }; // those that Unicode does not take apart

/** Letters without their marks and case: Å, å and A are the same to whoever types. */
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[øđŧŋßæıł]/g, letter => letters[letter]);

/** The options that hold every word that was typed; first those of which a word begins so: "åbo" is Turku before it is Uleåborg. */
function search(options, typed) {
  const words = fold(typed).split(/\s+/);
  const texts = new Map(options.map(option => [option, fold(` ${option.text} ${option.dataset.also ?? ""}`)]));
  const found = options.filter(option => words.every(word => texts.get(option).includes(word)));
  const begins = option => words.every(word => texts.get(option).includes(` ${word}`));
  return [...found.filter(begins), ...found.filter(option => !begins(option))];
}

function enhance(field) {
  const select = field.querySelector("select");
  const place = field.querySelector(".list-search");
  const input = place.querySelector("input");
  const note = place.querySelector("[role=status]");
  const [none, ...options] = [...select.options];
  let pause;
  let found = options;

  const tell = () => {
    const words = found.length === 0 ? note.dataset.none : found.length === 1 ? note.dataset.one : note.dataset.many;
    note.textContent = input.value.trim() === "" ? "" : words.replace("{0}", found.length.toLocaleString(document.documentElement.lang));
  };

  const narrow = () => {
    const typed = input.value.trim();
    const chosen = select.selectedOptions[0] ?? none;
    found = typed === "" ? options : search(options, typed);
    const kept = chosen === none || found.includes(chosen) ? [] : [chosen]; // what has been chosen is never taken away by a search
    select.replaceChildren(none, ...kept, ...found);
    chosen.selected = true;
    if (typed === "") select.removeAttribute("size"); else select.size = Math.min(listSize, Math.max(2, select.options.length));
    clearTimeout(pause);
    pause = setTimeout(tell, spokenAfter);
  };

  const close = () => {
    if (input.value === "") return;
    input.value = "";
    narrow();
    clearTimeout(pause);
    note.textContent = "";
  };

  input.addEventListener("input", event => { event.stopPropagation(); narrow(); }); // a search is nothing to save
  input.addEventListener("change", event => event.stopPropagation());
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault(); // Enter would send the page
      if (found.length === 1) {
        found[0].selected = true;
        select.dispatchEvent(new Event("input", { bubbles: true }));
        close();
      }
      select.focus();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      select.focus();
    } else if (event.key === "Escape" && input.value !== "") {
      event.preventDefault();
      close();
    }
  });
  select.addEventListener("keydown", event => {
    if (event.key === "Enter" && select.hasAttribute("size")) {
      event.preventDefault(); // in an open list Enter means: this one
      close();
    }
  });
  // A mouse chooses with one click; the list then closes on what was chosen. The keyboard closes it with Enter or by leaving.
  select.addEventListener("click", event => { if (event.target.closest("option") && select.value !== "") close(); });
  field.addEventListener("focusout", event => { if (!field.contains(event.relatedTarget) && select.value !== "") close(); });
  place.hidden = false;
}

document.querySelectorAll("[data-long-list]").forEach(enhance);
