import pytest

from fadaa.core import clock


@pytest.fixture(autouse=True)
def _own_jobs(monkeypatch):
    monkeypatch.setattr(clock, "_jobs", {})


def test_a_job_runs_once_in_its_period():
    ran = []
    clock.register("count", 60, lambda: ran.append(1))
    assert clock.run_due() == ["count"]
    assert clock.run_due() == []
    assert ran == [1]


def test_a_failing_job_does_not_stop_the_next():
    ran = []
    clock.register("fails", 60, lambda: 1 / 0)
    clock.register("works", 60, lambda: ran.append(1))
    assert clock.run_due() == ["works"]
    assert ran == [1]
