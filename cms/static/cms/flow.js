// Flows work without this. It lets "none of these" and the other answers exclude each other
// as they are ticked, and shows the print button.
for (const form of document.querySelectorAll("[data-flow-form]")) {
  form.addEventListener("change", ({ target }) => {
    if (target.type !== "checkbox" || !target.checked) return;
    const alone = target.hasAttribute("data-flow-alone");
    for (const box of form.querySelectorAll('input[type="checkbox"]')) {
      if (box !== target && (alone || box.hasAttribute("data-flow-alone"))) box.checked = false;
    }
  });
}
for (const button of document.querySelectorAll("[data-flow-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
