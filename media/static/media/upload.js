// The page that sends films: which files, one after the other, and those begun another day.

import { identify } from "./sending/file.js";
import { Sending } from "./sending/sending.js";

const form = document.querySelector("[data-sending]");
const list = form.querySelector("[data-list]");
const pattern = document.querySelector("[data-row]");
const sendButton = form.querySelector("[data-send]");
const waiting = new Set();
const queue = [];
let going = null;

/** One file at a time: over a bad line the first is done sooner, and the rows exist already. */
function next() {
  if (going) return;
  going = queue.shift() ?? null;
  going?.start();
}

const hall = {
  /** A file pauses, fails or has arrived: another may go. */
  left(sending) {
    const place = queue.indexOf(sending);
    if (place >= 0) queue.splice(place, 1);
    if (going === sending) going = null;
    next();
  },
  /** A file wants to go on: after the one that is on its way. */
  enter(sending) {
    if (going !== sending && !queue.includes(sending)) queue.push(sending);
    next();
    return going === sending;
  },
  forget(sending) {
    waiting.delete(sending);
    this.left(sending);
    sendButton.disabled = !waiting.size;
  },
};

/** Rows that the server listed: begun earlier, their file not chosen yet. */
function begunRow(file, head) {
  return [...list.querySelectorAll("[data-begun]")].find((row) => {
    const { size, head: known, file: name } = row.dataset;
    if (Number(size) !== file.size) return false;
    return known && head ? known === head : name === file.name;
  });
}

async function choose(file) {
  const head = await identify(file);
  const row = begunRow(file, head);
  if (row) {
    const sending = new Sending({ form, row, file, head, hall });
    sending.continueFrom(row.dataset.begun, Number(row.dataset.sentBefore));
    hall.enter(sending);
    return;
  }
  const fresh = pattern.content.firstElementChild.cloneNode(true);
  list.append(fresh);
  waiting.add(new Sending({ form, row: fresh, file, head, hall }));
  sendButton.disabled = false;
}

form.querySelector("[data-files]").addEventListener("change", async (event) => {
  const files = [...event.target.files];
  event.target.value = "";
  for (const file of files) await choose(file);
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const chosen = [...waiting];
  waiting.clear();
  sendButton.disabled = true;
  // First a row for each on the server, with its title: whatever happens then, none is forgotten.
  for (const sending of chosen) {
    if (await sending.begin()) hall.enter(sending);
  }
});

for (const row of list.querySelectorAll("[data-begun]")) {
  row.querySelector("[data-remove]").addEventListener("click", async () => {
    if (row.sending) return;
    const gone = await fetch(row.dataset.begun, {
      method: "DELETE",
      headers: { "Tus-Resumable": "1.0.0", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
    }).catch(() => null);
    if (gone) row.remove();
  });
}

addEventListener("online", () => going?.wake());

addEventListener("beforeunload", (event) => {
  if (going) event.preventDefault();
});
