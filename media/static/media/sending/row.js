// What the row of a file shows. Texts come from the form's data attributes.

import { clock, Speed } from "./file.js";

const number = (digits) =>
  new Intl.NumberFormat(`${document.documentElement.lang.slice(0, 2)}-MA`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    numberingSystem: "latn",
  });
const megabytes = (bytes) => number(1).format(bytes / 1e6);

export class Row {
  constructor(element, words, file) {
    Object.assign(this, { element, words, size: file.size });
    this.speed = new Speed();
    this.title = this.part("title");
    if (this.title && !this.title.value) {
      this.title.value = file.name.replace(/\.[^.]+$/, "").replace(/[_-]+/g, " ");
    }
    this.part("name").textContent = file.name;
    this.say(words.waiting);
    this.moved(0);
  }

  part(name) {
    return this.element.querySelector(`[data-${name}]`);
  }

  say(words) {
    this.part("film-label").textContent = words;
  }

  complain(words) {
    this.part("film-sentence").textContent = words;
  }

  offer({ pause = false, resume = false }) {
    this.part("pause").hidden = !pause;
    this.part("resume").hidden = !resume;
  }

  moved(bytes) {
    this.part("sent").value = (100 * bytes) / Math.max(1, this.size);
    this.part("amount").textContent = this.words.amount
      .replace("{sent}", megabytes(bytes))
      .replace("{total}", megabytes(this.size));
    const perSecond = this.speed.perSecond;
    const pace = perSecond > 0 && bytes < this.size;
    this.part("speed").textContent = pace
      ? this.words.speed.replace("{speed}", number(0).format(perSecond / 1000))
      : "";
    this.part("left").textContent = pace
      ? this.words.left.replace("{time}", clock((this.size - bytes) / perSecond))
      : "";
  }

  refused(sentence) {
    this.part("film-label").hidden = true;
    this.part("sent").parentElement.hidden = true;
    this.offer({});
    this.complain(sentence || this.words.broken);
  }

  arrived(id, address) {
    this.moved(this.size);
    this.complain("");
    this.say(this.words.arrived);
    this.offer({});
    this.part("remove").hidden = true;
    this.element.removeAttribute("data-begun");
    this.element.dataset.film = id;
    const link = this.part("link");
    link.href = address;
    link.hidden = false;
  }
}
