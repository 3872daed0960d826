// Looks every three seconds how far the file is, and shows the part of the page anew.

const WAIT_MS = 3000;

async function look() {
  const old = document.querySelector("[data-export]");
  if (!old || !("exportWaits" in old.dataset)) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-export]");
    if (answer.ok && fresh) old.replaceWith(document.adoptNode(fresh));
  } catch {
    // No network just now: the next look may find one.
  }
  setTimeout(look, WAIT_MS);
}

setTimeout(look, WAIT_MS);
