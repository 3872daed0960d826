// The editor of captions: buttons and keys on one side, the list and the film on the other.

import { History, add, change, merge, remove, shift, split, spoken, stamp } from "./cues.js";
import { Film } from "./film.js";
import { Keeper } from "./keeper.js";
import { actionOf } from "./keys.js";
import { Rows } from "./rows.js";

const STEP = 100;
const SECOND = 1000;

class Editor {
  constructor(box, data) {
    this.box = box;
    this.data = data;
    this.find = (name) => box.querySelector(`[data-${name}]`);
    this.history = new History(data.cues);
    this.current = 0;
    this.saved = this.find("saved");
    const csrf = document.querySelector("[name=csrfmiddlewaretoken]").value;
    this.keeper = new Keeper(data, csrf, (state, words) => this.say(state, words));
    this.rows = new Rows(box, data, (index, part, typing) => this.edit(index, part, typing));
    this.film = new Film(box, data, (moment) => this.rows.mark(moment));
    box.addEventListener("click", (event) => this.clicked(event));
    // On the whole page: keys work while the film, or nothing, has the focus.
    document.addEventListener("keydown", (event) => this.pressed(event));
    this.rows.list.addEventListener("focusin", (event) => {
      this.current = Math.max(0, this.rows.indexOf(event.target));
      this.rows.choose(this.current);
    });
    this.find("shift").addEventListener("submit", (event) => {
      event.preventDefault();
      const by = Number(event.target.elements[0].value) * SECOND;
      if (by) this.put(shift(this.cues, Math.round(by)));
    });
    document.querySelector("[data-review]")?.addEventListener("submit", (event) => this.beforeReview(event));
    this.kept = this.keeper.kept();
    this.find("kept").hidden = !this.kept;
    this.draw();
    box.hidden = false;
  }

  get cues() {
    return this.history.now;
  }

  draw() {
    this.rows.draw(this.cues);
    this.film.show(this.cues);
    this.rows.mark(this.film.now);
    this.box.querySelector("[data-do=undo]").disabled = !this.history.before.length;
    this.box.querySelector("[data-do=redo]").disabled = !this.history.after.length;
  }

  /** A new list; the focus goes to a caption when one is named. */
  put(cues, index = null, onText = true) {
    this.history.put(cues);
    this.draw();
    this.keeper.note(cues);
    if (index !== null) this.rows.focus(index, onText);
  }

  edit(index, part, typing) {
    const [cues, at] = change(this.cues, index, part);
    if (!typing) {
      this.put(cues, at === index ? null : at);
      return;
    }
    this.history.put(cues, index);
    this.rows.advise(cues);
    this.film.show(cues);
    this.keeper.note(cues);
    this.box.querySelector("[data-do=undo]").disabled = false;
  }

  clicked(event) {
    const button = event.target.closest("[data-do]");
    if (!button) return;
    const row = this.rows.indexOf(button);
    if (row >= 0) this.current = row;
    this.act(button.dataset.do);
  }

  pressed(event) {
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    this.act(action);
  }

  act(name) {
    const index = this.current;
    const cue = this.cues[index];
    const { now } = this.film;
    const always = {
      add: () => this.put(...add(this.cues, now, this.data.duration)),
      undo: () => this.step("undo"),
      redo: () => this.step("redo"),
      save: () => this.save(),
      pause: () => this.film.toggle(),
      back: () => this.film.seek(now - SECOND),
      forward: () => this.film.seek(now + SECOND),
      "take-kept": () => this.takeKept(),
      "drop-kept": () => this.dropKept(),
      "put-mine": () => this.putMine(),
      "take-theirs": () => this.takeTheirs(),
    };
    const onOne = {
      play: () => this.film.playOnly(cue),
      start: () => this.put(...stamp(this.cues, index, "start", now), false),
      end: () => this.put(stamp(this.cues, index, "end", now)[0], index + 1, false),
      split: () => this.put(split(this.cues, index, this.rows.cursor(index), now), index + 1),
      merge: () => this.put(merge(this.cues, index), index),
      remove: () => this.put(remove(this.cues, index), index, false),
      earlier: () => this.put(shift(this.cues, -STEP, index)[0]),
      later: () => this.put(shift(this.cues, STEP, index)[0]),
      above: () => this.rows.focus(index - 1, false),
      below: () => this.rows.focus(index + 1, false),
      write: () => this.rows.focus(index),
      leave: () => this.rows.focus(index, false),
    };
    if (always[name]) always[name]();
    else if (cue) onOne[name]?.();
  }

  step(way) {
    this.history[way]();
    this.draw();
    this.keeper.note(this.cues);
  }

  async save() {
    const cues = this.cues;
    const { status, body } = await this.keeper.save(cues);
    if (status === 422) this.rows.refuse(body.cues ?? {});
    if (status === 409) this.meet(body);
    if (status === 200) {
      for (const field of document.querySelectorAll("[data-loaded], [name=loaded]")) field.value = body.loaded;
      document.querySelector("[data-state]").textContent = body.state;
      // The buttons of the review belong to a track that exists.
      if (!document.querySelector("[data-review]")) location.reload();
    }
    return status;
  }

  /** What is read over is what is on the page: save it first. */
  async beforeReview(event) {
    const { submitter, target } = event;
    if (!this.keeper.dirty || submitter?.name === "remove") return;
    event.preventDefault();
    if (await this.save() === 200) target.requestSubmit(submitter);
  }

  meet(body) {
    this.theirs = body;
    this.find("conflict-words").textContent = body.message;
    this.find("conflict-by").textContent = body.by;
    this.find("conflict-at").textContent = body.at;
    this.find("conflict").hidden = false;
    this.find("conflict").focus();
  }

  putMine() {
    this.keeper.rebase(this.theirs.loaded);
    this.find("conflict").hidden = true;
    this.save();
  }

  takeTheirs() {
    this.keeper.rebase(this.theirs.loaded);
    const cues = this.theirs.cues.map(spoken);
    this.keeper.saved = JSON.stringify(cues);
    this.find("conflict").hidden = true;
    this.put(cues, 0, false);
  }

  takeKept() {
    this.find("kept").hidden = true;
    this.keeper.rebase(this.kept.loaded);
    this.put(this.kept.cues, 0, false);
  }

  dropKept() {
    this.find("kept").hidden = true;
    this.keeper.drop();
  }

  say(state, words = "") {
    const key = `words${state[0].toUpperCase()}${state.slice(1)}`;
    this.saved.textContent = words || this.saved.dataset[key];
  }
}

const data = JSON.parse(document.getElementById("captions-data").textContent);
data.cues = data.cues.map(spoken);
if (matchMedia("(max-width: 62rem)").matches) document.querySelector(".cap__keys").open = false;
new Editor(document.querySelector("[data-editor]"), data);
