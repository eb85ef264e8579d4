// Questions and options come and go as the page is answered, and computed values follow. Nothing moves the focus. What was typed in a question that goes
// stays in its field, though it is not sent; the server decides in the end. Without script the server asks once more instead.

import { Decimal, decimal, holds, read, run } from "./rules.js";

const english = document.documentElement.lang === "en";

/** Makes the questions of a form come and go. */
export function enliven(form) {
  const questions = JSON.parse(form.dataset.questions);
  const answersOfOthers = read(form.dataset.answers || "{}");
  const places = new Map(questions.map(question => [question.key, form.querySelector(`[data-question="${question.key}"]`)]));
  const rules = new Map();
  const ruleOf = (element, text) => rules.get(element) ?? rules.set(element, read(text)).get(element);

  // An empty data-when is none: that is how a page writes a condition that there is not.
  const update = () => {
    const answers = { ...answersOfOthers };
    for (const question of questions) {
      const place = places.get(question.key);
      if (place?.dataset.when) {
        place.disabled = place.hidden = !holds(ruleOf(place, place.dataset.when), answers);
        if (place.hidden) continue;
      }
      for (const field of [...form.elements].filter(each => each.name === question.key)) offer(field, answers);
      const answer = question.type === "computed" ? compute(question.key, answers) : answerOf(form, question, question.key);
      if (answer !== null) answers[question.key] = answer;
    }
  };

  /** An option that is not offered can be neither seen nor sent. */
  const offer = (field, answers) => {
    const options = field.matches("select") ? [...field.options] : [field.closest(".choice")];
    for (const option of options.filter(each => each?.dataset.when)) {
      option.hidden = !holds(ruleOf(option, option.dataset.when), answers);
      (option.matches("option") ? option : field).disabled = option.hidden;
    }
  };

  const compute = (key, answers) => {
    const output = form.querySelector(`[data-computed="${key}"]`);
    if (!output) return null;
    const value = ofKind(run(ruleOf(output, output.dataset.rule), answers).value, output.dataset);
    output.textContent = value === null ? "–" : said(value, output.dataset);
    output.nextElementSibling.hidden = value !== null; // "not known yet"
    return value;
  };

  form.addEventListener("input", update);
  form.addEventListener("change", update);
  addEventListener("pageshow", update); // a browser that goes back fills the fields anew
  update();
  form.dataset.live = ""; // what drives the page can wait for it
}

const fieldsOf = (form, name) => [...form.elements].filter(field => field.name === name && !field.disabled);
const typedIn = (form, name) => clean(fieldsOf(form, name)[0]?.value ?? "");
const clean = text => text.normalize("NFC").trim();

// ---- Fields read into answers as the server reads them (src/Forms/Questions); what cannot be read is no answer.

const chosen = (form, key) => fieldsOf(form, key).filter(field => !/^(radio|checkbox)$/.test(field.type) || field.checked)
  .filter(field => field.value !== "" && !field.selectedOptions?.[0]?.disabled).map(field => field.value);

function number(typed) {
  const text = typed.replace(/[\u00A0\u2007\u2009\u202F]/g, " ").replace("\u2212", "-").replace(",", ".");
  return /^[+-]? ?(\d+|\d{1,3}( \d{3})+)(\.\d{1,10})?$/.test(text) ? decimal(text.replaceAll(" ", "").replace("+", "")) : null;
}

function day(form, key) {
  const parts = ["day", "month", "year"].map(part => typedIn(form, `${key}.${part}`));
  const whole = typedIn(form, key);
  const [date, month, year] = parts.some(part => part !== "") ? parts : /^\d{4}-\d\d-\d\d$/.test(whole) ? whole.split("-").reverse() : whole.split(".").map(clean);
  if (![date, month, year].every(part => /^\d{1,4}$/.test(part ?? "")) || year.length !== 4) return null;
  const spelled = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const time = new Date(`${spelled}T00:00:00Z`);
  return !Number.isNaN(+time) && time.toISOString().startsWith(spelled) ? spelled : null;
}

function time(typed) {
  const [, hour, minute = "00"] = /^(?:klo|kl\.?|at)? ?(\d{1,2})(?:[.:](\d\d))?$/i.exec(typed) ?? [];
  return hour !== undefined && +hour <= 24 && +minute < 60 && (+hour < 24 || +minute === 0) ? `${hour.padStart(2, "0")}:${minute}` : null;
}

