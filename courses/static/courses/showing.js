// What is said after an answer, and the answer itself: the same rules as showing.py.
import { asText } from "./formulas.js";
import { computed } from "./scoring.js";

function words(item) {
  const found = {};
  for (const option of item.options ?? []) found[option.key] = option.feedback;
  for (const option of item.reasons ?? []) found[`why/${option.key}`] = option.feedback;
  for (const gap of item.gaps ?? []) for (const option of gap.options) found[`${gap.key}/${option.key}`] = option.feedback;
  for (const node of item.nodes ?? []) for (const option of node.options) found[option.key] = option.feedback;
  return found;
}

function saidOfResults(item, response, result) {
  const values = computed(item, response.fields);
  return item.results.map(({ key, feedback }, place) => {
    const [above, below] = values[key];
    const sign = result.chosen[place].split("/").pop();
    return feedback[sign].replaceAll("{n}", asText([above < 0n ? -above : above, below]));
  });
}

/** The feedback for what was chosen, in its order, without empty lines. */
export function said(item, response, result) {
  const lines = item.type === "calculator"
    ? saidOfResults(item, response, result)
    : result.chosen.map((key) => words(item)[key]);
  return lines.filter(Boolean);
}

/** What a calculator gives: [[label, number, unit], …]. */
export function resultsOf(item, response) {
  const values = computed(item, response.fields);
  return item.results.map(({ key, label, unit }) => [label, asText(values[key]), unit]);
}

const firstRight = (options) => options.find((option) => option.correct)?.key ?? "";
const keys = (item) => item.options.map((option) => option.key);
const fromEntries = (list, make) => Object.fromEntries(list.map(make));

function bestWay(item) {
  const ways = { [item.nodes[0].key]: [] };
  const waiting = [item.nodes[0]];
  let best = [-1, []];
  while (waiting.length) {
    const node = waiting.shift();
    const path = ways[node.key];
    if (!node.options.length && (node.points || 0) > best[0]) best = [node.points || 0, path];
    for (const way of node.options) {
      const next = item.nodes.find((other) => other.key === way.to);
      if (!next || way.to in ways) continue;
      ways[way.to] = [...path, way.key];
      waiting.push(next);
    }
  }
  return best[1];
}

const SOLVERS = {
  yes_no_why: (item) => ({ choice: firstRight(item.options), why: firstRight(item.reasons) }),
  multiple: (item) => ({ choices: item.options.filter((option) => option.correct).map((option) => option.key) }),
  checklist: (item) => ({ choices: keys(item) }),
  order: (item) => ({ order: keys(item) }),
  match: (item) => ({ match: fromEntries(item.options, ({ key }) => [key, key]) }),
  fill: (item) => ({ gaps: fromEntries(item.gaps, ({ key, options }) => [key, firstRight(options)]) }),
  number: (item) => ({ number: item.number.value }),
  calculator: (item) => ({ fields: fromEntries(item.fields, ({ key, example }) => [key, example]) }),
  scenario: (item) => ({ path: bestWay(item) }),
};

/** A right response; for a calculator its example, for a story the best way. */
export const solution = (item) => (SOLVERS[item.type] ?? ((one) => ({ choice: firstRight(one.options) })))(item);
