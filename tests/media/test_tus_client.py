"""The published tus client, run by Node against the endpoint over a real socket."""

import datetime as dt
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings as platform
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from media.models import Asset, Upload
from tests.factories.accounts import LearnerFactory

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = Path(__file__).with_name("tus_client.cjs")
NODE = shutil.which("node") or shutil.which("node", path=str(ROOT / ".venv" / "bin"))

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        NODE is None or not (ROOT / "node_modules" / "tus-js-client").exists(),
        reason="needs Node and the packages of package.json (tools/setup.sh)",
    ),
]


@pytest.fixture
def photo(tmp_path):
    """Noise does not get smaller: 360 KB, four parts."""
    path = tmp_path / "noise.png"
    Image.frombytes("RGB", (400, 300), os.urandom(400 * 300 * 3)).save(path)
    return path


@pytest.fixture
def run(live_server, photo):
    """Let the client play a scenario as a signed-in person, with her cookies and token."""
    browser = Client()
    browser.force_login(LearnerFactory())
    token = "a" * 32
    cookies = {platform.SESSION_COOKIE_NAME: browser.cookies[platform.SESSION_COOKIE_NAME].value}
    cookies[platform.CSRF_COOKIE_NAME] = token
    headers = {
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "X-CSRFToken": token,
        "Accept-Language": "fr",
    }

    def play(scenario, **more):
        order = {
            "scenario": scenario,
            "endpoint": live_server.url + reverse("media:uploads"),
            "file": str(photo),
            "headers": headers,
        } | more
        done = subprocess.run(
            [NODE, str(SCRIPT), json.dumps(order)],
            check=False,
            cwd=ROOT,
            env=os.environ | {"NODE_PATH": str(ROOT / "node_modules")},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return play


def steps(result):
    return [(method, status) for method, status, _offset in result["log"]]


def arrived(result, photo):
    """The asset is there with the very bytes that were sent."""
    asset = Asset.objects.get(public_id=result["asset"])
    assert asset.original.read() == photo.read_bytes()
    return asset


def test_client_sends_resumes_and_recovers(run, photo):
    whole = run("whole")
    asset = arrived(whole, photo)
    assert (asset.title, asset.upload.filename) == ("زيت الأركان ✓", "صورة.png")
    assert steps(whole) == [("POST", 201)] + [("PATCH", 204)] * 4

    resumed = run("resume")
    arrived(resumed, photo)
    assert steps(resumed) == [("HEAD", 200), ("PATCH", 204), ("PATCH", 204)]
    assert [offset for _method, _status, offset in resumed["log"][1:]] == ["200000", "300000"]

    conflict = run("conflict")
    arrived(conflict, photo)
    assert steps(conflict)[:4] == [("POST", 201), ("PATCH", 409), ("HEAD", 200), ("PATCH", 204)]
    assert conflict["log"][3][2] == "1000"

    checksum = run("checksum")
    arrived(checksum, photo)
    assert steps(checksum)[:4] == [("POST", 201), ("PATCH", 460), ("HEAD", 200), ("PATCH", 204)]
    assert checksum["log"][3][2] == "0"

    override = run("override")
    arrived(override, photo)
    assert steps(override) == [("POST", 201)] + [("POST", 204)] * 4


def test_client_hears_what_is_over_and_what_is_refused(run, photo):
    begun = run("begin")
    Upload.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    late = run("goOn", url=begun["url"])
    # The client is told that the first one is gone, and begins anew.
    assert steps(late)[:2] == [("HEAD", 410), ("POST", 201)]
    assert late["url"] != begun["url"]
    arrived(late, photo)

    ended = run("terminate")
    assert ended["after"] == 410

    for scenario, status, code in (
        ("empty", 422, "media.empty"),
        ("deferred", 400, "media.deferred_length"),
    ):
        refused = run(scenario)
        assert (refused["status"], json.loads(refused["answer"])["code"]) == (status, code)
    # In the language that the person asked for.
    assert json.loads(refused["answer"])["message"].startswith("Dites")

    told = run("options")
    status, headers = told["abilities"]
    assert (status, headers["tus-version"]) == (204, "1.0.0")
    assert headers["tus-extension"] == "creation,termination,expiration,checksum"
    status, headers = told["head"]
    assert (status, headers["cache-control"]) == (200, "no-store")
    assert headers["upload-offset"] == "100000"
    assert headers["tus-resumable"] == "1.0.0"
    assert headers["upload-expires"].endswith("GMT")
