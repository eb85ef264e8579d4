// The rules of forms in the browser, so that questions come and go as the customer answers. It is comfort: the server reckons everything again.
// The same rule gives the same value as on the server (src/Forms/Rules), down to decimals, strict equality and the limit on steps; tests hold them together.

// ---- Numbers: decimals as the server's, of 96 bits of digits and at most 28 of them after the point, halves to even where digits must go.

const mostDigits = 2n ** 96n - 1n;
const ten = power => 10n ** BigInt(power);
const abs = digits => (digits < 0n ? -digits : digits);

export class Decimal {
  constructor(digits, scale) {
    while (scale > 0 && digits % 10n === 0n) { digits /= 10n; scale--; }
    this.digits = digits;
    this.scale = scale;
  }

  toString() {
    const text = abs(this.digits).toString().padStart(this.scale + 1, "0");
    const whole = text.slice(0, text.length - this.scale);
    return (this.digits < 0n ? "-" : "") + (this.scale > 0 ? `${whole}.${text.slice(-this.scale)}` : whole);
  }
}

const whole = number => new Decimal(BigInt(number), 0);

/** The nearest decimal to digits/divisor/10^scale, or null when none is large enough. */
function nearest(digits, divisor, scale) {
  for (let cut = Math.max(0, scale - 28); cut <= scale; cut++) {
    const by = abs(divisor) * ten(cut), size = abs(digits);
    let kept = size / by;
    const twice = (size % by) * 2n;
    if (twice > by || (twice === by && kept % 2n === 1n)) kept++;
    if (kept <= mostDigits) return new Decimal((digits < 0n) === (divisor < 0n) ? kept : -kept, scale - cut);
  }
  return null;
}

function aligned(a, b, use) {
  const scale = Math.max(a.scale, b.scale);
  return use(a.digits * ten(scale - a.scale), b.digits * ten(scale - b.scale), scale);
}

const negated = a => new Decimal(-a.digits, a.scale);
const add = (a, b) => aligned(a, b, (x, y, scale) => nearest(x + y, 1n, scale));
const times = (a, b) => nearest(a.digits * b.digits, 1n, a.scale + b.scale);
const divided = (a, b) => (b.digits === 0n ? null : nearest(a.digits * ten(28 - a.scale + b.scale), b.digits, 28));
const left = (a, b) => (b.digits === 0n ? null : aligned(a, b, (x, y, scale) => new Decimal(x % y, scale)));
const compared = (a, b) => aligned(a, b, (x, y) => (x < y ? -1 : x > y ? 1 : 0));
const truncated = a => a.digits / ten(a.scale);

function rounded(a, decimals) {
  if (decimals.scale > 0 || decimals.digits < 0n || decimals.digits > 28n) return null;
  const cut = Math.max(0, a.scale - Number(decimals.digits)), half = ten(cut) / 2n;
  return new Decimal((a.digits + (cut === 0 ? 0n : a.digits < 0n ? -half : half)) / ten(cut), a.scale - cut);
}

/** A number as it is written in JSON; null when a decimal does not hold it exactly. */
export function decimal(text) {
  const [, sign, before, after = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  if (before === undefined || text.length > 60) return null;
  const digits = (before + after).replace(/^0+/, ""), significant = digits.replace(/0+$/, "");
  if (significant === "") return whole(0);
  const scale = after.length - Number(power) - (digits.length - significant.length);
  if (scale > 28 || scale < -28) return null;
  const size = BigInt(significant) * ten(Math.max(0, -scale));
  return size > mostDigits ? null : new Decimal(sign ? -size : size, Math.max(0, scale));
}

/** Reads JSON with its numbers as decimals. */
export const read = json => JSON.parse(
  json.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, token => (token[0] === '"' ? token : `"\\u0000${token}"`)),
  (_, value) => (typeof value === "string" && value[0] === "\0" ? decimal(value.slice(1)) : value));

// ---- Days: numbered from 1970, written YYYY-MM-DD, of the years 1000 to 9999. Working days by L 150/1930 5 §.

const millisecondsOfDay = 86_400_000;
const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / millisecondsOfDay;
const [firstDay, lastDay] = [dayOf(1000, 1, 1), dayOf(9999, 12, 31)];
const within = day => day >= firstDay && day <= lastDay;
const spelled = day => (within(day) ? new Date(day * millisecondsOfDay).toISOString().slice(0, 10) : null);
const yearOf = day => new Date(day * millisecondsOfDay).getUTCFullYear();
const weekday = day => ((day % 7) + 10) % 7 + 1;
const onOrAfter = (day, wanted) => day + (wanted - weekday(day) + 7) % 7;

