// The page of a journey: ticks, notes and reminders, kept on the phone or in the account.
// Without it the page reads the same, and the forms of signed-in people still work.
import { change, forget, read, send } from "./journeys/keeper.js";
import { Sums } from "./journeys/totals.js";

const PAUSE_MS = 800;
const page = document.querySelector("[data-journey]");
const { journey, title, url } = page.dataset;
const words = page.querySelector("[data-words]").dataset;
const keeper = document.querySelector("[data-journey-keeper]")?.dataset ?? {};
const person = keeper.person ?? "";
const api = keeper.api?.replace(keeper.any, journey);
const sections = [...page.querySelectorAll("[data-step]")];
const sums = new Sums(page, sections);
const formOf = (section) => section.querySelector("[data-keep]");
const sectionOf = new Map(sections.map((section) => [section.dataset.step, section]));

function place(section) {
  if (formOf(section)) return;
  section.append(document.querySelector("[data-keep-form]").content.cloneNode(true));
  formOf(section).querySelector("[data-keep-title]").textContent = `: ${section.dataset.title}`;
  formOf(section).querySelector("[data-keep-ask]").href += section.dataset.step;
}

function showCalendar(form, section) {
  const day = form.elements.remind_on.value;
  form.querySelector(".keep__calendar").hidden = !day;
  if (!day) return;
  const address = page.dataset.calendar.replace("STEP", section.dataset.step).replace("DAY", day);
  form.querySelector("[data-keep-calendar]").href = address;
}

function fill(section, kept) {
  const { elements } = formOf(section);
  if ("ticked" in kept) elements.ticked.checked = kept.ticked;
  if ("note" in kept) elements.note.value = kept.note;
  if ("remind_on" in kept) elements.remind_on.value = kept.remind_on ?? "";
  if ("by_sms" in kept && elements.by_sms) elements.by_sms.checked = kept.by_sms;
  showCalendar(formOf(section), section);
}

// The note as the server last had it: it tells a later version from words of another phone.
const bases = new Map();

/** Take what the server has. Words written meanwhile stay under those of another phone. */
function adopt(section, kept, sent) {
  const { step } = section.dataset;
  const field = formOf(section).elements.note;
  const written = field.value.trim();
  const isNewer = sent?.note !== undefined && written !== sent.note;
  if (isNewer && kept.note !== sent.note) {
    if (!kept.note.endsWith(sent.note)) return;
    field.value = kept.note.slice(0, kept.note.length - sent.note.length) + field.value;
  } else if (!isNewer && written !== kept.note) field.value = kept.note;
  bases.set(step, kept.note);
  if (read(person)[journey]?.steps[step]) {
    change(person, journey, {}, step, { note: field.value.trim(), base: kept.note });
  } else fill(section, { ...kept, note: field.value });
}

function show(aloud) {
  const ticked = new Set();
  for (const section of sections) {
    if (formOf(section).elements.ticked.checked) ticked.add(section.dataset.step);
  }
  const begun = ticked.size > 0 || journey in read(person);
  sums.show(ticked, { begun, aloud });
  page.querySelector("[data-journey-clear]").hidden = Boolean(person) || !(journey in read(""));
}

function say(section, sentence, tone = "ok") {
  const line = formOf(section).querySelector("[data-keep-said]");
  line.textContent = sentence;
  line.dataset.tone = tone;
}

function take(answer) {
  for (const [key, kept] of Object.entries(answer.steps)) {
    if (sectionOf.has(key)) adopt(sectionOf.get(key), kept, answer.sent[key]);
  }
  show(false);
}

let again;
let line = Promise.resolve();

/** Send what waits, one message after the other, and say at the step what became of it. */
function bring(section) {
  clearTimeout(again);
  line = line.then(async () => {
    const answer = await send({ drawer: person, journey, api, token: keeper.token });
    if (answer) take(answer);
    if (!section) return;
    const refused = answer?.error ?? answer?.refused[section.dataset.step];
    if (!answer) say(section, words.waiting, "wait");
    else if (refused) say(section, refused.message, "wait");
    else say(section, words.keptAccount);
  });
}

function keep(section, fields) {
  const { step, title: name } = section.dataset;
  const base = person ? { base: bases.get(step) ?? "" } : {};
  const about = { title, url };
  const kept = change(person, journey, about, step, { title: name, refused: undefined, ...fields, ...base });
  if (!kept && !person) say(section, words.full, "wait");
  else if (!person) say(section, words.keptPhone);
  show("ticked" in fields);
  if (!person) return;
  clearTimeout(again);
  again = setTimeout(() => bring(section), PAUSE_MS);
}

function listen(section) {
  const form = formOf(section);
  const { elements } = form;
  const now = () => new Date().toISOString();
  bases.set(section.dataset.step, elements.base?.value ?? "");
  elements.ticked.addEventListener("change", () => {
    keep(section, { ticked: elements.ticked.checked, tick_changed_at: now() });
  });
  const reminder = () => {
    const by_sms = elements.by_sms?.checked ?? false;
    keep(section, { remind_on: elements.remind_on.value, by_sms, remind_changed_at: now() });
    showCalendar(form, section);
  };
  elements.remind_on.addEventListener("change", reminder);
  elements.by_sms?.addEventListener("change", reminder);
  elements.note.addEventListener("input", () => {
    keep(section, { note: elements.note.value.trim() });
  });
  form.querySelectorAll("[data-keep-save]").forEach((button) => button.remove());
  form.addEventListener("submit", (event) => event.preventDefault());
}

for (const section of sections) {
  place(section);
  const kept = read(person)[journey]?.steps[section.dataset.step];
  listen(section);
  if (kept) {
    fill(section, kept);
    if (kept.note || kept.remind_on) formOf(section).querySelector("details").open = true;
  }
}
page.querySelector("[data-journey-clear] button").addEventListener("click", (event) => {
  if (!window.confirm(event.currentTarget.dataset.confirm)) return;
  forget(journey, "");
  for (const section of sections) {
    fill(section, { ticked: false, note: "", remind_on: "" });
    say(section, "");
  }
  show(true);
});
document.addEventListener("journeys:merged", ({ detail }) => detail.journey === journey && take({ ...detail, sent: {} }));
window.addEventListener("online", () => person && bring(null));
show(false);
if (person) bring(null);
// The list at the side stands beside the path on wide screens only.
if (window.matchMedia("(min-width: 60rem)").matches) import("./rail.js");
