// Lays a list of choices over the fields that hold a key: the questions, results and answers
// that stand in the form now, saved or not. The field keeps the key; the list shows words.
(() => {
  const PART = /^(.*)-(\d+)-type$/;

  const valueOf = (name) => document.getElementsByName(name)[0]?.value?.trim() ?? "";

  // A block that is not saved yet has no key: give it one, so that a jump can name it.
  const keyOf = (prefix, letter) => {
    const field = document.getElementsByName(`${prefix}-key`)[0];
    if (!field) return "";
    if (!field.value) field.value = letter + Math.random().toString(16).slice(2, 8);
    return field.value;
  };

  const items = (prefix) =>
    Array.from({ length: Number(valueOf(`${prefix}-count`)) }, (_, number) => number)
      .filter((number) => valueOf(`${prefix}-${number}-deleted`) !== "1")
      .map((number) => `${prefix}-${number}-value`);

  // [{kind, key, title, prefix}] in the order of the page.
  const blocks = () =>
    Array.from(document.querySelectorAll('input[name$="-type"]'))
      .filter((input) => ["question", "result"].includes(input.value) && PART.test(input.name))
      .map((input) => ({ input, base: input.name.slice(0, -"-type".length) }))
      .filter(({ base }) => valueOf(`${base}-deleted`) !== "1")
      .sort((a, b) => Number(valueOf(`${a.base}-order`)) - Number(valueOf(`${b.base}-order`)))
      .map(({ input, base }) => {
        const prefix = `${base}-value`;
        const title = valueOf(`${prefix}-${input.value === "question" ? "text" : "title"}`);
        return { kind: input.value, key: keyOf(prefix, input.value[0]), title, prefix };
      });

  const targets = (words) => [
    { label: words.questions, of: "question" },
    { label: words.results, of: "result" },
  ].map(({ label, of }) => ({
    label,
    options: blocks().filter((block) => block.kind === of)
      .map(({ key, title }) => ({ value: key, label: title || key })),
  }));

  const answers = () =>
    blocks().filter((block) => block.kind === "question").map(({ key, title, prefix }) => ({
      label: title || key,
      options: valueOf(`${prefix}-kind`) === "number"
        ? [{ value: key, label: title || key }]
        : items(`${prefix}-answers`).map((answer) => {
            const own = keyOf(answer, "a");
            return { value: `${key}:${own}`, label: valueOf(`${answer}-label`) || own };
          }),
    }));

  class FlowPick extends window.StimulusModule.Controller {
    static values = {
      offers: String, none: String, gone: String, questions: String, results: String,
    };

    connect() {
      if (this.select) return;
      this.select = document.createElement("select");
      this.select.className = "flow-pick";
      this.select.setAttribute("aria-label", this.element.getAttribute("aria-label") || "");
      const label = this.element.id && document.querySelector(`label[for="${this.element.id}"]`);
      if (label) {
        this.select.id = `${this.element.id}-pick`;
        label.htmlFor = this.select.id;
      }
      this.element.hidden = true;
      this.element.type = "hidden";
      this.element.after(this.select);
      this.fill();
      ["focus", "pointerdown"].forEach((name) =>
        this.select.addEventListener(name, () => this.fill()));
      this.select.addEventListener("change", () => {
        this.element.value = this.select.value;
        this.element.dispatchEvent(new Event("change", { bubbles: true }));
      });
      // The other blocks of the form are drawn after this one.
      window.setTimeout(() => this.fill(), 300);
    }

    disconnect() {
      this.select?.remove();
      this.select = null;
    }

    fill() {
      const words = { questions: this.questionsValue, results: this.resultsValue };
      const groups = this.offersValue === "targets" ? targets(words) : answers();
      const value = this.element.value;
      const known = groups.some(({ options }) => options.some((one) => one.value === value));
      const first = [new Option(this.noneValue, "")];
      if (value && !known) first.push(new Option(this.goneValue, value));
      this.select.replaceChildren(...first, ...groups.filter(({ options }) => options.length)
        .map(({ label, options }) => {
          const group = document.createElement("optgroup");
          group.label = label;
          group.append(...options.map((one) => new Option(one.label, one.value)));
          return group;
        }));
      this.select.value = value;
    }
  }

  window.wagtail.app.register("flow-pick", FlowPick);
})();
