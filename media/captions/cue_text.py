"""The text of one cue: tags that every player knows are kept and closed, the rest leaves.

Source: W3C WebVTT, "WebVTT cue text parsing rules"; voices, bold, italics, underlining and
language are kept. Fonts, positions and karaoke of other formats are not.
"""

import re
from dataclasses import dataclass, field

from media.captions.cues import plain_text

KEPT = frozenset({"i", "b", "u", "lang", "v"})
# Tags of WebVTT that change nothing for our readers: their words stay.
DROPPED_QUIETLY = frozenset({"c", "ruby", "rt"})
_TOKEN = re.compile(r"<[^<>\n]*>|[^<]+|<")
_NAME = re.compile(r"</?([a-zA-Z]+)")
_ANNOTATED = re.compile(r"<(v|lang)(?:\.[^\s>]*)?\s+([^>]+)>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)")
_OTHER_ENTITY = re.compile(r"&(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|quot|apos);")
_OVERRIDE = re.compile(r"\{\\[^}]*\}")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*")


@dataclass
class _Cleaned:
    out: list[str] = field(default_factory=list)
    # Names of the tags that are open, the innermost last.
    open: list[str] = field(default_factory=list)
    removed: bool = False


def clean(text: str) -> tuple[str, bool]:
    """Cue text that every parser accepts, and whether styling of another format was taken out."""
    lines = [" ".join(line.split()) for line in text.replace("\x00", "").splitlines()]
    joined = "\n".join(line for line in lines if line)
    bare = _OVERRIDE.sub("", joined).replace("-->", "→")
    state = _Cleaned(removed=bare != joined.replace("-->", "→"))
    for token in _TOKEN.findall(bare):
        if token.startswith("<") and token.endswith(">") and len(token) > 2:
            _tag(token, state)
        else:
            state.out.append(_escaped(token))
    while state.open:
        _close(state)
    cleaned = "\n".join(line for line in "".join(state.out).split("\n") if line.strip())
    return cleaned.strip(), state.removed


def bare(text: str) -> str:
    """Cue text as one line without tags: what WebVTT allows in a title of a chapter."""
    return clean(_escaped(plain_text(text).replace("&", "&amp;")))[0]


def _escaped(words: str) -> str:
    words = _OTHER_ENTITY.sub(_character, words)
    words = _ENTITY.sub("&amp;", words)
    return words.replace("<", "&lt;").replace(">", "&gt;")


def _character(match: re.Match[str]) -> str:
    from html import unescape  # an entity of HTML, met in files of other tools only

    found = unescape(match[0])
    is_text = len(found) == 1 and found.isprintable() and found != "&"
    return found if is_text else "&amp;" if found == "&" else ""


def _tag(token: str, state: _Cleaned) -> None:
    name_match = _NAME.match(token)
    name = name_match[1].lower() if name_match else ""
    if name not in KEPT:
        # A moment inside a cue (<00:01.000>) and a class say nothing to a reader.
        if not name and not token[1:2].isdigit() and token[1:2] != "/":
            state.out.append(_escaped(token))
            return
        state.removed = state.removed or name not in DROPPED_QUIETLY
    elif token.startswith("</"):
        if name in state.open:
            while state.open[-1] != name:
                _close(state)
            _close(state)
    else:
        _open(token, name, state)


def _open(token: str, name: str, state: _Cleaned) -> None:
    annotated = _ANNOTATED.match(token)
    words = " ".join(annotated[2].split()) if annotated else ""
    if name == "lang" and not _LANGUAGE.fullmatch(words):
        return
    if name == "v":
        # Another person speaks: the one before has finished.
        while "v" in state.open:
            _close(state)
        if not words:
            return
    note = f" {_escaped(words)}" if name in {"v", "lang"} else ""
    state.open.append(name)
    state.out.append(f"<{name}{note}>")


def _close(state: _Cleaned) -> None:
    state.out.append(f"</{state.open.pop()}>")
