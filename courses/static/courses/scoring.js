// Scoring on the phone: the same rules as scoring.py, proved by the same vectors.

export class Unfit extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

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

const keysOf = (item) => item.options.map((option) => option.key);
const rightOf = (item) => item.options.filter((option) => option.correct).map((option) => option.key);
const isListOfText = (value) => Array.isArray(value) && value.every((key) => typeof key === "string");
const unfit = () => new Unfit("courses.unfit_response");

function scoreChoice(item, response) {
  const chosen = response.choice;
  if (chosen === undefined || chosen === null || chosen === "") throw new Unfit("courses.nothing_chosen");
  if (!keysOf(item).includes(chosen)) throw unfit();
  const right = rightOf(item);
  const correct = right.includes(chosen);
  return { correct, points: correct ? 100 : 0, chosen: [chosen], missed: correct ? [] : right };
}

function scoreMultiple(item, response) {
  const chosen = response.choices;
  if (!isListOfText(chosen)) throw unfit();
  if (!chosen.length) throw new Unfit("courses.nothing_chosen");
  const keys = keysOf(item);
  if (new Set(chosen).size !== chosen.length || !chosen.every((key) => keys.includes(key))) throw unfit();
  const right = rightOf(item);
  const hits = chosen.filter((key) => right.includes(key)).length;
  const wrong = chosen.length - hits;
  const missed = right.filter((key) => !chosen.includes(key));
  return {
    correct: !missed.length && !wrong,
    points: Math.floor((Math.max(0, hits - wrong) * 100) / right.length),
    chosen: keys.filter((key) => chosen.includes(key)),
    missed,
  };
}

function scoreOrder(item, response) {
  const given = response.order;
  const right = keysOf(item);
  if (!isListOfText(given)) throw unfit();
  if (new Set(given).size !== given.length) throw new Unfit("courses.places_not_distinct");
  if ([...given].sort().join("\n") !== [...right].sort().join("\n")) throw unfit();
  const inPlace = right.filter((key, place) => given[place] === key).length;
  return {
    correct: inPlace === right.length,
    points: Math.floor((inPlace * 100) / right.length),
    chosen: [],
    missed: [],
  };
}

function scoreNumber(item, response) {
  const given = response.number;
  if (typeof given !== "string" && !Number.isInteger(given)) throw new Unfit("courses.not_a_number");
  const { value, tolerance, unit } = item.number;
  let text = String(given).trim();
  if (unit && text.endsWith(unit)) text = text.slice(0, -unit.length);
  const distance = micro(text) - micro(value);
  const correct = (distance < 0n ? -distance : distance) <= micro(tolerance || "0");
  return { correct, points: correct ? 100 : 0, chosen: [], missed: [] };
}

const SCORERS = {
  choice: scoreChoice,
  yes_no: scoreChoice,
  multiple: scoreMultiple,
  order: scoreOrder,
  number: scoreNumber,
};

export function score(item, response) {
  const scorer = SCORERS[item.type];
  if (!scorer || typeof response !== "object" || response === null || Array.isArray(response)) throw unfit();
  return scorer(item, response);
}
