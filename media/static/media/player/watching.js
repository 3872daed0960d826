// How films are watched, in counts that name nobody: no cookie goes along, nothing is kept here,
// and who asked not to be followed, or saves data, is not counted.

const BUCKETS = 20;
const EVERY_SECONDS = 240;
// A longer jump of the clock is a seek, not watching.
const JUMP = 2;

export function watching(player) {
  if (navigator.globalPrivacyControl || navigator.doNotTrack === "1") return;
  const { video, dataset } = player;
  const seen = new Set();
  let start = true;
  let before = video.currentTime;
  let quality = player.quality;
  let sums = { seconds: 0, captioned: 0 };
  let fresh = [];

  const flush = () => {
    const seconds = Math.round(sums.seconds);
    if (!seconds && !fresh.length) return;
    const told = {
      lang: dataset.lang, start, quality, seconds, buckets: fresh,
      captioned: Math.min(seconds, Math.round(sums.captioned)),
    };
    start = false;
    sums = { seconds: 0, captioned: 0 };
    fresh = [];
    const body = JSON.stringify(told);
    if ("keepalive" in Request.prototype) {
      fetch(dataset.watched, { method: "POST", body, keepalive: true, credentials: "omit" }).catch(() => {});
    } else navigator.sendBeacon?.(dataset.watched, body);
  };

  player.on("timeupdate", () => {
    const step = video.currentTime - before;
    before = video.currentTime;
    if (step <= 0 || step > JUMP) return;
    sums.seconds += step;
    const captions = [...video.textTracks].some(({ kind, mode }) => kind === "captions" && mode === "showing");
    if (captions) sums.captioned += step;
    const bucket = Math.min(BUCKETS - 1, Math.floor((BUCKETS * video.currentTime) / player.length));
    if (bucket >= 0 && !seen.has(bucket)) {
      seen.add(bucket);
      fresh.push(bucket);
    }
    if (sums.seconds >= EVERY_SECONDS) flush();
  });
  player.addEventListener("quality", () => {
    if (sums.seconds >= 1) flush();
    quality = player.quality;
  });
  player.on("ended", flush);
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  window.addEventListener("pagehide", flush);
}
