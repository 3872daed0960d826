import uuid

import pytest
from channels.db import database_sync_to_async
from channels.layers import get_channel_layer

from chat import services
from chat.consumers import ChatConsumer
from chat.protocol import FRAME_MAX_BYTES
from tests.factories.chat import dialogue, say

pytestmark = pytest.mark.django_db(transaction=True)


def frame(conversation, body, client_id=None):
    return {
        "type": "send",
        "conversation": conversation.public_id,
        "client_id": client_id or uuid.uuid4(),
        "body": body,
    }


async def test_a_message_is_acknowledged_and_heard_on_both_sides(conversation, learner, advisor):
    async with dialogue(learner) as mine, dialogue(advisor) as theirs:
        welcome = await mine.follow(conversation)
        await theirs.follow(conversation)
        assert welcome["heads"] == {str(conversation.public_id): 0}
        client_id = str(uuid.uuid4())
        await mine.say(frame(conversation, "السلام عليكم", client_id))
        ack = await mine.hear("ack")
        assert (ack["client_id"], ack["seq"], "dup" in ack) == (client_id, 1, False)
        for side in (mine, theirs):
            heard = await side.hear("message")
            assert (heard["seq"], heard["body"], heard["client_id"]) == (
                1,
                "السلام عليكم",
                client_id,
            )
            assert heard["author"] == {"id": str(learner.public_id), "name": "خديجة"}


async def test_the_acknowledged_message_is_in_the_database(conversation, learner):
    async with dialogue(learner) as mine:
        await mine.say(frame(conversation, "Stored"))
        await mine.hear("ack")
        assert await conversation.messages.acount() == 1


async def test_a_repeat_gets_the_same_acknowledgement(conversation, learner):
    client_id = uuid.uuid4()
    async with dialogue(learner) as mine, dialogue(learner) as phone:
        for side in (mine, phone, mine):
            await side.say(frame(conversation, "Once", client_id))
        acks = [await mine.hear("ack"), await phone.hear("ack"), await mine.hear("ack")]
        assert [ack["seq"] for ack in acks] == [1, 1, 1]
        assert sorted("dup" in ack for ack in acks) == [False, True, True]
        await mine.say(frame(conversation, "Something else", client_id))
        error = await mine.hear("error")
        assert (error["code"], error["client_id"], error["retry"]) == (
            "chat.conflict",
            str(client_id),
            False,
        )
        assert await conversation.messages.acount() == 1


async def test_since_repairs_what_was_missed(conversation, learner, advisor):
    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        for number in range(5):
            await database_sync_to_async(say)(conversation, advisor, str(number))
        asked = {"type": "since", "conversation": conversation.public_id}
        await mine.say(asked | {"seq": 0, "limit": 3})
        first = await mine.hear("batch")
        assert ([item["seq"] for item in first["items"]], first["head"], first["more"]) == (
            [1, 2, 3],
            5,
            True,
        )
        await mine.say(asked | {"seq": 3})
        rest = await mine.hear("batch")
        assert ([item["seq"] for item in rest["items"]], rest["more"]) == ([4, 5], False)


async def test_a_heartbeat_tells_of_a_lost_poke(conversation, learner, advisor, monkeypatch):
    monkeypatch.setattr(services, "poke", lambda found, seq: None)
    name = str(conversation.public_id)
    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        await database_sync_to_async(say)(conversation, advisor, "Unheard")
        assert await mine.hears_nothing_of("message")
        await mine.say({"type": "ping", "cursors": {name: 0}})
        assert (await mine.hear("pong"))["heads"] == {name: 1}
        await mine.say({"type": "since", "conversation": name, "seq": 0})
        assert [item["body"] for item in (await mine.hear("batch"))["items"]] == ["Unheard"]
        await mine.say({"type": "ping", "cursors": {name: 1}})
        assert (await mine.hear("pong"))["heads"] == {}


async def test_every_message_arrives_in_order_though_pokes_are_dropped(
    conversation, learner, advisor, monkeypatch
):
    kept = services.poke
    count = 0

    def forgetful(found, seq):
        nonlocal count
        count += 1
        if count % 3 == 0:
            kept(found, seq)

    monkeypatch.setattr(services, "poke", forgetful)
    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        for number in range(9):
            await database_sync_to_async(say)(conversation, advisor, str(number))
        heard = [await mine.hear("message") for _ in range(9)]
        assert [message["seq"] for message in heard] == list(range(1, 10))
        assert await mine.hears_nothing_of("message")


async def test_a_page_that_shows_no_conversation_hears_only_where_it_stands(
    conversation, learner, advisor
):
    async with dialogue(learner) as mine:
        await mine.hello()
        await database_sync_to_async(say)(conversation, advisor, "Salam")
        assert (await mine.hear("heads"))["heads"] == {str(conversation.public_id): 1}
        assert await mine.hears_nothing_of("message")


async def test_typing_reaches_the_others_and_is_not_stored(conversation, learner, advisor):
    async with dialogue(learner) as mine, dialogue(advisor) as theirs:
        await mine.follow(conversation)
        await theirs.follow(conversation)
        await mine.say({"type": "typing", "conversation": conversation.public_id})
        heard = await theirs.hear("typing")
        assert (heard["user"], heard["name"]) == (str(learner.public_id), "خديجة")
        assert await mine.hears_nothing_of("typing")


