// The player element: quality, speed, resume. Without it the video plays with the
// browser's own controls. Texts come from data attributes.

const SPEEDS = [1, 1.25, 1.5, 0.75];

class FadaaPlayer extends HTMLElement {
  connectedCallback() {
    this.video = this.querySelector("video, audio");
    this.bar = this.querySelector("[data-player-bar]");
    this.note = this.querySelector("[data-player-note]");
    if (!this.video || !this.bar) return;
    this.key = `film:${this.dataset.key}`;
    this.moment = 0;
    this.fallBack = () => this.playOwnHls();
    this.buildBar();
    this.resume();
    this.video.addEventListener("timeupdate", () => this.remember());
    this.video.addEventListener("ended", () => localStorage.removeItem(this.key));
  }

  /** The files a person can choose: `[{name, label, play}]`. */
  qualities() {
    const found = [];
    if (this.dataset.hls) {
      found.push({ name: "auto", label: this.dataset.auto, play: () => this.playHls() });
    }
    for (const link of this.querySelectorAll("[data-quality-file]")) {
      found.push({
        name: link.dataset.qualityFile,
        label: link.textContent.trim(),
        play: () => this.playFile(link.href),
      });
    }
    const sound = this.querySelector("[data-sound-file]");
    if (sound) {
      found.push({ name: "sound", label: sound.textContent.trim(), play: () => this.playFile(sound.href) });
    }
    return found;
  }

  buildBar() {
    // A sound has one file: no quality to choose.
    if (this.video.matches("video")) this.offerQuality();
    this.offerSpeed();
    this.bar.hidden = false;
  }

  offerQuality() {
    const qualities = this.qualities();
    const choice = this.choice(this.dataset.quality, qualities.map(({ name, label }) => [name, label]));
    const first = this.video.querySelector("source");
    if (first) choice.value = first.dataset.lines;
    choice.addEventListener("change", () => {
      qualities.find(({ name }) => name === choice.value)?.play();
    });
  }

  offerSpeed() {
    const speed = this.choice(this.dataset.speed, SPEEDS.map((value) => [String(value), `×${value}`]));
    speed.addEventListener("change", () => {
      this.video.defaultPlaybackRate = Number(speed.value);
      this.video.playbackRate = Number(speed.value);
    });
  }

  choice(label, options) {
    const box = document.createElement("label");
    const words = document.createElement("span");
    const select = document.createElement("select");
    words.textContent = label;
    for (const [value, text] of options) select.add(new Option(text, value));
    select.value = options[0]?.[0] ?? "";
    box.append(words, select);
    this.bar.append(box);
    return select;
  }

  /** Change the source at the same moment of the film. */
  playFile(url) {
    this.dropHls();
    this.at(this.moment);
    this.video.src = url;
    this.video.play().catch(() => {});
  }

  /** Begin at a moment as soon as the new source tells its length. */
  at(moment) {
    this.video.addEventListener("loadedmetadata", () => {
      if (Math.abs(this.video.currentTime - moment) > 0.5) this.video.currentTime = moment;
    }, { once: true });
  }

  /** The browser's own HLS where it works; else ours, fetched only then. */
  playHls() {
    if (!this.video.canPlayType("application/vnd.apple.mpegurl")) {
      this.playOwnHls();
      return;
    }
    this.playFile(this.dataset.hls);
    this.video.addEventListener("error", this.fallBack, { once: true });
  }

  async playOwnHls() {
    try {
      await this.loadHlsScript();
    } catch {
      return; // The line is down: what plays goes on playing.
    }
    this.dropHls();
    this.hls = new window.Hls({
      startLevel: 0,
      testBandwidth: false,
      maxBufferLength: 20,
      capLevelToPlayerSize: true,
      startPosition: this.moment,
      enableWebVTT: false,
    });
    this.hls.loadSource(this.dataset.hls);
    this.hls.attachMedia(this.video);
    this.video.play().catch(() => {});
  }

  loadHlsScript() {
    if (window.Hls) return Promise.resolve();
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = this.dataset.hlsScript;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  dropHls() {
    this.video.removeEventListener("error", this.fallBack);
    this.hls?.destroy();
    this.hls = null;
  }

  remember() {
    const { currentTime, duration } = this.video;
    // A source that breaks goes back to zero; the person has not.
    if (currentTime > 0) this.moment = currentTime;
    if (currentTime > 5 && duration && currentTime < duration - 3) {
      localStorage.setItem(this.key, String(Math.floor(currentTime)));
    }
  }

  resume() {
    const at = Number(localStorage.getItem(this.key));
    if (!at) return;
    this.moment = at;
    this.video.addEventListener("loadedmetadata", () => {
      if (this.video.currentTime < 1) {
        this.video.currentTime = at;
        this.note.textContent = this.dataset.resume;
      }
    }, { once: true });
  }
}

customElements.define("fadaa-player", FadaaPlayer);
