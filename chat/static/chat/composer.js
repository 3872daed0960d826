// The box to write in: grows with the text, keeps a draft per conversation, sends by the
// button, and by Enter where there is a real keyboard.
const DRAFT_PAUSE = 300;

export function startComposer(form, { person, conversation, onSend, onTyping, onGrow }) {
  const box = form.elements.body;
  const key = `fadaa-draft-${person}-${conversation}`;
  const keyboard = matchMedia("(hover: hover) and (pointer: fine)");
  let timer;

  const keep = (text) => {
    try {
      if (text) localStorage.setItem(key, text);
      else localStorage.removeItem(key);
    } catch {
      // A private window may refuse; the text stays in the box.
    }
  };
  const grow = () => {
    box.style.blockSize = "auto";
    box.style.blockSize = `${box.scrollHeight + 4}px`;
    onGrow();
  };
  const send = () => {
    const body = box.value.trim();
    if (!body) {
      box.focus();
      return;
    }
    clearTimeout(timer);
    box.value = "";
    keep("");
    grow();
    onSend(body);
    box.focus();
  };

  try {
    box.value ||= localStorage.getItem(key) ?? "";
  } catch {
    // As above.
  }
  grow();
  box.addEventListener("input", () => {
    grow();
    clearTimeout(timer);
    timer = setTimeout(() => keep(box.value), DRAFT_PAUSE);
    if (box.value.trim()) onTyping();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !keyboard.matches) return;
    event.preventDefault();
    send();
  });
  addEventListener("pagehide", () => keep(box.value.trim()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
}
