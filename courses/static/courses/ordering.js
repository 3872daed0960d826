// Lines that move by tap and by keyboard; without this, numbered selects do the same.

export function enhanceOrdering(list, status) {
  const lines = () => [...list.querySelectorAll("[data-key]")];

  function renumber() {
    const all = lines();
    all.forEach((line, place) => {
      line.querySelector("select").value = String(place + 1);
      line.querySelector('[data-move="-1"]').disabled = place === 0;
      line.querySelector('[data-move="1"]').disabled = place === all.length - 1;
    });
  }

  function move(button) {
    const line = button.closest("[data-key]");
    const step = Number(button.dataset.move);
    const neighbour = step < 0 ? line.previousElementSibling : line.nextElementSibling;
    if (!neighbour) return;
    if (step < 0) neighbour.before(line);
    else neighbour.after(line);
    renumber();
    // The end of the list disables the button in hand: its twin takes the focus.
    const other = line.querySelector(`[data-move="${-step}"]`);
    (button.disabled ? other : button).focus();
    status.textContent = `${status.dataset.text} ${lines().indexOf(line) + 1}`;
  }

  for (const place of list.querySelectorAll("[data-place]")) place.hidden = true;
  for (const moves of list.querySelectorAll("[data-moves]")) moves.hidden = false;
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) move(button);
  });
  renumber();
}
