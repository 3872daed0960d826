// Lines that are pressed lead to their second in the film of this page and show where it is;
// the described sound runs beside the picture.

const SEEN_LINES = "[data-jump]";
const DRIFT = 0.3;

const video = document.querySelector(".player video, .player audio");

function jump(seconds) {
  video.currentTime = seconds;
  video.scrollIntoView({ block: "nearest" });
  video.play().catch(() => {});
}

function follow() {
  const lines = [...document.querySelectorAll(SEEN_LINES)];
  video.addEventListener("timeupdate", () => {
    for (const list of new Set(lines.map((line) => line.closest("ol, div")))) {
      const own = lines.filter((line) => list.contains(line));
      const past = own.filter((line) => Number(line.dataset.jump) <= video.currentTime + 0.05);
      for (const line of own) {
        if (line === past.at(-1)) line.setAttribute("aria-current", "true");
        else line.removeAttribute("aria-current");
      }
    }
  });
}

/** The described sound in place of the film's own, kept together with the picture. */
function describe(link) {
  const sound = new Audio();
  const words = link.querySelector("[data-described-words]");
  const off = words.textContent;
  sound.preload = "none";
  sound.src = link.href;
  let on = false;
  const together = () => {
    if (!on) return;
    sound.playbackRate = video.playbackRate;
    if (Math.abs(sound.currentTime - video.currentTime) > DRIFT) sound.currentTime = video.currentTime;
    if (video.paused || video.ended) sound.pause();
    else if (sound.paused) sound.play().catch(() => {});
  };
  for (const name of ["play", "pause", "seeking", "seeked", "ratechange", "timeupdate", "ended", "waiting"]) {
    video.addEventListener(name, name === "waiting" ? () => sound.pause() : together);
  }
  link.setAttribute("role", "button");
  link.setAttribute("aria-pressed", "false");
  const turn = () => {
    on = !on;
    video.muted = on;
    link.setAttribute("aria-pressed", String(on));
    words.textContent = on ? link.dataset.describedOn : off;
    if (on) video.play().catch(() => {});
    else sound.pause();
    together();
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    turn();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    turn();
  });
}

if (video) {
  document.addEventListener("click", (event) => {
    const line = event.target.closest(SEEN_LINES);
    if (!line || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    jump(Number(line.dataset.jump));
  });
  follow();
  const described = document.querySelector("[data-described]");
  if (described && video.matches("video")) describe(described);
}
