// The desk by keyboard: J and K walk the cards, letters press what a card offers.
const WALK = { j: 1, k: -1 };

const items = () => [...document.querySelectorAll("[data-keys] [data-key-item]")];
const typing = (node) => node.closest("input, textarea, select, [contenteditable]");

function walk(step) {
  const all = items();
  const here = all.findIndex((item) => item.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step;
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  // The place on the keyboard, so that an Arabic layout works as well.
  const key = event.code.replace(/^Key/, "").toLowerCase();
  if (key in WALK) {
    event.preventDefault();
    walk(WALK[key]);
    return;
  }
  const item = document.activeElement?.closest("[data-key-item]");
  const target = item?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return;
  event.preventDefault();
  target.click();
});
