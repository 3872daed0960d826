"""Drafts by machine: optional, off until a recogniser is installed, never served unread.

``pip install "fadaa[speech]"`` brings faster-whisper; ``MEDIA_SPEECH_MODEL`` names the folder
of a model. Another recogniser registers itself with ``register``.
"""

import datetime as dt
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from media import storage
from media.captions import cue_text, services
from media.captions.cues import MAX_CUE_CHARS, Cue
from media.captions.errors import NoRecogniser
from media.enums import AssetState, RunStatus, TrackKind, TrackLanguage, TrackOrigin
from media.models import Asset, SpeechJob, Track

logger = logging.getLogger(__name__)

# A machine that has said nothing for so long is taken for dead.
SILENCE = dt.timedelta(minutes=10)
OPEN = (RunStatus.WAITING, RunStatus.RUNNING)
# Whisper knows one Arabic; no model that installs here knows Tamazight.
SPOKEN: dict[str, str] = {
    TrackLanguage.ARABIC: "ar",
    TrackLanguage.DARIJA: "ar",
    TrackLanguage.FRENCH: "fr",
}


@dataclass(frozen=True)
class Heard:
    """Words between two moments, in seconds."""

    start: float
    end: float
    text: str


Recogniser = Callable[[Path, str], Iterator[Heard]]
_recognisers: list[Recogniser] = []


def register(recogniser: Recogniser | None) -> None:
    """Make a recogniser the one that listens; None goes back to what is installed."""
    _recognisers[:] = [recogniser] if recogniser else []


def recogniser() -> Recogniser | None:
    """Who listens here, or nobody."""
    if _recognisers:
        return _recognisers[0]
    installed = settings.MEDIA_SPEECH_MODEL and find_spec("faster_whisper")
    return whisper if installed else None


def whisper(source: Path, language: str) -> Iterator[Heard]:
    """Listen with faster-whisper on the processor, eight bits: two seconds of work for sixteen."""
    from faster_whisper import WhisperModel  # an optional extra, not there by default

    model = WhisperModel(settings.MEDIA_SPEECH_MODEL, device="cpu", compute_type="int8")
    segments, _about = model.transcribe(str(source), language=language, vad_filter=True)
    for segment in segments:
        yield Heard(segment.start, segment.end, segment.text)


@dataclass(frozen=True)
class Offer:
    """What the editor sees of the machine."""

    job: SpeechJob | None

    @property
    def is_listening(self) -> bool:
        return self.job is not None and self.job.status in OPEN

    @property
    def has_failed(self) -> bool:
        return self.job is not None and self.job.status == RunStatus.FAILED


def offer(film: Asset, kind: str, lang: str) -> Offer | None:
    """Whether a machine may draft this track: not without one, nor over words of a person."""
    if recogniser() is None or kind != TrackKind.CAPTIONS or lang not in SPOKEN:
        return None
    if film.state != AssetState.READY or film.sound is None:
        return None
    track = film.tracks.filter(kind=kind, lang=lang).first()
    if track is not None and not track.is_machine_draft:
        return None
    return Offer(film.speech_jobs.filter(lang=lang).first())


def ask(film: Asset, *, lang: str, by: Any) -> SpeechJob:
    """Queue a draft; asking twice returns the open one. Raises NoRecogniser."""
    from media.tasks import draft_captions  # the task calls this module

    if offer(film, TrackKind.CAPTIONS, lang) is None:
        raise NoRecogniser
    try:
        with transaction.atomic():
            job = SpeechJob.objects.create(asset=film, lang=lang, asked_by=by)
    except IntegrityError:
        return film.speech_jobs.get(lang=lang, status__in=OPEN)
    transaction.on_commit(partial(draft_captions.enqueue, job.pk))
    return job


def draft(job_id: int) -> None:
    """Listen, and keep what was heard as a draft of a machine; a job that is taken is left."""
    taken = SpeechJob.objects.filter(pk=job_id, status=RunStatus.WAITING).update(
        status=RunStatus.RUNNING, heartbeat=timezone.now()
    )
    if not taken:
        return
    job = SpeechJob.objects.select_related("asset", "asked_by").get(pk=job_id)
    try:
        _listen(job)
    except Exception:
        # Whatever broke, the editor must not look at a bar that stands still.
        logger.exception("draft %s broke", job_id)
        SpeechJob.objects.filter(pk=job_id).update(status=RunStatus.FAILED)
        raise


def _listen(job: SpeechJob) -> None:
    listener, sound = recogniser(), job.asset.sound
    if listener is None or sound is None:
        raise NoRecogniser
    cues: list[Cue] = []
    with storage.readable(sound.path) as place:
        for heard in listener(place, SPOKEN[job.lang]):
            cues += _cue(heard, cues)
            part = min(0.99, heard.end / (job.asset.duration_seconds or heard.end or 1))
            SpeechJob.objects.filter(pk=job.pk).update(progress=part, heartbeat=timezone.now())
    with transaction.atomic():
        # A person may have begun to write meanwhile: her words stay.
        mine = Track.objects.filter(asset=job.asset, kind=TrackKind.CAPTIONS, lang=job.lang).first()
        if cues and (mine is None or mine.is_machine_draft):
            services.save_draft(
                job.asset,
                kind=TrackKind.CAPTIONS,
                lang=job.lang,
                cues=cues,
                origin=TrackOrigin.SPEECH,
                by=job.asked_by,
            )
        ended = RunStatus.SUCCEEDED if cues else RunStatus.FAILED
        SpeechJob.objects.filter(pk=job.pk).update(status=ended, progress=1)


def _cue(heard: Heard, before: list[Cue]) -> list[Cue]:
    text, _removed = cue_text.clean(heard.text)
    start = max(round(heard.start * 1000), before[-1].end if before else 0)
    end = round(heard.end * 1000)
    return [Cue(start, end, text[:MAX_CUE_CHARS])] if text and end > start else []


def give_up_silent_jobs() -> None:
    """Jobs whose machine died count as failed, so that they can be asked for again."""
    late = SpeechJob.objects.filter(status__in=OPEN, heartbeat__lt=timezone.now() - SILENCE)
    late.update(status=RunStatus.FAILED)
