"""The doctor names what is wrong and what to type."""

import pytest
from django.core.management import call_command

from fadaa.core import doctor, health
from fadaa.core.health import Level
from tests.factories.accounts import AdministratorFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def well(settings, tmp_path, monkeypatch):
    """An installation for real people with which nothing is wrong."""
    monkeypatch.setattr(health, "_checks", {})
    settings.VAR_DIR = settings.STATIC_ROOT = tmp_path
    (tmp_path / "staticfiles.json").write_text("{}")
    settings.DEMO = settings.DEBUG = False
    settings.HTTPS, settings.ALLAUTH_TRUSTED_PROXY_COUNT = True, 1
    settings.BASE_URL, settings.ALLOWED_HOSTS = "https://taawon.example", ["taawon.example"]
    settings.SMS_GATEWAY, settings.REDIS_URL = "http", "redis://localhost/0"
    AdministratorFactory()
    return settings


def wrong():
    return {f.what: f.advice for f in doctor.examine() if f.level is not Level.OK}


def test_a_well_set_installation_needs_nothing(well, capsys):
    assert wrong() == {}
    call_command("doctor")
    assert "0 failed, 0 need a look" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("DEBUG", True, "DEBUG"),
        ("DEMO", True, "demo"),
        ("HTTPS", False, "in the clear"),
        ("ALLAUTH_TRUSTED_PROXY_COUNT", 0, "proxy"),
        ("BASE_URL", "https://other.example", "other.example"),
        ("SMS_GATEWAY", "null", "nobody gets a code"),
    ],
)
def test_each_wrong_setting_is_named_with_a_way_out(well, name, value, words):
    setattr(well, name, value)
    found = wrong()
    assert [what for what in found if words in what], found
    assert all(found.values())


def test_a_check_that_fails_comes_first_and_ends_the_command_with_one(well, capsys):
    health.register("good", "Good", lambda: health.Reading(Level.OK, "fine"))
    health.register("search", "Search", lambda: health.Reading(Level.FAILED, "No index"))
    assert doctor.examine()[0] == doctor.Finding(
        Level.FAILED, "Search: No index", "manage.py search rebuild"
    )
    with pytest.raises(SystemExit) as ended:
        call_command("doctor", "--quiet")
    assert ended.value.code == 1
    told = capsys.readouterr().out
    assert ("No index" in told, "fine" in told) == (True, False)


def test_a_key_that_others_can_read_is_named(well):
    key = well.VAR_DIR / "secret_key"
    key.write_text("x")
    key.chmod(0o644)
    assert any(advice == f"chmod 600 {key}" for advice in wrong().values())


def test_files_that_set_up_makes_are_asked_for(well):
    (well.STATIC_ROOT / "staticfiles.json").unlink()
    assert "Static files were not collected" in wrong()


def test_every_check_of_the_platform_has_an_advice_or_its_own_words():
    assert set(doctor.ADVICE) <= set(health._checks)
