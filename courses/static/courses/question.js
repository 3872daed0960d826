// A question card: the answer is kept on the phone before anything is said about it.
import { enhanceOrdering } from "./ordering.js";
import { fillForm, readResponse } from "./responses.js";
import { score, Unfit } from "./scoring.js";
import { resultsOf, said, solution } from "./showing.js";
import { enhanceStory } from "./story.js";

/**
 * Make the card of a question answer at once. ``keep(verb, item, data, id)`` resolves when the
 * event lies in the phone's store; ``onDone`` is told when there is something to read.
 */
export function enhanceQuestion(section, { keep, onDone = () => {} }) {
  const part = (name) => section.querySelector(`[data-${name}]`);
  const item = JSON.parse(section.querySelector('script[type="application/json"]').textContent);
  const form = part("answer");
  const words = (kind, name) => section.querySelector(`template[data-${kind}="${name}"]`)?.content.textContent ?? "";
  const lineOf = (key) => section.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const paragraph = (text) => Object.assign(document.createElement("p"), { textContent: text });
  let story = null;

  function mark(key, kind, isShown) {
    const line = lineOf(key);
    const text = words("mark-text", isShown && kind === "right" ? "shown" : kind);
    if (!line || !text) return;
    line.dataset.mark = kind;
    const label = Object.assign(document.createElement("span"), { className: "option__mark", textContent: text });
    (line.querySelector(".ordering__text") ?? line).append(label);
  }

  function lock() {
    for (const field of form.querySelectorAll("input:not([type=hidden]), select")) field.disabled = true;
    for (const moves of form.querySelectorAll("[data-moves]")) moves.hidden = true;
    if (part("acts")) part("acts").hidden = true;
  }

  function showResults(response) {
    const list = part("results");
    if (!list || item.type !== "calculator") return;
    list.replaceChildren(...resultsOf(item, response).map(([label, number, unit]) => {
      const row = document.createElement("div");
      const value = document.createElement("bdi");
      Object.assign(value, { dir: "ltr", textContent: number });
      const dd = document.createElement("dd");
      dd.append(value, ` ${unit}`);
      row.append(Object.assign(document.createElement("dt"), { textContent: label }), dd);
      return row;
    }));
    list.hidden = false;
  }

  /** Show what an answer was worth, or the answer itself. */
  function show(response, isShown = false) {
    const result = score(item, response);
    fillForm(item, form, response);
    story?.follow();
    for (const [key, kind] of Object.entries(result.marks)) mark(key, kind, isShown);
    part("said").replaceChildren(...said(item, response, result).map(paragraph));
    showResults(response);
    const verdict = isShown ? "shown" : result.correct ? "right" : result.points ? "partly" : "wrong";
    for (const line of section.querySelectorAll("[data-verdict]")) line.hidden = line.dataset.verdict !== verdict;
    part("again").hidden = result.correct && !isShown && item.type !== "calculator";
    if (part("right-answer")) part("right-answer").hidden = result.correct;
    lock();
    const box = part("feedback");
    box.classList.toggle("feedback--right", !isShown && result.correct);
    box.classList.toggle("feedback--wrong", !isShown && !result.correct);
    box.hidden = false;
    onDone();
    return box;
  }

  function refuse(code) {
    part("refusal").textContent = words("refusal-text", code);
    part("refusal").hidden = false;
  }

  const eventId = () => form.elements.event?.value;

  async function answer() {
    let response;
    try {
      response = readResponse(item, form);
      score(item, response);
    } catch (error) {
      if (error instanceof Unfit) return refuse(error.code);
      throw error;
    }
    part("refusal").hidden = true;
    await keep("answered", item.key, { response }, eventId());
    show(response).focus();
  }

  async function reveal() {
    part("refusal").hidden = true;
    await keep("shown", item.key, {}, eventId());
    show(solution(item), true).focus();
  }

  let busy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const submitter = event.submitter;
    (submitter?.value === "show" ? reveal() : answer())
      // A phone that cannot store (private mode, full): the plain form still works.
      .catch(() => {
        const action = document.createElement("input");
        Object.assign(action, { type: "hidden", name: "action", value: submitter?.value ?? "answer" });
        form.append(action);
        form.submit();
      })
      .finally(() => {
        busy = false;
      });
  });

  const ordering = part("ordering");
  if (ordering?.querySelector("[data-move]")) enhanceOrdering(ordering, part("moved"));
  if (item.type === "scenario") story = enhanceStory(item, form);
  for (const area of section.querySelectorAll("[data-area]")) {
    area.addEventListener("click", () => {
      const field = form.querySelector(`[name="choice"][value="${CSS.escape(area.dataset.area)}"]`);
      if (!field.disabled) field.click();
    });
  }
  return { item, show };
}
