"""Scenarios that need no kill: what a fault or an abuse must come to.

The table of all of them stands in docs/features/chat-scenarios.md.
"""

import asyncio
import datetime as dt
import re
import threading
import uuid

import pytest
from channels.db import database_sync_to_async
from channels.layers import get_channel_layer
from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from chat import queries, services
from chat.models import Conversation, Message
from chat.pokes import group_of
from tests.factories.chat import dialogue, say

pytestmark = pytest.mark.django_db(transaction=True)
TABLE = settings.BASE_DIR / "docs" / "features" / "chat-scenarios.md"


def send_of(conversation, body="Salam", **more):
    return {
        "type": "send",
        "conversation": conversation.public_id,
        "client_id": uuid.uuid4(),
        "body": body,
    } | more


def test_a_thousand_missed_messages_come_in_five_batches_of_one_query(
    conversation, learner, advisor, django_assert_num_queries
):
    """Scenario 5."""
    Message.objects.bulk_create(
        Message(conversation=conversation, seq=number, author=advisor, body=str(number))
        for number in range(1, 1001)
    )
    Conversation.objects.update(last_seq=1000)
    have, seen = 0, []
    for _ in range(5):
        with django_assert_num_queries(1):
            batch = queries.messages_since(conversation, have, reader=learner)
        seen += [message.seq for message in batch]
        have = seen[-1]
    assert seen == list(range(1, 1001))


async def test_two_tabs_and_a_phone_each_hear_each_message_once(conversation, learner, advisor):
    """Scenario 7."""
    async with dialogue(learner) as tab, dialogue(learner) as other, dialogue(learner) as phone:
        sides = (tab, other, phone)
        for side in sides:
            await side.follow(conversation)
        await tab.say(send_of(conversation, "mine"))
        await database_sync_to_async(say)(conversation, advisor, "theirs")
        for side in sides:
            heard = [await side.hear("message"), await side.hear("message")]
            assert [message["seq"] for message in heard] == [1, 2]
            assert await side.hears_nothing_of("message")
        await phone.say({"type": "read", "conversation": conversation.public_id, "seq": 2})
        for side in (tab, other):
            assert (await side.hear("read"))["seq"] == 2


async def test_a_socket_that_fell_out_of_its_group_is_told_by_its_heartbeat(
    conversation, learner, advisor
):
    """Scenarios 12 and 13: a layer forgets groups after a day, and messages after a minute."""
    name = str(conversation.public_id)
    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        layer = get_channel_layer()
        # The layer of Redis writes its prefix before the name.
        [kept] = [group for group in layer.groups if group.endswith(group_of(learner.pk))]
        layer.groups.pop(kept)
        await database_sync_to_async(say)(conversation, advisor, "Salam")
        assert await mine.hears_nothing_of("message")
        await mine.say({"type": "ping", "cursors": {name: 0}})
        assert (await mine.hear("pong"))["heads"] == {name: 1}


async def test_a_burst_beyond_what_the_layer_holds_is_repaired(conversation, learner, advisor):
    """Scenario 10: the layer drops without a word; the numbers tell."""

    def burst():
        for number in range(150):
            say(conversation, advisor, str(number))

    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        await database_sync_to_async(burst)()
        name = str(conversation.public_id)
        await mine.say({"type": "ping", "cursors": {name: 0}})
        await mine.hear("pong")
        await mine.say({"type": "since", "conversation": name, "seq": 0})
        batch = await mine.hear("batch")
        assert [item["seq"] for item in batch["items"]] == list(range(1, 151))


async def test_a_clock_or_an_author_in_a_frame_is_refused(conversation, learner, advisor):
    """Scenarios 15 and 33: times and people come from the server."""
    async with dialogue(learner) as mine:
        for more in (
            {"created_at": "2001-01-01T00:00:00Z"},
            {"author": str(advisor.public_id)},
            {"kind": "system"},
            {"internal": True},
        ):
            await mine.say(send_of(conversation, **more))
            assert (await mine.hear("error"))["code"] == "chat.bad_frame"
        for kind in ("note", "assign", "close"):
            await mine.say({"type": kind, "conversation": str(conversation.public_id)})
            assert (await mine.hear("error"))["code"] == "chat.bad_frame"
    assert await conversation.messages.acount() == 0


