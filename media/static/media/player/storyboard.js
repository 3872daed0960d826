// Small pictures of the film under the finger: fetched with the first scrub, never before.

const CUE = /(\d+):(\d\d):(\d\d)\.(\d{3}) --> [^\n]*\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g;

export async function storyboard(player) {
  const address = new URL(player.dataset.storyboard, location.href);
  const text = await (await fetch(address)).text();
  const cues = [...text.matchAll(CUE)].map(([, h, m, s, ms, file, x, y, width, height]) => ({
    at: Number(h) * 3600 + Number(m) * 60 + Number(s) + Number(ms) / 1000,
    url: new URL(file, address).href,
    x, y, width, height,
  }));
  const box = player.part("preview");
  return (seconds) => {
    const cue = seconds === null ? null : cues.filter(({ at }) => at <= seconds + 0.001).pop();
    box.hidden = !cue;
    if (!cue) return;
    const { style } = box.firstElementChild;
    style.inlineSize = `${cue.width}px`;
    style.blockSize = `${cue.height}px`;
    style.backgroundImage = `url("${cue.url}")`;
    style.backgroundPosition = `-${cue.x}px -${cue.y}px`;
    box.style.setProperty("--at", `${(100 * seconds) / player.length}%`);
  };
}
