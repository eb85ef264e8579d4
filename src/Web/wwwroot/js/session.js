// Tells five minutes before a session ends, and lets one go on with it (WCAG 2.2, 2.2.1). The server is asked what is left: another window may have gone on
// meanwhile, and a machine that slept has counted nothing.

const warnAt = 300; // seconds
const every = 15;

const ask = async (dialog, method) => {
  const answer = await fetch(dialog.dataset.session, { method, headers: { accept: "application/json" } });
  return answer.ok ? answer.json() : { secondsLeft: 0, canBeMoved: false };
};

export const watch = dialog => {
  const [title, text, button] = ["h2", "p", "[data-go-on]"].map(each => dialog.querySelector(each));
  let timer;
  let ended = false;
  let toldOfLast = false;

  const show = (words, buttonWords = button.textContent) => {
    if (text.textContent !== words) text.textContent = words;
    if (button.textContent !== buttonWords) button.textContent = buttonWords;
    if (!dialog.open) dialog.showModal();
  };

  // The last end is told of once: whoever has closed the word of it must have the time that is left for saving.
  const say = ({ secondsLeft, canBeMoved }) => {
    const minutes = Math.round(secondsLeft / 60);
    if (canBeMoved) show(minutes > 1 ? text.dataset.minutes.replace("{0}", minutes) : text.dataset.minute);
    else if (!toldOfLast) show(text.dataset.last, button.dataset.close);
    toldOfLast ||= !canBeMoved;
  };

  const typed = () => document.querySelector("form[data-unsaved]")
    || [...document.querySelectorAll("textarea, input:not([type=hidden], [type=checkbox], [type=radio])")].some(field => field.value !== field.defaultValue);

  // What has been typed stays on the page; one with nothing typed shows no one else what it said. Asked for anew rather than reloaded: it may have been a post's answer.
  const end = () => {
    ended = true;
    if (!typed()) return location.replace(location.pathname + location.search);
    title.textContent = title.dataset.ended;
    show(text.dataset.ended, button.dataset.close);
  };

  const look = async (method = "GET") => {
    clearTimeout(timer);
    let left;
    try {
      left = await ask(dialog, method);
    } catch {
      timer = setTimeout(look, every * 1000); // no connection: the session is neither known to stand nor to have ended
      return;
    }
    if (left.secondsLeft <= 0) return end();
    if (left.secondsLeft <= warnAt) say(left);
    else if (dialog.open) dialog.close();
    timer = setTimeout(look, Math.max(every, left.secondsLeft - warnAt) * 1000);
  };

  const goOn = () => {
    dialog.close();
    if (!ended) look("POST");
  };
  button.addEventListener("click", goOn);
  dialog.addEventListener("cancel", event => { event.preventDefault(); goOn(); });
  addEventListener("visibilitychange", () => { if (!document.hidden && !ended) look(); });
  return look();
};
