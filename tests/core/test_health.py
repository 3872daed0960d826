import pytest

from fadaa.core import health


@pytest.fixture
def checks(monkeypatch):
    monkeypatch.setattr(health, "_checks", {})
    return health


@pytest.mark.django_db
def test_readyz_names_the_failed_check_and_no_detail(client, checks):
    checks.register("good", "Good", lambda: health.Reading(health.Level.OK, "secret detail"))
    checks.register("bad", "Bad", lambda: health.Reading(health.Level.FAILED, "secret detail"))
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json() == {"checks": {"good": "ok", "bad": "failed"}}


@pytest.mark.django_db
def test_readyz_is_200_with_the_checks_of_the_platform(client):
    response = client.get("/readyz")
    assert response.json()["checks"]["database"] == "ok"
    assert response.status_code == 200


def test_a_check_that_crashes_counts_as_failed(checks):
    checks.register("broken", "Broken", lambda: 1 / 0)
    assert [r.reading.level for r in checks.run_all()] == [health.Level.FAILED]


def test_healthz_answers_without_a_database(client):
    assert client.get("/healthz").content == b"ok"
