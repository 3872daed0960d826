import re
import uuid

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation

from chat import queries, registry, services
from tests.factories.accounts import LearnerFactory
from tests.factories.chat import conversation_between, say


def page(client, conversation, **query):
    return client.get(reverse("chat:conversation", args=[conversation.public_id]), query)


def test_a_conversation_is_read_without_a_script(client, conversation, learner, advisor):
    say(conversation, learner, "سؤال <b>مهم</b>")
    say(conversation, advisor, "Réponse https://example.org/a")
    client.force_login(learner)
    html = page(client, conversation).content.decode()
    assert "سؤال &lt;b&gt;مهم&lt;/b&gt;" in html
    assert 'href="https://example.org/a"' in html
    assert "سعاد" in html
    assert queries.unread_counts(learner) == {}


def test_a_message_is_sent_without_a_script(client, conversation, learner):
    client.force_login(learner)
    html = page(client, conversation).content.decode()
    client_id = re.search(r'name="client_id" value="([^"]+)"', html).group(1)
    address = reverse("chat:messages", args=[conversation.public_id])
    for _ in range(2):
        answer = client.post(address, {"client_id": client_id, "body": "Salam"})
        assert answer.status_code == 302
        assert answer.url.endswith(f"{conversation.public_id}/#last")
    assert list(conversation.messages.values_list("body", flat=True)) == ["Salam"]


def test_an_empty_form_is_answered_with_a_sentence(client, conversation, learner):
    client.force_login(learner)
    answer = client.post(
        reverse("chat:messages", args=[conversation.public_id]),
        {"client_id": uuid.uuid4(), "body": "  "},
    )
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_a_long_text_comes_back_to_be_cut(client, conversation, learner):
    client.force_login(learner)
    text = "ب" * 4001
    answer = client.post(
        reverse("chat:messages", args=[conversation.public_id]),
        {"client_id": uuid.uuid4(), "body": text},
    )
    assert answer.status_code == 422
    assert text in answer.content.decode()


def test_strangers_and_wrong_addresses_get_the_same_page(client, conversation, stranger):
    assert page(client, conversation).status_code == 302
    client.force_login(stranger)
    assert page(client, conversation).status_code == 404
    nowhere = reverse("chat:conversation", args=[uuid.uuid4()])
    assert client.get(nowhere).status_code == 404
    form = client.post(reverse("chat:messages", args=[conversation.public_id]), {"body": "x"})
    assert form.status_code == 404


def test_earlier_messages_are_a_link_away(client, conversation, learner):
    for number in range(1, 61):
        say(conversation, learner, f"message-{number:02}")
    client.force_login(learner)
    newest = page(client, conversation).content.decode()
    assert re.findall(r"message-\d\d", newest) == [f"message-{n:02}" for n in range(11, 61)]
    assert "?before=11" in newest
    earlier = page(client, conversation, before=11).content.decode()
    assert re.findall(r"message-\d\d", earlier) == [f"message-{n:02}" for n in range(1, 11)]
    assert page(client, conversation, before="x" * 30).status_code == 200


def test_own_messages_say_how_far_they_came(client, conversation, learner, advisor):
    for body in "abc":
        say(conversation, learner, body)
    services.mark_read(conversation, user=advisor, read=1, delivered=2)
    client.force_login(learner)
    html = page(client, conversation).content.decode()
    assert re.findall(r'data-seq="\d+"[^>]*data-state="(\w+)"', html) == [
        "read",
        "delivered",
        "sent",
    ]


def test_a_closed_conversation_shows_no_form(client, conversation, learner):
    services.close_conversation(conversation)
    client.force_login(learner)
    assert "data-composer" not in page(client, conversation).content.decode()


def test_a_page_costs_the_same_for_one_and_many_messages(
    client, conversation, learner, advisor, django_assert_max_num_queries
):
    say(conversation, advisor, "One")
    client.force_login(learner)
    page(client, conversation)
    counts = []
    for _ in range(2):
        with django_assert_max_num_queries(20) as captured:
            page(client, conversation)
        counts.append(len(captured))
        for number in range(5):
            say(conversation, advisor, str(number))
        services.mark_read(conversation, user=learner, read=6)
    assert counts[0] == counts[1]


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_list_shows_last_lines_and_what_waits(client, learner, advisor, language):
    client.force_login(learner)
    with translation.override(language):
        address = reverse("chat:inbox")
    assert client.get(address).status_code == 200
    for number in range(3):
        say(conversation_between(learner, advisor), advisor, f"line-{number}")
    html = client.get(address).content.decode()
    assert re.findall(r"line-\d", html) == ["line-2", "line-1", "line-0"]
    assert html.count("inbox__row--unread") == 3


def test_the_badge_counts_what_waits(conversation, learner, advisor, rf: RequestFactory):
    badge = Template("{% load chat_tags %}{% unread_badge %}")
    request = rf.get("/")
    request.user = learner
    assert badge.render(Context({"request": request})).strip() == ""
    say(conversation, advisor, "Salam")
    with translation.override("fr"):
        assert "1" in badge.render(Context({"request": request}))
    assert badge.render(Context({})).strip() == ""


def test_another_room_may_stand_beside(client, conversation, learner, monkeypatch):
    monkeypatch.setattr(
        registry,
        "aside_templates",
        [
            lambda request, found: ("chat/_unread_badge.html", {"count": 4321}),
            lambda request, found: None,
        ],
    )
    client.force_login(learner)
    assert "4321" in page(client, conversation).content.decode()


def test_a_group_is_called_by_its_title(client, learner, advisor):
    group = services.open_conversation(
        kind="group",
        title="Argan Tiznit",
        members=[(learner, "member"), (advisor, "advisor"), (LearnerFactory(), "member")],
    )
    client.force_login(learner)
    assert "Argan Tiznit" in page(client, group).content.decode()
