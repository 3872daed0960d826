// Keep parts of a page fresh: fetch them again when the socket says that something of its
// kind happened, and every so often in case the hint was lost.
import { socket } from "../chat/socket.js";

const area = document.querySelector("[data-refresh]");
let late = false;

async function refresh() {
  const response = await fetch(area.dataset.refresh, { headers: { Accept: "text/html" } });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  late = false;
  for (const fresh of page.querySelectorAll("[data-refresh-part]")) {
    swap(area.querySelector(`[data-refresh-part="${fresh.dataset.refreshPart}"]`), fresh);
  }
}

function swap(old, fresh) {
  // A form that may hold words stays as it is.
  if (!old || "refreshKeep" in old.dataset || same(fresh, old)) return;
  // What someone is about to press or fill in must not be swapped under her hands: wait.
  if (old.contains(document.activeElement)) {
    late = true;
    return;
  }
  const more = Number(fresh.dataset.refreshCount) > Number(old.dataset.refreshCount);
  old.replaceWith(fresh);
  const voice = area.querySelector("[data-refresh-voice]");
  if (more && voice) voice.textContent = fresh.dataset.refreshNews;
}

// Every answer masks the form token anew: that alone is no news.
function same(fresh, old) {
  const bare = (part) => {
    const copy = part.cloneNode(true);
    for (const token of copy.querySelectorAll("[name=csrfmiddlewaretoken]")) token.remove();
    return copy.innerHTML;
  };
  return bare(fresh) === bare(old);
}

const again = () => refresh().catch(() => {});

if (area) {
  socket.on("event", (frame) => {
    if (frame.kind.startsWith(area.dataset.refreshKind)) again();
  });
  socket.on("status", ({ status }) => { if (status === "open") again(); });
  socket.connect();
  const seconds = Number(area.dataset.refreshEvery || 20);
  setInterval(() => { if (!document.hidden) again(); }, seconds * 1000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) again(); });
  area.addEventListener("focusout", () => { if (late) setTimeout(again); });
}
