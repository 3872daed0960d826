"""A cue, its times, and the WebVTT that we write. Pure: nothing is read or stored here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

HEADER = "WEBVTT"
MAX_CUES = 3000
MAX_CUE_CHARS = 600
# Ten hours: longer than any film that we prepare.
MAX_MS = 10 * 3600 * 1000
_TAG = re.compile(r"<[^>]*>")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&nbsp;": "\u00a0", "&lrm;": "\u200e", "&rlm;": "\u200f"}
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")


@dataclass(frozen=True)
class Cue:
    """Text between two moments, in milliseconds; ``text`` is WebVTT cue text."""

    start: int
    end: int
    text: str
    settings: str = ""

    @property
    def plain(self) -> str:
        """The words alone, on one line."""
        return plain_text(self.text)

    @property
    def speaker(self) -> str:
        """Who speaks, where the captions say it."""
        match = _VOICE.search(self.text)
        return plain_text(match[1]) if match else ""

    def as_dict(self) -> dict[str, Any]:
        """``{start, end, text, settings}`` with times in milliseconds."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "settings": self.settings,
        }


def plain_text(text: str) -> str:
    """Cue text without tags and entities, on one line."""
    words = _TAG.sub("", text)
    for entity, character in _ENTITIES.items():
        words = words.replace(entity, character)
    # Last, so that an escaped entity is not unescaped twice.
    return " ".join(words.replace("&amp;", "&").split())


def stamp(ms: int) -> str:
    """``00:01:02.345``."""
    seconds, thousandths = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}.{thousandths:03d}"


def to_vtt(cues: Iterable[Cue]) -> str:
    """The cues as WebVTT, one spelling for one list: what we store and what we serve."""
    blocks = [
        f"{stamp(cue.start)} --> {stamp(cue.end)}{' ' + cue.settings if cue.settings else ''}"
        f"\n{cue.text}\n"
        for cue in cues
    ]
    return "\n".join([f"{HEADER}\n", *blocks])
