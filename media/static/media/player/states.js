// When it does not play: what happened, in words, and a way on. And what follows the end.

const SLOW_MS = 8_000;

export function states(player) {
  const { video, dataset } = player;
  const box = player.part("trouble");
  let slow;

  /** Show what went wrong: "offline", "gone", "broken"; nothing takes the words away. */
  player.failed = (what) => {
    box.hidden = !what;
    player.part("trouble-words").textContent = what ? dataset[what] : "";
  };

  const ask = async () => {
    if (!navigator.onLine) return "offline";
    const url = video.currentSrc || video.src || video.querySelector("source")?.src;
    if (!url || url.startsWith("blob:")) return "broken";
    try {
      const { status } = await fetch(url, { method: "HEAD", cache: "no-store" });
      return status === 404 || status === 410 || status === 403 ? "gone" : "broken";
    } catch {
      return "offline";
    }
  };
  const fail = async () => {
    clearTimeout(slow);
    // A playlist that the browser cannot read after all is taken up by our own reader.
    if (!player.trying) player.failed(await ask());
  };
  const wait = () => {
    clearTimeout(slow);
    player.toggleAttribute("data-waiting", true);
    slow = setTimeout(() => player.say(navigator.onLine ? dataset.stalled : dataset.offline), SLOW_MS);
  };
  const go = () => {
    clearTimeout(slow);
    player.toggleAttribute("data-waiting", false);
    if (!player.part("trouble").hidden) player.failed("");
    if ([dataset.stalled, dataset.offline].includes(player.part("note").textContent)) player.say("");
  };

  player.on("error", fail);
  // Without an address of its own, the last of the listed files tells.
  [...video.querySelectorAll("source")].pop()?.addEventListener("error", fail);
  player.on("waiting", wait);
  player.on("playing seeked canplay", go);
  player.press("retry", () => {
    player.failed("");
    player.again();
  });
  window.addEventListener("online", () => {
    if (!box.hidden && player.part("trouble-words").textContent === dataset.offline) player.again();
  });

  const end = player.part("end");
  player.on("ended", () => {
    end.hidden = false;
  });
  player.on("play", () => {
    end.hidden = true;
  });
  player.press("once-more", () => {
    player.seek(0);
    player.play();
    player.part("play").focus();
  });
}
