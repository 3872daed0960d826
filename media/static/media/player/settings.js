// What a person chooses: quality, speed, captions and their size, saving data, sound alone.
// Choices that are about the person and not about the film stay on the phone.

export function remembered(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name);
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing plays all the same.
  }
  return null;
}

export function settings(player) {
  const { video, dataset } = player;
  const keep = (name, value) => {
    if (!player.hasAttribute("data-embedded")) remembered(`player:${name}`, value);
  };
  const kept = (name) => (player.hasAttribute("data-embedded") ? null : remembered(`player:${name}`));
  panel(player);
  captions(player, keep, kept);

  const speed = player.part("speed");
  player.setSpeed = (value) => {
    video.defaultPlaybackRate = value;
    video.playbackRate = value;
    speed.value = String(value);
  };
  speed.addEventListener("change", () => player.setSpeed(Number(speed.value)));
  player.faster = (step) => {
    const next = speed.options[speed.selectedIndex + step];
    if (next) player.setSpeed(Number(next.value));
    player.say(speed.selectedOptions[0].text);
  };

  const saver = player.part("saver");
  const sound = player.part("sound");
  const draw = () => {
    const silent = player.quality === "sound" && Boolean(player.part("quality"));
    saver?.setAttribute("aria-pressed", String(player.saver));
    sound?.setAttribute("aria-pressed", String(silent));
    player.toggleAttribute("data-sound-only", silent);
    const cost = player.part("cost");
    if (cost) cost.textContent = player.cost ?? "";
  };
  player.press("saver", () => {
    player.setSaver(!player.saver);
    keep("saver", player.saver ? "1" : "0");
    draw();
  });
  player.press("sound", () => {
    const back = player.before ?? dataset.usual;
    if (player.quality !== "sound") player.before = player.quality;
    player.choose(player.quality === "sound" ? back : "sound");
  });
  player.press("share-moment", async () => {
    const { share } = await import("./share.js");
    share(player);
  });
  player.addEventListener("quality", draw);
  player.saver = (kept("saver") ?? (player.hasAttribute("data-light") || navigator.connection?.saveData ? "1" : "0")) === "1";
  // Nothing is fetched before play, so that the lighter file can still take the first's place.
  if (player.saver) player.setSaver(true);
  else if (dataset.usual === "auto") player.choose("auto", { keep: false });
  draw();
}

function panel(player) {
  const button = player.part("settings");
  const box = player.part("panel");
  const show = (open) => {
    box.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => show(box.hidden));
  player.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || box.hidden) return;
    show(false);
    button.focus();
  });
}

function captions(player, keep, kept) {
  const { video } = player;
  const choice = player.part("captions-choice");
  const button = player.part("captions");
  const size = player.part("caption-size");
  if (!choice) return;
  const own = () => [...video.querySelectorAll("track[kind=captions]")];
  let last = choice.value || choice.options[1]?.value;

  const show = () => {
    const tracks = own();
    for (const element of tracks) {
      element.track.mode = element.srclang === choice.value ? "showing" : "disabled";
    }
    // A playlist brings the same captions again.
    for (const track of video.textTracks) {
      if (track.kind !== "metadata" && !tracks.some((element) => element.track === track)) track.mode = "disabled";
    }
    button.setAttribute("aria-pressed", String(choice.value !== ""));
  };
  const choose = (language) => {
    if (language) last = language;
    choice.value = language;
    keep("captions", language || "off");
    show();
  };
  const grow = () => player.setAttribute("data-captions-size", size.value);

  player.toggleCaptions = () => choose(choice.value ? "" : last);
  button.addEventListener("click", player.toggleCaptions);
  choice.addEventListener("change", () => choose(choice.value));
  size.addEventListener("change", () => {
    keep("captions-size", size.value);
    grow();
  });
  const before = kept("captions");
  if (before === "off") choice.value = "";
  else if (before && own().some(({ srclang }) => srclang === before)) choice.value = before;
  if (kept("captions-size")) size.value = kept("captions-size");
  if (size.selectedIndex < 0) size.selectedIndex = 1;
  video.textTracks.addEventListener("addtrack", show);
  show();
  grow();
}
