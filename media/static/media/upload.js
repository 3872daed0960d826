// Sends films in parts (tus): a broken line only delays it. Texts come from data attributes.

import { follow } from "./progress.js";

const PART_BYTES = 2 * 1024 * 1024;
const DELAYS_MS = [0, 1000, 2000, 4000, 8000, 10000, 10000, 10000, 15000, 15000];
const form = document.querySelector("[data-sending]");
const list = form.querySelector("[data-list]");
const pattern = document.querySelector("[data-row]");
const sendButton = form.querySelector("[data-send]");
const number = new Intl.NumberFormat(`${document.documentElement.lang.slice(0, 2)}-MA`, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  numberingSystem: "latn",
});
const going = new Set();

class Sending {
  constructor(file) {
    this.file = file;
    this.row = pattern.content.firstElementChild.cloneNode(true);
    this.title = this.part("title");
    this.title.value = file.name.replace(/\.[^.]+$/, "").replace(/[_-]+/g, " ");
    this.part("name").textContent = file.name;
    this.say(form.dataset.waiting);
    this.moved(0);
    this.part("remove").addEventListener("click", () => this.remove());
    list.append(this.row);
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

  moved(bytes) {
    const megabytes = (value) => number.format(value / 1e6);
    this.part("sent").value = (100 * bytes) / Math.max(1, this.file.size);
    this.part("amount").textContent = form.dataset.amount
      .replace("{sent}", megabytes(bytes))
      .replace("{total}", megabytes(this.file.size));
  }

  async start() {
    this.title.readOnly = true;
    this.say(form.dataset.going);
    this.upload = new window.tus.Upload(this.file, {
      endpoint: form.dataset.sending,
      chunkSize: PART_BYTES,
      retryDelays: DELAYS_MS,
      metadata: { title: this.title.value, filename: this.file.name },
      headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      fingerprint: async (file) => ["film", file.name, file.size, file.lastModified, this.title.value].join("·"),
      removeFingerprintOnSuccess: true,
      onShouldRetry: (error) => this.mayRetry(error),
      onProgress: (sent) => {
        this.complain("");
        this.moved(sent);
      },
      onError: (error) => this.failed(error),
      onSuccess: ({ lastResponse }) => this.arrived(lastResponse.getHeader("Upload-Asset")),
    });
    going.add(this);
    const [earlier] = await this.upload.findPreviousUploads();
    if (earlier) this.upload.resumeFromPreviousUpload(earlier);
    this.upload.start();
  }

  /** A lost line, a busy server or a damaged part may be tried again; a refusal may not. */
  mayRetry(error) {
    const status = error.originalResponse?.getStatus() ?? 0;
    if (status === 0) this.complain(form.dataset.lost);
    return status === 0 || status >= 500 || [409, 423, 460].includes(status);
  }

  failed(error) {
    const answer = error.originalResponse;
    if (!answer || answer.getStatus() >= 500) {
      this.complain(form.dataset.lost);
      this.again = setTimeout(() => this.resume(), DELAYS_MS.at(-1));
      return;
    }
    going.delete(this);
    this.part("film-label").hidden = true;
    this.part("sent").parentElement.hidden = true;
    this.complain(sentence(answer.getBody()) || form.dataset.broken);
  }

  resume() {
    clearTimeout(this.again);
    this.again = null;
    this.upload.start();
  }

  arrived(id) {
    going.delete(this);
    this.moved(this.file.size);
    this.complain("");
    this.say(form.dataset.arrived);
    this.part("remove").hidden = true;
    this.row.dataset.film = id;
    this.row.toggleAttribute("data-film-busy", true);
    const link = this.part("link");
    link.href = new URL(`../${id}/`, location.href);
    link.hidden = false;
    follow(form, form.dataset.films);
  }

  remove() {
    going.delete(this);
    clearTimeout(this.again);
    // Tells the server too, so that the bytes do not lie there for two days.
    this.upload?.abort(true).catch(() => {});
    waiting.delete(this);
    this.row.remove();
    sendButton.disabled = !waiting.size;
  }
}

const waiting = new Set();

function sentence(body) {
  try {
    return JSON.parse(body).message;
  } catch {
    return "";
  }
}

form.querySelector("[data-files]").addEventListener("change", (event) => {
  for (const file of event.target.files) waiting.add(new Sending(file));
  event.target.value = "";
  sendButton.disabled = !waiting.size;
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  for (const sending of waiting) sending.start();
  waiting.clear();
  sendButton.disabled = true;
});

addEventListener("online", () => {
  for (const sending of going) if (sending.again) sending.resume();
});

addEventListener("beforeunload", (event) => {
  if (going.size) event.preventDefault();
});
