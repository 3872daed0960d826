"""No more ffmpeg than the configured count, whatever the number of workers; films outlive them."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.db import connection

from media.models import Asset, Run
from media.pipeline import slots
from tests.factories.media import draw_clip
from tests.media.test_sandbox import alive, endless_picture

ROOT = Path(__file__).parents[2]
WORKER = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
from pathlib import Path
from django.conf import settings
settings.MEDIA_SLOTS_DIR = Path(sys.argv[1])
settings.MEDIA_ENCODERS = int(sys.argv[2])
from media.pipeline import isolation, sandbox
everything = isolation.Reach(reads=(Path("/"),))
beats = []
def enough(seconds):
    beats.append(seconds)
    return len(beats) < 4
for _film in range(2):
    beats.clear()
    sandbox.run_with_progress({argv!r}, sandbox.Limits(60), everything, enough)
"""


@pytest.mark.parametrize("count", [1, 2])
def test_no_more_decoders_than_configured(tmp_path, count):
    """Four workers at once, two films each."""
    mark = f"slots{count}"
    code = WORKER.format(argv=endless_picture(mark))
    argv = [sys.executable, "-c", code, str(tmp_path), str(count)]
    workers = [subprocess.Popen(argv, cwd=ROOT) for _number in range(4)]
    most = 0
    while any(worker.poll() is None for worker in workers):
        most = max(most, len(alive(mark)))
        time.sleep(0.02)
    assert [worker.returncode for worker in workers] == [0] * 4
    assert 1 <= most <= count


def test_place_is_held_until_the_decoder_is_gone(tmp_path, settings):
    """A worker that is killed frees its place only with its decoder."""
    settings.MEDIA_SLOTS_DIR, settings.MEDIA_ENCODERS = tmp_path, 1
    place = slots.take()
    child = subprocess.Popen(["/bin/sleep", "30"], pass_fds=(place,))
    os.close(place)
    taken = []
    waiter = threading.Thread(target=lambda: taken.append(slots.take()))
    waiter.start()
    waiter.join(timeout=0.7)
    assert taken == []
    child.kill()
    child.wait()
    waiter.join(timeout=10)
    assert len(taken) == 1
    os.close(taken[0])


def test_who_waits_for_a_place_says_that_it_lives(tmp_path, settings):
    settings.MEDIA_SLOTS_DIR, settings.MEDIA_ENCODERS = tmp_path, 1

    class Enough(Exception):
        pass

    def tick():
        raise Enough

    place = slots.take()
    with pytest.raises(Enough):
        slots.take(tick)
    os.close(place)


def manage(var, *words, **more):
    """A process of the platform on the database of this test, with files of its own."""
    environment = os.environ | {
        "FADAA_VAR": str(var),
        "DJANGO_SETTINGS_MODULE": "tests.worker_settings",
        "TEST_DATABASE_NAME": str(connection.settings_dict["NAME"]),
    }
    return subprocess.Popen(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=environment, **more
    )


def until(what, seconds=200):
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.1)


# A minute has passed for the runs of the worker before.
WORKER_AFTER = """
from django.core.management import call_command
from media.models import Run
from media.services import give_back_stale_runs
Run.objects.filter(status="running").update(heartbeat="2020-01-01T00:00:00+00:00")
give_back_stale_runs()
call_command("db_worker", "--queue-name", "*", "--interval", "0.2", "-v", "0")
"""


@pytest.mark.django_db(transaction=True)
def test_films_outlive_their_workers(tmp_path):
    """Six films and a real worker, killed three times while it works: six films are ready."""
    var = tmp_path / "var"
    clips = [
        draw_clip(tmp_path / f"film{number}.mp4", seconds=1 + number / 5, size="160x120")
        for number in range(6)
    ]
    assert manage(var, "media", "ingest", *map(str, clips), stdout=subprocess.DEVNULL).wait() == 0
    for kill in (True, True, True, False):
        before = set(Run.objects.values_list("pk", flat=True).exclude(status="waiting"))
        worker = manage(var, "shell", "-v", "0", "-c", WORKER_AFTER)
        try:
            if kill:
                held = Run.objects.filter(status="running").exclude(pk__in=before)
                until(held.exists)
            else:
                ended = Asset.objects.filter(state__in=["ready", "failed"])
                until(lambda found=ended: found.count() == 6)
        finally:
            worker.kill()
            worker.wait()
    assert list(Asset.objects.values_list("state", flat=True)) == ["ready"] * 6
    assert Run.objects.filter(status="abandoned").exists()
    assert list((var / "files" / "renditions").glob(".work-*")) == []
