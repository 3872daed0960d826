from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from fadaa.core import clock, health
from fadaa.core.health_checks import check_clock


def waiting_task():
    return DBTaskResult.objects.create(
        task_path="media.tasks.process_asset",
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        queue_name="default",
        priority=0,
        run_after=get_date_max(),
        exception_class_path="",
        traceback="",
        status="READY",
    )


@pytest.fixture
def checks(monkeypatch):
    monkeypatch.setattr(health, "_checks", {})
    return health


@pytest.mark.django_db
def test_readyz_names_the_failed_check_and_no_detail(client, checks):
    checks.register("good", "Good", lambda: health.Reading(health.Level.OK, "secret detail"))
    checks.register("bad", "Bad", lambda: health.Reading(health.Level.FAILED, "secret detail"))
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["checks"] == {"good": "ok", "bad": "failed"}
    assert "secret detail" not in response.content.decode()


@pytest.mark.django_db
def test_ready_tells_how_long_the_oldest_task_waits_and_what_is_undelivered(client):
    assert client.get("/health/ready").json()["oldest_task_seconds"] == 0
    moment = timezone.now() - timedelta(minutes=3)
    made = waiting_task()
    type(made).objects.update(enqueued_at=moment)
    told = client.get("/health/ready").json()
    assert 180 <= told["oldest_task_seconds"] < 240
    assert told["undelivered"] == 0


@pytest.mark.django_db
def test_readyz_is_200_with_the_checks_of_the_platform(client):
    response = client.get("/health/ready")
    assert response.json()["checks"]["database"] == "ok"
    assert response.status_code == 200, response.content


def test_a_check_that_crashes_counts_as_failed(checks):
    checks.register("broken", "Broken", lambda: 1 / 0)
    assert [r.reading.level for r in checks.run_all()] == [health.Level.FAILED]


def test_healthz_answers_without_a_database(client):
    assert client.get("/health/live").content == b"ok"


def test_health_says_whether_the_clock_runs(settings, tmp_path, monkeypatch):
    settings.VAR_DIR = tmp_path
    assert check_clock().level is health.Level.WARNING
    monkeypatch.setattr(clock, "_jobs", {})
    clock.run_due()
    assert check_clock().level is health.Level.OK
    later = timezone.now() + timedelta(minutes=6)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert check_clock().level is health.Level.WARNING
