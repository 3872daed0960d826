// "Take it along" on the page of a course: sizes, progress, and off the phone again.
import { carried, carry, Damaged, drop, NoSpace, standBy } from "./carry.js";
import { openLibrary, person } from "./library.js";

const box = document.querySelector("[data-take]");
const part = (name) => box.querySelector(`[data-take-${name}]`);
const { course, language } = box.dataset;

const kilobytes = (bytes) => Math.max(1, Math.round(bytes / 1000));
const say = (name) => {
  for (const line of box.querySelectorAll("[data-take-said]")) line.hidden = line.dataset.takeSaid !== name;
};

async function ask(url) {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** What stands on the page: the choices with their sizes, or what lies on the phone. */
async function show(manifest) {
  const held = (await carried()).find((one) => one.course === course && one.language === language);
  const newer = held && held.release !== manifest.release;
  part("here").hidden = !held;
  part("newer").hidden = !newer;
  part("choices").hidden = Boolean(held) && !newer;
  for (const button of box.querySelectorAll("[data-profile]")) {
    const lighter = button.previousElementSibling?.dataset.profile;
    const bytes = manifest.sizes[button.dataset.profile];
    button.querySelector("[data-bytes]").textContent = kilobytes(bytes);
    // A choice that brings nothing more is none.
    button.hidden = Boolean(lighter) && bytes === manifest.sizes[lighter];
  }
  part("drop").onclick = async () => {
    await drop(held.name);
    await show(manifest);
  };
}

async function take(manifest, profile) {
  const bar = part("progress");
  part("choices").hidden = true;
  bar.hidden = false;
  say("coming");
  try {
    await standBy();
    await carry(manifest, profile, (share) => {
      bar.value = Math.round(share * 100);
    });
    const standing = await ask(box.dataset.standing);
    const library = openLibrary(person(standing.person));
    await library.learn(course, standing);
    await library.setSafe(standing.safe);
    say("done");
  } catch (error) {
    say(error instanceof NoSpace ? "space" : error instanceof Damaged ? "damaged" : "broken");
  }
  bar.hidden = true;
  await show(manifest);
}

async function begin() {
  if (!("serviceWorker" in navigator) || !globalThis.caches) return;
  const manifest = await ask(box.dataset.manifest);
  for (const button of box.querySelectorAll("[data-profile]")) {
    button.addEventListener("click", () => take(manifest, button.dataset.profile));
  }
  await show(manifest);
  box.hidden = false;
}

begin().catch(() => {});
