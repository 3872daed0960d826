// Which file plays: whole files first, for they start soonest; playlists when they are asked
// for, by the browser itself where it can, else by a script that is fetched only then.

const HLS = "application/vnd.apple.mpegurl";
// A long film profits from a quality that follows the line.
const LONG_SECONDS = 600;

export function sources(player) {
  const { video, dataset } = player;
  const select = player.part("quality");
  let hls = null;
  const options = [...(select?.options ?? [])];
  const named = (name) => options.find(({ value }) => value === name);
  const whole = () => options.filter(({ value, dataset: { src } }) => src && value !== "sound");
  const native = () => video.canPlayType(HLS) !== "";

  const drop = () => {
    video.removeEventListener("error", fallBack);
    player.trying = false;
    hls?.destroy();
    hls = null;
  };

  const show = (url) => {
    const going = !video.paused;
    drop();
    player.returnTo(player.moment);
    video.src = url;
    if (going) player.play();
  };

  async function playOwnHls(lines) {
    const going = !video.paused;
    try {
      const { attach } = await import("./hls.js");
      drop();
      hls = await attach(player, lines);
    } catch {
      player.failed("offline");
      return;
    }
    if (going) player.play();
  }

  // Some browsers say that they can and then do not.
  function fallBack() {
    playOwnHls();
  }

  player.choose = (name, { keep = true } = {}) => {
    const option = named(name);
    if (!option) return;
    if (keep) player.chosen = name;
    select.value = name;
    player.failed("");
    if (option.dataset.src) show(option.dataset.src);
    else if (name === "auto" && native()) {
      show(dataset.hls);
      player.trying = true;
      video.addEventListener("error", fallBack, { once: true });
    } else playOwnHls(Number(option.dataset.lines) || 0);
    player.dispatchEvent(new Event("quality"));
  };

  /** The same source once more, at the same moment. */
  player.again = () => {
    player.choose(player.quality);
    player.play();
  };

  Object.defineProperties(player, {
    quality: { get: () => select?.value ?? "sound" },
    cost: { get: () => select?.selectedOptions[0]?.dataset.size ?? dataset.size },
  });

  player.setSaver = (on) => {
    player.saver = on;
    player.toggleAttribute("data-saving", on);
    if (!select) return;
    const lightest = whole()[0]?.value;
    if (on && lightest && player.quality !== "sound") player.choose(lightest, { keep: false });
    else if (!on) player.choose(player.chosen ?? dataset.usual, { keep: false });
  };

  if (!select) {
    player.choose = () => {};
    player.again = () => {
      video.load();
      player.play();
    };
    return;
  }
  const long = Number(dataset.seconds) > LONG_SECONDS && dataset.hls && native();
  dataset.usual = long ? "auto" : (video.querySelector("source")?.dataset.lines ?? select.value);
  select.value = dataset.usual;
  select.addEventListener("change", () => player.choose(select.value));
}