function dayFrom(text) {
  const parts = typeof text === "string" && /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const day = parts ? dayOf(+parts[1], +parts[2], +parts[3]) : NaN;
  return within(day) && spelled(day) === text ? day : null;
}

function easter(year) {
  const golden = year % 19, century = Math.floor(year / 100), rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const ahead = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const days = epact + ahead - 7 * Math.floor((golden + 11 * epact + 22 * ahead) / 451) + 114;
  return dayOf(year, Math.floor(days / 31), days % 31 + 1);
}

const known = new Map();
function freeDays(year) {
  if (!known.has(year)) {
    const moon = easter(year), midsummer = onOrAfter(dayOf(year, 6, 20), 6);
    known.set(year, new Set([
      dayOf(year, 1, 1), dayOf(year, 1, 6), moon - 2, moon, moon + 1, dayOf(year, 5, 1), moon + 39, moon + 49, midsummer - 1, midsummer,
      onOrAfter(dayOf(year, 10, 31), 6), dayOf(year, 12, 6), dayOf(year, 12, 24), dayOf(year, 12, 25), dayOf(year, 12, 26),
    ]));
  }
  return known.get(year);
}

const isWorkingDay = day => weekday(day) <= 5 && !freeDays(yearOf(day)).has(day);
const weekdaysUntil = day => Math.floor((day + 3) / 7) * 5 + Math.min(weekday(day), 5);

function workingDaysBetween(from, to) {
  if (from > to) return -workingDaysBetween(to, from);
  let days = weekdaysUntil(to) - weekdaysUntil(from);
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    for (const free of freeDays(year)) if (weekday(free) <= 5 && free > from && free <= to) days--;
  }
  return days;
}

/** The server's leaps over weeks: as many weekdays as are left, then what free days among them left over. */
function addWorkingDays(day, count) {
  while (count !== 0) {
    const place = weekday(day), nth = Math.min(place, count > 0 ? 5 : 6) + count, weeks = Math.floor((nth - 1) / 5);
    const leapt = day - place + weeks * 7 + (nth - weeks * 5);
    if (!within(leapt)) return null;
    count -= count > 0 ? workingDaysBetween(day, leapt) : workingDaysBetween(day - 1, leapt - 1);
    day = leapt;
  }
  return day;
}

// ---- Rules. Values: null, true or false, Decimal, text, list (an array), or an answer of several parts (an object).

const mostSteps = 10_000, mostDepth = 64, any = Infinity;
const isParts = value => value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Decimal);
const truthy = value => (value instanceof Decimal ? value.digits !== 0n : Array.isArray(value) ? value.length > 0 : Boolean(value));

function same(a, b) {
  if (a instanceof Decimal && b instanceof Decimal) return compared(a, b) === 0;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (isParts(a) && isParts(b)) {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every(name => Object.hasOwn(b, name) && same(a[name], b[name]));
  }
  return a === b;
}

const toText = value => (Array.isArray(value) ? value.map(toText).join(",") : isParts(value) ? "" : String(value ?? ""));

class Fault extends Error {}

class Evaluation {
  steps = 0;
  depth = 0;
  items = [];

  constructor(answers) { this.answers = answers; }

  charge(work) {
    this.steps += Math.min(Math.trunc(work), mostSteps);
    if (this.steps > mostSteps) throw new Fault("TooManySteps");
  }

  value(expression) {
    this.charge(1);
    if (this.depth >= mostDepth) throw new Fault("TooDeep");
    this.depth++;
    const value = Array.isArray(expression) ? this.all(expression) : isParts(expression) ? this.apply(expression) : this.from(expression);
    this.depth--;
    return value;
  }

  all(expressions) { return expressions.map(expression => this.value(expression)); }

  apply(operation) {
    const [name, more] = Object.keys(operation);
    if (name === undefined || more !== undefined || !Object.hasOwn(operators, name)) throw new Fault("NotARule");
    const given = operation[name], values = Array.isArray(given) ? given : [given];
    const [fewest, most, work] = operators[name];
    if (values.length < fewest || values.length > most) throw new Fault("NotARule");
    return work(this, values);
  }

