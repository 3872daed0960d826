"""The shape of a scheme and of its rows."""

from typing import Any

ASK_AR = "هذه وثائق تطلب عادة: تأكدوا من اللائحة لدى الشباك قبل تحضيرها."
ASK_FR = "Pièces habituelles : vérifiez la liste au guichet avant de les préparer."


def scheme(key: str, **details: Any) -> dict[str, Any]:
    """A scheme with what most of them share: no limits of amount, no announced period."""
    shared: dict[str, Any] = {
        "amount_min": None,
        "amount_max": None,
        "rate_min": None,
        "rate_max": None,
        "share": None,
        "own_share": None,
        "pays_for": [],
        "online": [],
        "counters": [],
        "windows": [],
        "period_over": False,
    }
    return {"key": key} | shared | details


def row(
    kind: str,
    *values: str,
    ar: str,
    fr: str,
    minimum: int | None = None,
    maximum: int | None = None,
    unit: str = "",
    excludes: bool = False,
) -> dict[str, Any]:
    """One condition: what programs compare, and the sentence that people read."""
    return {
        "kind": kind,
        "values": list(values),
        "minimum": minimum,
        "maximum": maximum,
        "unit": unit,
        "excludes": excludes,
        "ar": ar,
        "fr": fr,
    }
