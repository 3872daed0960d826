// Speak a question: record, send by tus in one part, go on where the line broke.
const MOST_SECONDS = 180;
const DELAYS_MS = [0, 1000, 3000, 8000, 15000];
const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];
const place = document.querySelector("[data-voice]");
const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

class Recorder {
  constructor(root) {
    this.root = root;
    this.words = root.dataset;
    this.form = root.closest("form");
    this.id = root.querySelector("[data-voice-id]");
    this.button = this.part("record");
    this.first = this.part("label").textContent;
    this.button.addEventListener("click", () => this.tapped());
    this.part("drop").addEventListener("click", () => this.drop());
    this.form.addEventListener("submit", (event) => this.hold(event));
    root.hidden = false;
  }

  part(name) {
    return this.root.querySelector(`[data-${name}]`);
  }

  say(words) {
    this.part("status").textContent = words;
  }

  tapped() {
    if (this.recorder?.state === "recording") this.recorder.stop();
    else if (this.blob && !this.id.value) this.send();
    else this.record();
  }

  async record() {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
      this.recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 32000 });
    } catch {
      this.say(this.words.refused);
      return;
    }
    const pieces = [];
    const began = Date.now();
    this.recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    this.recorder.addEventListener("stop", () => {
      clearInterval(this.ticking);
      for (const track of this.recorder.stream.getTracks()) track.stop();
      this.recorded(new Blob(pieces, { type: this.recorder.mimeType }));
    });
    this.recorder.start();
    this.show(true);
    this.ticking = setInterval(() => {
      const seconds = Math.floor((Date.now() - began) / 1000);
      const rest = String(seconds % 60).padStart(2, "0");
      this.part("clock").textContent = `${Math.floor(seconds / 60)}:${rest}`;
      if (seconds >= MOST_SECONDS) this.recorder.stop();
    }, 250);
  }

  show(recording) {
    this.button.setAttribute("aria-pressed", String(recording));
    this.part("label").textContent = recording ? this.words.recording : this.first;
    if (!recording) this.part("clock").textContent = "";
  }

  recorded(blob) {
    this.show(false);
    this.id.value = "";
    this.url = "";
    this.blob = blob;
    this.part("listen").src = URL.createObjectURL(blob);
    this.part("result").hidden = false;
    this.send();
  }

  drop() {
    this.blob = null;
    this.id.value = "";
    this.part("result").hidden = true;
    this.say("");
    this.button.focus();
  }

  headers(more) {
    return {
      "X-CSRFToken": this.form.elements.csrfmiddlewaretoken.value,
      "Tus-Resumable": "1.0.0",
      ...more,
    };
  }

  async begin(blob) {
    const answer = await fetch(this.words.uploads, {
      method: "POST",
      headers: this.headers({
        "Upload-Length": String(blob.size),
        "Upload-Metadata": `kind ${btoa("voice")},filename ${btoa("question")}`,
      }),
    });
    if (!answer.ok) throw Object.assign(new Error("refused"), { answer });
    this.url = new URL(answer.headers.get("Location"), location.href).href;
    return 0;
  }

  async reached() {
    const answer = await fetch(this.url, { method: "HEAD", headers: this.headers() });
    if (!answer.ok) throw new Error("unknown");
    return Number(answer.headers.get("Upload-Offset"));
  }

  async push(blob) {
    const offset = this.url ? await this.reached() : await this.begin(blob);
    const answer = await fetch(this.url, {
      method: "PATCH",
      headers: this.headers({
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": String(offset),
      }),
      body: blob.slice(offset),
    });
    if (!answer.ok) throw Object.assign(new Error("refused"), { answer });
    return answer.headers.get("Upload-Asset");
  }

  async send() {
    const blob = this.blob;
    this.say(this.words.sending);
    for (const delay of DELAYS_MS) {
      await wait(delay);
      if (blob !== this.blob) return;
      try {
        this.id.value = await this.push(blob);
        this.say(this.words.kept);
        if (this.held) this.form.requestSubmit();
        return;
      } catch (error) {
        // A refusal says why; a lost line is tried again.
        if (error.answer && error.answer.status < 500) {
          this.say((await error.answer.json().catch(() => ({}))).message || this.words.lost);
          this.blob = null;
          return;
        }
      }
    }
    this.say(this.words.lost);
  }

  /** The question waits for its recording; the words go with it. */
  hold(event) {
    if (!this.blob || this.id.value) return;
    event.preventDefault();
    this.held = true;
    this.say(this.words.sending);
  }
}

if (place && globalThis.MediaRecorder && navigator.mediaDevices) new Recorder(place);
