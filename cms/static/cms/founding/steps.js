// One step at a time. The address names it, so that the back button and the list of what is
// missing lead to the right place; without this script all steps stand below each other.
export function startSteps(form) {
  const steps = [...form.querySelectorAll("[data-step]")];
  const links = [...form.querySelectorAll("[data-step-link]")];
  const where = form.querySelector("[data-where]");
  const opening = document.querySelector("[data-first]");
  form.classList.add("founding-form--steps");
  for (const turn of form.querySelectorAll("[data-turn]")) turn.hidden = false;

  const named = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      // A broken address shows the first step.
    }
    return { target, step: target?.closest("[data-step]") };
  };

  const show = (step, target, move) => {
    const place = steps.indexOf(step);
    for (const one of steps) one.hidden = one !== step;
    links.forEach((link, at) => {
      if (at === place) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    opening.hidden = place > 0;
    where.hidden = false;
    where.textContent = where.dataset.words
      .replace("{n}", String(place + 1))
      .replace("{m}", String(steps.length));
    if (!move) return;
    const field = target !== step && target?.matches("input, select, textarea") ? target : null;
    target?.closest("details")?.setAttribute("open", "");
    (target ?? step).scrollIntoView();
    (field ?? step).focus({ preventScroll: !field });
  };

  const go = (step) => {
    if (location.hash === `#${step.id}`) show(step, step, true);
    else location.hash = step.id;
  };

  form.addEventListener("click", (event) => {
    const turn = event.target.closest("[data-next], [data-back]");
    if (!turn) return;
    const place = steps.indexOf(turn.closest("[data-step]"));
    go(steps[place + (turn.hasAttribute("data-next") ? 1 : -1)]);
  });
  addEventListener("hashchange", () => {
    const { target, step } = named();
    if (step) show(step, target, true);
  });

  const { target, step } = named();
  const wrong = form.querySelector(".field--error")?.closest("[data-step]");
  const looked = form.querySelector("#founding-missing")?.closest("[data-step]");
  show(step ?? wrong ?? looked ?? steps[0], target, Boolean(step));
}
