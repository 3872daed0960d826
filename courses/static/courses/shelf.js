// The courses on this phone, and the list of lessons of one of them.
import { carried, drop, space } from "./carry.js";
import { person } from "./library.js";
import { openOutbox, showCounts } from "./outbox.js";

const shelf = document.querySelector("[data-shelf]");
const course = document.querySelector("[data-course-document]");
const root = shelf ?? course;
const who = person();

async function showShelf() {
  const part = (name) => shelf.querySelector(`[data-${name}]`);
  const held = (await carried()).filter((one) => one.language === shelf.dataset.language);
  part("shelf-empty").hidden = held.length > 0;
  part("shelf-list").replaceChildren(...held.map((one) => {
    const row = part("shelf-row").content.cloneNode(true);
    const title = row.querySelector("[data-title]");
    Object.assign(title, { textContent: one.title, href: `/${one.language}/courses/${one.course}/` });
    row.querySelector("[data-size]").textContent = Math.max(1, Math.round(one.bytes / 1000));
    row.querySelector("[data-delete]").addEventListener("click", async () => {
      await drop(one.name);
      await showShelf();
    });
    return row;
  }));
  const room = await space();
  part("space").hidden = !room;
  if (room) {
    part("used").textContent = (room.used / 1e6).toFixed(1);
    part("free").textContent = Math.floor(room.free / 1e6);
  }
}

async function showLessons(library) {
  const { done, place } = await library.of(course.dataset.course);
  for (const row of course.querySelectorAll("[data-lesson]")) {
    const isDone = done.includes(row.dataset.lesson);
    row.toggleAttribute("data-done", isDone);
    row.querySelector("[data-lesson-done]").hidden = !isDone;
  }
  // "Go on where you stopped", as the address says.
  if (location.pathname.endsWith("/resume/") && place.lesson && !done.includes(place.lesson)) {
    location.replace(course.querySelector(`[data-lesson="${place.lesson}"] a`)?.href ?? location.pathname);
  }
}

if (who) {
  const outbox = openOutbox({ person: who, api: root.dataset.api, onChange: (counts) => {
    showCounts(root, course?.dataset.course)(counts);
    const send = root.querySelector("[data-send]");
    if (send) send.hidden = !counts.waiting;
  } });
  root.querySelector("[data-send]")?.addEventListener("click", () => outbox.flush());
  outbox.tell().then(() => outbox.flush());
  outbox.keepSending();
  if (course) showLessons(outbox.library);
}
if (shelf && globalThis.caches) showShelf();
