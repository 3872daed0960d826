"""What the papers still miss, as a list that leads back to the fields."""

from typing import Any

from cms.founding.building import build
from cms.founding.cleaning import MEMBER_FIELD, MEMBER_FIELDS
from cms.founding.forms import STEPS
from cms.founding.labels import PAPER_LABELS
from cms.founding.paper import PAPERS
from cms.founding.rules import Founding
from cms.queries import current_language

MEMBER_ORDER = list(MEMBER_FIELDS)
SUMS = {"shares", "paid"}
ORDER = [name for _key, _title, _intro, names in STEPS for name in names]


def gaps_by_field(founding: Founding) -> list[dict[str, Any]]:
    """What is missing in any of the five papers: ``[{field, anchor, label, papers}]``.

    In the order of the form; no query, for gaps do not depend on facts.
    """
    language = current_language()
    found: dict[str, dict[str, Any]] = {}
    for key in PAPERS:
        for gap in build(key, founding, language, {}).missing:
            line = found.setdefault(
                gap.field,
                {
                    "field": gap.field,
                    "anchor": _anchor(gap.field),
                    "label": gap.label,
                    "papers": [],
                },
            )
            line["papers"].append(PAPER_LABELS[key])
    if len(found) > len(SUMS & set(found)):
        # A sum that cannot be made yet follows from the gaps beside it.
        found = {field: line for field, line in found.items() if field not in SUMS}
    return sorted(found.values(), key=lambda line: _place(line["field"]))


def _anchor(field: str) -> str:
    return "step-members" if field in {"members", "shares", "paid"} else f"id_{field}"


def _place(field: str) -> tuple[int, int, int]:
    """Where a field stands in the form."""
    match = MEMBER_FIELD.match(field)
    if match:
        return (ORDER.index("share_value") + 1, int(match[1]), MEMBER_ORDER.index(match[2]))
    return (ORDER.index(field) if field in ORDER else ORDER.index("share_value"), -1, 0)
