// A voice message: recorded here, at most three minutes, sent when the person says so.
const MOST_SECONDS = 180;
const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

// Resolves to a blob, or to null when it was discarded. Throws when there is no microphone.
export async function record(root, words) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 24000 });
  const bar = root.querySelector('[data-mould="recorder"]').content.firstElementChild.cloneNode(true);
  const form = root.querySelector("[data-composer]");
  const pieces = [];
  let kept = true;
  form.before(bar);
  form.hidden = true;
  const [done, drop] = ["done", "drop"].map((name) => bar.querySelector(`[data-${name}]`));
  done.addEventListener("click", () => recorder.stop());
  drop.addEventListener("click", () => {
    kept = false;
    recorder.stop();
  });
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  const ended = new Promise((resolve) => recorder.addEventListener("stop", resolve));
  // In pieces, so that a long note does not stand in memory twice.
  recorder.start(1000);
  bar.querySelector("[data-words]").textContent = words.recording;
  done.focus();
  const began = Date.now();
  const ticking = setInterval(() => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    const rest = String(seconds % 60).padStart(2, "0");
    bar.querySelector("[data-clock]").textContent = `${Math.floor(seconds / 60)}:${rest}`;
    if (seconds >= MOST_SECONDS) recorder.stop();
  }, 250);
  await ended;
  clearInterval(ticking);
  for (const track of stream.getTracks()) track.stop();
  bar.remove();
  form.hidden = false;
  form.elements.body.focus();
  return kept && pieces.length ? new Blob(pieces, { type: recorder.mimeType }) : null;
}
