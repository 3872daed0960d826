// A film inside a text: its player comes when the reader asks for it, not with the page. Until it
// is there, and where it cannot come, the browser's own player plays.

for (const box of document.querySelectorAll("details[data-player-later]")) {
  box.addEventListener("toggle", () => open(box), { once: true });
}

async function open(box) {
  addStyles(box.dataset.styles);
  try {
    const answer = await fetch(box.dataset.part);
    if (!answer.ok) return;
    const part = document.createElement("template");
    part.innerHTML = await answer.text();
    const place = box.querySelector("[data-player-place]");
    // Who already watches is not disturbed.
    if (place.querySelector("video")?.currentTime) return;
    place.replaceChildren(part.content);
    await import("./player.js");
  } catch {
    // No connection: the plain player stays.
  }
}

function addStyles(href) {
  if (document.querySelector(`link[href="${href}"]`)) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  document.head.append(link);
}
