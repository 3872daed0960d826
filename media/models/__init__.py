"""Uploads and what becomes of them."""

from media.models.assets import Asset, AssetQuerySet, Rendition, original_path
from media.models.runs import HEARTBEAT_LIMIT, Run
from media.models.tracks import CueRow, Description, SpeechJob, Track, TrackVersion
from media.models.uploads import Upload
from media.models.watching import WatchDay, WatchPosition, WatchTally

__all__ = [
    "HEARTBEAT_LIMIT",
    "Asset",
    "AssetQuerySet",
    "CueRow",
    "Description",
    "Rendition",
    "Run",
    "SpeechJob",
    "Track",
    "TrackVersion",
    "Upload",
    "WatchDay",
    "WatchPosition",
    "WatchTally",
    "original_path",
]
