"""The demo capsules, really transcoded."""

import json
from collections.abc import Callable
from pathlib import Path

from media.captions.services import attach_track
from media.queries import seed_asset
from media.services import create_asset

FILES = Path(__file__).resolve().parent / "seed_files"


def seed(log: Callable[[str], None]) -> None:
    for source in sorted(FILES.glob("*.mp4")):
        key = source.stem
        if seed_asset(key) is not None:
            continue
        about = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
        asset = create_asset(source, title=about["title_ar"], seed_key=key)
        for lang in ("ar", "fr"):
            vtt = source.with_suffix(f".{lang}.vtt")
            if vtt.exists():
                attach_track(asset, lang=lang, text=vtt.read_text(encoding="utf-8"), origin="seed")
        log(f"film {key}")
