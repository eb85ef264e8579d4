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

  const say = ({ secondsLeft, canBeMoved }) => {
    const minutes = Math.round(secondsLeft / 60);
    const words = minutes > 1 ? text.dataset.minutes.replace("{0}", minutes) : text.dataset.minute;
    const whole = canBeMoved ? words : `${words} ${text.dataset.last}`;
    if (text.textContent !== whole) text.textContent = whole;
    if (!dialog.open) dialog.showModal();
  };

  // What has been typed stays on the page and is kept by the next save; a page with nothing typed shows no one else what it said.
  const end = () => {
    ended = true;
    if (!document.querySelector("form[data-unsaved]")) return location.reload();
    title.textContent = title.dataset.ended;
    text.textContent = text.dataset.ended;
    button.textContent = button.dataset.close;
    if (!dialog.open) dialog.showModal();
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
