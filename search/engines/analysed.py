"""A document as engines keep it: folded words and stems, the same for every engine."""

from dataclasses import dataclass

from search.analysis import folded_words, stem
from search.engines.base import Document


@dataclass(frozen=True)
class Analysed:
    """Words joined by one space. ``words`` holds title and text, ``body`` and others stems."""

    title_words: str
    words: str
    title: str
    asked: str
    body: str
    length: int


def analyse(document: Document) -> Analysed:
    """Fold and stem every field."""
    title = folded_words(document.title)
    body = folded_words(f"{document.summary}\n{document.body}")
    asked = " ".join(dict.fromkeys(folded_words(document.asked).split()))
    return Analysed(
        title_words=title,
        words=f"{title} {body}",
        title=_stems(title),
        asked=_stems(asked),
        body=_stems(body),
        length=body.count(" ") + 1,
    )


def _stems(text: str) -> str:
    return " ".join(map(stem, text.split()))


def facet_values(document: Document) -> list[tuple[str, str]]:
    """``[(facet, value)]`` of a document; its periods are kept apart."""
    several = {
        "region": document.regions,
        "sector": document.sectors,
        "audience": document.audience,
        "support": document.support,
    }
    return [
        ("kind", document.kind),
        ("lang", document.lang),
        *((facet, value) for facet, values in several.items() for value in values),
    ]
