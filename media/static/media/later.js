// A film inside a text: its player comes when the reader asks for it, not with the page.

for (const box of document.querySelectorAll("details[data-player-later]")) {
  box.addEventListener("toggle", () => {
    if (!document.querySelector(`link[href="${box.dataset.styles}"]`)) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = box.dataset.styles;
      document.head.append(link);
    }
    import("./player.js").catch(() => {});
  }, { once: true });
}
