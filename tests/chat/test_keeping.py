import json
import uuid

import pytest
from django.urls import reverse

from chat import finding, safety
from chat.changing import change_message
from cms import pdf
from tests.factories.accounts import AdvisorFactory
from tests.factories.chat import conversation_between, say


def bodies(user, text):
    return [message.body for message in finding.found_messages(user, text)]


def test_messages_are_found_in_both_languages(conversation, learner, advisor, stranger):
    say(conversation, learner, "أريد تأسيس تعاونية")
    say(conversation, advisor, "La coopérative est créée")
    other = conversation_between(stranger, AdvisorFactory())
    say(other, stranger, "cooperative secret")
    assert bodies(learner, "تاسيس") == ["أريد تأسيس تعاونية"]
    assert bodies(learner, "COOPERATIVE créee") == ["La coopérative est créée"]
    assert bodies(learner, "secret") == []
    assert bodies(learner, " ") == []
    assert bodies(learner, "%") == []


def test_what_changed_is_found_as_it_is_now(conversation, learner, advisor):
    say(conversation, learner, "first words")
    say(conversation, advisor, "other words")
    assert len(bodies(learner, "words")) == 2
    values = {"conversation": conversation, "author": learner, "seq": 1}
    change_message(**values, client_id=uuid.uuid4(), kind="edit", value="second thoughts")
    assert bodies(learner, "first") == []
    assert bodies(learner, "second") == ["second thoughts"]
    change_message(**values, client_id=uuid.uuid4(), kind="delete")
    safety.block(learner, advisor)
    assert bodies(learner, "thoughts") == bodies(learner, "words") == []


def test_the_search_page_leads_to_the_message(client, conversation, learner):
    say(conversation, learner, "needle")
    client.force_login(learner)
    html = client.get(reverse("chat:search"), {"q": "needle\x00"}).content.decode()
    assert f"{conversation.public_id}/?before=2#m-1" in html
    assert client.get(reverse("chat:search")).status_code == 200


def test_a_member_takes_the_conversation_along(client, conversation, learner, advisor, stranger):
    say(conversation, learner, "one")
    say(conversation, advisor, "two")
    change_message(
        conversation, author=learner, client_id=uuid.uuid4(), seq=1, kind="edit", value="1"
    )
    address = reverse("chat:as_json", args=[conversation.public_id])
    client.force_login(learner)
    answer = client.get(address)
    assert answer["Content-Disposition"].startswith("attachment;")
    assert [one["body"] for one in json.loads(answer.content)["messages"]] == ["1", "two"]
    client.force_login(stranger)
    assert client.get(address).status_code == 404


@pytest.mark.skipif(not pdf.is_available(), reason="Pango or the fonts are not on this machine")
def test_a_conversation_becomes_a_pdf(client, conversation, learner):
    say(conversation, learner, "سلام")
    client.force_login(learner)
    answer = client.get(reverse("chat:as_pdf", args=[conversation.public_id]))
    assert answer.content.startswith(b"%PDF-")
