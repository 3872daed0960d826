// Messages written but not yet acknowledged. Kept in the browser's database before the
// network is asked, under the person's id, so that a reload or another person on the same
// phone changes nothing. Only an acknowledgement, or the person, takes one out.
import { createStore, del, set, values } from "../vendor/idb-keyval.js";

export class Outbox {
  constructor(person) {
    this.memory = new Map();
    try {
      this.store = createStore(`fadaa-chat-${person}`, "outbox");
    } catch {
      this.store = null; // A private window: the page itself remembers, as long as it lives.
    }
  }

  // { client_id, conversation, body, written_at, failed? }, oldest first.
  async waiting(conversation) {
    const kept = await this.attempt(() => values(this.store));
    for (const entry of kept ?? []) this.memory.set(entry.client_id, entry);
    return [...this.memory.values()]
      .filter((entry) => entry.conversation === conversation)
      .sort((a, b) => a.order - b.order || a.written_at.localeCompare(b.written_at));
  }

  async put(entry) {
    this.memory.set(entry.client_id, entry);
    await this.attempt(() => set(entry.client_id, entry, this.store));
  }

  async remove(clientId) {
    this.memory.delete(clientId);
    await this.attempt(() => del(clientId, this.store));
  }

  async attempt(work) {
    if (!this.store) return null;
    try {
      return await work();
    } catch {
      return null;
    }
  }
}

// A random identifier that sorts by time (RFC 9562, version 7), also where crypto.randomUUID
// is missing: plain HTTP on a local network.
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let now = Date.now();
  for (let place = 5; place >= 0; place -= 1) {
    bytes[place] = now % 256;
    now = Math.floor(now / 256);
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
