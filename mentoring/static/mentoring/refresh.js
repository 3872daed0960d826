// Keep one part of a page fresh: fetch it again when the socket says that something of its
// kind happened, and every so often in case the hint was lost.
import { socket } from "../chat/socket.js";

const area = document.querySelector("[data-refresh]");

async function refresh() {
  const response = await fetch(area.dataset.refresh, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector("[data-refresh-part]");
  const old = area.querySelector("[data-refresh-part]");
  // A form that someone is filling in must not be swapped under her hands.
  if (!fresh || !old || fresh.innerHTML === old.innerHTML || old.contains(document.activeElement)) return;
  const more = Number(fresh.dataset.refreshCount) > Number(old.dataset.refreshCount);
  old.replaceWith(fresh);
  const voice = area.querySelector("[data-refresh-voice]");
  if (more && voice) voice.textContent = area.dataset.refreshNews;
}

const again = () => refresh().catch(() => {});

if (area) {
  socket.on("event", (frame) => {
    if (frame.kind.startsWith(area.dataset.refreshKind)) again();
  });
  socket.connect();
  const seconds = Number(area.dataset.refreshEvery || 20);
  setInterval(() => { if (!document.hidden) again(); }, seconds * 1000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) again(); });
}
