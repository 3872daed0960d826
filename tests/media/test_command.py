"""Films from a console, and the demo's."""

import json
import shutil

import pytest
from django.core.management import CommandError, call_command

from media import seed
from media.enums import AssetState
from media.models import Asset
from tests.factories.media import draw_clip

pytestmark = pytest.mark.django_db


def test_ingest_waits_and_tells(tmp_path, capsys, django_capture_on_commit_callbacks):
    clip = draw_clip(tmp_path / "honey.mp4", seconds=1, size="160x120")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("media", "ingest", str(clip), "--json")
    about = json.loads(capsys.readouterr().out)
    assert (about["title"], about["state"]) == ("honey", "received")
    asset = Asset.objects.get(public_id=about["id"])
    assert asset.state == AssetState.READY


@pytest.mark.django_db(transaction=True)
def test_ingest_lists_what_was_made(tmp_path, capsys, media_root):
    """As an operator's script reads it: every file with its role, size, picture and rate."""
    clip = draw_clip(tmp_path / "honey.mp4", seconds=2, size="320x240")
    call_command("media", "ingest", str(clip), "--wait", "--json")
    (about,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (about["state"], about["reason"], about["missing_lines"]) == ("ready", "", [])
    found = {}
    for one in about["renditions"]:
        assert one["bytes"] == (media_root / one["path"]).stat().st_size > 0
        found.setdefault(one["role"], []).append(one)
    assert set(found) == {
        *("hls_master", "hls", "progressive", "audio", "poster", "storyboard", "board_map")
    }
    (film,) = found["progressive"]
    assert (film["width"], film["height"]) == (320, 240)
    assert film["bitrate_kbps"] == pytest.approx(film["bytes"] * 8 / 2000, rel=0.05)
    call_command("media", "ingest", str(clip), "--wait")
    assert "progressive" in capsys.readouterr().out


@pytest.mark.django_db(transaction=True)
def test_ingest_fails_when_one_of_several_does(tmp_path, capsys):
    clip = draw_clip(tmp_path / "honey.mp4", seconds=1, size="160x120")
    text = tmp_path / "film.mp4"
    text.write_text("not a film")
    with pytest.raises(CommandError):
        call_command("media", "ingest", str(text), str(clip), "--wait", "--json")
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["state"] for one in told] == ["failed", "ready"]
    assert told[0]["renditions"] == []
    assert "not a video" in told[0]["reason"]


@pytest.mark.django_db(transaction=True)
def test_ingest_says_why_a_film_failed(tmp_path, capsys):
    text = tmp_path / "film.mp4"
    text.write_text("not a film")
    with pytest.raises(CommandError):
        call_command("media", "ingest", str(text), "--wait")
    assert "not a video" in capsys.readouterr().out


def test_ingest_names_missing_files(tmp_path):
    with pytest.raises(CommandError, match=r"none\.mp4"):
        call_command("media", "ingest", str(tmp_path / "none.mp4"))
    assert Asset.objects.count() == 0


def test_seed_twice_is_seed_once(tmp_path, monkeypatch):
    for source in seed.FILES.iterdir():
        if source.suffix != ".mp4":
            shutil.copy(source, tmp_path)
        else:
            # Preparing the real ones is the browser test's matter.
            draw_clip(tmp_path / source.name, seconds=1, size="160x120")
    monkeypatch.setattr(seed, "FILES", tmp_path)
    told = []
    seed.seed(told.append)
    seed.seed(told.append)
    assert len(told) == Asset.objects.count() == len(list(tmp_path.glob("*.mp4")))
    films = Asset.objects.prefetch_related("tracks")
    assert {tuple(sorted(t.lang for t in film.tracks.all())) for film in films} == {("ar", "fr")}
