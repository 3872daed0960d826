// What the learner did, kept on the phone until the server has it. One store for each person.
import { createStore, del, get, set, update, values } from "../vendor/idb-keyval.js";
import { device, openLibrary } from "./library.js";

const BATCH = 200;
const RETRY_MS = 30_000;

/** A number that sorts by time (RFC 9562, version 7). */
export function uuid7(now = Date.now()) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let place = 0; place < 6; place += 1) bytes[place] = Math.floor(now / 2 ** (40 - 8 * place)) % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The token against forged forms, as the server set it. */
const token = () => /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";

export function openOutbox({ person, api, onChange }) {
  const store = createStore(`fadaa-outbox-${person}`, "events");
  const numbers = createStore(`fadaa-sequence-${person}`, "numbers");
  const library = openLibrary(person);
  let sending = null;

  const all = async () => (await values(store)).sort((a, b) => (a.id < b.id ? -1 : 1));

  async function tell() {
    // Only answers are counted aloud; openings travel in silence.
    const events = (await all()).filter((event) => event.verb === "answered");
    const refused = events.filter((event) => event.refused).length;
    onChange({ waiting: events.length - refused, refused, safe: await library.safe() });
  }

  /** Keep an event; resolves only when it lies in the phone's store. */
  async function add(event) {
    await update("last", (last = 0) => last + 1, numbers);
    const seq = await get("last", numbers);
    await set(event.id, { ...event, device: device(), seq }, store);
    await library.note(event);
    await tell();
  }

  async function settle(result) {
    if (result.status === "refused") {
      await update(result.id, (event) => ({ ...event, refused: result.reason }), store);
    } else {
      await del(result.id, store);
    }
  }

  async function sendBatch(batch) {
    const response = await fetch(api, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token() },
      body: JSON.stringify({ now: new Date().toISOString(), person, events: batch }),
    });
    if (!response.ok) return false;
    const answer = await response.json();
    for (const result of answer.results) await settle(result);
    await library.setSafe(answer.safe);
    return true;
  }

  async function send() {
    for (;;) {
      const waiting = (await all()).filter((event) => !event.refused).slice(0, BATCH);
      if (!waiting.length || !(await sendBatch(waiting))) break;
    }
  }

  /** Send what waits; one tab at a time where the browser can arrange it. Never rejects. */
  function flush() {
    const alone = () => navigator.locks?.request(`fadaa-outbox-${person}`, send) ?? send();
    sending ??= alone()
      .catch(() => {})
      .finally(() => {
        sending = null;
        return tell();
      });
    return sending;
  }

  /** Send when the network returns, when the page is looked at, and every half minute. */
  function keepSending() {
    addEventListener("online", () => flush());
    document.addEventListener("visibilitychange", () => document.hidden || flush());
    setInterval(flush, RETRY_MS);
  }

  return { add, flush, tell, library, keepSending };
}

/** Show the counts of an outbox in the line that every page of a lesson has. */
export function showCounts(root, course) {
  const part = (name) => root.querySelector(`[data-outbox-${name}]`);
  return ({ waiting, refused, safe }) => {
    part("waiting").hidden = !waiting;
    part("waiting-count").textContent = waiting;
    part("refused").hidden = !refused;
    part("refused-count").textContent = refused;
    const counts = Object.values(safe ?? {});
    const here = course ? safe?.[course] : counts.length ? counts.reduce((a, b) => a + b, 0) : undefined;
    if (here !== undefined) part("safe").textContent = here;
  };
}
