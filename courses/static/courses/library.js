// What a phone knows of a learner's courses: answers, places, lessons done. One store a person.
import { createStore, get, set, update } from "../vendor/idb-keyval.js";

const PERSON = "fadaa-person";
const DEVICE = "fadaa-device";

/** The person whose answers this phone keeps: the last one who learned here with a session. */
export function person(known) {
  try {
    if (known) localStorage.setItem(PERSON, known);
    return localStorage.getItem(PERSON) ?? "";
  } catch {
    return known ?? "";
  }
}

export function device() {
  try {
    if (!localStorage.getItem(DEVICE)) localStorage.setItem(DEVICE, crypto.randomUUID());
    return localStorage.getItem(DEVICE);
  } catch {
    return "";
  }
}

const blank = () => ({ answers: {}, done: [], place: {} });

export function openLibrary(who) {
  const store = createStore(`fadaa-learner-${who}`, "courses");
  const change = (course, make) => update(course, (kept) => make(kept ?? blank()), store);
  return {
    of: async (course) => (await get(course, store)) ?? blank(),
    safe: async () => (await get("safe", store)) ?? {},
    setSafe: (safe) => set("safe", safe, store),
    reach: (course, lesson, card) => change(course, (kept) => ({ ...kept, place: { lesson, card } })),
    /** Keep what an event says, so that the next card and the next day find it. */
    note(event) {
      if (event.verb === "answered" || event.verb === "shown") {
        const shown = event.verb === "shown";
        return change(event.course, (kept) => {
          const before = kept.answers[event.item] ?? {};
          const answer = { ...before, ...(shown ? { shown } : { response: event.data.response }) };
          return { ...kept, answers: { ...kept.answers, [event.item]: answer } };
        });
      }
      if (event.verb === "completed") {
        return change(event.course, (kept) => ({ ...kept, done: [...new Set([...kept.done, event.item])] }));
      }
      return Promise.resolve();
    },
    /** Take over what the server knows; what this phone did since stays. */
    learn: (course, standing) =>
      change(course, (kept) => ({
        answers: { ...standing.answers, ...kept.answers },
        done: [...new Set([...standing.done, ...kept.done])],
        place: kept.place.lesson ? kept.place : standing.place,
      })),
  };
}
