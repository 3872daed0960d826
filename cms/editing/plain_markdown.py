"""The little of Markdown that the help for editors is written in; pure.

Headings, paragraphs, lists of one level, ``**bold**``, `` `code` `` and links.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from django.utils.html import escape

INLINE = (
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"`(.+?)`"), r'<code dir="ltr">\1</code>'),
    (re.compile(r"\[([^\]]+)\]\(([\w/#.:-]+)\)"), r'<a href="\2">\1</a>'),
)
LINE = re.compile(r"^(?P<mark>#{1,3} |- |\d+\. )?(?P<words>.*)$")


def _inline(words: str) -> str:
    html: str = escape(words)
    for pattern, by in INLINE:
        html = pattern.sub(by, html)
    return html


def _kind(line: str) -> str:
    match = LINE.match(line)
    mark = (match and match["mark"]) or ""
    if not line.strip():
        return ""
    if mark.startswith("#"):
        return f"h{len(mark.strip())}"
    return {"- ": "ul"}.get(mark, "ol" if mark else "p")


def _words(line: str) -> str:
    match = LINE.match(line)
    return _inline(match["words"].strip()) if match else ""


def _parts(text: str) -> Iterator[str]:
    for kind, lines in groupby(text.splitlines(), _kind):
        words = [_words(line) for line in lines]
        if kind in {"ul", "ol"}:
            yield f"<{kind}>" + "".join(f"<li>{item}</li>" for item in words) + f"</{kind}>"
        elif kind == "p":
            yield f"<p>{' '.join(words)}</p>"
        elif kind:
            yield from (f"<{kind}>{item}</{kind}>" for item in words)


def to_html(text: str) -> str:
    return "\n".join(_parts(text))
