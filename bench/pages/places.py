"""The pages that are measured: the first live one of each type in a language."""

from wagtail.models import Page

from cms.syndication.queries import live_pages, models_by_kind

KINDS = ("guide", "journey", "scheme", "flow", "label", "office", "event", "capsule")


def page_of(kind: str, language: str) -> Page | None:
    """The richest page of a kind would flatter nobody: the first that editors put there."""
    return live_pages(kind, language).first() if kind in models_by_kind() else None


def addresses(base: str, language: str) -> dict[str, str]:
    """``{name: address}`` of home and each page type."""
    found = {"home": f"{base}/{language}/"}
    for kind in KINDS:
        page = page_of(kind, language)
        if page is not None:
            found[kind] = f"{base}{page.url}"
    return found
