// On every page: brings what this phone kept into the account of who signed in, tells of
// reminders that are due, and marks in the rail what is done.
//
// What a person keeps lies in drawers of this phone: one without an account, and for each
// account one that holds only what the server does not have yet.
const NAME = "fadaa-journeys";
const nameOf = (person) => (person ? `${NAME}:${person}` : NAME);

// What the phone refuses to store lives as long as the page.
const memory = new Map();

/** `{journey: {title, url, steps: {key: {title, ticked, note, …}}}}`; empty when unreadable. */
export function read(person) {
  if (memory.has(nameOf(person))) return structuredClone(memory.get(nameOf(person)));
  try {
    return JSON.parse(localStorage.getItem(nameOf(person))) ?? {};
  } catch {
    return {};
  }
}

/** Whether the phone took it: a private window or a full store may refuse. */
export function write(person, drawer) {
  try {
    if (Object.keys(drawer).length) localStorage.setItem(nameOf(person), JSON.stringify(drawer));
    else localStorage.removeItem(nameOf(person));
    memory.delete(nameOf(person));
    return true;
  } catch {
    memory.set(nameOf(person), drawer);
    return false;
  }
}

/** Change one step and keep it; later changes never undo other fields. */
export function change(person, journey, about, key, fields) {
  const drawer = read(person);
  const kept = drawer[journey] ?? { steps: {} };
  const step = { ...kept.steps[key], ...fields };
  drawer[journey] = { ...kept, ...about, steps: { ...kept.steps, [key]: step } };
  return write(person, drawer);
}

export function forget(journey, person) {
  const drawer = read(person);
  delete drawer[journey];
  write(person, drawer);
}

const SENT = ["ticked", "tick_changed_at", "remind_on", "by_sms", "remind_changed_at", "note", "base"];

/** Bring one journey of a drawer to the account. Resolves to the server's answer, or to null
    while the network is away; what was taken leaves the phone. Never rejects. */
export async function send({ drawer, journey, api, token }) {
  const sent = read(drawer)[journey]?.steps ?? {};
  const waiting = Object.entries(sent).filter(([, step]) => !step.refused);
  if (!waiting.length) return { steps: {}, refused: {}, sent };
  const steps = waiting.map(([key, step]) => ({
    step: key,
    ...Object.fromEntries(SENT.filter((name) => name in step).map((name) => [name, step[name]])),
  }));
  try {
    const response = await fetch(api, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      body: JSON.stringify({ steps }),
    });
    const answer = await response.json();
    if (!response.ok) return answer.error?.retry === false ? { steps: {}, refused: {}, sent, ...answer } : null;
    settle(drawer, journey, sent, answer);
    return { ...answer, sent };
  } catch {
    return null;
  }
}

/** Take out what the server has, unless it changed meanwhile; mark what it refuses. */
function settle(drawer, journey, sent, answer) {
  const kept = read(drawer);
  const now = kept[journey]?.steps ?? {};
  for (const key of Object.keys(sent)) {
    if (JSON.stringify(now[key]) !== JSON.stringify(sent[key])) {
      // The server has exactly the older words: the newer ones may replace them.
      if (now[key] && answer.steps[key]?.note === sent[key].note) now[key].base = sent[key].note;
    } else if (answer.refused[key]) now[key].refused = answer.refused[key].code;
    else delete now[key];
  }
  if (kept[journey] && !Object.keys(now).length) delete kept[journey];
  write(drawer, kept);
}

// --- on every page ---
const template = document.querySelector("[data-journey-keeper]");
const { api, any, person = "", token } = template.dataset;
const main = document.getElementById("content");
const apiOf = (journey) => api.replace(any, journey);

function today() {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function notice(selector, fillIn) {
  const copy = template.content.cloneNode(true).querySelector(selector);
  fillIn(copy);
  main.prepend(copy);
}

function lead(link, { title, url }, words = title) {
  link.textContent = words;
  link.href = url;
}

/** What was kept without an account goes to the account, then leaves the phone. */
async function merge() {
  for (const [journey, kept] of Object.entries(read(""))) {
    const before = Object.keys(kept.steps).length;
    const answer = await send({ drawer: "", journey, api: apiOf(journey), token });
    const left = Object.keys(read("")[journey]?.steps ?? {}).length;
    if (answer && left < before) {
      notice("[role=status]", (copy) => lead(copy.querySelector("[data-merged-link]"), kept));
      document.dispatchEvent(new CustomEvent("journeys:merged", { detail: { journey, ...answer } }));
    }
  }
}

/** A person with an account is told by the server; here, what lies on the phone alone. */
function remind() {
  for (const [journey, kept] of Object.entries(read(""))) {
    for (const [key, step] of Object.entries(kept.steps)) {
      if (step.ticked || !step.remind_on || step.remind_on > today()) continue;
      const here = document.querySelector(`[data-journey="${journey}"]`);
      notice(".journey-due", (copy) =>
        lead(copy.querySelector("[data-due-link]"), { url: `${here ? "" : kept.url}#step-${key}` }, `${step.title} · ${kept.title}`),
      );
    }
  }
}

function markRail() {
  const rail = document.querySelector("[data-journey-rail]");
  const steps = rail && read("")[rail.dataset.journeyRail]?.steps;
  for (const [key, step] of Object.entries(steps || {})) {
    const line = rail.querySelector(`[data-rail-step="${CSS.escape(key)}"]`);
    if (!line || !step.ticked) continue;
    line.toggleAttribute("data-done", true);
    line.querySelector("[data-rail-done]").hidden = false;
  }
}

if (person) merge();
else {
  remind();
  markRail();
}
