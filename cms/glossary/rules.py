"""Find terms in prose and mark them; fold words for the search of the glossary. Pure.

Marks are inserted into the page's own text; every other byte stays as it was. Pages are our own
well-formed output, so tags are found by one expression: twenty times cheaper than a parser, and
the cost of a page does not grow with the number of terms.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

MOST_MARKS = 8
# Words in these are no prose, or answer to a tap already.
CLOSED = frozenset(
    {
        *("a", "abbr", "address", "audio", "bdi", "button", "caption", "code", "dfn", "dt"),
        *("fieldset", "figcaption", "form", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label"),
        *("legend", "nav", "option", "pre", "script", "select", "style", "summary", "svg"),
        *("template", "textarea", "th", "title", "video"),
    }
)
TAG = re.compile(r"""<(?:!--.*?-->|(/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>)""", re.S)
WORD = re.compile(r"\w+")
# What may stand before an Arabic word and be written together with it: و ف, ب ك ل, ال.
BEFORE = [
    first + then
    for first in ("", "و", "ف")
    for then in ("", "ال", "بال", "كال", "فال", "لل", "ب", "ك", "ل", "ف")
]
MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
ARABIC = re.compile(r"[\u0621-\u064a]")
ALIKE = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي", "’": "'"}
)


def fold(words: str) -> str:
    """Words as they are compared: no case, accents, vowel signs; letters that look alike as one."""
    plain = MARKS.sub("", words.lower()).translate(ALIKE)
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return " ".join(bare.split())


def letter(term: str) -> str:
    """The letter under which a term stands: the article does not count."""
    return _without_article(fold(term))[:1].upper()


def _without_article(word: str) -> str:
    return word.removeprefix("ال") if len(word) > 4 else word


@dataclass(frozen=True)
class Form:
    """One form of a term: the words after the first, as an expression."""

    key: str
    length: int
    rest: re.Pattern[str] | None


@dataclass(frozen=True)
class Matcher:
    """The forms of a language by the first word that stands in a text, prefixes and all."""

    by_word: dict[str, list[Form]] = field(default_factory=dict)

    def at(self, html: str, word: re.Match[str], end: int) -> tuple[str, int]:
        """``(key, end)`` of the longest form that begins with a word, or nothing."""
        for form in self.by_word.get(word.group().lower(), ()):
            if form.rest is None:
                return form.key, word.end()
            if rest := form.rest.match(html, word.end(), end):
                return form.key, rest.end()
        return "", 0


def matcher(forms: Iterable[tuple[str, str]]) -> Matcher | None:
    """Make ``[(form, key)]`` ready to be found, the longest forms first; None without forms."""
    by_word: dict[str, list[Form]] = {}
    for form, key in forms:
        words = WORD.findall(form.lower())
        if not words:
            continue
        first, rest = _without_article(words[0]), words[1:]
        made = Form(key, len(form), _rest(rest) if rest else None)
        before = BEFORE if ARABIC.match(first) else [""]
        for prefix in before:
            by_word.setdefault(prefix + first, []).append(made)
    for candidates in by_word.values():
        candidates.sort(key=lambda form: -form.length)
    return Matcher(by_word) if by_word else None


def _rest(words: list[str]) -> re.Pattern[str]:
    """The words after the first: spaces or an apostrophe between them, articles as they come."""
    parts = []
    for word in words:
        bare = _without_article(word)
        article = "(?:ال)?" if ARABIC.match(bare) else ""
        parts.append(r"[\s'’-]+" + article + re.escape(bare))
    return re.compile("".join(parts) + r"(?!\w)", re.IGNORECASE)


def prose(html: str) -> Iterator[tuple[int, int]]:
    """The places of prose in a piece of HTML."""
    closed = ""
    depth = last = 0
    for tag in TAG.finditer(html):
        if not closed and tag.start() > last:
            yield last, tag.start()
        last = tag.end()
        name = (tag.group(2) or "").lower()
        if closed:
            if name == closed and not tag.group(3).endswith("/"):
                depth += -1 if tag.group(1) else 1
            closed = closed if depth else ""
        elif not tag.group(1) and (name in CLOSED or "data-no-terms" in (tag.group(3) or "")):
            closed, depth = name, 1
    if not closed and last < len(html):
        yield last, len(html)


def mark(
    html: str, found_by: Matcher, render: Callable[[str, str], str], *, most: int = MOST_MARKS
) -> str:
    """Put ``render(key, words)`` at the first place of each term in the prose of a page."""
    parts: list[str] = []
    done: set[str] = set()
    last = 0
    for start, end in prose(html):
        for word in WORD.finditer(html, start, end):
            if word.start() < last or word.group().lower() not in found_by.by_word:
                continue
            key, stop = found_by.at(html, word, end)
            if not key or key in done:
                continue
            done.add(key)
            parts += [html[last : word.start()], render(key, html[word.start() : stop])]
            last = stop
            if len(done) == most:
                return "".join([*parts, html[last:]])
    return "".join([*parts, html[last:]])
