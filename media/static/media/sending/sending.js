// One file on its way, in its row: begin, send in parts, pause, go on, give up.

import { follow } from "../progress.js";
import { clock, Speed } from "./file.js";

const PART_BYTES = 2 * 1024 * 1024;
const DELAYS_MS = [0, 1000, 2000, 4000, 8000, 10000, 10000, 10000, 15000, 15000];
const NOBODY = "00000000-0000-0000-0000-000000000000";
const number = (digits) =>
  new Intl.NumberFormat(`${document.documentElement.lang.slice(0, 2)}-MA`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    numberingSystem: "latn",
  });
const megabytes = (bytes) => number(1).format(bytes / 1e6);

/** Header values of tus are Base64 of UTF-8. */
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
    Object.assign(this, { form, row, file, head, hall });
    row.sending = this;
    this.words = form.dataset;
    this.speed = new Speed();
    this.title = this.part("title");
    if (this.title && !this.title.value) {
      this.title.value = file.name.replace(/\.[^.]+$/, "").replace(/[_-]+/g, " ");
    }
    this.part("name").textContent = file.name;
    this.say(this.words.waiting);
    this.moved(0);
    this.title?.addEventListener("change", () => this.rename());
    for (const name of ["pause", "resume", "remove"]) {
      this.part(name).addEventListener("click", () => this[name]());
    }
  }

  part(name) {
    return this.row.querySelector(`[data-${name}]`);
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
    this.part("sent").value = (100 * bytes) / Math.max(1, this.file.size);
    this.part("amount").textContent = this.words.amount
      .replace("{sent}", megabytes(bytes))
      .replace("{total}", megabytes(this.file.size));
    const perSecond = this.speed.perSecond;
    const pace = perSecond > 0 && bytes < this.file.size;
    this.part("speed").textContent = pace
      ? this.words.speed.replace("{speed}", number(0).format(perSecond / 1000))
      : "";
    this.part("left").textContent = pace
      ? this.words.left.replace("{time}", clock((this.file.size - bytes) / perSecond))
      : "";
  }

  headers(more = {}) {
    return { "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value, ...more };
  }

  /** A row on the server before the first byte; false when the file was refused. */
  async begin() {
    const about = metadata({
      title: this.title?.value,
      filename: this.file.name,
      head: this.head,
      replaces: this.words.replaces,
    });
    try {
      const answer = await fetch(this.words.sending, {
        method: "POST",
        headers: this.headers({
          "Tus-Resumable": "1.0.0",
          "Upload-Length": String(this.file.size),
          "Upload-Metadata": about,
        }),
      });
      if (!answer.ok) {
        this.refused(await answer.text());
        return false;
      }
      this.continueFrom(new URL(answer.headers.get("Location"), location.href).href, 0);
      return true;
    } catch {
      this.complain(this.words.lost);
      this.again = setTimeout(async () => (await this.begin()) && this.hall.enter(this), 10_000);
      return false;
    }
  }

  /** The server knows the file: what is left is to send from there. */
  continueFrom(url, sent) {
    this.url = url;
    this.complain("");
    this.say(sent ? this.words.found : this.words.queued);
    this.part("hint").hidden = true;
    this.moved(sent);
    this.offer({ pause: true });
    this.upload = new window.tus.Upload(this.file, {
      uploadUrl: url,
      chunkSize: PART_BYTES,
      retryDelays: DELAYS_MS,
      headers: this.headers(),
      storeFingerprintForResuming: false,
      onShouldRetry: (error) => this.mayRetry(error),
      onProgress: (bytes) => {
        this.complain("");
        this.speed.note(bytes);
        this.moved(bytes);
      },
      onError: (error) => this.failed(error),
      onSuccess: ({ lastResponse }) => this.arrived(lastResponse.getHeader("Upload-Asset")),
    });
  }

  start() {
    this.say(this.words.going);
    this.offer({ pause: true });
    this.speed.forget();
    this.upload.start();
  }

  pause() {
    clearTimeout(this.again);
    this.upload?.abort().catch(() => {});
    this.say(this.words.paused);
    this.offer({ resume: true });
    this.speed.forget();
    this.hall.left(this);
  }

  resume() {
    this.say(this.words.queued);
    this.offer({ pause: true });
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
    if (status === 0) this.complain(this.words.lost);
    return status === 0 || status >= 500 || [409, 423, 460].includes(status);
  }

  failed(error) {
    const answer = error.originalResponse;
    if (!answer || answer.getStatus() >= 500) {
      this.complain(this.words.lost);
      this.again = setTimeout(() => this.wake(), DELAYS_MS.at(-1));
      return;
    }
    this.refused(answer.getBody());
  }

  refused(body) {
    this.part("film-label").hidden = true;
    this.part("sent").parentElement.hidden = true;
    this.offer({});
    this.complain(sentence(body) || this.words.broken);
    this.hall.left(this);
  }

  arrived(id) {
    this.moved(this.file.size);
    this.complain("");
    this.say(this.words.arrived);
    this.offer({});
    this.part("remove").hidden = true;
    this.row.removeAttribute("data-begun");
    this.row.dataset.film = id;
    this.done = true;
    const link = this.part("link");
    link.href = this.words.filmPage.replace(NOBODY, id);
    link.hidden = false;
    this.hall.left(this);
    if (!this.words.replaces) {
      this.row.toggleAttribute("data-film-busy", true);
      follow(this.form, this.words.films);
    }
  }

  rename() {
    if (!this.url || !this.title.value.trim()) return;
    const id = this.url.match(/[0-9a-f-]{36}$/)?.[0];
    const body = new URLSearchParams({ title: this.title.value });
    fetch(this.words.rename.replace(NOBODY, id), { method: "POST", body, headers: this.headers() })
      .catch(() => this.complain(this.words.lost));
  }

  remove() {
    clearTimeout(this.again);
    // Tells the server too, so that the bytes do not lie there for two days.
    this.upload?.abort(true).catch(() => {});
    this.row.remove();
    this.hall.forget(this);
  }
}
