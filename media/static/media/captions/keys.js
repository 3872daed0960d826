// Which key does what. Letters count only on a caption itself, never while somebody writes;
// arrows are physical: right is later, in every language.

const EVERYWHERE = { F7: "pause", F8: "start", F9: "end" };
const ON_A_CAPTION = {
  KeyN: "add", KeyU: "undo", KeyR: "redo", KeyI: "start", KeyO: "end", KeyP: "play", KeyM: "merge",
  Space: "pause", Enter: "write", Delete: "remove", Backspace: "remove",
  ArrowUp: "above", ArrowDown: "below", ArrowLeft: "back", ArrowRight: "forward",
};
const FIELDS = "input, textarea, select, button, video, a, summary";

/** The name of the action of a key, or nothing. Keys go by place, so that an Arabic keyboard
    does the same. */
export function actionOf(event) {
  if (event.code in EVERYWHERE) return EVERYWHERE[event.code];
  const command = event.ctrlKey || event.metaKey;
  if (command && event.code === "KeyS") return "save";
  const writing = event.target.matches("[data-text]");
  if (command && event.code === "Enter" && writing) return "split";
  if (event.code === "Escape" && event.target.closest("[data-cue]")) return "leave";
  if (command || event.altKey || event.target.matches(FIELDS)) return null;
  if (!event.target.closest("[data-cue]")) return null;
  return ON_A_CAPTION[event.code] ?? null;
}
