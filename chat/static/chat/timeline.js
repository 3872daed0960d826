// The list of messages: each shown once, in the order of their numbers. One that comes too
// early waits until the gap before it is filled; one's own unconfirmed stay at the end.
import { fill, openDay, quote, renew } from "./bubble.js";
import { dressRecordings, preview, showFile } from "./file.js";

const RANK = { failed: 0, waiting: 1, sent: 2, delivered: 3, read: 4 };

export class Timeline {
  constructor(root, words) {
    this.root = root;
    this.list = root.querySelector("[data-list]");
    this.words = words;
    this.me = root.dataset.user;
    this.have = Number(root.dataset.have);
    this.others = { read: Number(root.dataset.read), delivered: Number(root.dataset.delivered) };
    this.early = new Map();
    this.pending = new Map(); // client id → bubble
    dressRecordings(this.list, words.file);
  }

  // Take a message from wherever it comes; returns those shown by it.
  accept(message) {
    if (message.seq <= this.have) return [];
    this.early.set(message.seq, message);
    const shown = [];
    while (this.early.has(this.have + 1)) {
      const next = this.early.get(this.have + 1);
      this.early.delete(next.seq);
      this.have = next.seq;
      this.show(next);
      shown.push(next);
    }
    return shown;
  }

  get gap() {
    return this.early.size > 0;
  }

  // A change says how another message stands now; one that is not on the page needs nothing.
  change({ message }) {
    const bubble = message && this.list.querySelector(`[data-seq="${message.seq}"]`);
    if (!bubble) return;
    renew(bubble, message, this.me, this.words);
    if (message.data.file) showFile(bubble, message.data.file, this.root, this.words.file);
  }

  show(message) {
    if (message.kind === "change") {
      this.change(message.data);
      return;
    }
    const mine = message.author?.id === this.me;
    const waiting = mine && this.pending.get(message.client_id);
    const bubble = waiting || this.mould(message.kind === "system" ? "notice" : mine ? "mine" : "other");
    this.pending.delete(message.client_id);
    bubble.remove();
    fill(bubble, { ...message, hidden: message.hidden && this.words.hidden });
    if (message.kind !== "system") this.dress(bubble, message);
    const firstPending = this.pending.values().next().value ?? null;
    const day = openDay(this.list, message.created_at, firstPending, () => this.mould("day"));
    if (day) this.list.insertBefore(day, firstPending);
    this.list.insertBefore(bubble, firstPending);
    if (mine) this.mark(bubble, this.reached(message.seq));
  }

  dress(bubble, message) {
    quote(bubble, message.quote, this.words);
    const more = bubble.querySelector(".bubble__more");
    more.href = this.root.dataset.messageUrl.replace("/0/", `/${message.seq}/`);
    more.hidden = Boolean(message.deleted);
    if (message.data?.file) showFile(bubble, message.data.file, this.root, this.words.file);
    if (message.deleted || message.edited_at || message.data?.reactions) {
      const { body, data, edited_at: edited, deleted = false } = message;
      renew(bubble, { body, data, edited: Boolean(edited), deleted }, this.me, this.words);
    }
  }

  mould(name) {
    const template = this.root.querySelector(`[data-mould="${name}"]`);
    return template.content.firstElementChild.cloneNode(true);
  }

  // Show what was just written, before anything is sent.
  addPending(entry) {
    if (this.pending.has(entry.client_id) || this.find(entry.client_id)) return;
    const bubble = this.mould("mine");
    fill(bubble, { ...entry, created_at: entry.written_at });
    quote(bubble, entry.quote, this.words);
    preview(bubble, entry, this.words);
    this.pending.set(entry.client_id, bubble);
    this.list.append(bubble);
    this.mark(bubble, entry.failed ? "failed" : "waiting");
  }

  // How much of a file has arrived.
  progress(clientId, percent) {
    const bubble = this.pending.get(clientId);
    if (!bubble || percent === 100) return;
    bubble.querySelector(".bubble__word").textContent = this.words.file.sending
      .replace("%(percent)s", percent)
      .replace("%%", "%");
  }

  // Acknowledged again long after: it stands above already, among earlier messages.
  drop(clientId) {
    this.pending.get(clientId)?.remove();
    this.pending.delete(clientId);
  }

  find(clientId) {
    return this.list.querySelector(`[data-client-id="${CSS.escape(clientId)}"]`);
  }

  reached(seq) {
    if (seq <= this.others.read) return "read";
    return seq <= this.others.delivered ? "delivered" : "sent";
  }

  setState(clientId, state, reason) {
    const bubble = this.find(clientId);
    if (bubble) this.mark(bubble, state, reason);
  }

  mark(bubble, state, reason) {
    const before = bubble.dataset.state;
    // An acknowledgement may come after the message itself: never step back from read.
    if (bubble.dataset.seq && RANK[state] < RANK[before]) return;
    bubble.dataset.state = state;
    bubble.querySelector(".bubble__word").textContent = reason ?? this.words.states[state];
    bubble.querySelector(".bubble__retry").hidden = state !== "failed";
  }

  // Someone else received or read up to a number.
  pointer(read, delivered) {
    this.others.read = Math.max(this.others.read, read);
    this.others.delivered = Math.max(this.others.delivered, delivered, this.others.read);
    for (const bubble of this.list.querySelectorAll('[data-state="sent"], [data-state="delivered"]')) {
      if (bubble.dataset.seq) this.mark(bubble, this.reached(Number(bubble.dataset.seq)));
    }
  }
}
