"""What makes captions hard to read: advice for editors, never a reason to refuse.

Limits: 20 signs a second and 42 a line in Latin and Arabic scripts are the usual guidelines of
broadcasters for adults; the browser checks the same while people write.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from media.captions.cues import Cue
from media.enums import TrackKind

LIMITS = {"per_second": 20, "shortest": 800, "longest": 8000, "line": 42, "lines": 2}
WORDS: dict[str, str | Promise] = {
    "fast": _("Too much to read in so short a time."),
    "short": _("It is gone too soon: leave it for a second at least."),
    "slow": _("It stays very long: split it."),
    "wide": _("A line is too long for a phone: break it in two."),
    "tall": _("More than two lines hide the picture: split it."),
    "overlap": _("It begins before the one before it ends."),
    "order": _("It begins before the one above it."),
    "backwards": _("The end is not after the beginning."),
    "empty": _("There are no words."),
    "late": _("It begins after the end of the film."),
}


@dataclass(frozen=True)
class Finding:
    """Advice on the cue at ``index``, counted from 0."""

    index: int
    code: str

    @property
    def number(self) -> int:
        return self.index + 1

    @property
    def words(self) -> str | Promise:
        return WORDS[self.code]


def findings(cues: Sequence[Cue], kind: str, duration_seconds: float | None) -> Iterator[Finding]:
    """Advice, cue after cue; chapters are titles, which nobody has to read in time."""
    for index, cue in enumerate(cues):
        if duration_seconds and cue.start > duration_seconds * 1000:
            yield Finding(index, "late")
        if kind == TrackKind.CAPTIONS:
            yield from _reading(index, cue)


def _reading(index: int, cue: Cue) -> Iterator[Finding]:
    length, signs = cue.end - cue.start, len(cue.plain)
    lines = cue.text.split("\n")
    if length < LIMITS["shortest"]:
        yield Finding(index, "short")
    elif signs * 1000 > length * LIMITS["per_second"]:
        yield Finding(index, "fast")
    elif length > LIMITS["longest"]:
        yield Finding(index, "slow")
    if len(lines) > LIMITS["lines"]:
        yield Finding(index, "tall")
    elif any(len(Cue(0, 1, line).plain) > LIMITS["line"] * 2 for line in lines):
        # Phones break a long line in two by themselves; three rows are too many.
        yield Finding(index, "wide")
