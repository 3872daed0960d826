// How a file is known again on another day, and how fast it goes.

const HEAD_BYTES = 1024 * 1024;
const WINDOW_MS = 10_000;

/** SHA-256 of the first megabyte; empty where the browser counts none (a page without HTTPS). */
export async function identify(file) {
  if (!globalThis.crypto?.subtle) return "";
  const bytes = await file.slice(0, HEAD_BYTES).arrayBuffer();
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Bytes per second over the last ten seconds. */
export class Speed {
  constructor() {
    this.marks = [];
  }

  note(bytes) {
    const now = performance.now();
    this.marks.push([now, bytes]);
    while (this.marks.length > 2 && now - this.marks[0][0] > WINDOW_MS) this.marks.shift();
  }

  forget() {
    this.marks = [];
  }

  get perSecond() {
    if (this.marks.length < 2) return 0;
    const [[from, before], [to, after]] = [this.marks[0], this.marks.at(-1)];
    return to > from ? (1000 * (after - before)) / (to - from) : 0;
  }
}

/** 75 → "1:15", 3700 → "1:01:40". */
export function clock(seconds) {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.map((part, place) => (place ? String(part).padStart(2, "0") : part)).join(":");
}
