"""Places that people come back to, and counts that name nobody."""

import datetime as dt
import json

import pytest
from django.urls import reverse
from django.utils import timezone

from media.enums import AssetState, Visibility
from media.models import WatchDay, WatchPosition, WatchTally
from media.watching import counting, positions
from media.watching.errors import BadWatching
from tests.factories.accounts import LearnerFactory
from tests.factories.media import AssetFactory

NOON = dt.datetime(2026, 9, 12, 12, 0, tzinfo=dt.UTC)


@pytest.fixture
def asset(db):
    return AssetFactory(duration_seconds=100.0)


def millis(moment):
    return round(moment.timestamp() * 1000)


def tell_place(client, asset, seconds, at=NOON, **headers):
    body = json.dumps({"seconds": seconds, "at": millis(at)})
    address = reverse("media:position", args=[asset.public_id])
    return client.post(address, body, "application/json", headers=headers)


def tell(client, asset, headers=None, **told):
    told = {"lang": "ar", "seconds": 10, **told}
    address = reverse("media:watched", args=[asset.public_id])
    return client.post(address, json.dumps(told), "text/plain", headers=headers or {})


def tallies(asset, lang="ar"):
    return dict(asset.tallies.filter(lang=lang).values_list("what", "count"))


def test_a_place_comes_back_on_another_device(client, asset, learner):
    client.force_login(learner)
    assert tell_place(client, asset, 42).status_code == 200
    kept = client.get(reverse("media:position", args=[asset.public_id]))
    assert kept.json() == {"seconds": 42.0, "at": millis(NOON)}
    assert kept.headers["Cache-Control"].startswith("max-age=0")


def test_the_newest_place_wins(client, asset, learner):
    client.force_login(learner)
    tell_place(client, asset, 60, NOON)
    late = tell_place(client, asset, 10, NOON - dt.timedelta(minutes=5))
    assert late.json() == {"seconds": 60.0, "at": millis(NOON)}
    assert tell_place(client, asset, 0, NOON + dt.timedelta(seconds=1)).json()["seconds"] == 0


def test_a_clock_that_runs_ahead_does_not_win_for_ever(client, asset, learner):
    client.force_login(learner)
    tell_place(client, asset, 60, timezone.now() + dt.timedelta(days=365))
    assert WatchPosition.objects.get().updated_at <= timezone.now()


def test_each_person_has_a_place(client, asset, learner):
    positions.keep(LearnerFactory(), asset, positions.Place(70, NOON))
    client.force_login(learner)
    kept = client.get(reverse("media:position", args=[asset.public_id]))
    assert kept.json() == {"seconds": None, "at": None}


def test_strangers_have_no_place_to_keep(client, asset):
    answer = tell_place(client, asset, 5)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "watching.signed_out")
    assert WatchPosition.objects.count() == 0


def test_a_place_in_a_private_film_is_not_told(client, learner):
    film = AssetFactory(visibility=Visibility.PRIVATE)
    client.force_login(learner)
    assert tell_place(client, film, 5).status_code == 404


def test_another_site_cannot_write_a_place(asset, learner, settings):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(learner)
    assert tell_place(strict, asset, 5).status_code == 403


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{}",
        '{"seconds": "x", "at": 1}',
        '{"seconds": -1, "at": 1}',
        '{"seconds": NaN, "at": 1}',
        '{"seconds": 1, "at": 1e300}',
        '{"seconds": 1, "at": null}',
        '{"seconds": 500, "at": 1}',
        "[" * 900,
        '{"seconds": 1, "at": 1, "x": "' + "x" * 2000 + '"}',
    ],
)
def test_a_place_that_cannot_be_read_is_refused(client, asset, learner, body):
    client.force_login(learner)
    address = reverse("media:position", args=[asset.public_id])
    answer = client.post(address, body, "application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "watching.bad")
    assert WatchPosition.objects.count() == 0


def test_what_is_watched_is_added_up(client, asset):
    tell(client, asset, start=True, seconds=10, captioned=4, quality="240", buckets=[0, 1])
    tell(client, asset, start=True, seconds=5, quality="sound", buckets=[0])
    tell(client, asset, lang="fr", seconds=7)
    days = list(WatchDay.objects.values_list("lang", "day", "starts", "seconds"))
    today = timezone.localdate()
    assert days == [("ar", today, 2, 15), ("fr", today, 0, 7)]
    assert tallies(asset) == {"b.00": 2, "b.01": 1, "captions": 4, "q.240": 10, "q.sound": 5}
    assert tallies(asset, "fr") == {}


def test_counting_looks_at_no_person(client, asset, learner):
    client.force_login(learner)
    answer = tell(client, asset)
    assert answer.status_code == 204
    assert not answer.cookies
    assert answer.wsgi_request.session.accessed is False
    names = {field.name for model in (WatchDay, WatchTally) for field in model._meta.fields}
    assert names == {"id", "asset", "lang", "day", "starts", "seconds", "what", "count"}


@pytest.mark.parametrize("headers", [{"sec-gpc": "1"}, {"dnt": "1"}])
def test_who_asks_not_to_be_followed_is_not_counted(client, asset, headers):
    assert tell(client, asset, headers).status_code == 204
    assert WatchDay.objects.count() == 0


def test_other_sites_are_not_counted(client, asset):
    assert tell(client, asset, {"sec-fetch-site": "cross-site"}).status_code == 403
    assert tell(client, asset, {"sec-fetch-site": "same-origin"}).status_code == 204


@pytest.mark.parametrize(
    "told",
    [
        {"lang": "xx"},
        {"lang": ["ar"]},
        {"seconds": -1},
        {"seconds": 1.5},
        {"seconds": True},
        {"seconds": 601},
        {"seconds": 10, "captioned": 11},
        {"quality": "4k"},
        {"quality": {}},
        {"buckets": [20]},
        {"buckets": ["0"]},
        {"buckets": list(range(20)) * 2},
        {"buckets": {}},
    ],
)
def test_a_count_that_cannot_be_is_refused(client, asset, told):
    assert tell(client, asset, **told).status_code == 400
    assert (WatchDay.objects.count(), WatchTally.objects.count()) == (0, 0)


@pytest.mark.parametrize("body", [b"", b"null", b"\xff", b"[" * 900, b"{}" + b" " * 1000])
def test_what_is_no_count_is_refused(client, asset, body):
    address = reverse("media:watched", args=[asset.public_id])
    assert client.post(address, body, "text/plain").status_code == 400


def test_nobody_watches_a_short_film_for_ten_minutes():
    film = AssetFactory.build(pk=1, duration_seconds=20.0)
    with pytest.raises(BadWatching):
        counting.count(film, counting.Watched("ar", 61))


def test_one_note_counts_a_part_of_the_film_once(client, asset):
    tell(client, asset, buckets=[3, 3, 3])
    assert tallies(asset) == {"b.03": 1}


def test_a_flood_of_notes_is_stopped(client, asset, monkeypatch):
    monkeypatch.setattr(counting, "MOST_A_MINUTE", 2)
    statuses = [tell(client, asset).status_code for _ in range(4)]
    # A minute may end between two notes.
    assert statuses[-1] == 429 or statuses.count(204) == 4
    assert WatchDay.objects.get().seconds <= 40


@pytest.mark.parametrize(
    "fields", [{"visibility": Visibility.PRIVATE}, {"state": AssetState.FAILED}]
)
def test_only_public_films_are_counted(client, db, fields):
    assert tell(client, AssetFactory(**fields)).status_code == 404


def test_counts_are_only_sent(client, asset):
    assert client.get(reverse("media:watched", args=[asset.public_id])).status_code == 405
