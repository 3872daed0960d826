// A button beside the browser's own menu.
const button = document.querySelector("[data-print]");
button.hidden = false;
button.addEventListener("click", () => print());
