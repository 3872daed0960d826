// Keys, while the focus is inside the player. Right is forward in every language: time runs
// from left to right, as the clock does.

export function keyboard(player) {
  const { video } = player;
  const by = (seconds) => () => player.seek(player.moment + seconds);
  const louder = (step) => () => {
    video.volume = Math.min(1, Math.max(0, video.volume + step));
  };
  const keys = {
    " ": () => player.toggle(), k: () => player.toggle(),
    ArrowLeft: by(-5), ArrowRight: by(5), j: by(-10), l: by(10),
    ArrowUp: louder(0.1), ArrowDown: louder(-0.1),
    c: () => player.toggleCaptions?.(), m: () => player.mute(), f: () => player.widen(),
    "<": () => player.faster(-1), ">": () => player.faster(1),
  };
  for (const digit of "0123456789") {
    keys[digit] = () => player.seek((player.length * Number(digit)) / 10);
  }
  // On an Arabic keyboard the same places on the board.
  const places = {
    KeyJ: "j", KeyK: "k", KeyL: "l", KeyC: "c", KeyM: "m", KeyF: "f", Comma: "<", Period: ">",
  };

  player.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key, code } = event;
    if (target.matches("select, input:not([type=range]), summary, textarea")) return;
    // A button is pressed by the space bar as everywhere.
    if (key === " " && target.matches("button, a")) return;
    const shifted = (code === "Comma" || code === "Period") && !event.shiftKey;
    const act = keys[key] ?? (shifted ? null : keys[places[code]]);
    if (!act) return;
    event.preventDefault();
    act();
  });
}
