"""What a criterion row may say, what is wrong with it, and how it reads. Pure."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from django.utils.formats import number_format
from django.utils.translation import get_language, gettext, ngettext

from cms.enums import CriterionKind, CriterionUnit, Gender, LegalForm, ProjectStage
from fadaa.core.vocabularies import Region, Sector

Kind, Unit = CriterionKind, CriterionUnit

# {kind: {key: label}}: no key stands in two vocabularies, so that one field can hold them all.
VOCABULARIES: dict[str, dict[str, Any]] = {
    Kind.FORM: dict(LegalForm.choices),
    Kind.STAGE: dict(ProjectStage.choices),
    Kind.REGION: dict(Region.choices),
    Kind.SECTOR: dict(Sector.choices),
    Kind.GENDER: dict(Gender.choices),
}
UNITS: dict[str, tuple[str, ...]] = {
    Kind.SIZE: (Unit.PEOPLE, Unit.TURNOVER, Unit.INVESTMENT),
    Kind.SENIORITY: (Unit.YEARS,),
    Kind.AGE: (Unit.YEARS,),
    Kind.GENDER: (Unit.PERCENT,),
}


class Row(Protocol):
    """A criterion as these rules read it."""

    kind: str
    values: list[str]
    minimum: int | None
    maximum: int | None
    unit: str
    words: str
    excludes: bool


def value_choices() -> list[tuple[Any, list[tuple[str, Any]]]]:
    """All vocabularies as one grouped list, for the form of a row."""
    return [(Kind(kind).label, list(labels.items())) for kind, labels in VOCABULARIES.items()]


def unit_of(row: Row) -> str:
    """What the limits count: the unit said, else the only one the kind knows."""
    known = UNITS.get(row.kind, ())
    return row.unit or (known[0] if len(known) == 1 else "")


def problems(row: Row) -> dict[str, str]:
    """``{field: what is wrong with it}``; empty when the row is good."""
    return _missing(row) | _wrong_values(row) | _wrong_limits(row)


def _missing(row: Row) -> dict[str, str]:
    has_limit = row.minimum is not None or row.maximum is not None
    if row.kind == Kind.OTHER:
        return {} if row.words.strip() else {"words": gettext("Say the condition in words.")}
    if row.kind in VOCABULARIES:
        if row.values:
            return {}
        label = Kind(row.kind).label
        return {"values": gettext("Tick at least one value under “%(kind)s”.") % {"kind": label}}
    if row.kind in UNITS and not has_limit:
        return {"minimum": gettext("Give a minimum, a maximum or both.")}
    return {}


def _wrong_values(row: Row) -> dict[str, str]:
    known = VOCABULARIES.get(row.kind, {})
    strange = [str(value) for value in row.values if value not in known]
    if not strange:
        return {}
    label = Kind(row.kind).label if row.kind in Kind.values else row.kind
    names = ", ".join(_label_anywhere(value) for value in strange)
    text = gettext("These values do not belong to “%(kind)s”: %(names)s.")
    return {"values": text % {"kind": label, "names": names}}


def _wrong_limits(row: Row) -> dict[str, str]:
    if row.minimum is None and row.maximum is None:
        return {}
    known = UNITS.get(row.kind, ())
    if not known:
        return {"minimum": gettext("This kind of condition has no minimum or maximum.")}
    if not unit_of(row):
        return {"unit": gettext("Say what is counted: members, turnover or investment.")}
    if unit_of(row) not in known:
        return {"unit": gettext("This condition is not counted in this unit.")}
    if row.minimum is not None and row.maximum is not None and row.minimum > row.maximum:
        return {"maximum": gettext("The maximum is smaller than the minimum.")}
    if unit_of(row) == Unit.PERCENT and max(row.minimum or 0, row.maximum or 0) > 100:
        return {"minimum": gettext("A share is not more than 100 %.")}
    return {}


def _label_anywhere(value: str) -> str:
    return next((str(known[value]) for known in VOCABULARIES.values() if value in known), value)


def joined(labels: Iterable[Any]) -> str:
    """Labels in a row, with the comma of the language."""
    comma = "، " if (get_language() or "").startswith("ar") else ", "
    return comma.join(str(label) for label in labels)


def sentence(row: Row) -> str:
    """The row as a plain sentence: the editor's words, else words made from what it says."""
    if row.words.strip():
        return row.words.strip()
    labels = joined(_label_anywhere(value) for value in row.values)
    limits = limits_in_words(row)
    what = f"{labels} ({limits})" if labels and limits else labels or limits
    text = gettext("Not for: %(what)s") if row.excludes else _OPENINGS[row.kind]()
    return text % {"what": what}


_OPENINGS: dict[str, Callable[[], str]] = {
    Kind.FORM: lambda: gettext("For: %(what)s"),
    Kind.STAGE: lambda: gettext("Stage: %(what)s"),
    Kind.REGION: lambda: gettext("Regions: %(what)s"),
    Kind.SECTOR: lambda: gettext("Fields: %(what)s"),
    Kind.SIZE: lambda: gettext("Size: %(what)s"),
    Kind.SENIORITY: lambda: gettext("Legal existence: %(what)s"),
    Kind.GENDER: lambda: gettext("For: %(what)s"),
    Kind.AGE: lambda: gettext("Age: %(what)s"),
    Kind.OTHER: lambda: "%(what)s",
}


def limits_in_words(row: Row) -> str:
    """“From 18 to 35 years”, “at most 10 000 000 DH a year”; empty without limits."""
    unit = unit_of(row)
    if row.minimum is not None and row.maximum is not None:
        low = number_format(row.minimum, use_l10n=True, force_grouping=True)
        high = _counted(row.maximum, unit)
        return gettext("from %(low)s to %(high)s") % {"low": low, "high": high}
    if row.minimum is not None:
        return gettext("at least %(low)s") % {"low": _counted(row.minimum, unit)}
    if row.maximum is not None:
        return gettext("at most %(high)s") % {"high": _counted(row.maximum, unit)}
    return ""


def _counted(number: int, unit: str) -> str:
    known: dict[str, Callable[[], str]] = {
        Unit.PEOPLE: lambda: ngettext("%(n)s member", "%(n)s members", number),
        Unit.YEARS: lambda: ngettext("%(n)s year", "%(n)s years", number),
        Unit.TURNOVER: lambda: gettext("%(n)s DH of turnover a year"),
        Unit.INVESTMENT: lambda: gettext("%(n)s DH of investment"),
        Unit.PERCENT: lambda: gettext("%(n)s %%"),
    }
    words = known.get(unit, lambda: "%(n)s")()
    return words % {"n": number_format(number, use_l10n=True, force_grouping=True)}


def keys_of_kind(rows: Iterable[Row], kind: str) -> list[str]:
    """The keys that rows of a kind let in, in the order of the vocabulary; empty means all."""
    known = VOCABULARIES[kind]
    said = [row for row in rows if row.kind == kind]
    asked = {value for row in said if not row.excludes for value in row.values}
    left_out = {value for row in said if row.excludes for value in row.values}
    let_in = (asked or (set(known) if left_out else set())) - left_out
    return [key for key in known if key in let_in]
