// Shows the sums of the page after each tick, and says them politely.
import { stages, totals } from "./totals.js";

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
    return `\u2066${range}\u2069 ${unit(high)}`;
  }

  show(ticked, { begun, aloud }) {
    const sums = totals(this.steps, ticked);
    const shown = {
      done: String(sums.done),
      cost_done: this.money(sums.cost_done),
      cost_left: this.money(sums.cost_left),
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
