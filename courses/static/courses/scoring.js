// Scoring on the phone: the same rules as scoring.py, proved by the same vectors.
import { compute, inHundredths, micro } from "./formulas.js";
import { Unfit } from "./unfit.js";

export { micro, Unfit };

const unfit = () => new Unfit("courses.unfit_response");
const nothing = () => new Unfit("courses.nothing_chosen");
const said = (right) => (right ? "right" : "wrong");
const percent = (part, whole) => Math.floor((part * 100) / whole);
const keysOf = (item) => item.options.map((option) => option.key);
const rightOf = (options) => options.filter((option) => option.correct).map((option) => option.key);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isListOfText = (value) => Array.isArray(value) && value.every((key) => typeof key === "string");
const result = (correct, points, chosen = [], missed = [], marks = {}) => ({ correct, points, chosen, missed, marks });

function oneOf(given, options) {
  if (given === undefined || given === null || given === "") throw nothing();
  if (!options.some((option) => option.key === given)) throw unfit();
  return given;
}

/** A mapping with a text for each of the keys, and for nothing else. */
function filled(given, keys) {
  if (!isObject(given) || !Object.keys(given).every((key) => keys.includes(key))) throw unfit();
  if (!Object.values(given).every((value) => typeof value === "string")) throw unfit();
  if (!keys.every((key) => given[key])) throw nothing();
  return given;
}

function scoreChoice(item, response) {
  const chosen = oneOf(response.choice, item.options);
  const right = rightOf(item.options);
  const correct = right.includes(chosen);
  return result(correct, correct ? 100 : 0, [chosen], correct ? [] : right, { [chosen]: said(correct) });
}

function scoreYesNoWhy(item, response) {
  const chosen = oneOf(response.choice, item.options);
  const reason = oneOf(response.why, item.reasons);
  const hits = [rightOf(item.options).includes(chosen), rightOf(item.reasons).includes(reason)];
  const marks = { [chosen]: said(hits[0]), [`why/${reason}`]: said(hits[1]) };
  return result(hits[0] && hits[1], 50 * (hits[0] + hits[1]), [chosen, `why/${reason}`], [], marks);
}

function several(item, response) {
  const chosen = response.choices;
  const keys = keysOf(item);
  if (!isListOfText(chosen)) throw unfit();
  if (new Set(chosen).size !== chosen.length || !chosen.every((key) => keys.includes(key))) throw unfit();
  return chosen;
}

function scoreMultiple(item, response) {
  const chosen = several(item, response);
  if (!chosen.length) throw nothing();
  const right = rightOf(item.options);
  const hits = chosen.filter((key) => right.includes(key)).length;
  const wrong = chosen.length - hits;
  const missed = right.filter((key) => !chosen.includes(key));
  const inOrder = keysOf(item).filter((key) => chosen.includes(key));
  const marks = Object.fromEntries(inOrder.map((key) => [key, said(right.includes(key))]));
  for (const key of missed) marks[key] = "missed";
  return result(!missed.length && !wrong, percent(Math.max(0, hits - wrong), right.length), inOrder, missed, marks);
}

function scoreChecklist(item, response) {
  const ticked = several(item, response);
  const keys = keysOf(item);
  const open = keys.filter((key) => !ticked.includes(key));
  const marks = Object.fromEntries(keys.map((key) => [key, open.includes(key) ? "open" : "right"]));
  return result(!open.length, percent(ticked.length, keys.length), open, [], marks);
}

function scoreOrder(item, response) {
  const given = response.order;
  const right = keysOf(item);
  if (!isListOfText(given)) throw unfit();
  if (new Set(given).size !== given.length) throw new Unfit("courses.places_not_distinct");
  if ([...given].sort().join("\n") !== [...right].sort().join("\n")) throw unfit();
  const marks = Object.fromEntries(given.map((key, place) => [key, said(key === right[place])]));
  const inPlace = right.filter((key, place) => given[place] === key).length;
  return result(inPlace === right.length, percent(inPlace, right.length), [], [], marks);
}