  from(node) {
    if (typeof node === "string") this.charge(node.length / 1000);
    if (!Array.isArray(node)) return node ?? null;
    this.charge(node.length);
    return node.map(item => this.from(item));
  }

  for(item, expression) {
    this.items.push(item);
    const value = this.value(expression);
    this.items.pop();
    return value;
  }

  lookupIn(item, path) {
    this.charge(1);
    this.items.push(item);
    const value = this.lookup(path);
    this.items.pop();
    return value;
  }

  lookup(path) {
    const [first, ...rest] = path.split(".");
    const found = this.items.length === 0 ? this.from(Object.hasOwn(this.answers, first) ? this.answers[first] : null)
      : path === "" ? this.items.at(-1) : this.step(this.items.at(-1), first);
    return rest.reduce((value, name) => this.step(value, name), found);
  }

  step(value, name) {
    if (Array.isArray(value)) return /^\d+$/.test(name) && Number(name) < value.length ? value[Number(name)] : null;
    return isParts(value) && Object.hasOwn(value, name) ? this.from(value[name]) : null;
  }
}

const of = (fewest, most, work) => [fewest, most, (evaluation, values) => work(...evaluation.all(values))];
const numbers = (fewest, most, work) => of(fewest, most, (...values) => (values.every(value => value instanceof Decimal) ? work(...values) : null));
const folded = work => (first, ...rest) => rest.reduce((sum, next) => (sum === null ? null : work(sum, next)), first);
const flat = values => values.flatMap(value => (Array.isArray(value) ? value : [value]));

const order = accepts => (...values) => values.slice(1).every((right, index) => {
  const before = values[index];
  return before instanceof Decimal && right instanceof Decimal ? accepts(compared(before, right))
    : typeof before === "string" && typeof right === "string" && accepts(before < right ? -1 : before > right ? 1 : 0);
});

const missing = (evaluation, names) => names.filter(name => {
  if (typeof name !== "string") return false;
  const found = evaluation.lookup(name);
  return found === null || found === "";
});

const untilTruthyIs = stop => (evaluation, values) => {
  let value = null;
  for (const expression of values) {
    value = evaluation.value(expression);
    if (truthy(value) === stop) break;
  }
  return value;
};

const items = (evaluation, values) => {
  const list = evaluation.value(values[0]);
  return Array.isArray(list) ? list : [];
};
const holdsOf = (evaluation, values) => item => truthy(evaluation.for(item, values[1]));

/** A list to count; missing is empty, and what is no list is null. */
const rows = (evaluation, values) => {
  const list = evaluation.value(values[0]);
  return list === null ? [] : Array.isArray(list) ? list : null;
};

const days = (count, work) => (...values) => {
  const read = values.slice(0, count).map(dayFrom);
  return read.includes(null) ? null : work(...read, ...values.slice(count));
};
const int = value => (value instanceof Decimal && value.scale === 0 && abs(value.digits) <= 2147483647n ? Number(value.digits) : null);

function substr(text, start, length) {
  if (typeof text !== "string" || !(start instanceof Decimal) || (length !== undefined && !(length instanceof Decimal))) return null;
  const letters = [...text], count = whole(letters.length);
  const clamp = value => (value < 0n ? 0 : value > count.digits ? letters.length : Number(value));
  const from = clamp(truncated(start.digits < 0n ? add(count, start) ?? start : start));
  const most = length === undefined || compared(length, count) > 0 ? count : compared(length, negated(count)) < 0 ? negated(count) : length;
  const to = clamp(truncated(add(most.digits < 0n ? count : whole(from), most)));
  return letters.slice(from, Math.max(from, to)).join("");
}

