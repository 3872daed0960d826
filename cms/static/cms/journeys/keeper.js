// On every page: brings what this phone kept into the account of who signed in, tells of
// reminders that are due, and marks in the rail what is done.
import { read, send } from "./store.js";

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
