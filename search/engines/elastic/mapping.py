"""The shape of a document in Elasticsearch, with analyzers made of built-in parts.

Words of Arabic script are looked for in ``.ar``, all others in ``.fr``, whatever the language
of the page. The folding is our own table, so that the server folds what Python folds.
"""

from functools import cache
from typing import Any

from elasticsearch.dsl import (
    Date,
    Document,
    InnerDoc,
    Integer,
    Keyword,
    M,
    Nested,
    Object,
    Text,
    analyzer,
    char_filter,
    token_filter,
    tokenizer,
)

from fadaa.core.folding import fold
from search.engines.analysed import analyse, facet_values
from search.engines.base import Document as Found

LONGEST_WORD = 60
ELIDED = "l|d|j|m|t|s|c|n|qu|lorsqu|puisqu|jusqu"
# Where letters live that are written in several ways: Latin, Arabic, presentation forms.
_BLOCKS = (
    (0x41, 0x5B), (0xA0, 0x250), (0x2B0, 0x370), (0x600, 0x700), (0x750, 0x780),
    (0x8A0, 0x900), (0x1E00, 0x1F00), (0x2000, 0x2070), (0xFB00, 0xFB07), (0xFB50, 0xFE00),
    (0xFE70, 0xFF00), (0xFF01, 0xFF5F),
)  # fmt: skip


@cache
def folding() -> tuple[str, ...]:
    """Rules of a mapping filter: each character that folding changes, with what it becomes."""
    rules = []
    for first, end in _BLOCKS:
        for code in range(first, end):
            folded = fold(f"x{chr(code)}x")[1:-1]
            if folded != chr(code):
                rules.append(f"{_escaped(chr(code))}=>{_escaped(folded)}")
    return tuple(rules)


def _escaped(text: str) -> str:
    return "".join(f"\\u{ord(character):04X}" for character in text)


_folding = char_filter("fadaa_folding", type="mapping", mappings=list(folding()))
_elision = char_filter(
    "fadaa_elision", type="pattern_replace", pattern=rf"\b({ELIDED})'", replacement=" "
)
_grouping = char_filter(
    "fadaa_grouping",
    type="pattern_replace",
    pattern=r"(?<=(?:^|[^\p{L}\p{N}])[0-9]{1,3}|[ .,][0-9]{3})[ .,](?=[0-9]{3}(?:[^0-9]|$))",
    replacement="",
)
_words = tokenizer("fadaa_words", type="pattern", pattern=r"[^\p{L}\p{N}]+")
_parts: dict[str, Any] = {
    "tokenizer": _words,
    "char_filter": [_folding, _elision, _grouping],
}
arabic = analyzer(
    "fadaa_arabic",
    filter=[
        "lowercase", "decimal_digit", "arabic_normalization",
        token_filter("fadaa_arabic_stem", type="stemmer", language="arabic"),
    ],
    **_parts,
)  # fmt: skip
french = analyzer(
    "fadaa_french",
    filter=[
        "lowercase", "asciifolding",
        # Codes such as ta3awniya are no French words: they stay as they are.
        token_filter(
            "fadaa_codes", type="keyword_marker", keywords_pattern=r".*[^a-z].*"
        ),
        token_filter("fadaa_french_stem", type="stemmer", language="light_french"),
    ],
    **_parts,
)  # fmt: skip
plain = analyzer("fadaa_plain", tokenizer="whitespace")


def _in_both_scripts() -> Object:
    return Object(properties={"ar": Text(analyzer=arabic), "fr": Text(analyzer=french)})


class Period(InnerDoc):
    opens = Date(format="yyyy-MM-dd")
    closes = Date(format="yyyy-MM-dd")


class Entry(Document):
    """One thing that can be found. Strict: a stray field is an error, not a new field."""

    ref: M[str] = Keyword()  # type: ignore[assignment]
    kind: M[str] = Keyword()  # type: ignore[assignment]
    lang: M[str] = Keyword()  # type: ignore[assignment]
    group = Keyword()
    region = Keyword()
    sector = Keyword()
    audience = Keyword()
    support = Keyword()
    periods = Nested(Period)
    updated = Date(format="yyyy-MM-dd")
    title = _in_both_scripts()
    asked = _in_both_scripts()
    body = _in_both_scripts()
    title_key = Keyword(ignore_above=1000)
    title_size = Integer()
    title_words = Text(analyzer=plain)
    words = Text(analyzer=plain)
    vocabulary = Keyword(ignore_above=LONGEST_WORD)
    length = Integer()
    # The stems that ``ranking`` reads; kept, not searched.
    stems = Object(enabled=False)

    class Meta:
        dynamic = "strict"


def source_of(document: Found) -> dict[str, Any]:
    """A document as it is sent."""
    found = analyse(document)
    facets: dict[str, list[str]] = {}
    for facet, value in facet_values(document):
        facets.setdefault(facet, []).append(value)
    body = f"{document.summary}\n{document.body}"
    periods = [
        {"opens": opens or "0001-01-01", "closes": closes or "9999-12-31"}
        for opens, closes in document.windows
    ]
    return {
        **facets,
        "ref": document.ref,
        "kind": document.kind,
        "lang": document.lang,
        "group": document.group,
        "periods": periods,
        **({"updated": document.updated} if document.updated else {}),
        "title": {"ar": document.title, "fr": document.title},
        "asked": {"ar": document.asked, "fr": document.asked},
        "body": {"ar": body, "fr": body},
        "title_key": found.title_words,
        "title_size": len(found.title_words),
        "title_words": found.title_words,
        "words": found.words,
        "vocabulary": sorted({word[:LONGEST_WORD] for word in found.words.split()}),
        "length": found.length,
        "stems": {"title": found.title, "asked": found.asked, "body": found.body},
    }
