// A story told scene by scene; without this, the scenes are numbered and all shown.

/** Show the scenes on the way, as far as the learner has chosen. */
export function enhanceStory(item, form) {
  const scene = (key) => form.querySelector(`[data-scene="${CSS.escape(key)}"]`);
  for (const note of form.querySelectorAll("[data-scene-number], [data-goes-to]")) note.hidden = true;

  function follow() {
    const inHand = document.activeElement;
    for (const node of item.nodes) scene(node.key).hidden = true;
    const seen = new Set();
    let node = item.nodes[0];
    while (node && !seen.has(node.key)) {
      seen.add(node.key);
      // The scene before stays above, so that the story can be read again.
      form.querySelector("[data-story]").append(scene(node.key));
      scene(node.key).hidden = false;
      const chosen = form.querySelector(`[name="node-${CSS.escape(node.key)}"]:checked`)?.value;
      const way = node.options.find(({ key }) => key === chosen);
      node = way && item.nodes.find(({ key }) => key === way.to);
    }
    // A scene that is moved loses the focus that was in it.
    if (form.contains(inHand)) inHand.focus({ preventScroll: true });
  }

  follow();
  form.addEventListener("change", (event) => {
    if (!event.target.name?.startsWith("node-")) return;
    // What was chosen in scenes that are no longer on the way is forgotten.
    follow();
    for (const node of item.nodes) {
      if (scene(node.key).hidden) for (const field of scene(node.key).querySelectorAll("input")) field.checked = false;
    }
  });
  return { follow };
}
