// One file on its way: begin, send in parts (tus), pause, go on, give up.

import { follow } from "../progress.js";
import { Row } from "./row.js";

// A line that breaks loses one part: small on a slow line, large where a journey costs more.
const LEAST_BYTES = 256 * 1024;
const MOST_BYTES = 8 * 1024 * 1024;
const PART_SECONDS = 5;
const DELAYS_MS = [0, 1000, 2000, 4000, 8000, 10000, 10000, 10000, 15000, 15000];
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Values in the header of tus are Base64 of UTF-8. */
function metadata(fields) {
  return Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => {
      const bytes = new TextEncoder().encode(value);
      return `${name} ${btoa(String.fromCharCode(...bytes))}`;
    })
    .join(",");
}

function sentence(body) {
  try {
    return JSON.parse(body).message;
  } catch {
    return "";
  }
}

export class Sending {
  constructor({ form, row, file, head, hall }) {
    Object.assign(this, { form, file, head, hall });
    row.sending = this;
    this.words = form.dataset;
    this.row = new Row(row, this.words, file);
    this.row.title?.addEventListener("change", () => this.rename());
    for (const name of ["pause", "resume", "remove"]) {
      this.row.part(name).addEventListener("click", () => this[name]());
    }
  }

  headers(more = {}) {
    return { "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value, ...more };
  }

  /** A row on the server before the first byte; false when there is none yet. */
  async begin() {
    const about = {
      title: this.row.title?.value,
      filename: this.file.name,
      head: this.head,
      replaces: this.words.replaces,
    };
    try {
      const answer = await fetch(this.words.sending, {
        method: "POST",
        headers: this.headers({
          "Tus-Resumable": "1.0.0",
          "Upload-Length": String(this.file.size),
          "Upload-Metadata": metadata(about),
        }),
      });
      if (!answer.ok) {
        this.refused(await answer.text());
        return false;
      }
      this.continueFrom(new URL(answer.headers.get("Location"), location.href).href, 0);
      return true;
    } catch {
      this.row.complain(this.words.lost);
      this.again = setTimeout(async () => (await this.begin()) && this.hall.enter(this), 10_000);
      return false;
    }
  }

  /** The server knows the file: what is left is to send from there. */
  continueFrom(url, sent) {
    this.url = url;
    this.row.complain("");
    this.row.say(sent ? this.words.found : this.words.queued);
    this.row.part("hint").hidden = true;
    this.row.moved(sent);
    this.row.offer({ pause: true });
    this.upload = new window.tus.Upload(this.file, {
      uploadUrl: url,
      chunkSize: LEAST_BYTES,
      retryDelays: DELAYS_MS,
      headers: this.headers(),
      storeFingerprintForResuming: false,
      onShouldRetry: (error) => this.mayRetry(error),
      onProgress: (bytes) => {
        this.row.complain("");
        this.row.speed.note(bytes);
        this.row.moved(bytes);
      },
      onChunkComplete: () => {
        const fitting = Math.round(PART_SECONDS * this.row.speed.perSecond);
        this.upload.options.chunkSize = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, fitting));
      },
      onError: (error) => this.failed(error),
      onSuccess: ({ lastResponse }) => this.arrived(lastResponse.getHeader("Upload-Asset")),
    });
  }

  start() {
    this.row.say(this.words.going);
    this.row.offer({ pause: true });
    this.row.speed.forget();
    this.upload.start();
  }

  pause() {
    clearTimeout(this.again);
    this.upload?.abort().catch(() => {});
    this.row.say(this.words.paused);
    this.row.offer({ resume: true });
    this.row.speed.forget();
    this.hall.left(this);
  }

  resume() {
    this.row.say(this.words.queued);
    this.row.offer({ pause: true });
    this.hall.enter(this);
  }

  /** The line is back: no need to wait for the clock. */
  wake() {
    if (!this.again) return;
    clearTimeout(this.again);
    this.again = null;
    this.upload.start();
  }

  /** A lost line, a busy server or a damaged part may be tried again; a refusal may not. */
  mayRetry(error) {
    const status = error.originalResponse?.getStatus() ?? 0;
    if (status === 0) this.row.complain(this.words.lost);
    return status === 0 || status >= 500 || [409, 423, 460].includes(status);
  }

  failed(error) {
    const answer = error.originalResponse;
    if (!answer || answer.getStatus() >= 500) {
      this.row.complain(this.words.lost);
      this.again = setTimeout(() => this.wake(), DELAYS_MS.at(-1));
      return;
    }
    this.refused(answer.getBody());
  }

  refused(body) {
    this.row.refused(sentence(body));
    this.hall.left(this);
  }

  arrived(id) {
    this.row.arrived(id, this.words.filmPage.replace(NOBODY, id));
    this.hall.left(this);
    // Another source is followed on the page of its film.
    if (this.words.replaces) return;
    this.row.element.toggleAttribute("data-film-busy", true);
    follow(this.form, this.words.films);
  }

  rename() {
    const title = this.row.title.value.trim();
    if (!this.url || !title) return;
    const id = this.url.match(/[0-9a-f-]{36}$/)?.[0];
    const body = new URLSearchParams({ title });
    fetch(this.words.rename.replace(NOBODY, id), { method: "POST", body, headers: this.headers() })
      .catch(() => this.row.complain(this.words.lost));
  }

  remove() {
    clearTimeout(this.again);
    // Tells the server too, so that the bytes do not lie there for two days.
    this.upload?.abort(true).catch(() => {});
    this.row.element.remove();
    this.hall.forget(this);
  }
}
