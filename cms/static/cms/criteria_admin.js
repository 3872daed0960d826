/* Rows of conditions: show the values and limits that the chosen kind knows. Without this
   script every group is shown, and the server says which value does not belong. */
const GROUPS = ["form", "stage", "region", "sector", "gender"];
const LIMITED = new Set(["size", "seniority", "age", "gender"]);

function arrange(select) {
  const prefix = select.name.slice(0, -"kind".length);
  const row = select.closest("[data-inline-panel-child], .w-panel, section") ?? document;
  const first = row.querySelector(`[name="${prefix}values"]`);
  const box = first?.closest("[data-criterion-values]");
  if (!box) return;
  box.querySelectorAll("[data-group]").forEach((group) => {
    const ticked = group.querySelector("input:checked");
    group.hidden = GROUPS[group.dataset.group] !== select.value && !ticked;
  });
  for (const name of ["minimum", "maximum", "unit"]) {
    const field = row.querySelector(`[name="${prefix}${name}"]`);
    const wrapper = field?.closest("[data-contentpath], .w-field__wrapper");
    if (wrapper) wrapper.hidden = !LIMITED.has(select.value) && !field.value;
  }
}

const isKind = (node) => node.matches?.('select[name^="criteria-"][name$="-kind"]');

document.addEventListener("change", (event) => {
  if (isKind(event.target)) arrange(event.target);
});

function arrangeAll() {
  document.querySelectorAll('select[name^="criteria-"][name$="-kind"]').forEach(arrange);
}

const rows = document.getElementById("id_criteria-FORMS");
if (rows) new MutationObserver(arrangeAll).observe(rows, { childList: true });
arrangeAll();
