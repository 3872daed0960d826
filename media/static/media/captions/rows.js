// The list of captions on the page, drawn from a list of cues.

import { findings, format, read } from "./cues.js";

export class Rows {
  constructor(box, data, changed) {
    this.list = box.querySelector("[data-list]");
    this.template = box.querySelector("[data-row]");
    this.empty = box.querySelector("[data-empty]");
    this.data = data;
    this.refused = {};
    this.list.addEventListener("input", (event) => {
      const at = this.indexOf(event.target);
      if (event.target.matches("[data-text]")) changed(at, { text: event.target.value }, true);
      if (event.target.matches("[data-speaker]")) changed(at, { speaker: event.target.value }, true);
    });
    this.list.addEventListener("change", (event) => this.timed(event.target, changed));
  }

  timed(field, changed) {
    const part = field.matches("[data-start]") ? "start" : field.matches("[data-end]") ? "end" : "";
    if (!part) return;
    const value = read(field.value);
    if (value === null) field.value = format(this.cues[this.indexOf(field)][part]);
    else changed(this.indexOf(field), { [part]: value }, false);
  }

  rows() {
    return [...this.list.children];
  }

  indexOf(element) {
    return this.rows().indexOf(element.closest("[data-cue]"));
  }

  /** Draw a list; rows are used again, so that the focus stays where it is. */
  draw(cues) {
    this.cues = cues;
    while (this.list.children.length > cues.length) this.list.lastElementChild.remove();
    while (this.list.children.length < cues.length) {
      this.list.append(this.template.content.cloneNode(true));
      for (const field of this.list.lastElementChild.querySelectorAll("[data-text], [data-speaker]")) {
        field.lang = this.data.lang;
        field.dir = this.data.direction;
      }
    }
    this.rows().forEach((row, index) => this.fill(row, cues[index], index));
    this.empty.hidden = cues.length > 0;
    this.choose(this.chosen ?? 0);
    this.advise();
  }

  fill(row, cue, index) {
    row.querySelector("[data-number]").textContent = index + 1;
    for (const [selector, value] of [
      ["[data-start]", format(cue.start)], ["[data-end]", format(cue.end)], ["[data-text]", cue.text],
      ["[data-speaker]", cue.speaker],
    ]) {
      const field = row.querySelector(selector);
      if (field.value !== value) field.value = value;
    }
  }

  /** Say what is wrong or hard to read, row by row. */
  advise(cues = this.cues) {
    this.cues = cues;
    this.rows().forEach((row, index) => {
      const found = findings(cues, index, this.data).map((code) => this.data.findings[code]);
      const words = this.refused[index] ? [this.refused[index]] : found;
      const advice = row.querySelector("[data-advice]");
      if (advice.textContent !== words.join(" ")) advice.textContent = words.join(" ");
      row.classList.toggle("cap__row--wrong", Boolean(this.refused[index]));
    });
  }

  /** Show what the server refused, and go to the first. */
  refuse(cues) {
    this.refused = cues;
    this.advise();
    const first = Math.min(...Object.keys(cues).map(Number));
    if (Number.isFinite(first)) this.rows()[first]?.querySelector("[data-text]").focus();
    this.refused = {};
  }

  /** The row that is worked on shows its tools. */
  choose(index) {
    this.chosen = index;
    this.rows().forEach((row, place) => row.classList.toggle("cap__row--chosen", place === index));
  }

  /** The row that the film is in. */
  mark(moment) {
    this.rows().forEach((row, index) => {
      const cue = this.cues[index];
      row.classList.toggle("cap__row--now", cue.start <= moment && moment < cue.end);
    });
  }

  /** Where the cursor stands in the words of a caption. */
  cursor(index) {
    return this.rows()[index].querySelector("[data-text]").selectionStart;
  }

  focus(index, onText = true) {
    const row = this.rows()[Math.max(0, Math.min(index, this.list.children.length - 1))];
    (onText ? row?.querySelector("[data-text]") : row)?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }
}
