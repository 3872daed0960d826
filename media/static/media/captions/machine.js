// Watches a machine that listens, and shows its draft when it is there.

const EVERY = 3000;
const box = document.querySelector("[data-machine]");

async function look() {
  try {
    const response = await fetch(box.dataset.machine, { headers: { Accept: "application/json" } });
    const { open, percent } = await response.json();
    if (!open) {
      location.reload();
      return;
    }
    box.querySelector("progress").value = percent;
  } catch { /* The line is down: ask again. */ }
  setTimeout(look, EVERY);
}

if (box) setTimeout(look, EVERY);
