// The conversation page comes alive: frames in, messages out, and a calm line about the
// network. Without this script the page reads and sends by itself.
import { startComposer } from "./composer.js";
import { Changer } from "./changer.js";
import { Reader } from "./reader.js";
import { Sender } from "./sender.js";
import { socket } from "./socket.js";
import { Timeline } from "./timeline.js";

const TYPING_EVERY = 4000;
const TYPING_SHOWN = 6000;
const ANNOUNCE_EVERY = 5000;

const root = document.querySelector("[data-chat]");
const words = JSON.parse(root.dataset.words);
const conversation = root.dataset.conversation;
const part = (name) => root.querySelector(`[data-${name}]`);
const form = part("composer");
const token = form?.elements.csrfmiddlewaretoken.value ?? "";
const timeline = new Timeline(root, words);
const sender = new Sender(root, timeline, token);
const reader = new Reader(root, timeline, token);
const changer = new Changer(root, token);
const plural = new Intl.PluralRules(document.documentElement.lang);
const here = (frame) => frame.conversation === conversation;

let asking = false;
function ask() {
  if (asking) return;
  asking = socket.send({ type: "since", conversation, seq: timeline.have });
}

let announcedAt = 0;
function take(messages) {
  const taken = messages.flatMap((message) => timeline.accept(message));
  if (timeline.gap) ask();
  const shown = taken.filter((message) => message.kind !== "change");
  if (!shown.length) {
    if (taken.length) reader.later();
    return;
  }
  part("first")?.remove();
  part("typing").hidden = true;
  reader.arrived(shown);
  const other = shown.findLast((message) => message.author && !message.hidden && message.author.id !== timeline.me);
  if (!other || Date.now() - announcedAt < ANNOUNCE_EVERY) return;
  announcedAt = Date.now();
  part("announce").textContent = words.arrived.replace("%(name)s", other.author.name);
}

function newer({ heads }) {
  if (heads?.[conversation] > timeline.have) ask();
}

socket.on("welcome", (frame) => {
  asking = false;
  newer(frame);
  sender.flush();
  reader.report();
});
socket.on("pong", newer);
socket.on("heads", newer);
socket.on("message", (frame) => here(frame) && take([frame]));
socket.on("batch", (frame) => {
  if (!here(frame)) return;
  asking = false;
  timeline.pointer(frame.read, frame.delivered);
  take(frame.items);
  if (frame.more) ask();
  if (socket.status === "slow") sender.flush();
});
socket.on("ack", async (frame) => {
  if (!here(frame)) return;
  const entry = sender.outbox.memory.get(frame.client_id);
  await sender.acknowledged(frame.client_id);
  if (frame.seq <= timeline.have) timeline.drop(frame.client_id);
  else if (entry) take([{ ...frame, body: entry.body, quote: entry.quote, kind: "text", data: entry.blob && { file: { state: "preparing" } }, author: { id: timeline.me } }]);
});
socket.on("error", (frame) => {
  asking = false;
  if (frame.client_id) sender.refused(frame);
});
socket.on("read", (frame) => {
  if (here(frame) && frame.user !== timeline.me) timeline.pointer(frame.seq, frame.delivered);
});
socket.on("presence", (frame) => {
  if (here(frame)) part("presence").textContent = words.presence[frame.state] ?? "";
});
socket.on("event", ({ kind, data }) => {
  if (kind === "chat.state" && data.conversation === conversation) location.reload();
});

let typingTimer;
socket.on("typing", (frame) => {
  if (!here(frame)) return;
  const line = part("typing");
  line.textContent = words.typing.replace("%(name)s", frame.name);
  line.hidden = false;
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => (line.hidden = true), TYPING_SHOWN);
});

function showLine() {
  const line = part("line");
  const count = sender.waitingCount();
  const away = socket.status === "offline" || socket.status === "lost";
  let text = "";
  if (socket.status === "ended") text = words.ended;
  else if (away && count) text = words.waiting[plural.select(count)].replace("%(count)s", count);
  else if (socket.status === "offline") text = words.offline;
  else if (socket.status === "slow") text = words.slow;
  line.hidden = !text;
  if (line.textContent !== text) line.textContent = text;
}
socket.on("status", ({ status }) => {
  if (status !== "open") part("typing").hidden = true;
  showLine();
});
sender.changed = showLine;

let typedAt = 0;
let subject;
if (form) {
  subject = startComposer(form, {
    words,
    person: timeline.me,
    conversation,
    onSend: (body, more) => {
      sender.write(body, more);
      reader.toEnd();
    },
    onEdit: (seq, value) => change(seq, "edit", value),
    onGrow: () => reader.stay(),
    onTyping: () => {
      if (Date.now() - typedAt < TYPING_EVERY) return;
      typedAt = Date.now();
      socket.send({ type: "typing", conversation });
    },
  });
}
function attached(what) {
  sender.write("", what);
  reader.toEnd();
}
function sayLine(text) {
  part("announce").textContent = part("line").textContent = text;
  part("line").hidden = false;
}
if (form) {
  const file = form.elements.file;
  const load = () => import("./attach.js");
  part("attach").addEventListener("click", (event) => {
    if (!event.target.closest("summary")) return;
    event.preventDefault();
    file.click();
  });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    file.value = "";
    if (chosen) (await load()).attachFile(chosen, words.file, attached, sayLine);
  });
  part("record").hidden = !(globalThis.MediaRecorder && navigator.mediaDevices);
  part("record").addEventListener("click", async () =>
    (await load()).attachRecording(root, words.file, attached, sayLine),
  );
}

async function change(seq, kind, value) {
  const refusal = await changer.change(seq, kind, value);
  if (refusal) sayLine(refusal);
}

part("list").addEventListener("click", async (event) => {
  const bubble = event.target.closest(".bubble");
  if (event.target.closest(".bubble__retry")) sender.retry(bubble.dataset.clientId);
  if (!form || !event.target.closest(".bubble__more")) return;
  event.preventDefault();
  const { openActions } = await import("./actions.js");
  openActions(root, bubble, { subject, change, me: timeline.me, words });
});

socket.follow(conversation, () => timeline.have, root.dataset.eventsUrl);
await sender.restore();
reader.toEnd();
socket.connect();
