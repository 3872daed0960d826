// The player: answers go to the outbox first, feedback comes at once, sending follows.
import { person } from "./library.js";
import { openOutbox, showCounts, uuid7 } from "./outbox.js";
import { enhanceQuestion } from "./question.js";

const PATIENCE_MS = 2500;

const player = document.querySelector("[data-player]");
const part = (name) => player.querySelector(`[data-${name}]`);
const { course, lesson, release, card } = player.dataset;

const outbox = openOutbox({
  person: person(player.dataset.person),
  api: player.dataset.api,
  onChange: showCounts(player, course),
});

const happened = (verb, item, data, id = uuid7()) => ({
  id,
  course,
  release,
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

/** A step is an event too: without network it waits, and the kept lesson goes on. */
async function step(form, submitter) {
  const finishes = submitter?.value === "finish";
  const id = form.elements.event.value;
  if (finishes) await outbox.add(happened("completed", lesson, {}, id));
  else await outbox.add(happened("position", lesson, { card: submitter.dataset.card }, id));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([outbox.flush(), patience]);
  location.href = finishes ? player.dataset.done : `?card=${form.elements.to.value}`;
}

for (const steps of player.querySelectorAll("[data-steps]")) {
  steps.addEventListener("submit", (event) => {
    event.preventDefault();
    const submitter = event.submitter ?? steps.querySelector("button");
    step(steps, submitter).catch(() => {
      // A phone that cannot store: the plain form still works.
      const action = document.createElement("input");
      Object.assign(action, { type: "hidden", name: "action", value: submitter.value });
      steps.append(action);
      steps.submit();
    });
  }, { once: true });
}

async function begin() {
  await outbox.library.reach(course, lesson, card);
  if ("new" in player.dataset) await outbox.add(happened("opened", lesson, { card }));
  await outbox.tell();
  await outbox.flush();
}

begin().catch(() => {});
outbox.keepSending();
