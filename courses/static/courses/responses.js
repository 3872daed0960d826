// A form read into a response, as forms.py reads it, and a response put back into its form.
import { Unfit } from "./unfit.js";

function order(item, given) {
  const places = item.options.map(({ key }) => [Number(given.get(`place-${key}`)), key]);
  if (new Set(places.map(([place]) => place)).size !== places.length) throw new Unfit("courses.places_not_distinct");
  return places.sort(([a], [b]) => a - b).map(([, key]) => key);
}

function path(item, given) {
  const keys = [];
  const seen = new Set();
  let node = item.nodes[0];
  while (node?.options.length && !seen.has(node.key)) {
    seen.add(node.key);
    const way = node.options.find(({ key }) => key === given.get(`node-${node.key}`));
    if (!way) throw new Unfit("courses.nothing_chosen");
    keys.push(way.key);
    node = item.nodes.find(({ key }) => key === way.to);
  }
  return keys;
}

export function readResponse(item, form) {
  const given = new FormData(form);
  const named = (prefix, parts) => Object.fromEntries(parts.map(({ key }) => [key, given.get(prefix + key) ?? ""]));
  switch (item.type) {
    case "multiple":
    case "checklist":
      return { choices: given.getAll("choice") };
    case "number":
      return { number: given.get("number") ?? "" };
    case "order":
      return { order: order(item, given) };
    case "match":
      return { match: named("match-", item.options) };
    case "fill":
      return { gaps: named("gap-", item.gaps) };
    case "calculator":
      return { fields: named("field-", item.fields) };
    case "scenario":
      return { path: path(item, given) };
    case "yes_no_why":
      return { choice: given.get("choice") ?? "", why: given.get("why") ?? "" };
    default:
      return { choice: given.get("choice") ?? "" };
  }
}

/** Show a response in its form: what was answered before, or the answer itself. */
export function fillForm(item, form, response) {
  const check = (name, keys) => {
    for (const field of form.querySelectorAll(`[name="${name}"]`)) field.checked = keys.includes(field.value);
  };
  const write = (prefix, values = {}) => {
    for (const [key, value] of Object.entries(values)) {
      const field = form.elements[prefix + key];
      if (field) field.value = value;
    }
  };
  if (response.choices || "choice" in response) check("choice", response.choices ?? [response.choice]);
  if (response.why) check("why", [response.why]);
  if ("number" in response) form.elements.number.value = response.number;
  write("match-", response.match);
  write("gap-", response.gaps);
  write("field-", response.fields);
  for (const node of response.path ? item.nodes : []) check(`node-${node.key}`, response.path);
  if (response.order) {
    const list = form.querySelector("[data-ordering]");
    for (const key of response.order) list.append(list.querySelector(`[data-key="${CSS.escape(key)}"]`));
    write("place-", Object.fromEntries(response.order.map((key, place) => [key, place + 1])));
  }
}