/** A point in plain degrees, as the map writes it; other spellings only the server reads. */
function point(typed) {
  const [, lat, lon] = /^(\d\d\.\d{1,6}), (\d\d\.\d{1,6})$/.exec(typed) ?? [];
  return lat === undefined ? null : { lat: decimal(lat), lon: decimal(lon) };
}

/** An object of the parts that have an answer; null when none has. */
function parts(entries) {
  const answered = entries.filter(([, answer]) => answer !== null && answer !== undefined && answer !== "");
  return answered.length === 0 ? null : Object.fromEntries(answered);
}

const namesUnder = (form, prefix) => [...new Set([...form.elements].filter(field => field.name.startsWith(prefix) && !field.disabled)
  .map(field => field.name.slice(prefix.length).split(".")[0]))];

const readers = {
  integer: (form, key) => number(typedIn(form, key)),
  decimal: (form, key) => number(typedIn(form, key)),
  money: (form, key) => number(typedIn(form, key).replace(/\s*(€|eur)$/i, "")),
  date: day,
  time: (form, key) => time(typedIn(form, key)),
  dateRange: (form, key) => parts(["from", "to"].map(end => [end, day(form, `${key}.${end}`)])),
  weekTimes: (form, key) => parts(namesUnder(form, `${key}.`).map(name => [name, parts(["from", "to"].map(end => [end, time(typedIn(form, `${key}.${name}.${end}`))]))])),
  yesNo: (form, key) => ({ yes: true, no: false })[chosen(form, key)[0]] ?? null,
  place: (form, key) => parts([
    ["address", parts(["street", "postalCode", "city"].map(name => [name, typedIn(form, `${key}.${name}`)]))],
    ["point", point(typedIn(form, `${key}.coordinates`))],
    ...["propertyId", "description"].map(name => [name, typedIn(form, `${key}.${name}`)]),
  ]),
  declaration: (form, key) => (chosen(form, key).length > 0 ? true : null),
  oneOf: (form, key) => chosen(form, key)[0] ?? null,
  severalOf: (form, key) => { const keys = chosen(form, key); return keys.length > 0 ? keys : null; },
  information: () => null,
  attachment: () => null,
};

function answerOf(form, question, key) {
  if (question.columns) {
    const rows = namesUnder(form, `${key}.`).filter(row => /^\d+$/.test(row)).sort((a, b) => a - b)
      .map(row => parts(question.columns.map(column => [column.key, answerOf(form, column, `${key}.${row}.${column.key}`)]))).filter(row => row !== null);
    return rows.length > 0 ? rows : null;
  }
  if (readers[question.type]) return readers[question.type](form, key);
  return typedIn(form, key) || parts(namesUnder(form, `${key}.`).map(name => [name, typedIn(form, `${key}.${name}`)]));
}

// ---- Computed values: of their kind, or none, and as the page says them.

const grouped = digits => (digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, english ? "," : "\u00A0") : digits);

function ofKind(value, { kind, decimals }) {
  if (kind === "Number" || kind === "Money") return value instanceof Decimal ? run({ round: [value, decimal(kind === "Money" ? "2" : decimals)] }, {}).value : null;
  if (kind === "YesNo") return typeof value === "boolean" ? value : null;
  if (kind === "Date") return run({ weekday: [value] }, {}).value === null ? null : value;
  return typeof value === "string" && value !== "" && clean(value) === value ? value : null;
}

function said(value, { kind, unit, yes, no }) {
  if (typeof value === "boolean") return value ? yes : no;
  if (kind === "Date") return value.split("-").map(Number).reverse().join(".");
  if (!(value instanceof Decimal)) return value;
  const [whole, after = ""] = value.toString().replace("-", "").split(".");
  const fraction = kind === "Money" && after ? after.padEnd(2, "0") : after;
  const amount = grouped(whole) + (fraction ? (english ? "." : ",") + fraction : "");
  const sign = value.digits < 0n ? "\u2212" : "";
  return kind === "Money" ? (english ? `${sign}€${amount}` : `${sign}${amount}\u00A0€`) : sign + amount + (unit ? `\u00A0${unit}` : "");
}
