// Keeps the captions: in this browser while they are being written, at the server when asked.

import { stored } from "./cues.js";

const WAIT = 400;

export class Keeper {
  constructor(data, csrf, show) {
    this.data = data;
    this.csrf = csrf;
    this.show = show;
    this.key = `captions:${data.key}`;
    this.saved = JSON.stringify(data.cues);
    this.loaded = data.loaded;
    window.addEventListener("beforeunload", (event) => {
      if (this.dirty) event.preventDefault();
    });
  }

  get dirty() {
    return this.cues !== undefined && JSON.stringify(this.cues) !== this.saved;
  }

  /** Work that an earlier visit left here: `{cues, loaded}`, or nothing. */
  kept() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      const cues = Array.isArray(kept?.cues) ? kept.cues.filter((cue) => cue && Number.isFinite(cue.start)) : [];
      if (!cues.length || JSON.stringify(cues) === this.saved) return null;
      return { cues, loaded: kept.loaded };
    } catch {
      return null; // Another program's words, or a browser that keeps nothing.
    }
  }

  drop() {
    clearTimeout(this.timer);
    try {
      localStorage.removeItem(this.key);
    } catch { /* A browser that keeps nothing has nothing to drop. */ }
  }

  /** Remember a state; it is written down a moment later. */
  note(cues) {
    this.cues = cues;
    clearTimeout(this.timer);
    if (!this.dirty) {
      this.drop();
      this.show("saved");
      return;
    }
    this.timer = setTimeout(() => {
      try {
        localStorage.setItem(this.key, JSON.stringify({ cues, loaded: this.loaded }));
      } catch { /* Full or forbidden: leaving still warns. */ }
    }, WAIT);
    this.show("changed");
  }

  /** Save at the server: `{status, body}`; status 0 without a connection. */
  async save(cues) {
    this.show("saving");
    let response;
    try {
      response = await fetch(this.data.save, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-CSRFToken": this.csrf },
        body: JSON.stringify({ loaded: this.loaded, cues: cues.map(stored) }),
        redirect: "manual",
      });
    } catch {
      this.show("offline");
      return { status: 0, body: {} };
    }
    const body = await response.json().catch(() => ({}));
    this.told(response.status, body, cues);
    return { status: response.status, body };
  }

  told(status, body, cues) {
    if (status === 200) {
      this.loaded = body.loaded;
      this.saved = JSON.stringify(cues);
      this.drop();
      this.show("saved");
    } else if (status === 422) {
      this.show("refused", body.cues && Object.keys(body.cues).length ? "" : body.message);
    } else if (status === 409) {
      this.show("changed");
    } else {
      this.show("denied");
    }
  }

  /** Count from what another person saved: the next save is a decision. */
  rebase(loaded) {
    this.loaded = loaded;
  }
}
