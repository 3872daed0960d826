"""Headers, hosts, redirects and the settings of production."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.factories.accounts import LearnerFactory

ROOT = Path(__file__).resolve().parents[2]
AGAIN = "/ar/accounts/again/"
FOREIGN = (
    "https://example.org/",
    "//example.org",
    "/\\example.org",
    "https:example.org",
    "javascript:alert(1)",
    "http://testserver@example.org/",
    " //example.org",
    "\t//example.org",
)


def test_settings_of_production_pass_the_deployment_check(tmp_path):
    environment = {key: os.environ[key] for key in ("PATH", "LANG", "HOME") if key in os.environ}
    answer = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=environment
        | {
            "HTTPS": "true",
            "FADAA_DEMO": "false",
            "SECRET_KEY": "".join(f"k{number}" for number in range(60)),
            "ALLOWED_HOSTS": "example.org",
            "FADAA_VAR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.returncode == 0, answer.stderr


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["/ar/accounts/login/", "/fr/accounts/rights/", "/ar/nowhere/"])
def test_every_answer_carries_the_headers(client, page):
    headers = client.get(page).headers

    policy = headers["Content-Security-Policy"]
    for part in ("default-src 'self'", "object-src 'none'", "base-uri 'none'"):
        assert part in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["", "data/", "security/", "profile/"])
def test_private_pages_are_kept_nowhere(client, page):
    client.force_login(LearnerFactory())

    assert "no-store" in client.get(f"/ar/accounts/{page}").headers["Cache-Control"]


@pytest.mark.django_db
def test_another_host_is_refused(client):
    answer = client.get("/ar/accounts/login/", headers={"host": "example.org"})

    assert answer.status_code == 400
    assert "example.org" not in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("foreign", FOREIGN)
def test_next_never_leads_away(client, foreign):
    places = [
        client.get("/ar/accounts/login/", {"next": foreign}),
        client.post("/ar/content/display/", {"light": "1", "next": foreign}),
    ]
    client.force_login(LearnerFactory())
    assert client.get(AGAIN, {"next": foreign}).context["wanted"] == ""
    places += [
        client.get("/ar/accounts/login/", {"next": foreign}),
        client.post("/ar/accounts/sign-out/", {"next": foreign}),
    ]

    for answer in places:
        assert "example.org" not in answer.headers.get("Location", "")
        assert "javascript:" not in answer.headers.get("Location", "")
