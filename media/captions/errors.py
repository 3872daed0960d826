"""What may be wrong with timed text, in words for an editor."""

from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError
from media.captions.cues import MAX_CUE_CHARS, MAX_CUES
from media.errors import BadCaptions


class CaptionsUnreadable(BadCaptions):
    """Bytes that are no text in any encoding that we know."""

    message = _("We cannot read the letters of this file. Save it as UTF-8 and send it again.")


class CaptionsTooLarge(BadCaptions):
    message = _("A caption file is at most one megabyte.")
    status = 413


class BadCue(BadCaptions):
    """One place that cannot be repaired; ``line`` or ``cue`` counts from 1."""

    reasons: ClassVar[dict[str, str | Promise]] = {
        "times": _("the times are not right. Write them like 00:00:01.000 --> 00:00:04.000."),
        "backwards": _("the end is not after the beginning."),
        "late": _("the time is later than any film lasts."),
        "long": _("the text is too long for one caption: %(most)d signs at most."),
        "empty": _("there are no words."),
        "count": _("there are more than %(most)d captions."),
    }

    def __init__(self, reason: str, *, line: int | None = None) -> None:
        super().__init__()
        self.reason, self.line = reason, line
        numbers = {"most": MAX_CUES if reason == "count" else MAX_CUE_CHARS}
        self.words = str(self.reasons[reason]) % numbers
        if line is None:
            self.message = capfirst(self.words)
        else:
            self.message = _("Line %(line)d: %(words)s") % {"line": line, "words": self.words}


class BadCues(DomainError):
    """Cues of the editor that cannot be kept: ``{index: sentence}``, counted from 0."""

    code = "media.bad_cues"
    message = _("Some captions cannot be kept. Each says why.")
    status = 422

    def __init__(self, cues: dict[int, str]) -> None:
        super().__init__()
        self.cues = cues


class TrackConflict(DomainError):
    """Someone else has saved meanwhile; ``track`` is what they saved."""

    code = "media.track_conflict"
    message = _("Somebody saved these captions while you were writing. Nothing is lost.")
    status = 409

    def __init__(self, track: Any) -> None:
        super().__init__()
        self.track = track


class NotReviewable(DomainError):
    code = "media.not_reviewable"
    message = _("There is nothing here that waits to be read.")
    status = 409


class SoundDoesNotFit(DomainError):
    code = "media.sound_does_not_fit"
    message = _(
        "This recording is not as long as the film. Described sound runs beside the film from "
        "its first to its last second."
    )
    status = 422


class NotASound(DomainError):
    code = "media.not_a_sound"
    message = _("Choose a recording that is ready.")
    status = 422


class NoRecogniser(DomainError):
    code = "media.no_recogniser"
    message = _("No machine can draft these captions here.")
    status = 409
