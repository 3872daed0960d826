"""Reads of timed text used by several callers."""

from collections.abc import Iterable
from dataclasses import dataclass

from fadaa.core.folding import fold, words
from media.enums import ReviewState, TrackKind, TrackLanguage
from media.models import Asset, CueRow, Description, Track
from media.models.tracks import OWN_NAMES, TrackQuerySet

# A page in a language is served by captions in one of these, the best first.
ANSWERS_TO: dict[str, tuple[str, ...]] = {
    "ar": (TrackLanguage.ARABIC, TrackLanguage.DARIJA),
    "fr": (TrackLanguage.FRENCH,),
}
HITS = 60


def public_tracks(asset: Asset, kind: str = TrackKind.CAPTIONS) -> list[Track]:
    """The reviewed tracks of a kind, by language; no query when tracks were fetched ahead."""
    order = list(TrackLanguage.values)
    found = [track for track in asset.tracks.all() if track.kind == kind and track.is_public]
    return sorted(found, key=lambda track: order.index(track.lang))


def track_for(asset: Asset, language: str, kind: str = TrackKind.CAPTIONS) -> Track | None:
    """The reviewed track that serves a page in a language, else any, else nothing."""
    tracks = public_tracks(asset, kind)
    wanted = ANSWERS_TO.get(language, (language,))
    own = sorted(
        (track for track in tracks if track.lang in wanted),
        key=lambda track: wanted.index(track.lang),
    )
    return next(iter([*own, *tracks]), None)


def has_captions_in(asset: Asset, language: str) -> bool:
    """Whether people can read along in a language."""
    wanted = ANSWERS_TO.get(language, (language,))
    return any(track.lang in wanted for track in public_tracks(asset))


def waiting_tracks() -> TrackQuerySet:
    """Drafts that wait to be read over, the oldest first."""
    waiting = Track.objects.filter(review=ReviewState.WAITING)
    return waiting.select_related("asset", "updated_by").order_by("updated_at")


@dataclass(frozen=True)
class State:
    """A language in which a film may have a track, and the track when there is one."""

    lang: str
    label: str
    own_name: str
    track: Track | None


def states(asset: Asset, kind: str) -> list[State]:
    """Every language of a kind; one query for all kinds when tracks were fetched ahead."""
    tracks = {track.lang: track for track in asset.tracks.all() if track.kind == kind}
    return [
        State(lang.value, str(lang.label), OWN_NAMES[lang.value], tracks.get(lang.value))
        for lang in TrackLanguage
    ]


def description_for(asset: Asset, language: str) -> Description | None:
    """The described sound that serves a page in a language, else any; one query."""
    wanted = ANSWERS_TO.get(language, (language,))
    found = list(asset.descriptions.select_related("sound").prefetch_related("sound__renditions"))
    ready = [one for one in found if one.sound.sound is not None]
    return min(ready, key=lambda one: one.lang not in wanted, default=None)


def spoken(query: str, assets: Iterable[int], languages: Iterable[str]) -> list[CueRow]:
    """Public cues of films that say all the words, in the order of films and time; one query.

    Arabic letters count as search counts them; a word may stand inside a longer one, for
    Arabic writes small words together with the next.
    """
    wanted = [folded_root(word.folded) for word in words(query[:200])][:8]
    if not wanted:
        return []
    rows = CueRow.objects.filter(track__asset_id__in=list(assets), track__lang__in=list(languages))
    for word in wanted:
        rows = rows.filter(folded__contains=word)
    return list(rows.select_related("track").order_by("track__asset_id", "start_ms")[:HITS])


def folded_root(word: str) -> str:
    """A folded word without the Arabic article, under which texts write it too."""
    bare = fold(word)
    return bare[2:] if bare.startswith("ال") and len(bare) > 4 else bare
