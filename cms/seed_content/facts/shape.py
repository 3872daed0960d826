"""The shape of a fact: one key, one source, the same statement in both languages."""

from typing import Any

from cms.seed_content.sources import SOURCES

CHECKED_ON = "2026-11-22"
CHECKED_BY = "Rédaction (contenu de démonstration)"


def verified(key: str, source: str, ar: str, fr: str, **more: str) -> dict[str, Any]:
    """A fact that was compared with the source it names."""
    return _fact(key, source, ar, fr, more) | {
        "status": "verified",
        "verified_on": CHECKED_ON,
        "verified_by": CHECKED_BY,
    }


def to_verify(key: str, ar: str, fr: str, source: str = "common", **more: str) -> dict[str, Any]:
    """A fact that is commonly said, or whose source is too weak or too old to rely on."""
    return _fact(key, source, ar, fr, more) | {
        "status": "to_verify",
        "verified_on": None,
        "verified_by": "",
    }


def _fact(key: str, source: str, ar: str, fr: str, more: dict[str, str]) -> dict[str, Any]:
    return {
        "key": key,
        "article": more.get("article", ""),
        "source_url": SOURCES[source]["url"],
        "value": more.get("value", ""),
        "unit": more.get("unit", ""),
        "ar": {"statement": ar, "source_title": SOURCES[source]["ar"]},
        "fr": {"statement": fr, "source_title": SOURCES[source]["fr"]},
    }
