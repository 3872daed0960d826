// A whole lesson on the phone: the same cards and questions, without a server.
import { carried } from "./carry.js";
import { person } from "./library.js";
import { openOutbox, showCounts, uuid7 } from "./outbox.js";
import { enhanceQuestion } from "./question.js";
import { score } from "./scoring.js";

const page = document.querySelector("[data-lesson-document]");
const part = (name) => page.querySelector(`[data-${name}]`);
const { course, lesson, release } = page.dataset;
const cards = [...page.querySelectorAll("[data-card]")];
const questions = new Map();

const outbox = openOutbox({ person: person(), api: page.dataset.api, onChange: showCounts(page, course) });

const keep = (verb, item, data) =>
  outbox.add({ id: uuid7(), course, release, item, verb, data, occurred_at: new Date().toISOString() });

const asked = new URLSearchParams(location.search);
let number = 1;

function showOffline() {
  part("offline-note").hidden = navigator.onLine;
}

/** Show one card; ``again`` leaves its question open. */
async function show(to, { again = false } = {}) {
  number = Math.min(Math.max(to, 1), cards.length);
  const card = cards[number - 1];
  for (const other of cards) other.hidden = other !== card;
  part("done").hidden = true;
  part("steps").hidden = false;
  part("number").textContent = number;
  part("progress").value = Math.floor((number * 100) / cards.length);
  part("onward").hidden = number === cards.length;
  part("finish").hidden = number !== cards.length;
  part("back-line").hidden = number === 1;
  const question = questions.get(card);
  const kept = (await outbox.library.of(course)).answers[question?.item.key];
  if (question && !again && !question.isShown && kept?.response) restore(question, kept.response);
  await outbox.library.reach(course, lesson, card.dataset.card);
}

function restore(question, response) {
  question.isShown = true;
  try {
    question.show(response);
  } catch {
    // The question was changed since: it is asked anew.
    question.isShown = false;
  }
}

async function go(to) {
  part("missing").hidden = true;
  await keep("position", lesson, { card: cards[to - 1].dataset.card });
  await show(to);
  history.replaceState(null, "", `?card=${to}`);
  cards[to - 1].scrollIntoView({ block: "nearest" });
  scrollTo({ top: 0 });
  outbox.flush();
}

const isAnswered = (answer) => Boolean(answer?.response || answer?.shown);

async function finish() {
  const { answers } = await outbox.library.of(course);
  const waiting = cards.findIndex((card) => questions.has(card) && !isAnswered(answers[questions.get(card).item.key]));
  if (waiting >= 0) {
    await go(waiting + 1);
    part("missing").hidden = false;
    return;
  }
  await keep("completed", lesson, {});
  await showDone();
  outbox.flush();
}

async function showDone() {
  const { answers, done } = await outbox.library.of(course);
  for (const card of cards) card.hidden = true;
  part("steps").hidden = true;
  part("back-line").hidden = true;
  part("asked").textContent = questions.size;
  part("right-line").hidden = !questions.size;
  part("right").textContent = [...questions.values()].filter(({ item }) => {
    try {
      return score(item, answers[item.key].response).correct;
    } catch {
      return false;
    }
  }).length;
  const keys = JSON.parse(document.getElementById("lesson-keys").textContent);
  const next = keys.find((key) => !done.includes(key));
  part("next-line").hidden = !next;
  part("all-done").hidden = Boolean(next);
  if (next) part("next").href = page.dataset.lessonUrl.replace(lesson, next);
  part("done").hidden = false;
  part("done").focus();
}

/** A film plays when it was taken along, or when there is network to fetch it. */
async function showFilms() {
  for (const film of page.querySelectorAll("[data-film]")) {
    for (const player of film.querySelectorAll("video, audio")) {
      const held = await caches.match(player.src, { ignoreVary: true });
      if (!held && !navigator.onLine) continue;
      player.hidden = false;
      film.querySelector("[data-film-away]").hidden = true;
      break;
    }
  }
}

async function begin() {
  for (const card of cards) {
    const section = card.querySelector("[data-question]");
    if (section) questions.set(card, enhanceQuestion(section, { keep, onDone: () => outbox.flush() }));
  }
  part("onward").addEventListener("click", () => go(number + 1));
  part("back").addEventListener("click", () => go(number - 1));
  part("finish").addEventListener("click", finish);
  addEventListener("online", showOffline);
  addEventListener("offline", showOffline);
  showOffline();
  await showFilms();
  const { place, done } = await outbox.library.of(course);
  if (location.pathname.endsWith("/done/")) {
    if (done.includes(lesson)) await showDone();
    else await finish();
  } else {
    const reached = cards.findIndex((card) => card.dataset.card === place.card && place.lesson === lesson) + 1;
    const wanted = Number.parseInt(asked.get("card"), 10);
    await show(wanted || reached || 1, { again: asked.has("again") });
    if (!wanted && !reached) await keep("opened", lesson, { card: cards[0].dataset.card });
  }
  page.dataset.ready = String((await carried()).some((one) => one.release === release));
  await outbox.tell();
  await outbox.flush();
}

begin();
outbox.keepSending();
