// What to do with a message: one dialog for all of them, filled when it opens.
let dialog;
let chosen;

export function openActions(root, bubble, tools) {
  dialog ??= build(root, tools);
  const { words } = tools;
  const mine = bubble.classList.contains("bubble--mine");
  chosen = { bubble, mine, seq: bubble.dataset.seq };
  for (const name of ["edit", "delete"]) dialog.querySelector(`[data-do="${name}"]`).hidden = !mine;
  dialog.querySelector('[data-do="copy"]').hidden = !textOf(bubble);
  const page = dialog.querySelector('[data-do="page"]');
  page.hidden = mine;
  page.href = bubble.querySelector(".bubble__more").href;
  const own = bubble.querySelector(".bubble__reactions .is-mine span")?.textContent;
  for (const button of dialog.querySelectorAll("[data-react]")) {
    button.ariaPressed = String(words.reactions[button.dataset.react][0] === own);
  }
  dialog.showModal();
}

const textOf = (bubble) => bubble.querySelector(".bubble__text").textContent;

function build(root, tools) {
  const made = root.querySelector('[data-mould="actions"]').content.firstElementChild.cloneNode(true);
  root.append(made);
  made.addEventListener("click", (event) => {
    // The dialog itself is only hit beside its content.
    if (event.target === made) made.close();
    const reaction = event.target.closest("[data-react]");
    const action = event.target.closest("[data-do]")?.dataset.do;
    if (reaction) react(reaction, tools);
    else if (action && action !== "page") act(action, tools, root);
    if (reaction || action) made.close();
  });
  return made;
}

function react(button, { change }) {
  change(chosen.seq, "react", button.ariaPressed === "true" ? "" : button.dataset.react);
}

function act(action, { subject, change, words }, root) {
  const { bubble, mine, seq } = chosen;
  const body = textOf(bubble);
  if (action === "reply") {
    const name = mine ? "" : bubble.querySelector(".bubble__name").textContent;
    const quote = { name, kind: bubble.dataset.kind, body: body.slice(0, 120) };
    subject.answer(Number(seq), quote, mine);
  }
  if (action === "edit") subject.edit(Number(seq), body);
  if (action === "delete") change(seq, "delete");
  if (action === "copy") {
    navigator.clipboard?.writeText(body);
    root.querySelector("[data-announce]").textContent = words.copied;
  }
}
