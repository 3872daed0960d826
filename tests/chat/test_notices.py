import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from chat import outbox, short_messages
from chat.enums import NoticeState
from chat.models import Notice, NoticeSettings
from fadaa.accounts import sms
from tests.factories.chat import say

DAY = dt.datetime(2026, 11, 23, 15, tzinfo=dt.UTC)
NIGHT = dt.datetime(2026, 11, 23, 23, 30, tzinfo=dt.UTC)


class Telephone:
    def __init__(self):
        self.sent = []

    def send(self, phone, text):
        self.sent.append((phone, text))


@pytest.fixture
def telephone(monkeypatch):
    found = Telephone()
    monkeypatch.setattr(sms, "gateway", lambda: found)
    return found


@pytest.fixture
def notice(conversation, learner, advisor):
    say(conversation, advisor, "secret words")
    return Notice.objects.create(
        conversation=conversation, person=learner, channel="sms", seq=1, not_before=timezone.now()
    )


def at(moment, monkeypatch):
    monkeypatch.setattr(short_messages.timezone, "now", lambda: moment)


def test_an_sms_brings_a_link_and_no_words(notice, telephone, monkeypatch):
    at(DAY, monkeypatch)
    short_messages.send(notice)
    ((phone, text),) = telephone.sent
    assert phone == str(notice.person.phone)
    assert str(notice.conversation.public_id) in text
    assert "secret" not in text


def test_nights_are_quiet(notice, telephone, monkeypatch):
    at(NIGHT, monkeypatch)
    with pytest.raises(outbox.NotNow) as later:
        short_messages.send(notice)
    assert timezone.localtime(later.value.until).hour == 8
    assert later.value.until > NIGHT
    assert telephone.sent == []


def test_three_a_day_are_enough(notice, telephone, monkeypatch, advisor):
    at(DAY, monkeypatch)
    for number in range(3):
        Notice.objects.create(
            conversation=notice.conversation,
            person=notice.person,
            channel="sms",
            seq=number + 2,
            not_before=DAY,
            state=NoticeState.SENT,
            settled_at=DAY,
        )
    with pytest.raises(outbox.NotNow):
        short_messages.send(notice)


def test_who_wants_no_sms_gets_none(notice, telephone):
    NoticeSettings.objects.create(user=notice.person, sms=False)
    with pytest.raises(outbox.Undeliverable):
        short_messages.send(notice)


@pytest.mark.parametrize(
    ("first", "last", "hour", "quiet"),
    [
        (21, 8, 23, True),
        (21, 8, 3, True),
        (21, 8, 8, False),
        (13, 15, 14, True),
        (13, 15, 16, False),
    ],
)
def test_quiet_hours_pass_midnight(first, last, hour, quiet):
    chosen = NoticeSettings(quiet_from=dt.time(first), quiet_until=dt.time(last))
    local = timezone.get_current_timezone()
    moment = dt.datetime(2026, 11, 23, hour, tzinfo=local)
    ends = chosen.quiet_ends(moment)
    assert (ends is not None) == quiet
    if ends:
        assert ends > moment
        assert timezone.localtime(ends).hour == last


def test_settings_are_kept_and_checked(client, learner):
    client.force_login(learner)
    address = reverse("chat:notices")
    assert client.get(address).status_code == 200
    same = {"sms": "on", "quiet_from": "10:00", "quiet_until": "10:00"}
    assert client.post(address, same).status_code == 422
    assert client.post(address, same | {"quiet_until": "x"}).status_code == 422
    assert client.post(address, {"quiet_from": "22:00", "quiet_until": "07:00"}).status_code == 302
    kept = NoticeSettings.objects.get(user=learner)
    assert (kept.sms, kept.quiet_from) == (False, dt.time(22))


def test_a_conversation_is_muted(client, conversation, learner, stranger):
    client.force_login(learner)
    address = reverse("chat:mute", args=[conversation.public_id])
    for word, muted in [("yes", True), ("no", False)]:
        assert client.post(address, {"muted": word}).status_code == 302
        assert conversation.memberships.get(user=learner).muted is muted
    client.force_login(stranger)
    assert client.post(address, {"muted": "yes"}).status_code == 404
