"""What can be done with timed text: keep a draft, have it read over, take it away."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from fadaa.core.folding import fold
from media.captions import cue_text
from media.captions.cues import Cue, to_vtt
from media.captions.errors import NotReviewable, TrackConflict
from media.captions.parse import parse
from media.enums import ReviewState, TrackKind, TrackOrigin
from media.models import Asset, CueRow, Track, TrackVersion
from media.signals import tracks_changed

KEPT_VERSIONS = 30


def attach_track(
    asset: Asset,
    *,
    lang: str,
    text: str,
    kind: TrackKind = TrackKind.CAPTIONS,
    origin: str = TrackOrigin.EDITOR,
    reviewed_by: Any = None,
) -> Track:
    """Keep WebVTT or SRT that has been read over, and serve it at once. Raises BadCaptions."""
    track = save_draft(
        asset, kind=kind, lang=lang, cues=parse(text).cues, origin=origin, by=reviewed_by
    )
    return mark_reviewed(track, by=reviewed_by) if track.draft else track


def save_draft(
    asset: Asset,
    *,
    kind: str,
    lang: str,
    cues: Iterable[Cue],
    origin: str = TrackOrigin.EDITOR,
    by: Any = None,
    loaded: int | None = None,
) -> Track:
    """Keep cues as the draft of a track; what the public reads stays as it is.

    ``loaded`` is the number of the version that was changed, 0 where there was none; None
    writes over whatever is there. Raises TrackConflict when another was saved meanwhile.
    """
    with transaction.atomic():
        # One lock for all tracks of a film: the row of a track may not exist yet.
        Asset.objects.select_for_update(of=("self",)).get(pk=asset.pk)
        track = Track.objects.filter(asset=asset, kind=kind, lang=lang).first()
        if loaded is not None and loaded != (track.number if track else 0):
            raise TrackConflict(track)
        vtt = to_vtt(cues if kind == TrackKind.CAPTIONS else _without_tags(cues))
        if track is None:
            track = Track(asset=asset, kind=kind, lang=lang, number=0, origin=origin)
        elif track.working_text == vtt:
            return track
        elif not track.is_machine_draft:
            # Words of a machine stay marked so until somebody has read them over.
            track.origin = origin
        track.draft = vtt
        track.number += 1
        track.review, track.review_note = ReviewState.DRAFT, ""
        track.updated_by = by
        track.save()
        _keep_version(track, by)
    return track


def _without_tags(cues: Iterable[Cue]) -> Iterable[Cue]:
    return (replace(cue, text=cue_text.bare(cue.text)) for cue in cues)


def _keep_version(track: Track, by: Any) -> None:
    track.versions.create(number=track.number, vtt=track.draft, saved_by=by)
    old = track.versions.values_list("pk", flat=True)[KEPT_VERSIONS:]
    TrackVersion.objects.filter(pk__in=list(old)).delete()


def send_for_review(track: Track) -> None:
    """Put a draft on the desk of those who read over. Raises NotReviewable without one."""
    if not track.draft:
        raise NotReviewable
    Track.objects.filter(pk=track.pk).update(review=ReviewState.WAITING, review_note="")


def send_back(track: Track, *, note: str) -> None:
    """Return a draft to its writer with a word. Raises NotReviewable."""
    if not track.draft:
        raise NotReviewable
    Track.objects.filter(pk=track.pk).update(review=ReviewState.DRAFT, review_note=note[:300])


def mark_reviewed(track: Track, *, by: Any = None, loaded: int | None = None) -> Track:
    """Serve the draft from now on: the person has read it. Raises NotReviewable, TrackConflict."""
    with transaction.atomic():
        track = Track.objects.select_for_update(of=("self",)).get(pk=track.pk)
        if loaded is not None and loaded != track.number:
            # Another text than the one that was read.
            raise TrackConflict(track)
        if not track.draft:
            raise NotReviewable
        track.vtt, track.draft = track.draft, ""
        track.review, track.review_note = ReviewState.REVIEWED, ""
        track.reviewed_by, track.reviewed_at = by, timezone.now()
        track.save()
        write_rows(track)
        _tell(track)
    return track


def remove_track(asset: Asset, *, lang: str, kind: str = TrackKind.CAPTIONS) -> None:
    """Delete a track with its draft and its earlier versions."""
    with transaction.atomic():
        for track in asset.tracks.filter(lang=lang, kind=kind):
            track.delete()
            _tell(track)


def write_rows(track: Track) -> None:
    """The public cues, as search finds them."""
    track.rows.all().delete()
    if track.kind == TrackKind.CAPTIONS:
        CueRow.objects.bulk_create(
            CueRow(track=track, start_ms=cue.start, text=cue.plain, folded=fold(cue.plain))
            for cue in parse(track.vtt).cues
        )


def _tell(track: Track) -> None:
    transaction.on_commit(
        partial(tracks_changed.send, sender=Track, asset_id=track.asset_id, lang=track.lang)
    )
