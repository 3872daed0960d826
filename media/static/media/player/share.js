// A film or a moment of it, given to someone else: the phone's own list, or a link to copy.

import { clock } from "./controls.js";

export function share(player) {
  const dialog = player.part("share-box");
  const at = Math.floor(player.moment);
  const from = player.part("share-from");
  const link = player.part("share-link");
  const { shareUrl, shareTitle } = player.dataset;

  const write = () => {
    link.value = from.checked && at ? `${shareUrl}#t=${at}` : shareUrl;
    player.part("share-clock").textContent = clock(at);
  };
  const copy = async (field, button) => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.querySelector("span").textContent = button.dataset.done;
    player.say(button.dataset.done);
  };

  if (dialog.dataset.wired === undefined) {
    dialog.dataset.wired = "";
    const native = player.part("share-native");
    native.hidden = !navigator.share;
    // Who closes the list of programs has made no mistake.
    native.addEventListener("click", () => navigator.share({ title: shareTitle, url: link.value }).catch(() => {}));
    for (const button of dialog.querySelectorAll("[data-copy]")) {
      button.addEventListener("click", () => copy(dialog.querySelector(button.dataset.copy), button));
    }
  }
  from.onchange = write;
  from.checked = at > 0;
  dialog.hidden = !dialog.hidden;
  player.part("share-moment").setAttribute("aria-expanded", String(!dialog.hidden));
  write();
  if (!dialog.hidden) link.focus();
}
