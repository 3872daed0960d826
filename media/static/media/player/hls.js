// Playlists where the browser cannot read them: the script comes with the first such film.

function script(url) {
  if (window.Hls) return Promise.resolve();
  return new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = url;
    element.onload = done;
    element.onerror = () => {
      element.remove();
      failed(new Error(url));
    };
    document.head.append(element);
  });
}

/** Play a film's playlist; `lines` holds one quality, 0 lets the line decide. */
export async function attach(player, lines) {
  const { video, dataset } = player;
  await script(dataset.hlsScript);
  const { Hls } = window;
  if (!Hls.isSupported()) {
    video.src = dataset.hls;
    return null;
  }
  const hls = new Hls({
    startLevel: 0,
    // No trial fragment: on a slow line it costs seconds, and someone pays for it.
    testBandwidth: false,
    maxBufferLength: 20,
    capLevelToPlayerSize: !lines,
    startPosition: player.moment,
    autoStartLoad: player.started,
    // Captions come from the page, once.
    enableWebVTT: false,
  });
  if (!player.started) video.addEventListener("play", () => hls.startLoad(player.moment), { once: true });
  hls.on(Hls.Events.MANIFEST_PARSED, () => {
    const level = hls.levels.findIndex(({ width, height }) => Math.min(width, height) === lines);
    if (lines && level >= 0) hls.currentLevel = level;
  });
  let mended = false;
  hls.on(Hls.Events.ERROR, (_, { fatal, type, response }) => {
    if (!fatal) return;
    if (type === Hls.ErrorTypes.MEDIA_ERROR && !mended) {
      mended = true;
      hls.recoverMediaError();
    } else if (type === Hls.ErrorTypes.NETWORK_ERROR) {
      player.failed([404, 410].includes(response?.code) ? "gone" : "offline");
    } else player.failed("broken");
  });
  hls.loadSource(dataset.hls);
  hls.attachMedia(video);
  return hls;
}
