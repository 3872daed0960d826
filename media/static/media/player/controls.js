// The bar under the picture: play, ten seconds back and on, the line of time, sound, full screen.

const STEP = 10;

export const clock = (seconds) => {
  const whole = Math.floor(seconds || 0);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value) => String(value).padStart(2, "0");
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

export function controls(player) {
  const { video } = player;
  const seek = player.part("seek");
  const language = document.documentElement.lang.slice(0, 2) || "ar";
  const unit = (value, name) =>
    new Intl.NumberFormat(language, {
      style: "unit", unit: name, unitDisplay: "long", numberingSystem: "latn",
    }).format(value);
  const spoken = (seconds) => {
    const [m, s] = [Math.floor(seconds / 60), Math.floor(seconds % 60)];
    return [m ? unit(m, "minute") : "", s || !m ? unit(s, "second") : ""].filter(Boolean).join(" ");
  };
  const chapters = [...player.querySelectorAll("[data-at]")].map((button) => ({
    at: Number(button.dataset.at), title: button.dataset.title, button,
  }));

  const draw = () => {
    const { length, moment } = player;
    seek.max = length;
    if (!player.scrubbing) seek.value = moment;
    const at = Number(seek.value);
    player.part("now").textContent = clock(at);
    player.part("length").textContent = clock(length);
    seek.setAttribute("aria-valuetext", `${spoken(at)} / ${spoken(length)}`);
    seek.style.setProperty("--played", length ? `${(100 * at) / length}%` : "0%");
    const ends = [...Array(video.buffered.length).keys()].map((n) => video.buffered.end(n));
    const loaded = Math.max(0, ...ends.filter((end) => end >= at));
    seek.style.setProperty("--loaded", length ? `${(100 * loaded) / length}%` : "0%");
    const here = chapters.filter((chapter) => chapter.at <= at + 0.01).pop();
    for (const chapter of chapters) {
      chapter.button.setAttribute("aria-current", String(chapter === here && player.started));
    }
    player.part("chapter").textContent = here?.title ?? "";
  };

  const mark = () => {
    player.part("marks").replaceChildren(
      ...chapters.filter(({ at }) => at > 0 && at < player.length).map(({ at }) => {
        const tick = document.createElement("i");
        tick.style.setProperty("--at", `${(100 * at) / player.length}%`);
        return tick;
      }),
    );
  };

  const label = (name, second) => {
    const button = player.part(name);
    button.toggleAttribute("data-second", second);
    button.setAttribute("aria-label", second ? button.dataset.secondLabel : button.dataset.firstLabel);
    button.title = button.getAttribute("aria-label");
  };

  player.mute = () => {
    video.muted = !video.muted;
  };
  player.widen = () => {
    const stage = player.part("stage");
    if (document.fullscreenElement) document.exitFullscreen();
    else if (stage.requestFullscreen) stage.requestFullscreen().catch(() => {});
    else video.webkitEnterFullscreen?.();
  };

  player.press("play", () => player.toggle());
  player.press("start", () => {
    player.play();
    player.part("play").focus();
  });
  player.press("back", () => player.seek(player.moment - STEP));
  player.press("forward", () => player.seek(player.moment + STEP));
  player.press("mute", player.mute);
  player.press("wide", player.widen);
  for (const { button, at } of chapters) {
    button.addEventListener("click", () => {
      player.seek(at);
      player.play();
    });
  }
  if (video.matches("video")) video.addEventListener("click", () => player.toggle());

  let storyboard;
  const preview = () => {
    if (!player.dataset.storyboard || player.saver) return;
    storyboard ??= import("./storyboard.js").then((module) => module.storyboard(player));
    storyboard.then((show) => show(Number(seek.value)), () => {});
  };
  seek.addEventListener("input", () => {
    player.scrubbing = true;
    preview();
    draw();
  });
  seek.addEventListener("change", () => {
    player.scrubbing = false;
    player.seek(Number(seek.value));
    storyboard?.then((show) => show(null), () => {});
  });

  player.on("play pause ended", () => label("play", !video.paused));
  player.on("volumechange", () => label("mute", video.muted));
  player.on("timeupdate progress durationchange seeked", draw);
  player.on("durationchange", mark);
  player.addEventListener("moved", draw);
  label("play", false);
  label("mute", video.muted);
  mark();
  draw();
  video.controls = false;
  player.toggleAttribute("data-ready", true);
}