function scoreMatch(item, response) {
  const keys = keysOf(item);
  const given = filled(response.match, keys);
  if (!Object.values(given).every((key) => keys.includes(key))) throw unfit();
  const wrong = keys.filter((key) => given[key] !== key);
  const marks = Object.fromEntries(keys.map((key) => [key, said(given[key] === key)]));
  return result(!wrong.length, percent(keys.length - wrong.length, keys.length), wrong, [], marks);
}

function scoreFill(item, response) {
  const given = filled(response.gaps, item.gaps.map((gap) => gap.key));
  const marks = {};
  for (const { key, options } of item.gaps) marks[key] = said(rightOf(options).includes(oneOf(given[key], options)));
  const hits = Object.values(marks).filter((mark) => mark === "right").length;
  const chosen = item.gaps.map(({ key }) => `${key}/${given[key]}`);
  return result(hits === item.gaps.length, percent(hits, item.gaps.length), chosen, [], marks);
}

function withoutUnit(text, unit) {
  const clean = text.trim();
  return unit && clean.endsWith(unit) ? clean.slice(0, -unit.length) : clean;
}

function isNumber(text, value) {
  try {
    return micro(text) === value;
  } catch {
    return false;
  }
}

function scoreNumber(item, response) {
  const given = response.number;
  if (typeof given !== "string" && !Number.isInteger(given)) throw new Unfit("courses.not_a_number");
  const number = item.number;
  const value = micro(withoutUnit(String(given), number.unit));
  const distance = value - micro(number.value);
  const correct = (distance < 0n ? -distance : distance) <= micro(number.tolerance || "0");
  const mistakes = (item.options ?? []).filter((option) => isNumber(option.text, value)).map((option) => option.key);
  return result(correct, correct ? 100 : 0, correct ? [] : mistakes.slice(0, 1));
}

function scoreScenario(item, response) {
  const path = response.path;
  if (!isListOfText(path)) throw unfit();
  let node = item.nodes[0];
  for (const key of path) {
    const way = node.options.find((option) => option.key === key);
    node = way && item.nodes.find((other) => other.key === way.to);
    if (!node) throw unfit();
  }
  if (node.options.length) throw nothing();
  const points = node.points || 0;
  return result(points === 100, points, path, [], { [node.key]: "end" });
}

/** The results of a calculator by key, as fractions. */
export function computed(item, given) {
  if (!isObject(given) || !Object.keys(given).every((key) => item.fields.some((field) => field.key === key))) throw unfit();
  const values = {};
  for (const { key, unit } of item.fields) {
    if (typeof given[key] !== "string") throw new Unfit("courses.not_a_number");
    values[key] = [micro(withoutUnit(given[key], unit)), 1000000n];
  }
  const results = {};
  for (const { key, formula } of item.results) {
    values[key] = compute(formula, values);
    results[key] = values[key];
  }
  return results;
}

function scoreCalculator(item, response) {
  const values = computed(item, response.fields);
  const chosen = item.results.map(({ key }) => {
    const hundredths = inHundredths(values[key]);
    return `${key}/${hundredths < 0n ? "negative" : hundredths ? "positive" : "zero"}`;
  });
  return result(true, 100, chosen);
}

const SCORERS = {
  choice: scoreChoice,
  yes_no: scoreChoice,
  photo_pick: scoreChoice,
  hotspot: scoreChoice,
  yes_no_why: scoreYesNoWhy,
  multiple: scoreMultiple,
  checklist: scoreChecklist,
  order: scoreOrder,
  match: scoreMatch,
  fill: scoreFill,
  number: scoreNumber,
  scenario: scoreScenario,
  calculator: scoreCalculator,
};

export function score(item, response) {
  const scorer = SCORERS[item.type];
  if (!scorer || !isObject(response)) throw unfit();
  return scorer(item, response);
}
