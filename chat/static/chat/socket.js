// One connection of this tab to the server, for every room. A hint channel: the database
// is the truth, and whoever misses a frame asks what came since its cursor.
//
//   take `socket` from this module, then
//   socket.on("event", (frame) => …);   // frames by type; "status" for open/lost/offline/ended
//   socket.connect();
import { pollFor } from "./poll.js";

const BACKOFF_START = 1000;
const BACKOFF_MAX = 30000;
const HEALTHY_AFTER = 60000;
const ANSWER_WITHIN = 10000;
const HANDSHAKE_WITHIN = 15000;
const FAILURES_BEFORE_POLL = 2;
const SESSION_ENDED = 4001;

class Socket {
  listeners = new Map();
  followed = new Map(); // conversation id → { cursor(), eventsUrl }
  status = "lost";
  failures = 0;
  heartbeat = 20000;
  started = false;
  poll = null;

  on(type, listener) {
    if (!this.listeners.has(type)) this.listeners.set(type, new Set());
    this.listeners.get(type).add(listener);
    return () => this.listeners.get(type).delete(listener);
  }

  emit(frame) {
    for (const listener of this.listeners.get(frame.type) ?? []) listener(frame);
  }

  // Show a conversation: its messages are pushed, its cursor travels with each heartbeat.
  follow(conversation, cursor, eventsUrl) {
    this.followed.set(conversation, { cursor, eventsUrl });
  }

  cursors() {
    return Object.fromEntries([...this.followed].map(([id, { cursor }]) => [id, cursor()]));
  }

  connect() {
    if (this.started) return;
    this.started = true;
    addEventListener("offline", () => this.lose("offline"));
    addEventListener("online", () => this.open());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.open();
    });
    this.open();
  }

  open() {
    if (this.channel || this.status === "ended" || !navigator.onLine) {
      if (!navigator.onLine) this.announce("offline");
      return;
    }
    clearTimeout(this.retry);
    const language = document.documentElement.lang.slice(0, 2);
    const address = new URL(`/ws/chat/?lang=${language}`, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const channel = new WebSocket(address);
    this.channel = channel;
    this.deadline = setTimeout(() => this.lose("lost", channel), HANDSHAKE_WITHIN);
    channel.onopen = () => this.send({ type: "hello", v: 1, cursors: this.cursors() });
    channel.onmessage = ({ data }) => this.hear(channel, JSON.parse(data));
    channel.onclose = ({ code }) =>
      this.lose(code === SESSION_ENDED ? "ended" : "lost", channel);
  }

  hear(channel, frame) {
    if (channel !== this.channel) return;
    clearTimeout(this.deadline);
    if (frame.type === "welcome") {
      this.heartbeat = frame.heartbeat * 1000;
      this.healthy = setTimeout(() => (this.failures = 0), HEALTHY_AFTER);
      this.poll?.stop();
      this.poll = null;
      this.announce("open");
    }
    clearTimeout(this.beat);
    this.beat = setTimeout(() => this.ping(channel), this.heartbeat);
    this.emit(frame);
  }

  // Silence is how a dead network looks: no answer to a ping closes the socket.
  ping(channel) {
    this.send({ type: "ping", cursors: this.cursors() });
    this.deadline = setTimeout(() => this.lose("lost", channel), ANSWER_WITHIN);
  }

  send(frame) {
    if (this.channel?.readyState !== WebSocket.OPEN) return false;
    this.channel.send(JSON.stringify(frame));
    return true;
  }

  lose(status, channel = this.channel) {
    if (channel !== this.channel) return;
    for (const timer of [this.deadline, this.beat, this.healthy, this.retry]) clearTimeout(timer);
    this.channel = null;
    channel?.close();
    this.announce(navigator.onLine ? status : "offline");
    if (this.status === "ended") this.poll?.stop();
    if (this.status !== "lost") return;
    this.failures += 1;
    if (this.failures >= FAILURES_BEFORE_POLL && this.followed.size) {
      this.poll ??= pollFor(this);
    }
    // Full jitter: the first try at once, then anywhere below a growing ceiling.
    const ceiling = Math.min(BACKOFF_MAX, BACKOFF_START * 2 ** (this.failures - 1));
    const pause = this.failures === 1 ? 0 : Math.random() * ceiling;
    this.retry = setTimeout(() => this.open(), pause);
  }

  announce(status) {
    if (status === this.status) return;
    this.status = status;
    this.emit({ type: "status", status });
  }
}

export const socket = new Socket();

export function connect() {
  socket.connect();
  return socket;
}
