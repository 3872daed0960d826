// The player. Without it the browser's own controls play the film; with it a person also
// chooses, saves data, comes back to the same place. Words stand in the page, not here.

import { sources } from "./player/sources.js";
import { controls } from "./player/controls.js";
import { remembered, settings } from "./player/settings.js";
import { keyboard } from "./player/keyboard.js";
import { memory } from "./player/memory.js";
import { states } from "./player/states.js";

class FadaaPlayer extends HTMLElement {
  connectedCallback() {
    this.video = this.querySelector("video, audio");
    if (!this.video || this.started !== undefined) return;
    // Whether the person has asked for the film: before that, no byte of it is fetched.
    this.started = false;
    // Where the person is, also while a new source begins at zero.
    this.moment = 0;
    if (remembered("letters")) this.bringLetters();
    this.on("play", () => this.begin());
    this.on("timeupdate", () => {
      if (this.video.currentTime > 0) this.moment = this.video.currentTime;
    });
    for (const wire of [sources, states, controls, settings, keyboard, memory]) wire(this);
  }

  part(name) {
    return this.querySelector(`[data-${name}]`);
  }

  on(names, listener) {
    for (const name of names.split(" ")) this.video.addEventListener(name, listener);
  }

  press(name, listener) {
    this.part(name)?.addEventListener("click", listener);
  }

  /** A sentence that screen readers hear too. */
  say(words) {
    this.part("note").textContent = words ?? "";
  }

  get length() {
    return Number.isFinite(this.video.duration) && this.video.duration
      ? this.video.duration
      : Number(this.dataset.seconds) || 0;
  }

  play() {
    this.video.play().catch(() => {});
  }

  toggle() {
    if (this.video.paused) this.play();
    else this.video.pause();
  }

  /** Go to a second, now or as soon as the source tells its length. */
  seek(seconds) {
    this.moment = Math.min(Math.max(seconds, 0), this.length || seconds);
    if (this.video.readyState > 0) this.video.currentTime = this.moment;
    else this.returnTo(this.moment);
    this.dispatchEvent(new Event("moved"));
  }

  /** Begin a source that is still to be read at a moment; the latest wish counts. */
  returnTo(moment) {
    this.video.removeEventListener("loadedmetadata", this.returning);
    this.returning = () => {
      if (Math.abs(this.video.currentTime - moment) > 0.3) this.video.currentTime = moment;
    };
    this.video.addEventListener("loadedmetadata", this.returning, { once: true });
  }

  /** Our own letters, from the first play on: before it they would weigh more than the page. */
  bringLetters() {
    document.documentElement.removeAttribute("data-system-letters");
  }

  begin() {
    for (const other of document.querySelectorAll("video, audio")) {
      if (other !== this.video) other.pause();
    }
    if (this.started) return;
    this.started = true;
    this.toggleAttribute("data-begun", true);
    if (!this.saver && !this.hasAttribute("data-embedded")) {
      remembered("letters", "1");
      this.bringLetters();
    }
    if (this.dataset.watched && !this.saver) {
      import("./player/watching.js").then(({ watching }) => watching(this)).catch(() => {});
    }
  }
}

customElements.define("fadaa-player", FadaaPlayer);
