// The film beside the captions: where it is, and the captions over it as they are now.

import { format, stored } from "./cues.js";

export class Film {
  constructor(box, data, moved) {
    this.video = box.querySelector("[data-film]");
    this.clock = box.querySelector("[data-now]");
    this.track = this.video.addTextTrack("captions", data.name, data.lang);
    this.track.mode = "showing";
    this.until = null;
    this.video.addEventListener("timeupdate", () => this.tick(moved));
    this.video.addEventListener("seeking", () => this.tick(moved));
  }

  tick(moved) {
    if (this.until !== null && this.now >= this.until) {
      this.video.pause();
      this.until = null;
    }
    this.clock.textContent = format(this.now);
    moved(this.now);
  }

  get now() {
    return Math.round(this.video.currentTime * 1000);
  }

  toggle() {
    this.until = null;
    if (this.video.paused) this.video.play().catch(() => {});
    else this.video.pause();
  }

  seek(ms) {
    this.until = null;
    this.video.currentTime = Math.max(0, ms / 1000);
  }

  playOnly(cue) {
    this.seek(cue.start);
    this.until = cue.end;
    this.video.play().catch(() => {});
  }

  /** Show these captions over the picture from now on. */
  show(cues) {
    for (const old of [...(this.track.cues ?? [])]) this.track.removeCue(old);
    for (const { start, end, text } of cues.map(stored)) {
      if (end > start && text.trim()) this.track.addCue(new VTTCue(start / 1000, end / 1000, text));
    }
  }
}
