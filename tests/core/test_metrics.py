"""What Prometheus reads, who may read it, and the identifiers in the log."""

import json
import logging
import re

import pytest
from prometheus_client.parser import text_string_to_metric_families

from fadaa.core import measures, tracing
from fadaa.core.health_checks import check_database

pytestmark = pytest.mark.django_db


@pytest.fixture
def own_measures(monkeypatch):
    monkeypatch.setattr(measures, "_measures", {})
    return measures


def samples(client, **headers):
    text = client.get("/metrics", headers=headers).content.decode()
    return {
        (sample.name, *sorted(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_rooms_numbers_and_requests_are_told_in_the_format_of_prometheus(client, own_measures):
    own_measures.register(
        "fadaa_jars", "Jars by size", lambda: {"small": 3, "big": 1}, label="size"
    )
    own_measures.register("fadaa_shelves", "Shelves", lambda: 2)
    own_measures.register("fadaa_broken", "Broken", lambda: 1 / 0)
    before = samples(client)
    client.get("/health/live")
    told = samples(client)
    assert told["fadaa_jars", ("size", "small")] == 3
    assert told["fadaa_shelves",] == 2
    assert not [name for name, *_ in told if "broken" in name]
    key = "fadaa_request_seconds_count", ("method", "GET"), ("status", "200"), ("view", "live")
    assert told[key] == before.get(key, 0) + 1


def test_every_room_tells_its_numbers(client):
    names = {name for name, *_ in samples(client)}
    assert names >= {
        "fadaa_tasks",
        "fadaa_oldest_task_seconds",
        "fadaa_films",
        "fadaa_notices_waiting",
        "fadaa_requests_waiting",
        "fadaa_search_changes_waiting",
    } - {"fadaa_films"}


def test_strangers_read_no_numbers(client, settings):
    settings.METRICS_TOKEN = "a-long-word"
    assert client.get("/metrics").status_code == 200
    assert client.get("/metrics", REMOTE_ADDR="10.0.0.7").status_code == 404
    # Through a proxy on this machine comes everybody.
    assert client.get("/metrics", headers={"x-forwarded-for": "10.0.0.7"}).status_code == 404
    for word, status in (("a-long-word", 200), ("another", 404), ("", 404)):
        told = {"authorization": f"Bearer {word}", "x-forwarded-for": "10.0.0.7"}
        assert client.get("/metrics", headers=told).status_code == status
    settings.METRICS_TOKEN = ""
    told = {"authorization": "Bearer ", "x-forwarded-for": "10.0.0.7"}
    assert client.get("/metrics", headers=told).status_code == 404


def test_what_strangers_ask_for_makes_no_rows(client):
    client.get("/wp-login.php")
    client.generic("BREW", "/health/live")
    views = {dict(labels).get("view") for _name, *labels in samples(client)}
    assert not [view for view in views if view and "wp" in view]
    methods = {dict(labels).get("method") for _name, *labels in samples(client)}
    assert "BREW" not in methods


@pytest.mark.parametrize(
    ("given", "kept"),
    [("0123abcd-edge", True), ("short", False), ("x" * 65, False), ("a\nb" * 9, False)],
)
def test_a_request_carries_one_identifier(client, given, kept):
    answer = client.get("/health/live", headers={"x-request-id": given})
    told = answer.headers["X-Request-ID"]
    assert (told == given) is kept
    assert re.fullmatch(r"[\w.-]{8,64}", told)


def test_the_log_names_request_and_view_and_neither_address_nor_words(client, caplog):
    caplog.set_level(logging.INFO, "fadaa.request")
    caplog.handler.addFilter(tracing.Identify())
    client.get("/ar/search/?q=سرّي", headers={"x-request-id": "0123abcd-edge"})
    (record,) = [one for one in caplog.records if one.name == "fadaa.request"]
    assert record.request_id == "0123abcd-edge"
    assert record.getMessage().startswith("GET search:results 200 ")
    assert "سر" not in record.getMessage()


def test_a_line_for_machines_is_json(settings):
    import logging.config

    from fadaa import settings as ours

    told = ours.LOGGING["formatters"]["json"] | {}
    kind = told.pop("()")
    formatter = logging.config.DictConfigurator({"version": 1}).configure_custom(
        {"()": kind, **told}
    )
    record = logging.LogRecord("fadaa.request", logging.INFO, "f", 1, "GET %s", ("home",), None)
    tracing.Identify().filter(record)
    line = json.loads(formatter.format(record))
    assert (line["logger"], line["level"], line["message"]) == ("fadaa.request", "INFO", "GET home")
    assert {"request_id", "task_id", "time"} <= set(line)


def test_a_task_is_named_while_it_runs():
    class Result:
        id = "0190-task"

    tracing.begin_task(None, Result())
    record = logging.LogRecord("x", logging.INFO, "f", 1, "m", (), None)
    tracing.Identify().filter(record)
    assert record.task_id == "0190-task"
    tracing.end_task(None, Result())
    assert tracing.task_id.get() == ""
    assert check_database().level == "ok"
