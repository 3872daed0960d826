// Around a page: one voice at a time, sharing, printing, an answer without leaving the page.

document.addEventListener(
  "play",
  (event) => {
    for (const sound of document.querySelectorAll("audio, video")) {
      if (sound !== event.target) sound.pause();
    }
  },
  true,
);

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const line of document.querySelectorAll("[data-share]")) {
  const { title, address } = line.dataset;
  const native = line.querySelector("[data-share-native]");
  if (navigator.share) {
    native.hidden = false;
    // A person who closes the list of programs has not made a mistake.
    native.addEventListener("click", () => navigator.share({ title, url: address }).catch(() => {}));
  }
  const copy = line.querySelector("[data-share-copy]");
  // The phone's own list copies too.
  if (navigator.clipboard && !navigator.share) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(address);
      const words = copy.querySelector("span");
      words.textContent = copy.dataset.done;
      words.setAttribute("role", "status");
    });
  }
}

// The form comes only when it is wanted: a kept page carries no token.
async function fetched(address, options) {
  const response = await fetch(address, { credentials: "same-origin", ...options });
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

async function send(form, place) {
  const page = await fetched(form.action, { method: "POST", body: new FormData(form) });
  const thanks = page.querySelector("[data-useful-thanks]");
  if (thanks) place.replaceChildren(document.adoptNode(thanks));
  else show(page, place);
  place.setAttribute("tabindex", "-1");
  place.focus();
}

function show(page, place) {
  const form = document.adoptNode(page.querySelector("[data-useful-form]"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form, place).catch(() => form.submit());
  });
  place.replaceChildren(form);
  return form;
}

for (const place of document.querySelectorAll("[data-useful]")) {
  place.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link) return;
    event.preventDefault();
    try {
      const form = show(await fetched(link.href), place);
      if (link.search.includes("answer=yes")) await send(form, place);
      else form.querySelector("select").focus();
    } catch {
      window.location.assign(link.href);
    }
  });
}
