// Corrections, deletions and reactions on their way: over the socket when it is open, else
// over HTTP. They show when they come back as a change, like everyone else's.
import { newId } from "./outbox.js";
import { socket } from "./socket.js";

const ANSWER_WITHIN = 10000;

export class Changer {
  constructor(root, token) {
    this.conversation = root.dataset.conversation;
    this.url = root.dataset.changesUrl;
    this.words = JSON.parse(root.dataset.words);
    this.token = token;
    this.asked = new Map(); // client id → what to call with a refusal, or nothing
    socket.on("ack", ({ client_id }) => this.answered(client_id));
    socket.on("error", ({ client_id, message }) => this.answered(client_id, message));
  }

  answered(clientId, refusal) {
    this.asked.get(clientId)?.(refusal);
    this.asked.delete(clientId);
  }

  // Returns a sentence when it was refused or the network is away, else nothing.
  async change(seq, kind, value = "") {
    const frame = { client_id: newId(), seq: Number(seq), do: kind, value };
    const heard = new Promise((done) => this.asked.set(frame.client_id, done));
    if (socket.send({ type: "change", conversation: this.conversation, ...frame })) {
      const late = new Promise((done) => setTimeout(() => done("late"), ANSWER_WITHIN));
      const answer = await Promise.race([heard, late]);
      if (answer !== "late") return answer;
    }
    // The same id: what arrived already is not done twice.
    return this.post(frame);
  }

  async post({ client_id: clientId, ...values }) {
    try {
      const answer = await fetch(this.url, {
        method: "POST",
        headers: {
          "Content-Type": "application/json",
          "Idempotency-Key": clientId,
          "X-CSRFToken": this.token,
        },
        body: JSON.stringify(values),
      });
      if (answer.ok) return undefined;
      return (await answer.json()).error.message;
    } catch {
      return this.words.failed;
    }
  }
}
