// The box to write in: grows with the text, keeps a draft per conversation, sends by the
// button, and by Enter where there is a real keyboard.
const DRAFT_PAUSE = 300;

export function startComposer(form, { person, conversation, words, onSend, onEdit, onTyping, onGrow }) {
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
    const { about } = subject;
    subject.end();
    box.value = "";
    keep("");
    grow();
    if (about?.edit) onEdit(about.seq, body);
    else onSend(body, about ? { reply_to: about.seq, quote: about.quote } : {});
    box.focus();
  };

  const subject = startSubject(form, words, (text) => {
    box.value = text;
    grow();
    box.focus();
  });

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
  return subject;
}

// What is being written about: the message that is answered or corrected.
function startSubject(form, words, put) {
  const line = form.querySelector("[data-about]");
  const subject = {
    about: null,
    answer(seq, quote, self) {
      subject.about = { seq, quote };
      const title = self ? words.answering_self : words.answering.replace("%(name)s", quote.name);
      subject.show(`${title} · ${quote.body || words.kinds[quote.kind]}`);
    },
    edit(seq, body) {
      subject.about = { seq, edit: true };
      subject.show(words.editing);
      put(body);
    },
    show(text) {
      line.querySelector("[data-about-words]").textContent = text;
      line.hidden = false;
      form.elements.body.focus();
    },
    end() {
      subject.about = null;
      line.hidden = true;
    },
  };
  form.querySelector("[data-about-end]").addEventListener("click", () => {
    if (subject.about?.edit) put("");
    subject.end();
    form.elements.body.focus();
  });
  return subject;
}
