// After a finished lesson: put the platform beside the other apps, if the phone offers it.
import { standBy } from "./carry.js";

const box = document.querySelector("[data-install]");

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  box.hidden = false;
  box.querySelector("button").onclick = async () => {
    await event.prompt();
    box.hidden = true;
  };
});
if ("serviceWorker" in navigator) standBy().catch(() => {});
