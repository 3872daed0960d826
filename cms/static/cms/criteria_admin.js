/* Rows of conditions: show the values and limits that the chosen kind knows. Without this
   script every group is shown, and the server says which value does not belong. */
const GROUPS = ["form", "stage", "region", "sector", "gender"];
const LIMITED = new Set(["size", "seniority", "age", "gender"]);

/* The largest box around a control that holds no other: its label goes with it. */
function alone(field) {
  let box = field;
  while (box.parentElement?.querySelectorAll("input, select, textarea").length === 1) {
    box = box.parentElement;
  }
  return box;
}

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
    if (field) alone(field).hidden = !LIMITED.has(select.value) && !field.value;
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
