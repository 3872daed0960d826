// The sums of a path, as cms/journeys/rules.py computes them; a test holds both together.
// A step is {key, logic, cost, days}, the last two [low, high] or null for unknown.

export function stages(steps) {
  const found = [];
  for (const step of steps) {
    if (!found.length || step.logic === "then" || step.logic === "optional") {
      found.push({ optional: step.logic === "optional", choices: [[step]] });
    } else if (step.logic === "or") {
      found.at(-1).choices.at(-1).push(step);
    } else {
      found.at(-1).choices.push([step]);
    }
  }
  return found;
}

const isDone = (choice, ticked) => choice.some((step) => ticked.has(step.key));

function least(choice, ticked, kind) {
  const taken = choice.filter((step) => ticked.has(step.key));
  const spans = (taken.length ? taken : choice).map((step) => step[kind]).filter(Boolean);
  if (!spans.length) return null;
  return [Math.min(...spans.map(([low]) => low)), Math.min(...spans.map(([, high]) => high))];
}

function sum(found, ticked, kind, done) {
  const total = { span: [0, 0], unknown: 0 };
  for (const stage of found) {
    let here = [0, 0];
    for (const choice of stage.choices) {
      if (isDone(choice, ticked) !== done) continue;
      const span = least(choice, ticked, kind);
      if (!span) total.unknown += 1;
      const [low, high] = span ?? [0, 0];
      // Costs add up; steps of one stage run at the same time, and the longest decides.
      here =
        kind === "cost"
          ? [here[0] + low, here[1] + high]
          : [Math.max(here[0], low), Math.max(here[1], high)];
    }
    total.span = [total.span[0] + here[0], total.span[1] + here[1]];
  }
  return total;
}

/** Everything that the page adds up: what is done, and what is left. */
export function totals(steps, ticked) {
  const required = stages(steps).filter((stage) => !stage.optional);
  const choices = required.flatMap((stage) => stage.choices);
  return {
    count: choices.length,
    done: choices.filter((choice) => isDone(choice, ticked)).length,
    cost_done: sum(required, ticked, "cost", true),
    cost_left: sum(required, ticked, "cost", false),
    days_left: sum(required, ticked, "days", false),
  };
}
