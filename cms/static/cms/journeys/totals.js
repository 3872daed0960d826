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
    days_done: sum(required, ticked, "days", true),
    days_left: sum(required, ticked, "days", false),
  };
}

// --- shown on the page; one file, because every request costs on a slow network ---
const SAMPLES = { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 };
const pair = (text) => (text ? text.split(" ").map(Number) : null);

export function readSteps(sections) {
  return sections.map(({ dataset }) => ({
    key: dataset.step,
    logic: dataset.logic,
    cost: pair(dataset.cost),
    days: pair(dataset.days),
  }));
}

/** Shows the sums after each tick, and says them politely. */
export class Sums {
  constructor(page, sections) {
    this.page = page;
    this.steps = readSteps(sections);
    this.words = page.querySelector("[data-words]").dataset;
    this.dayWords = JSON.parse(this.words.days);
    this.plural = new Intl.PluralRules(document.documentElement.lang);
    this.money = (sum) => this.inWords(sum, () => this.words.dirhams, this.words.free);
    this.time = (sum) => this.inWords(sum, (n) => this.day(n), this.words.sameDay);
  }

  day(number) {
    return this.dayWords[SAMPLES[this.plural.select(number)]];
  }

  inWords({ span: [low, high], unknown }, unit, nothing) {
    if (!high) return unknown ? this.words.unknown : nothing;
    const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, this.page.dataset.thousands);
    const range = low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
    const said = `\u2066${range}\u2069 ${unit(high)}`;
    return unknown ? this.words.more.replace("{}", said) : said;
  }

  show(ticked, { begun, aloud }) {
    const sums = totals(this.steps, ticked);
    const shown = {
      done: String(sums.done),
      cost_done: this.money(sums.cost_done),
      cost_left: this.money(sums.cost_left),
      days_done: this.time(sums.days_done),
      days_left: this.time(sums.days_left),
    };
    for (const [name, text] of Object.entries(shown)) {
      this.page.querySelector(`[data-sum="${name}"]`).textContent = text;
    }
    this.page.querySelector("[data-sum-bar]").value = sums.done;
    this.page.querySelector("[data-sums]").hidden = !begun;
    this.page.querySelector("[data-sums-start]").hidden = begun;
    this.mark(ticked);
    if (!aloud) return;
    this.page.querySelector("[data-sums-said]").textContent = this.words.said
      .replace("[done]", shown.done)
      .replace("[count]", sums.count)
      .replace("[cost]", shown.cost_left)
      .replace("[days]", shown.days_left);
  }

  mark(ticked) {
    const done = stages(this.steps).map(({ choices }) =>
      choices.every((choice) => choice.some(({ key }) => ticked.has(key))),
    );
    this.page.querySelectorAll(".path__stage").forEach((stage, place) => {
      stage.toggleAttribute("data-done", done[place]);
    });
    for (const line of document.querySelectorAll("[data-rail-step]")) {
      line.toggleAttribute("data-done", ticked.has(line.dataset.railStep));
      line.querySelector("[data-rail-done]").hidden = !ticked.has(line.dataset.railStep);
    }
  }
}
