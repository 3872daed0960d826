// Where a person stopped: on the phone always, on the account too for people who signed in.
// A link that names a moment comes first.

import { remembered } from "./settings.js";

const EVERY_MS = 15_000;
const WORTH_SECONDS = 5;

export function memory(player) {
  const { video, dataset } = player;
  const asked = moment();
  if (asked !== null) player.seek(asked);
  if (player.hasAttribute("data-embedded")) return;
  const key = `film:${dataset.key}`;
  let told = Date.now();

  const resume = (seconds) => {
    if (asked !== null || player.started || seconds < WORTH_SECONDS) return;
    player.seek(seconds);
    player.say(dataset.resumed);
    player.part("restart").hidden = false;
  };

  const tell = (seconds) => {
    told = Date.now();
    remembered(key, JSON.stringify({ seconds, at: told }));
    if (!dataset.position) return;
    fetch(dataset.position, {
      method: "POST",
      keepalive: true,
      headers: { "Content-Type": "application/json", "X-CSRFToken": dataset.csrf },
      body: JSON.stringify({ seconds, at: told }),
    }).catch(() => {});
  };
  const save = () => {
    if (player.started && !video.ended) tell(Math.floor(player.moment));
  };

  player.press("restart", () => {
    player.seek(0);
    player.say("");
    player.part("restart").hidden = true;
  });
  player.on("play", () => {
    player.part("restart").hidden = true;
    player.say("");
  });
  player.on("timeupdate", () => {
    if (Date.now() - told > EVERY_MS) save();
  });
  player.on("pause", save);
  // At the end the next time begins at the beginning.
  player.on("ended", () => tell(0));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && !video.paused) save();
  });
  window.addEventListener("pagehide", () => {
    if (!video.paused) save();
  });

  const mine = read(key);
  resume(mine.seconds);
  if (!dataset.position) return;
  fetch(dataset.position)
    .then((answer) => answer.json())
    .then(({ seconds, at }) => {
      if (at > mine.at) resume(seconds);
    })
    .catch(() => {});
}

function read(key) {
  try {
    const { seconds, at } = JSON.parse(remembered(key));
    return { seconds: Number(seconds) || 0, at: Number(at) || 0 };
  } catch {
    return { seconds: 0, at: 0 };
  }
}

/** The second that `#t=1:05` or `?t=65` names, or null. */
export function moment() {
  const asked =
    new URLSearchParams(location.hash.slice(1)).get("t") ?? new URLSearchParams(location.search).get("t");
  if (!/^\d+(:\d\d?){0,2}(\.\d+)?s?$/.test(asked ?? "")) return null;
  return asked.split(":").reduce((sum, part) => sum * 60 + parseFloat(part), 0);
}
