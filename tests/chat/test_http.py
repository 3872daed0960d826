import asyncio
import json
import time
import uuid

import pytest
from asgiref.sync import sync_to_async
from channels.db import database_sync_to_async
from django.db import connection
from django.test import AsyncClient, Client
from django.urls import reverse

from chat import services
from tests.factories.chat import say

# Fixed, because parameters name their tests and several processes must agree on the names.
KEY = "7b9177a5-b561-4a44-9f5c-2d1d2e9f7a01"


def url(name, conversation):
    return reverse(f"chat:{name}", args=[conversation.public_id])


def post(client, conversation, body, client_id=None, **extra):
    return client.post(
        url("messages", conversation),
        json.dumps({"body": body} | extra),
        content_type="application/json",
        headers={"Idempotency-Key": str(client_id or uuid.uuid4())},
    )


def test_a_message_goes_over_http_once(client, conversation, learner):
    client.force_login(learner)
    client_id = uuid.uuid4()
    first = post(client, conversation, "Salam", client_id)
    again = post(client, conversation, "Salam", client_id)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == {
        "v": 1,
        "type": "ack",
        "conversation": str(conversation.public_id),
        "client_id": str(client_id),
        "seq": 1,
        "created_at": first.json()["created_at"],
    }
    assert again.json() == first.json() | {"dup": True}
    assert post(client, conversation, "Other", client_id).status_code == 409


@pytest.mark.parametrize(
    ("body", "key", "status"),
    [
        ('{"body":""}', KEY, 422),
        ('{"body":"%s"}' % ("x" * 4001), KEY, 422),
        ('{"body":7}', KEY, 400),
        ('{"body":"x","author":1}', KEY, 400),
        ("[]", KEY, 400),
        ("\xff", KEY, 400),
        ('{"body":"x"}', "", 400),
        ('{"body":"x"}', "seven", 400),
        ('{"body":"x","reply_to":"1"}', KEY, 400),
        ('{"body":"x","reply_to":3}', KEY, 422),
        ('{"body":"%s"}' % ("x" * 70_000), KEY, 400),
    ],
)
def test_bad_input_gets_a_sentence(client, conversation, learner, body, key, status):
    client.force_login(learner)
    answer = client.post(
        url("messages", conversation),
        body,
        content_type="application/json",
        headers={"Idempotency-Key": key},
    )
    assert answer.status_code == status
    assert answer.json()["error"]["message"]
    assert conversation.messages.count() == 0


@pytest.mark.django_db(transaction=True)
def test_nobody_gets_401_and_a_stranger_404_like_for_none(client, conversation, stranger):
    assert post(client, conversation, "x").status_code == 401
    assert client.get(url("events", conversation)).status_code == 401
    client.force_login(stranger)
    theirs = post(client, conversation, "x")
    conversation.public_id = uuid.uuid4()
    none = post(client, conversation, "x")
    assert (theirs.status_code, theirs.json()) == (none.status_code, none.json())
    assert theirs.status_code == 404


def test_a_person_is_held_to_a_pace(client, conversation, learner):
    client.force_login(learner)
    answers = [post(client, conversation, str(number)) for number in range(61)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert refused[0].json()["error"]["retry"] is True


def test_a_foreign_form_is_refused(conversation, learner):
    client = Client(enforce_csrf_checks=True)
    client.force_login(learner)
    answer = client.post(url("messages", conversation), {"body": "x"})
    assert answer.status_code == 403
    assert conversation.messages.count() == 0


def test_pointers_move_over_http(client, conversation, learner, advisor):
    say(conversation, advisor, "One")
    client.force_login(learner)
    answer = client.post(url("read", conversation), {"seq": 5}, content_type="application/json")
    assert answer.json() == {"v": 1, "read": 1, "delivered": 1}
    bad = client.post(url("read", conversation), {"seq": -1}, content_type="application/json")
    assert bad.status_code == 400


@pytest.mark.django_db(transaction=True)
def test_events_give_what_came_after(client, conversation, learner, advisor):
    for number in range(3):
        say(conversation, advisor, str(number))
    services.mark_read(conversation, user=advisor, read=2)
    client.force_login(learner)
    answer = client.get(url("events", conversation), {"since": 1}).json()
    assert [item["seq"] for item in answer["items"]] == [2, 3]
    assert (answer["v"], answer["head"], answer["more"]) == (1, 3, False)
    assert (answer["read"], answer["delivered"]) == (2, 2)


@pytest.mark.parametrize("since", ["-1", "x", "1e3", "٣", "9" * 400, ""])
def test_events_refuse_a_number_that_is_none(client, conversation, learner, since):
    client.force_login(learner)
    assert client.get(url("events", conversation), {"since": since}).status_code == 400


@pytest.mark.django_db(transaction=True)
async def test_a_long_poll_answers_as_soon_as_something_is_said(conversation, learner, advisor):
    def speak():
        say(conversation, advisor, "Salam")
        connection.close()

    client = AsyncClient()
    await database_sync_to_async(client.force_login)(learner)
    waiting = asyncio.create_task(client.get(url("events", conversation), {"wait": 10}))
    await asyncio.sleep(0.5)
    started = time.monotonic()
    # From a thread of its own: the test client holds the shared one while it waits.
    await sync_to_async(speak, thread_sensitive=False)()
    answer = await waiting
    assert [item["body"] for item in answer.json()["items"]] == ["Salam"]
    assert time.monotonic() - started < 3


@pytest.mark.django_db(transaction=True)
async def test_a_long_poll_ends_by_itself(conversation, learner):
    client = AsyncClient()
    await database_sync_to_async(client.force_login)(learner)
    answer = await client.get(url("events", conversation), {"wait": 1})
    assert (answer.status_code, answer.json()["items"]) == (200, [])
