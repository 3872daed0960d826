// What the phone remembers of the form. A visitor's words never leave it; somebody who has
// signed in finds them in the account, beside older copies.
const PAUSE = 400;
const HIDDEN = new Set(["csrfmiddlewaretoken", "do", "draft", "stamp"]);

const stored = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false; // A private window may refuse; the words stay in the form.
    }
  },
  remove(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  },
};

function read(form) {
  const identity = new RegExp(form.dataset.idPattern, "gi");
  const entries = [...new FormData(form)].filter(([name]) => !HIDDEN.has(name));
  return entries.map(([name, value]) => [name, value.replace(identity, "")]);
}

const says = (entries) =>
  entries.some(([name, value]) => name !== "paper_language" && value.trim() !== "");

function write(form, members, entries) {
  for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = false;
  for (const [name, value] of entries) {
    const place = /^m(\d+)-/.exec(name);
    if (place && !members.has(place[1])) members.add(Number(place[1]));
    const field = form.elements[name];
    if (!field) continue;
    if (field instanceof RadioNodeList || field.type === "checkbox") {
      for (const one of field.length ? field : [field]) {
        if (one.value === value) one.checked = true;
      }
    } else {
      field.value = value;
      if (value) field.closest("details")?.setAttribute("open", "");
    }
  }
  members.total();
}

async function takeOver(form, copy) {
  const body = new FormData();
  for (const [name, value] of copy.entries) body.append(name, value);
  body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.append("written_at", copy.at);
  body.append("draft", copy.draft ?? "");
  body.append("stamp", copy.stamp ?? "");
  try {
    const answer = await fetch(form.dataset.takeOver, { method: "POST", body });
    return answer.ok;
  } catch {
    return false; // Without a network the copy stays on the phone for next time.
  }
}

export async function startMemory(form, members) {
  const { person } = form.dataset;
  const own = `fadaa-founding-${person}`;
  const visitor = "fadaa-founding-";
  const note = form.querySelector("[data-kept]");
  const clear = form.querySelector("[data-clear]");
  let timer;

  const keep = () => {
    const entries = read(form);
    if (!says(entries)) return;
    const at = new Date();
    const { draft, stamp } = form.elements;
    const copy = { at: at.toISOString(), draft: draft.value, stamp: stamp.value, entries };
    if (!stored.set(own, copy)) return;
    clear.hidden = false;
    note.hidden = false;
    const time = at.toLocaleTimeString("fr", { hour: "2-digit", minute: "2-digit" });
    note.textContent = note.dataset.words.replace("{t}", time);
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  // A button leaves the page sooner than the pause ends.
  form.addEventListener("submit", keep);
  addEventListener("pagehide", () => {
    if (form.hasAttribute("data-changed")) keep();
  });
  form.addEventListener("input", () => form.setAttribute("data-changed", ""), { once: true });

  clear.addEventListener("click", () => {
    if (!confirm(clear.dataset.sure)) return;
    clearTimeout(timer);
    for (const key of [own, visitor]) stored.remove(key);
    form.removeAttribute("data-changed");
    location.replace(location.pathname);
  });

  if (!("fresh" in form.dataset)) {
    keep();
    return;
  }
  const mine = stored.get(own);
  const copy = mine ?? (person ? stored.get(visitor) : null);
  if (!copy || !says(copy.entries)) return;
  clear.hidden = false;
  const { draft, stamp } = form.elements;
  const sameCopy = mine && copy.draft === draft.value && copy.stamp === stamp.value;
  if (sameCopy || !person) {
    write(form, members, copy.entries);
    return;
  }
  if (await takeOver(form, copy)) {
    for (const key of [own, visitor]) stored.remove(key);
    location.replace(form.getAttribute("action"));
  } else {
    write(form, members, copy.entries);
  }
}
