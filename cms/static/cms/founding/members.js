// Rows of members without a way to the server, and totals that add up while one types.
const DIGITS = /[٠-٩۰-۹]/g;

export const number = (text) => {
  const western = text.replace(DIGITS, (sign) => String(sign.charCodeAt(0) & 15));
  return /^\s*\d[\d\s.,٬\u00a0\u202f]*$/.test(western) ? Number(western.replace(/\D/g, "")) : 0;
};

export function startMembers(form) {
  const list = form.querySelector("[data-members]");
  const blank = form.querySelector("[data-blank-member]");
  const most = Number(form.dataset.membersMax);
  const rows = () => list.querySelectorAll("[data-member]");
  let next = rows().length;

  const add = (place = next) => {
    if (rows().length >= most) return null;
    const holder = document.createElement("template");
    holder.innerHTML = blank.innerHTML
      .replaceAll("m__-", `m${place}-`)
      .replaceAll("remove-__", `remove-${place}`)
      .replaceAll("__", String(place + 1));
    list.append(holder.content);
    next = Math.max(next, place + 1);
    return list.lastElementChild;
  };

  const values = (field) =>
    [...list.querySelectorAll(`[name$="-${field}"]`)].map((input) => input.value);
  const sum = (field) => values(field).reduce((total, text) => total + number(text), 0);
  const total = () => {
    const worth = number(form.elements.share_value.value);
    const shares = sum("shares");
    const totals = {
      members: values("name").filter((name) => name.trim()).length,
      shares,
      capital: shares * worth,
      paid: sum("paid"),
    };
    for (const [name, value] of Object.entries(totals)) {
      form.querySelector(`[data-total="${name}"]`).textContent = String(value);
    }
  };

  form.addEventListener("click", (event) => {
    if (event.target.closest("[data-add-member]")) {
      event.preventDefault();
      add()?.querySelector("input").focus();
    }
    const taken = event.target.closest("[data-remove-member]");
    if (taken) {
      event.preventDefault();
      const row = taken.closest("[data-member]");
      const filled = [...row.querySelectorAll("input")].some((input) => input.value.trim());
      if (filled && !row.hasAttribute("data-sure")) {
        // The second tap takes the row out: one touch must not cost a person's words.
        row.setAttribute("data-sure", "");
        taken.textContent = form.querySelector("[data-members]").dataset.sure;
        return;
      }
      (row.previousElementSibling ?? list).querySelector("input")?.focus();
      row.remove();
      form.dispatchEvent(new Event("input"));
    }
  });
  form.addEventListener("input", total);
  total();
  return { add, total, has: (place) => Boolean(form.elements[`m${place}-name`]) };
}
