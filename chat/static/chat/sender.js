// Brings the outbox to the server: over the socket when it is open, over HTTP when only
// HTTP passes. Sends oldest first and again after every reconnect; the client id makes a
// repeat harmless.
import { deviceClock } from "./bubble.js";
import { newId, Outbox } from "./outbox.js";
import { socket } from "./socket.js";

const RESEND_AFTER = 15000;
const PAUSE = 3000;

export class Sender {
  constructor(root, timeline, token) {
    this.conversation = root.dataset.conversation;
    this.url = root.dataset.messagesUrl;
    this.timeline = timeline;
    this.token = token;
    this.uploadsUrl = root.dataset.uploadsUrl;
    this.uploading = new Set();
    this.outbox = new Outbox(root.dataset.user);
    this.order = 0;
    this.changed = () => {};
  }

  async restore() {
    for (const entry of await this.outbox.waiting(this.conversation)) {
      this.timeline.addPending(entry);
    }
    this.changed();
  }

  // ``more`` may say which message is answered: { reply_to, quote }.
  // Or what is attached: { blob, word, name }.
  async write(body, more = {}) {
    this.order += 1;
    const entry = {
      client_id: newId(),
      conversation: this.conversation,
      body,
      ...more,
      written_at: deviceClock(),
      order: Date.now() * 1000 + this.order,
    };
    this.timeline.addPending(entry);
    await this.outbox.put(entry);
    this.changed();
    this.flush();
  }

  async flush() {
    clearTimeout(this.again);
    const waiting = (await this.outbox.waiting(this.conversation)).filter((entry) => !entry.failed);
    if (!waiting.length) return;
    for (const entry of waiting) if (entry.blob && !entry.asset) this.upload(entry);
    const ready = waiting.filter((entry) => !entry.blob || entry.asset);
    if (socket.status === "open") {
      for (const { client_id, conversation, body, reply_to, asset } of ready) {
        socket.send({ type: "send", client_id, conversation, body, reply_to, asset });
      }
    } else if (socket.status === "slow") {
      for (const entry of ready) if (!(await this.post(entry))) break;
    }
    this.again = setTimeout(() => this.flush(), RESEND_AFTER);
  }

  // Bring a file to the server; its message goes when it is there.
  async upload(entry) {
    if (this.uploading.has(entry.client_id) || socket.status === "offline") return;
    this.uploading.add(entry.client_id);
    const keep = (more) => this.outbox.put(Object.assign(entry, more));
    try {
      const { upload } = await import("./upload.js");
      const asset = await upload(entry, {
        url: this.uploadsUrl,
        token: this.token,
        note: keep,
        progress: (percent) => this.timeline.progress(entry.client_id, percent),
      });
      await keep({ asset });
      setTimeout(() => this.flush());
    } catch (error) {
      if ("refusal" in error) await this.refused({ client_id: entry.client_id, message: error.refusal });
    } finally {
      this.uploading.delete(entry.client_id);
    }
  }

  // Returns whether the next message may be tried.
  async post(entry) {
    try {
      const answer = await fetch(this.url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": entry.client_id,
          "X-CSRFToken": this.token,
        },
        body: JSON.stringify({ body: entry.body, reply_to: entry.reply_to, asset: entry.asset }),
      });
      const frame = await answer.json();
      if (answer.ok) socket.emit(frame);
      else await this.refused({ ...frame.error, client_id: entry.client_id });
      return answer.ok || !frame.error.retry;
    } catch {
      return false;
    }
  }

  async acknowledged(clientId) {
    await this.outbox.remove(clientId);
    this.timeline.setState(clientId, "sent");
    this.changed();
  }

  async refused({ client_id, message, retry }) {
    if (retry) {
      clearTimeout(this.again);
      this.again = setTimeout(() => this.flush(), PAUSE);
      return;
    }
    const entry = this.outbox.memory.get(client_id);
    if (entry) await this.outbox.put({ ...entry, failed: true });
    this.timeline.setState(client_id, "failed", message);
    this.changed();
  }

  async retry(clientId) {
    const entry = this.outbox.memory.get(clientId);
    if (!entry) return;
    const { failed, ...fresh } = entry;
    await this.outbox.put(fresh);
    this.timeline.setState(clientId, "waiting");
    this.changed();
    this.flush();
  }

  waitingCount() {
    const mine = (entry) => entry.conversation === this.conversation && !entry.failed;
    return [...this.outbox.memory.values()].filter(mine).length;
  }
}
