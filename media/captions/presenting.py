"""What the editor of timed text shows."""

from typing import Any

from django.urls import reverse

from media.captions import speech
from media.captions.checks import LIMITS, WORDS, findings
from media.captions.cues import Cue
from media.captions.parse import parse
from media.enums import ReviewState, TrackKind, TrackLanguage
from media.errors import BadCaptions
from media.models import Asset, Track
from media.models.tracks import OWN_NAMES, RIGHT_TO_LEFT


def editor(film: Asset, kind: str, lang: str, track: Track | None) -> dict[str, Any]:
    """The context of the page: the cues as they are now, and what may be done with them."""
    cues = working_cues(track)
    direction = "rtl" if lang in RIGHT_TO_LEFT else "ltr"
    address = {"public_id": film.public_id, "kind": kind, "lang": lang}
    return {
        "film": film,
        "track": track,
        "kind": kind,
        "subject": f"{TrackKind(kind).label} · {TrackLanguage(lang).label}",
        "lang": lang,
        "direction": direction,
        "loaded": track.number if track else 0,
        "findings": list(findings(cues, kind, film.duration_seconds)),
        "versions": track.versions.select_related("saved_by") if track else [],
        "waits": bool(track) and track.review == ReviewState.WAITING,  # type: ignore[union-attr]
        "machine": speech.offer(film, kind, lang),
        "editor_data": {
            "key": f"{film.public_id}:{kind}:{lang}",
            "kind": kind,
            "lang": lang,
            "name": OWN_NAMES[lang],
            "direction": direction,
            "loaded": track.number if track else 0,
            "duration": round((film.duration_seconds or 0) * 1000),
            "cues": [cue.as_dict() for cue in cues],
            "limits": LIMITS,
            "findings": {code: str(words) for code, words in WORDS.items()},
            "save": reverse("media_admin_cues", kwargs=address),
        },
    }


def working_cues(track: Track | None) -> list[Cue]:
    """The cues that an editor goes on with."""
    if track is None:
        return []
    try:
        return parse(track.working_text).cues
    except BadCaptions:
        # Text that an older version of this program kept; the plain form shows it whole.
        return []