const operators = {
  "var": [1, 2, (evaluation, values) => {
    const path = evaluation.value(values[0]);
    const found = typeof path === "string" || path instanceof Decimal ? evaluation.lookup(String(path)) : null;
    return found === null && values.length > 1 ? evaluation.value(values[1]) : found;
  }],
  "missing": [1, any, (evaluation, values) => missing(evaluation, flat(evaluation.all(values)))],
  "missing_some": [2, 2, (evaluation, values) => {
    const needed = evaluation.value(values[0]), names = flat([evaluation.value(values[1])]), lacking = missing(evaluation, names);
    return compared(whole(names.length - lacking.length), needed instanceof Decimal ? needed : whole(0)) >= 0 ? [] : lacking;
  }],
  "!": of(1, 1, value => !truthy(value)),
  "!!": of(1, 1, truthy),
  "and": [1, any, untilTruthyIs(false)],
  "or": [1, any, untilTruthyIs(true)],
  "if": [1, any, (evaluation, values) => {
    let index = 0;
    for (; index + 1 < values.length; index += 2) {
      if (truthy(evaluation.value(values[index]))) return evaluation.value(values[index + 1]);
    }
    return index < values.length ? evaluation.value(values[index]) : null;
  }],
  "===": of(2, 2, same),
  "!==": of(2, 2, (a, b) => !same(a, b)),
  "<": of(2, 3, order(sign => sign < 0)),
  "<=": of(2, 3, order(sign => sign <= 0)),
  ">": of(2, 2, order(sign => sign > 0)),
  ">=": of(2, 2, order(sign => sign >= 0)),
  "+": numbers(1, any, folded(add)),
  "-": numbers(1, 2, (a, b) => (b === undefined ? negated(a) : add(a, negated(b)))),
  "*": numbers(1, any, folded(times)),
  "/": numbers(2, 2, divided),
  "%": numbers(2, 2, left),
  "min": numbers(1, any, folded((a, b) => (compared(a, b) <= 0 ? a : b))),
  "max": numbers(1, any, folded((a, b) => (compared(a, b) >= 0 ? a : b))),
  "round": numbers(2, 2, rounded),
  "cat": [1, any, (evaluation, values) => evaluation.from(evaluation.all(values).map(toText).join(""))],
  "substr": of(2, 3, substr),
  "in": of(2, 2, (sought, holder) => (typeof holder === "string" ? typeof sought === "string" && holder.includes(sought)
    : Array.isArray(holder) && holder.some(item => same(item, sought)))),
  "merge": of(1, any, (...values) => flat(values)),
  "some": [2, 2, (evaluation, values) => items(evaluation, values).some(holdsOf(evaluation, values))],
  "all": [2, 2, (evaluation, values) => { const list = items(evaluation, values); return list.length > 0 && list.every(holdsOf(evaluation, values)); }],
  "none": [2, 2, (evaluation, values) => !items(evaluation, values).some(holdsOf(evaluation, values))],
  "count": of(1, 1, value => (value === null ? whole(0) : Array.isArray(value) ? whole(value.length) : isParts(value) ? whole(Object.keys(value).length) : null)),
  "count_if": [2, 2, (evaluation, values) => {
    const list = rows(evaluation, values);
    return list === null ? null : whole(list.filter(holdsOf(evaluation, values)).length);
  }],
  "sum": [2, 2, (evaluation, values) => {
    const list = rows(evaluation, values);
    if (list === null) return null;
    let total = whole(0);
    for (const item of list) {
      const number = typeof values[1] === "string" ? evaluation.lookupIn(item, values[1]) : evaluation.for(item, values[1]);
      if (number === null) continue;
      total = number instanceof Decimal ? add(total, number) : null;
      if (total === null) return null;
    }
    return total;
  }],
  "days_between": of(2, 2, days(2, (from, to) => whole(to - from))),
  "add_days": of(2, 2, days(1, (day, count) => (int(count) === null ? null : spelled(day + int(count))))),
  "weekday": of(1, 1, days(1, day => whole(weekday(day)))),
  "is_working_day": of(1, 1, days(1, isWorkingDay)),
  "working_days_between": [2, 2, (evaluation, values) => days(2, (from, to) => {
    evaluation.charge(Math.abs(yearOf(to) - yearOf(from)));
    return whole(workingDaysBetween(from, to));
  })(...evaluation.all(values))],
  "add_working_days": [2, 2, (evaluation, values) => days(1, (day, number) => {
    const count = int(number);
    if (count === null || Math.abs(count) > 3_000_000) return null;
    evaluation.charge(Math.abs(count) / 250);
    const found = addWorkingDays(day, count);
    return found === null ? null : spelled(found);
  })(...evaluation.all(values))],
};

/** Works out a rule: its value and what is at fault in it, or null. */
export function run(rule, answers) {
  try {
    return { value: new Evaluation(answers).value(rule), fault: null };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { value: null, fault: fault.message };
  }
}

/** Whether a rule holds; one at fault does not. */
export const holds = (rule, answers) => truthy(run(rule, answers).value);