def test_a_clock_that_steps_back_changes_no_order(conversation, learner, monkeypatch):
    """Scenario 16."""
    first = say(conversation, learner, "Before")
    an_hour_ago = timezone.now() - dt.timedelta(hours=1)
    monkeypatch.setattr(services.timezone, "now", lambda: an_hour_ago)
    second = say(conversation, learner, "After")
    assert second.created_at < first.created_at
    assert [found.body for found in queries.messages_since(conversation, 0, reader=learner)] == [
        "Before",
        "After",
    ]
    assert [found.body for found in queries.messages_since(conversation, 1, reader=learner)] == [
        "After"
    ]


def test_a_reader_never_gets_a_number_before_the_one_below(conversation, learner, advisor):
    """Scenario 17: a transaction that sleeps holds back whoever comes after it."""
    stored, release = threading.Event(), threading.Event()

    def slow():
        try:
            with transaction.atomic():
                say(conversation, learner, "slow")
                stored.set()
                release.wait(10)
        finally:
            connection.close()

    def quick():
        try:
            say(conversation, advisor, "quick")
        finally:
            connection.close()

    first, second = threading.Thread(target=slow), threading.Thread(target=quick)
    first.start()
    assert stored.wait(10)
    second.start()
    second.join(0.3)
    assert second.is_alive()
    assert queries.messages_since(conversation, 0, reader=learner) == []
    release.set()
    first.join()
    second.join()
    found = queries.messages_since(conversation, 0, reader=learner)
    assert [(message.seq, message.body) for message in found] == [(1, "slow"), (2, "quick")]


@pytest.mark.parametrize("fault", ["couldn't get a connection after 5.00 sec", "disk is full"])
async def test_a_database_that_refuses_is_answered_and_the_socket_lives(
    conversation, learner, monkeypatch, fault
):
    """Scenarios 18, 19 and 20: the message stays in the outbox of the phone."""
    kept = services.send_draft

    def refuse(*args, **kwargs):
        raise OperationalError(fault)

    sent = send_of(conversation)
    async with dialogue(learner) as mine:
        monkeypatch.setattr(services, "send_draft", refuse)
        await mine.say(sent)
        error = await mine.hear("error")
        assert (error["code"], error["retry"]) == ("chat.unavailable", True)
        assert error["client_id"] == str(sent["client_id"])
        assert fault not in error["message"]
        monkeypatch.setattr(services, "send_draft", kept)
        await mine.say(sent)
        assert (await mine.hear("ack"))["seq"] == 1


async def test_a_thousand_names_guessed_find_nothing(conversation, stranger):
    """Scenario 31."""
    found = await database_sync_to_async(
        lambda: (
            Conversation.objects.visible_to(stranger)
            .filter(public_id__in=[uuid.uuid4() for _ in range(999)] + [conversation.public_id])
            .count()
        )
    )()
    assert found == 0


HOSTILE = '<img src=x onerror=alert(1)><a href="javascript:x">\u202egnp.exe'


def test_hostile_words_are_shown_as_words(client, conversation, learner, advisor):
    """Scenario 34."""
    say(conversation, advisor, HOSTILE)
    client.force_login(learner)
    page = client.get(f"/fr/chat/{conversation.public_id}/").content.decode()
    assert "<img src=x" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert 'href="javascript:' not in page


async def test_the_phone_that_comes_back_is_taken_before_the_old_socket_is_gone(
    conversation, learner, advisor
):
    """Scenario 5: Wi-Fi to mobile, with the old socket half open."""
    async with dialogue(learner) as old:
        await old.follow(conversation)
        await database_sync_to_async(say)(conversation, advisor, "missed")
        await asyncio.sleep(0)
        async with dialogue(learner) as new:
            welcome = await new.follow(conversation)
            assert welcome["heads"] == {str(conversation.public_id): 1}
            await new.say({"type": "since", "conversation": conversation.public_id, "seq": 0})
            assert [item["body"] for item in (await new.hear("batch"))["items"]] == ["missed"]


def test_the_table_names_every_scenario_and_only_tests_that_exist():
    rows = re.findall(r"^\| (\d+) \|.*\|$", TABLE.read_text(), re.M)
    assert [int(number) for number in rows] == list(range(1, 41))
    folder = settings.BASE_DIR / "tests"
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", TABLE.read_text())
    assert named
    for path, name in named:
        assert re.search(rf"def {name}\(", (folder / path).read_text()), (path, name)
