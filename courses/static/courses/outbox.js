// What the learner did, kept on the phone until the server has it. One store for each person.
import { createStore, del, set, update, values } from "../vendor/idb-keyval.js";

const BATCH = 200;

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
  let sending = null;
  let safe = null;

  const all = async () => (await values(store)).sort((a, b) => (a.id < b.id ? -1 : 1));

  async function tell() {
    // Only answers are counted aloud; openings travel in silence.
    const events = (await all()).filter((event) => event.verb === "answered");
    const refused = events.filter((event) => event.refused).length;
    onChange({ waiting: events.length - refused, refused, safe });
  }

  /** Keep an event; resolves only when it lies in the phone's store. */
  async function add(event) {
    await set(event.id, event, store);
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
      body: JSON.stringify({ now: new Date().toISOString(), events: batch }),
    });
    if (!response.ok) return false;
    const answer = await response.json();
    for (const result of answer.results) await settle(result);
    safe = answer.safe;
    return true;
  }

  async function send() {
    for (;;) {
      const waiting = (await all()).filter((event) => !event.refused).slice(0, BATCH);
      if (!waiting.length || !(await sendBatch(waiting))) break;
    }
  }

  /** Send what waits; false when something still does. Never rejects: offline is normal. */
  function flush() {
    sending ??= send()
      .catch(() => {})
      .finally(() => {
        sending = null;
        return tell();
      });
    return sending;
  }

  return { add, flush, tell };
}
