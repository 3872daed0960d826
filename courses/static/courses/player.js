// The player: answers go to the outbox first, feedback comes at once, sending follows.
import { enhanceOrdering } from "./ordering.js";
import { openOutbox, uuid7 } from "./outbox.js";
import { score, Unfit } from "./scoring.js";

const PATIENCE_MS = 2500;
const RETRY_MS = 30_000;

const player = document.querySelector("[data-player]");
const part = (name) => player.querySelector(`[data-${name}]`);
const textOf = (kind, name) => player.querySelector(`template[data-${kind}="${name}"]`).content.textContent;

const outbox = openOutbox({
  person: player.dataset.person,
  api: player.dataset.api,
  token: () => player.querySelector("[name=csrfmiddlewaretoken]").value,
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

function readResponse(item, form) {
  const given = new FormData(form);
  if (item.type === "multiple") return { choices: given.getAll("choice") };
  if (item.type === "number") return { number: given.get("number") ?? "" };
  if (item.type !== "order") return { choice: given.get("choice") ?? "" };
  const places = item.options.map((option) => [Number(given.get(`place-${option.key}`)), option.key]);
  if (new Set(places.map(([place]) => place)).size !== places.length) {
    throw new Unfit("courses.places_not_distinct");
  }
  return { order: places.sort(([a], [b]) => a - b).map(([, key]) => key) };
}

function mark(line, kind, words = kind) {
  line.dataset.mark = kind;
  const said = document.createElement("span");
  said.className = "option__mark";
  said.textContent = textOf("mark-text", words);
  (line.querySelector(".ordering__text") ?? line).append(said);
}

const lineOf = (key) => player.querySelector(`.option[data-key="${CSS.escape(key)}"]`);

function markLines(item) {
  [...player.querySelectorAll(".ordering__line")].forEach((line, place) => {
    const isRight = item.options[place].key === line.dataset.key;
    mark(line, isRight ? "right" : "wrong", isRight ? "placed" : "displaced");
    line.querySelector("[data-moves]").hidden = true;
  });
}

function showFeedback(item, result, form) {
  const options = item.options ?? [];
  const chosen = options.filter((option) => result.chosen.includes(option.key));
  for (const option of chosen) mark(lineOf(option.key), option.correct ? "right" : "wrong");
  if (item.type === "multiple") for (const key of result.missed) mark(lineOf(key), "missed");
  if (item.type === "order") markLines(item);
  part("said").replaceChildren(
    ...chosen.filter((option) => option.feedback).map((option) => {
      const line = document.createElement("p");
      line.textContent = option.feedback;
      return line;
    }),
  );
  const verdict = result.correct ? "right" : result.points ? "partly" : "wrong";
  for (const words of player.querySelectorAll("[data-verdict]")) words.hidden = words.dataset.verdict !== verdict;
  part("again").hidden = result.correct;
  part("right-answer").hidden = result.correct || item.type !== "number";
  for (const field of form.querySelectorAll("input:not([type=hidden]), select")) field.disabled = true;
  part("check").hidden = true;
  part("onward").classList.remove("button--quiet");
  const box = part("feedback");
  box.classList.add(result.correct ? "feedback--right" : "feedback--wrong");
  box.hidden = false;
  box.focus();
}

function showRefusal(code) {
  const line = part("refusal");
  line.textContent = textOf("refusal-text", code);
  line.hidden = false;
}

async function answer(form) {
  const item = JSON.parse(document.getElementById("question-item").textContent);
  let response;
  let result;
  try {
    response = readResponse(item, form);
    result = score(item, response);
  } catch (error) {
    if (error instanceof Unfit) return showRefusal(error.code);
    throw error;
  }
  part("refusal").hidden = true;
  // Stored on the phone before anything is said to be right or wrong.
  await outbox.add(happened("answered", item.key, { response }, form.elements.event.value));
  showFeedback(item, result, form);
  await outbox.flush();
}

const form = part("answer");
let busy = false;
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  if (busy) return;
  busy = true;
  answer(form)
    // A phone that cannot store (private mode, full): the plain form still works.
    .catch(() => form.submit())
    .finally(() => {
      busy = false;
    });
});

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

const ordering = part("ordering");
if (ordering?.querySelector("[data-move]")) enhanceOrdering(ordering, part("moved"));

async function begin() {
  if ("new" in player.dataset) await outbox.add(happened("opened", player.dataset.lesson, { card: player.dataset.card }));
  await outbox.tell();
  await outbox.flush();
}

begin().catch(() => {});
addEventListener("online", () => outbox.flush());
document.addEventListener("visibilitychange", () => document.hidden || outbox.flush());
setInterval(() => outbox.flush(), RETRY_MS);
