// A recording: play, a wave to move in, the time, and three speeds. Nothing is fetched
// before the person presses play.
const SPEEDS = [1, 1.5, 2];
const SVG = "http://www.w3.org/2000/svg";
const clock = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
let playing = null;

export function voice(url, seconds, peaks, words) {
  const root = document.createElement("div");
  root.className = "voice";
  const sound = new Audio();
  sound.preload = "none";
  sound.src = url;
  const [play, speed] = [button("voice__play"), button("voice__speed")];
  const time = document.createElement("span");
  time.className = "voice__time";
  time.dir = "ltr";
  const place = document.createElement("input");
  Object.assign(place, { type: "range", min: 0, max: 100, value: 0, step: 1 });
  place.className = "voice__place";
  place.ariaLabel = words.place;
  const wave = draw(peaks);

  const show = () => {
    const share = Math.min(1, sound.currentTime / seconds || 0);
    place.value = share * 100;
    place.setAttribute("aria-valuetext", `${clock(sound.currentTime)} / ${clock(seconds)}`);
    wave.querySelector(".voice__done").setAttribute("width", share * peaks.length);
    time.textContent = clock(sound.paused && !sound.currentTime ? seconds : sound.currentTime);
    play.ariaLabel = sound.paused ? words.play : words.pause;
    play.dataset.state = sound.paused ? "paused" : "playing";
  };
  play.addEventListener("click", () => {
    if (!sound.paused) return sound.pause();
    playing?.pause();
    playing = sound;
    return sound.play().catch(show);
  });
  speed.textContent = "1×";
  speed.ariaLabel = `${words.speed} 1×`;
  speed.addEventListener("click", () => {
    const next = SPEEDS[(SPEEDS.indexOf(sound.playbackRate) + 1) % SPEEDS.length];
    sound.defaultPlaybackRate = sound.playbackRate = next;
    speed.textContent = `${next}×`;
    speed.ariaLabel = `${words.speed} ${next}×`;
  });
  place.addEventListener("input", () => {
    sound.currentTime = (place.value / 100) * seconds;
    show();
  });
  for (const name of ["play", "pause", "timeupdate", "ended"]) sound.addEventListener(name, show);
  sound.addEventListener("ended", () => (sound.currentTime = 0));
  const middle = document.createElement("div");
  middle.className = "voice__wave";
  middle.append(wave, place);
  root.append(play, middle, time, speed);
  show();
  return root;
}

function button(className) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  return made;
}

// Heights from 0 to 100; the part already heard is a window over a second, darker wave.
function draw(peaks) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${peaks.length} 100`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const path = peaks
    .map((height, at) => `M${at + 0.5} ${50 - Math.max(3, height / 2.1)}V${50 + Math.max(3, height / 2.1)}`)
    .join("");
  const name = `heard-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
  const clip = document.createElementNS(SVG, "clipPath");
  clip.id = name;
  const window = document.createElementNS(SVG, "rect");
  window.setAttribute("class", "voice__done");
  window.setAttribute("height", "100");
  window.setAttribute("width", "0");
  clip.append(window);
  const [under, over] = [document.createElementNS(SVG, "path"), document.createElementNS(SVG, "path")];
  for (const line of [under, over]) line.setAttribute("d", path);
  over.setAttribute("clip-path", `url(#${name})`);
  over.setAttribute("class", "voice__heard");
  svg.append(clip, under, over);
  return svg;
}
