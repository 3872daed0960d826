// Choosing all films of a page at once; without it each is ticked by hand.

const form = document.querySelector("[data-library]");
const all = form?.querySelector("[data-all]");

if (all) {
  const master = all.querySelector("input");
  const boxes = [...form.querySelectorAll('input[name="film"]')];
  all.hidden = false;
  master.addEventListener("change", () => {
    for (const box of boxes) box.checked = master.checked;
  });
  form.addEventListener("change", () => {
    const chosen = boxes.filter((box) => box.checked).length;
    master.checked = chosen === boxes.length;
    master.indeterminate = chosen > 0 && chosen < boxes.length;
  });
}
