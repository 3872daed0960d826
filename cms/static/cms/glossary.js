// A tap on a term opens its explanation beside it. Without this the link leads to the glossary.
const template = document.getElementById("term-box");
let box = null;
let word = null;

function close(back) {
  if (!box) return;
  box.remove();
  word.setAttribute("aria-expanded", "false");
  if (back) word.focus();
  box = word = null;
}

function place() {
  const at = word.getClientRects()[0];
  const width = document.documentElement.clientWidth;
  const middle = at.left + (at.width - box.offsetWidth) / 2;
  const left = Math.max(8, Math.min(middle, width - box.offsetWidth - 8));
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${at.bottom + window.scrollY + 6}px`;
}

function open(link) {
  close(false);
  word = link;
  box = template.content.firstElementChild.cloneNode(true);
  box.setAttribute("aria-label", link.textContent);
  box.querySelector("p").textContent = link.dataset.term;
  box.querySelector("a").href = link.href;
  box.querySelector("button").addEventListener("click", () => close(true));
  // The box stands at the end of the page: leaving it by Tab goes on from the word.
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const last = event.target === box.querySelector("button");
    const first = event.target === box || event.target === box.querySelector("a");
    if (event.shiftKey ? first : last) {
      if (event.shiftKey) event.preventDefault();
      close(true);
    }
  });
  document.body.append(box);
  link.setAttribute("aria-expanded", "true");
  place();
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "nearest" });
}

for (const link of document.querySelectorAll("a.term")) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (word === link) close(true);
    else open(link);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      link.click();
    }
  });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close(true);
});
document.addEventListener("click", (event) => {
  if (box && !box.contains(event.target) && !event.target.closest("a.term")) close(false);
});
document.addEventListener("focusin", (event) => {
  if (box && !box.contains(event.target) && event.target !== word) close(false);
});
window.addEventListener("resize", () => box && place());
