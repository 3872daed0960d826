import asyncio
import uuid

import pytest
from channels.db import database_sync_to_async
from channels.testing import WebsocketCommunicator
from django.contrib.sessions.models import Session

from chat import consumers, services
from chat.consumers import ChatConsumer
from chat.watching import look_up
from fadaa.asgi import application
from tests.factories.chat import dialogue, say

pytestmark = pytest.mark.django_db(transaction=True)


def frame(conversation, body, client_id=None):
    return {
        "type": "send",
        "conversation": conversation.public_id,
        "client_id": client_id or uuid.uuid4(),
        "body": body,
    }


async def test_another_conversation_answers_like_none(conversation, stranger):
    async with dialogue(stranger) as mine:
        answers = []
        for name in (conversation.public_id, uuid.uuid4()):
            for asked in ("since", "read"):
                await mine.say({"type": asked, "conversation": name, "seq": 0})
                error = await mine.hear("error")
                assert error.pop("conversation") == str(name)
                answers.append(error)
        assert answers == [answers[0]] * 4
        assert answers[0]["code"] == "chat.not_found"


async def test_a_stranger_who_follows_hears_nothing(conversation, learner, stranger):
    async with dialogue(stranger) as other:
        await other.follow(conversation)
        await database_sync_to_async(say)(conversation, learner, "Between us")
        assert await other.hears_nothing_of("message")
        assert await other.hears_nothing_of("heads")


async def test_nobody_is_told_why_and_closed():
    async with dialogue(None) as nobody:
        assert await nobody.closed_with() == 4001


async def test_another_origin_is_refused_at_the_handshake(learner):
    for origin in (b"https://evil.example", b"null", b"http://localhost.evil.example"):
        communicator = WebsocketCommunicator(
            application, "/ws/chat/", headers=[(b"host", b"localhost"), (b"origin", origin)]
        )
        connected, _code = await communicator.connect()
        assert not connected


async def test_signing_out_closes_the_sockets_of_that_session_only(learner):
    async with dialogue(learner) as here, dialogue(learner) as elsewhere:
        await here.hello()
        await elsewhere.hello()
        await database_sync_to_async(here.client.logout)()
        assert await here.closed_with() == 4001
        await elsewhere.say({"type": "ping"})
        assert await elsewhere.hear("pong")


async def test_a_session_that_is_gone_sends_nothing(conversation, learner):
    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        await Session.objects.all().adelete()
        await mine.say(frame(conversation, "After the end"))
        assert (await mine.hear("error"))["code"] == "chat.session_ended"
        assert await mine.closed_with() == 4001
        assert await conversation.messages.acount() == 0


async def test_a_silent_socket_notices_that_its_session_is_gone(learner, monkeypatch):
    monkeypatch.setattr(ChatConsumer, "WATCH_SECONDS", 0.05)
    async with dialogue(learner) as mine:
        await Session.objects.all().adelete()
        assert await mine.closed_with() == 4001


async def test_a_blocked_account_is_cut(learner, monkeypatch):
    monkeypatch.setattr(ChatConsumer, "WATCH_SECONDS", 0.05)
    async with dialogue(learner) as mine:
        learner.is_active = False
        await learner.asave()
        assert await mine.closed_with() == 4001


async def test_a_changed_password_closes_every_socket(learner, monkeypatch):
    monkeypatch.setattr(ChatConsumer, "WATCH_SECONDS", 0.05)
    async with dialogue(learner) as phone, dialogue(learner) as tab:
        learner.set_password("an-other-1-altogether")
        await learner.asave()
        assert await phone.closed_with() == 4001
        assert await tab.closed_with() == 4001


async def test_a_removal_is_noticed_though_its_hint_was_lost(
    conversation, learner, advisor, monkeypatch
):
    monkeypatch.setattr(ChatConsumer, "WATCH_SECONDS", 0.05)
    monkeypatch.setattr(services, "hint_on_commit", lambda users, hint: None)
    async with dialogue(learner) as mine, dialogue(advisor) as theirs:
        await mine.follow(conversation)
        await theirs.follow(conversation)
        await asyncio.sleep(0.3)
        await database_sync_to_async(services.remove_member)(conversation, learner)
        assert await mine.closed_with() == 4003
        await theirs.say({"type": "ping"})
        assert await theirs.hear("pong")


async def test_a_watch_of_many_sockets_asks_three_questions(
    conversation, learner, advisor, django_assert_num_queries
):
    async with dialogue(learner) as mine, dialogue(advisor) as theirs:
        await mine.follow(conversation)
        await theirs.follow(conversation)
        keys = [side.client.session.session_key for side in (mine, theirs)]
        ids = [learner.pk, advisor.pk]

        def ask():
            with django_assert_num_queries(3):
                return look_up(keys, ids, [str(conversation.public_id)])

        standing = await database_sync_to_async(ask)()
        assert standing.sessions == set(keys)
        assert {user for user, _name in standing.memberships} == set(ids)


async def test_one_person_has_a_limit_of_sockets(learner, advisor, monkeypatch):
    monkeypatch.setattr(consumers, "SOCKETS_OF_ONE", 2)
    async with dialogue(learner), dialogue(learner) as second:
        async with dialogue(learner) as third, dialogue(advisor) as other:
            assert await third.closed_with() == 4009
            await other.hello()
        await second.communicator.disconnect()
        async with dialogue(learner) as again:
            await again.hello()


async def test_several_sockets_of_a_person_share_one_pace(conversation, learner):
    async with dialogue(learner) as one, dialogue(learner) as two:
        for number in range(15):
            await (one, two)[number % 2].say(frame(conversation, str(number)))
        for number in range(15):
            await (one, two)[number % 2].hear("ack")
        for _ in range(15):
            await two.say(frame(conversation, "x"))
        error = await two.hear("error")
        assert (error["code"], error["retry"]) == ("chat.too_fast", True)


async def test_a_client_that_is_not_heard_is_let_go(learner, monkeypatch):
    monkeypatch.setattr(ChatConsumer, "WATCH_SECONDS", 0.05)
    monkeypatch.setattr(ChatConsumer, "SILENCE_SECONDS", 0.1)
    async with dialogue(learner) as mine:
        assert await mine.closed_with() == 4008


async def test_a_removed_member_is_told_and_cut(conversation, learner, advisor):
    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        await database_sync_to_async(services.remove_member)(conversation, learner)
        assert await mine.closed_with() == 4003
        assert [item["code"] for item in mine.unread if item["type"] == "error"] == [
            "chat.not_found"
        ]