async def test_reading_moves_the_marks_on_the_other_side(conversation, learner, advisor):
    await database_sync_to_async(say)(conversation, learner, "Salam")
    async with dialogue(learner) as mine, dialogue(advisor) as theirs:
        await mine.follow(conversation, 1)
        await theirs.follow(conversation, 1)
        await theirs.say({"type": "read", "conversation": conversation.public_id, "delivered": 1})
        heard = await mine.hear("read")
        assert (heard["user"], heard["seq"], heard["delivered"]) == (str(advisor.public_id), 0, 1)
        await theirs.say({"type": "read", "conversation": conversation.public_id, "seq": 1})
        assert (await mine.hear("read"))["seq"] == 1


async def test_presence_is_told_with_the_welcome(conversation, learner, advisor):
    async with dialogue(advisor) as theirs:
        await theirs.hello()
        async with dialogue(learner) as mine:
            await mine.follow(conversation)
            heard = await mine.hear("presence")
            assert (heard["user"], heard["state"]) == (str(advisor.public_id), "now")


async def test_an_announcement_reaches_every_socket_of_a_person(learner, stranger):
    async with dialogue(learner) as tab, dialogue(learner) as phone, dialogue(stranger) as other:
        await database_sync_to_async(services.announce)(
            [learner], kind="mentoring.request", data={"request": "1"}
        )
        for side in (tab, phone):
            heard = await side.hear("event")
            assert (heard["kind"], heard["data"]) == ("mentoring.request", {"request": "1"})
        assert await other.hears_nothing_of("event")


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"type":"assign"}', "[" * 5000, '{"type":"send"}', '{"type":[]}']
)
async def test_a_bad_frame_is_answered_and_the_socket_lives(conversation, learner, text):
    async with dialogue(learner) as mine:
        await mine.say(text)
        assert (await mine.hear("error"))["code"] == "chat.bad_frame"
        await mine.say(frame(conversation, "Still here"))
        assert (await mine.hear("ack"))["seq"] == 1


async def test_errors_speak_the_language_of_the_page(conversation, learner):
    sentences = set()
    for language in ("ar", "fr"):
        async with dialogue(learner, language=language) as mine:
            await mine.say(frame(conversation, "   "))
            error = await mine.hear("error")
            assert error["code"] == "chat.empty"
            sentences.add(error["message"])
    assert len(sentences) == 2


async def test_a_frame_of_bytes_is_refused(learner):
    async with dialogue(learner) as mine:
        await mine.communicator.send_to(bytes_data=b"\x00\x01")
        assert (await mine.hear("error"))["code"] == "chat.bad_frame"


async def test_a_frame_too_big_closes_the_socket(learner):
    async with dialogue(learner) as mine:
        await mine.say("x" * (FRAME_MAX_BYTES + 1))
        assert await mine.closed_with() == 1009


async def test_a_flood_is_slowed_and_then_cut(conversation, learner):
    async with dialogue(learner) as mine:
        for _ in range(200):
            await mine.say(frame(conversation, "x"))
        assert await mine.closed_with(timeout=20) == 4029
        codes = {item["code"] for item in mine.unread if item["type"] == "error"}
        assert codes == {"chat.too_fast"}
        acks = [item["seq"] for item in mine.unread if item["type"] == "ack"]
        assert acks == list(range(1, len(acks) + 1))
        assert 20 <= len(acks) <= 40


async def test_a_reader_that_does_not_drain_is_no_longer_fed(
    conversation, learner, advisor, monkeypatch
):
    monkeypatch.setattr(ChatConsumer, "UNHEARD_BYTES", 2000)
    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        await database_sync_to_async(say)(conversation, advisor, "ب" * 1500)
        heard = [await mine.hear("message")]
        for _ in range(4):
            await database_sync_to_async(say)(conversation, advisor, "ب" * 1500)
        assert await mine.hears_nothing_of("message")
        # Heard again, it learns where things stand and catches up by itself.
        name = str(conversation.public_id)
        await mine.say({"type": "ping", "cursors": {name: heard[-1]["seq"]}})
        assert (await mine.hear("pong"))["heads"] == {name: 5}


async def test_a_closed_conversation_says_so(conversation, learner):
    async with dialogue(learner) as mine:
        await mine.follow(conversation)
        await database_sync_to_async(services.close_conversation)(conversation)
        event = await mine.hear("event")
        assert (event["kind"], event["data"]["state"]) == ("chat.state", "closed")
        await mine.say(frame(conversation, "Too late"))
        assert (await mine.hear("error"))["code"] == "chat.closed"


async def test_a_layer_that_is_down_loses_nothing(conversation, learner, monkeypatch):
    async def refuse(*args, **kwargs):
        raise ConnectionError

    async with dialogue(learner) as mine:
        monkeypatch.setattr(get_channel_layer(), "group_send", refuse)
        await mine.say(frame(conversation, "Stored all the same"))
        assert (await mine.hear("ack"))["seq"] == 1
