import datetime as dt
import json
import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from chat import protocol, queries, services
from chat.changing import change_message, forget_former_texts
from chat.errors import (
    BadFrame,
    ConversationClosed,
    ConversationNotFound,
    NotYours,
    TooLateToEdit,
    UnknownMessage,
    WritingNotAllowed,
)
from chat.models import FormerText, Message
from tests.factories.chat import dialogue, say


def change(conversation, author, seq, kind, value="", client_id=None):
    return change_message(
        conversation,
        author=author,
        client_id=client_id or uuid.uuid4(),
        seq=seq,
        kind=kind,
        value=value,
    )


def test_an_edit_takes_a_number_and_leaves_a_trace(conversation, learner):
    say(conversation, learner, "Salam")
    edit = change(conversation, learner, 1, "edit", "Salam alaykoum")
    message = Message.objects.get(conversation=conversation, seq=1)
    assert (edit.seq, edit.kind, edit.body) == (2, "change", "")
    assert (message.body, message.edited_at is not None) == ("Salam alaykoum", True)
    assert [text.body for text in message.former_texts.all()] == ["Salam"]


def test_a_change_sends_the_message_as_it_is_now(conversation, learner, advisor):
    say(conversation, learner, "one")
    change(conversation, learner, 1, "edit", "two")
    change(conversation, advisor, 1, "react", "thanks")
    change(conversation, learner, 1, "delete")
    found = queries.messages_since(conversation, 1, reader=advisor)
    said = [protocol.Said.of(message, "c").as_dict()["data"]["message"] for message in found]
    assert [item["deleted"] for item in said] == [True, True, True]
    assert {item["body"] for item in said} == {""}
    assert said[0]["data"] == {}


def test_the_same_change_again_changes_nothing(conversation, learner):
    say(conversation, learner, "one")
    client_id = uuid.uuid4()
    first = change(conversation, learner, 1, "edit", "two", client_id)
    again = change(conversation, learner, 1, "edit", "two", client_id)
    assert (again.seq, again.repeated) == (first.seq, True)
    assert FormerText.objects.count() == 1


def test_a_message_sent_again_after_its_correction_is_acknowledged(conversation, learner):
    client_id = uuid.uuid4()
    say(conversation, learner, "one", client_id)
    change(conversation, learner, 1, "edit", "two")
    again = say(conversation, learner, "one", client_id)
    assert (again.seq, again.repeated, again.body) == (1, True, "two")


def test_reactions_are_one_for_each_person(conversation, learner, advisor):
    say(conversation, learner, "one")
    change(conversation, advisor, 1, "react", "yes")
    change(conversation, advisor, 1, "react", "heart")
    change(conversation, learner, 1, "react", "heart")
    change(conversation, learner, 1, "react", "")
    message = conversation.messages.get(seq=1)
    assert message.reactions == {str(advisor.public_id): "heart"}


def test_only_the_author_changes_the_words(conversation, learner, advisor, stranger):
    say(conversation, learner, "one")
    for kind in ("edit", "delete"):
        with pytest.raises(NotYours):
            change(conversation, advisor, 1, kind, "x")
    with pytest.raises(ConversationNotFound):
        change(conversation, stranger, 1, "react", "yes")
    services.add_member(conversation, stranger, "observer")
    with pytest.raises(WritingNotAllowed):
        change(conversation, stranger, 1, "react", "yes")
    conversation.refresh_from_db()
    assert (conversation.last_seq, conversation.messages.count()) == (1, 1)


def test_what_cannot_be_changed(conversation, learner):
    say(conversation, learner, "one")
    services.post_system_message(conversation, body="Notice")
    for seq in (2, 9):
        with pytest.raises(UnknownMessage):
            change(conversation, learner, seq, "react", "yes")
    with pytest.raises(BadFrame):
        change(conversation, learner, 1, "react", "boo")
    hours_ago = timezone.now() - dt.timedelta(hours=2)
    conversation.messages.filter(seq=1).update(created_at=hours_ago)
    with pytest.raises(TooLateToEdit):
        change(conversation, learner, 1, "edit", "two")
    change(conversation, learner, 1, "delete")
    with pytest.raises(UnknownMessage):
        change(conversation, learner, 1, "react", "yes")
    services.close_conversation(conversation)
    with pytest.raises(ConversationClosed):
        change(conversation, learner, 1, "react", "yes")


