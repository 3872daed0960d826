// The player: answers go to the outbox first, feedback comes at once, sending follows.
import { openOutbox, uuid7 } from "./outbox.js";
import { enhanceQuestion } from "./question.js";

const PATIENCE_MS = 2500;
const RETRY_MS = 30_000;

const player = document.querySelector("[data-player]");
const part = (name) => player.querySelector(`[data-${name}]`);

const outbox = openOutbox({
  person: player.dataset.person,
  api: player.dataset.api,
  onChange: showOutbox,
});

function showOutbox({ waiting, refused, safe }) {
  part("outbox-waiting").hidden = !waiting;
  part("outbox-waiting-count").textContent = waiting;
  part("outbox-refused").hidden = !refused;
  part("outbox-refused-count").textContent = refused;
  const here = safe?.[player.dataset.course];
  if (here !== undefined) part("outbox-safe").textContent = here;
}

const happened = (verb, item, data, id = uuid7()) => ({
  id,
  course: player.dataset.course,
  release: player.dataset.release,
  item,
  verb,
  data,
  occurred_at: new Date().toISOString(),
});

const question = part("question");
if (question) {
  enhanceQuestion(question, {
    keep: (verb, item, data, id) => outbox.add(happened(verb, item, data, id)),
    onDone: () => {
      part("onward").classList.remove("button--quiet");
      outbox.flush();
    },
  });
}

for (const steps of player.querySelectorAll("[data-steps]")) {
  steps.addEventListener("submit", async (event) => {
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([outbox.flush(), patience]);
    const action = document.createElement("input");
    Object.assign(action, { type: "hidden", name: "action", value: event.submitter?.value ?? "go" });
    steps.append(action);
    steps.submit();
  }, { once: true });
}

async function begin() {
  if ("new" in player.dataset) await outbox.add(happened("opened", player.dataset.lesson, { card: player.dataset.card }));
  await outbox.tell();
  await outbox.flush();
}

begin().catch(() => {});
addEventListener("online", () => outbox.flush());
document.addEventListener("visibilitychange", () => document.hidden || outbox.flush());
setInterval(() => outbox.flush(), RETRY_MS);
