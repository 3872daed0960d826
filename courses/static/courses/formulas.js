// Formulas of the calculator on the phone: the same rules as formulas.py, proved by the same
// vectors. Numbers are fractions of BigInt, [numerator, denominator], the denominator positive.
import { Unfit } from "./unfit.js";

const ARABIC = "٠١٢٣٤٥٦٧٨٩";
const PERSIAN = "۰۱۲۳۴۵۶۷۸۹";
const SPACES = /[\s\u00a0\u202f\u200e\u200f\u2066-\u2069]+/g;
const NUMBER = /^([+-]?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/** A number as people write it, in millionths, as BigInt. */
export function micro(text) {
  const clean = [...String(text)]
    .map((sign) => {
      const digit = Math.max(ARABIC.indexOf(sign), PERSIAN.indexOf(sign));
      if (digit >= 0) return String(digit);
      return "٫،,".includes(sign) ? "." : sign;
    })
    .join("")
    .replace(SPACES, "")
    .replaceAll("−", "-");
  const match = NUMBER.exec(clean);
  if (!match) throw new Unfit("courses.not_a_number");
  const value = BigInt(match[2]) * 1000000n + BigInt((match[3] || "").padEnd(6, "0"));
  return match[1] === "-" ? -value : value;
}

const TOKEN = /\s*(?:([a-z][a-z0-9_]*)|(\d+(?:\.\d+)?)|([-+*/()]))/y;
const LIMIT = 10n ** 15n;
const size = (value) => (value < 0n ? -value : value);
const faulty = () => new Unfit("courses.faulty_formula");
const cannot = () => new Unfit("courses.cannot_compute");

function tokens(formula) {
  const text = formula.trimEnd();
  const found = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw faulty();
    found.push(match[0].trim());
  }
  if (!found.length) throw faulty();
  return found;
}

function decimal(text) {
  const [whole, part = ""] = text.split(".");
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}

/** The value of a formula, as a fraction. */
export function compute(formula, values) {
  const left = tokens(formula);
  const take = () => left.shift() ?? "";

  function factor() {
    const token = take();
    if (token === "-") {
      const [above, below] = factor();
      return [-above, below];
    }
    if (token === "(") {
      const inner = sum();
      if (take() !== ")") throw faulty();
      return inner;
    }
    if (/^\d/.test(token)) return decimal(token);
    if (!(token in values)) throw faulty();
    return values[token];
  }

  function product() {
    let total = factor();
    while ("*/".includes(left[0] ?? "?")) {
      const sign = take();
      const [above, below] = factor();
      if (sign === "/" && !above) throw cannot();
      const [up, down] = sign === "*" ? [above, below] : [below, above];
      total = [total[0] * up, total[1] * down];
      if (total[1] < 0n) total = [-total[0], -total[1]];
    }
    return total;
  }

  function sum() {
    let total = product();
    while ("+-".includes(left[0] ?? "?")) {
      const sign = take() === "+" ? 1n : -1n;
      const [above, below] = product();
      total = [total[0] * below + sign * above * total[1], total[1] * below];
    }
    return total;
  }

  const result = sum();
  if (left.length) throw faulty();
  if (size(result[0]) >= LIMIT * result[1]) throw cannot();
  return result;
}

/** Rounded to hundredths, halves away from zero. */
export function inHundredths([above, below]) {
  const rounded = (size(above) * 200n + below) / (2n * below);
  return above < 0n ? -rounded : rounded;
}

/** At most two decimals, no trailing zeros. */
export function asText(value) {
  const hundredths = inHundredths(value);
  const part = String(size(hundredths) % 100n).padStart(2, "0").replace(/0+$/, "");
  return `${hundredths < 0n ? "-" : ""}${size(hundredths) / 100n}${part && "."}${part}`;
}