def test_changes_are_no_news_and_no_lines(conversation, learner, advisor):
    say(conversation, advisor, "one")
    services.mark_read(conversation, user=learner, read=1)
    change(conversation, advisor, 1, "edit", "two")
    conversation.refresh_from_db()
    assert queries.unread_counts(learner) == {}
    assert [line.body for line in queries.last_lines([conversation], reader=learner).values()] == [
        "two"
    ]
    assert [
        message.seq for message in queries.messages_before(conversation, None, reader=learner)
    ] == [1]


def test_former_texts_are_forgotten(conversation, learner):
    say(conversation, learner, "one")
    change(conversation, learner, 1, "edit", "two")
    forget_former_texts()
    assert FormerText.objects.count() == 1
    FormerText.objects.update(changed_at=timezone.now() - dt.timedelta(days=31))
    forget_former_texts()
    assert FormerText.objects.count() == 0


@pytest.mark.django_db(transaction=True)
async def test_a_change_goes_over_the_socket(conversation, learner, advisor):
    from channels.db import database_sync_to_async

    await database_sync_to_async(say)(conversation, learner, "one")
    async with dialogue(learner) as mine, dialogue(advisor) as other:
        await mine.follow(conversation, 1)
        await other.follow(conversation, 1)
        frame = {
            "type": "change",
            "conversation": conversation.public_id,
            "client_id": uuid.uuid4(),
            "seq": 1,
            "do": "edit",
            "value": "two",
        }
        await mine.say(frame)
        assert (await mine.hear("ack"))["seq"] == 2
        heard = await other.hear("message")
        assert heard["kind"] == "change"
        assert heard["data"]["message"]["body"] == "two"
        await other.say(frame | {"client_id": uuid.uuid4()})
        assert (await other.hear("error"))["code"] == "chat.not_yours"
        await mine.say(frame | {"do": "shout"})
        assert (await mine.hear("error"))["code"] == "chat.bad_frame"


def post(client, conversation, values, key=None):
    return client.post(
        reverse("chat:changes", args=[conversation.public_id]),
        json.dumps(values),
        content_type="application/json",
        headers={"Idempotency-Key": str(key or uuid.uuid4())},
    )


def test_a_change_goes_over_http_once(client, conversation, learner, advisor):
    say(conversation, learner, "one")
    client.force_login(learner)
    key = uuid.uuid4()
    values = {"seq": 1, "do": "edit", "value": "two"}
    assert post(client, conversation, values, key).status_code == 201
    assert post(client, conversation, values, key).json()["dup"] is True
    assert post(client, conversation, {"seq": "1", "do": "edit"}).status_code == 400
    assert post(client, conversation, {"seq": 1, "do": "x"}).status_code == 400
    assert post(client, conversation, {"seq": 5, "do": "delete"}).status_code == 404
    client.force_login(advisor)
    assert post(client, conversation, values).status_code == 403
    client.logout()
    assert post(client, conversation, values).status_code == 401


def test_a_message_is_changed_without_a_script(client, conversation, learner, stranger):
    say(conversation, learner, "one")
    client.force_login(learner)
    page = reverse("chat:message", args=[conversation.public_id, 1])
    assert 'name="do" value="delete"' in client.get(page).content.decode()
    form = {"client_id": uuid.uuid4(), "seq": 1, "do": "edit", "value": "two"}
    address = reverse("chat:changes", args=[conversation.public_id])
    assert client.post(address, form).url.endswith("#m-1")
    html = client.get(reverse("chat:conversation", args=[conversation.public_id])).content.decode()
    assert "two" in html
    refused = client.post(address, form | {"client_id": uuid.uuid4(), "value": " "})
    assert refused.status_code == 422
    assert 'role="alert"' in refused.content.decode()
    assert client.post(address, form | {"seq": "9" * 30}).status_code == 404
    client.force_login(stranger)
    assert client.get(page).status_code == 404
    assert client.post(address, form).status_code == 404


def test_an_answer_shows_what_it_answers(client, conversation, learner, advisor):
    say(conversation, learner, "Question?")
    client.force_login(advisor)
    form = {"client_id": uuid.uuid4(), "body": "Answer", "reply_to": "1"}
    address = reverse("chat:messages", args=[conversation.public_id])
    assert client.post(address, form).status_code == 302
    answer = queries.messages_since(conversation, 1, reader=advisor)[0]
    said = protocol.Said.of(answer, "c")
    assert said.quote == {"name": "خديجة", "kind": "text", "body": "Question?"}
    change(conversation, learner, 1, "delete")
    html = client.get(reverse("chat:conversation", args=[conversation.public_id])).content.decode()
    assert "Question?" not in html
