import threading
import uuid

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chat import queries, services
from chat.enums import MemberRole
from chat.errors import (
    ClientIdReused,
    ConversationClosed,
    ConversationNotFound,
    EmptyMessage,
    MessageTooLong,
    UnknownReply,
    WritingNotAllowed,
)
from chat.models import Conversation, Message
from chat.rules import BODY_MAX_CHARACTERS
from media.models import Asset
from tests.factories.accounts import LearnerFactory
from tests.factories.chat import conversation_between, say


def stored(conversation):
    return list(conversation.messages.in_order().values_list("seq", "body"))


def test_messages_are_numbered_from_one_without_a_gap(conversation, learner, advisor):
    say(conversation, learner, "Salam")
    say(conversation, advisor, "Salam, marhba")
    say(conversation, learner, "Bghit n'ssel")
    assert stored(conversation) == [(1, "Salam"), (2, "Salam, marhba"), (3, "Bghit n'ssel")]
    conversation.refresh_from_db()
    assert conversation.last_seq == 3


def test_each_conversation_counts_for_itself(conversation, learner, advisor):
    other = conversation_between(learner, advisor)
    say(conversation, learner, "a")
    assert say(other, learner, "b").seq == 1


def test_same_client_id_gives_the_same_message(conversation, learner):
    client_id = uuid.uuid4()
    first = say(conversation, learner, "Once", client_id)
    again = [say(conversation, learner, "Once", client_id) for _ in range(99)]
    assert {message.pk for message in again} == {first.pk}
    assert not first.repeated
    assert all(message.repeated for message in again)
    assert stored(conversation) == [(1, "Once")]
    conversation.refresh_from_db()
    assert conversation.last_seq == 1


def test_same_client_id_with_another_text_is_a_conflict(conversation, learner):
    client_id = uuid.uuid4()
    say(conversation, learner, "First", client_id)
    with pytest.raises(ClientIdReused) as refused:
        say(conversation, learner, "Second", client_id)
    assert refused.value.status == 409
    assert stored(conversation) == [(1, "First")]


def test_two_people_may_use_the_same_client_id(conversation, learner, advisor):
    client_id = uuid.uuid4()
    assert say(conversation, learner, "a", client_id).seq == 1
    assert say(conversation, advisor, "b", client_id).seq == 2


@pytest.mark.parametrize("body", ["", "  \n\t ", "\x00", "\u200b\u200e", "\u2066 \u2069"])
def test_a_message_without_anything_to_see_is_refused(conversation, learner, body):
    with pytest.raises(EmptyMessage) as refused:
        say(conversation, learner, body)
    assert refused.value.status == 422
    assert stored(conversation) == []


def test_text_is_stored_as_it_will_be_shown(conversation, learner):
    assert say(conversation, learner, " one\r\ntwo\x00 \ud800 ").body == "one\ntwo ?"


def test_the_longest_message_passes_and_one_more_letter_does_not(conversation, learner):
    say(conversation, learner, "ب" * BODY_MAX_CHARACTERS)
    with pytest.raises(MessageTooLong):
        say(conversation, learner, "ب" * (BODY_MAX_CHARACTERS + 1))


def test_a_stranger_learns_nothing(conversation, stranger):
    with pytest.raises(ConversationNotFound):
        say(conversation, stranger, "Hello?")
    assert list(Conversation.objects.visible_to(stranger)) == []


def test_a_removed_member_writes_and_reads_no_more(conversation, learner):
    client_id = uuid.uuid4()
    say(conversation, learner, "Before", client_id)
    services.remove_member(conversation, learner)
    for attempt in (client_id, uuid.uuid4()):
        with pytest.raises(ConversationNotFound):
            say(conversation, learner, "Before", attempt)
    assert list(Conversation.objects.visible_to(learner)) == []


def test_someone_who_comes_back_finds_her_place(conversation, learner, advisor):
    say(conversation, advisor, "One")
    services.mark_read(conversation, user=learner, read=1)
    services.remove_member(conversation, learner)
    membership = services.add_member(conversation, learner, MemberRole.MEMBER)
    assert (membership.left_at, membership.last_read_seq) == (None, 1)


def test_an_observer_reads_only(conversation, stranger):
    services.add_member(conversation, stranger, MemberRole.OBSERVER)
    assert list(Conversation.objects.visible_to(stranger)) == [conversation]
    with pytest.raises(WritingNotAllowed):
        say(conversation, stranger, "A word")


def test_a_closed_conversation_takes_nothing_but_what_it_had(conversation, learner):
    client_id = uuid.uuid4()
    say(conversation, learner, "Sent before", client_id)
    services.close_conversation(conversation)
    with pytest.raises(ConversationClosed):
        say(conversation, learner, "Too late")
    # Its acknowledgement was lost on the way: the repeat still gets it.
    assert say(conversation, learner, "Sent before", client_id).repeated
    services.reopen_conversation(conversation)
    assert say(conversation, learner, "Now").seq == 2


def test_the_platform_may_speak_in_a_closed_conversation(conversation):
    services.close_conversation(conversation)
    notice = services.post_system_message(conversation, body="Closed by the advisor.")
    assert (notice.seq, notice.author, notice.kind) == (1, None, "system")


def test_a_reply_quotes_a_message_of_the_same_conversation(conversation, learner, advisor):
    say(conversation, learner, "Question")
    answer = services.send_message(
        conversation, author=advisor, client_id=uuid.uuid4(), body="Answer", reply_to_seq=1
    )
    assert answer.reply_to.body == "Question"
    with pytest.raises(UnknownReply):
        services.send_message(
            conversation, author=advisor, client_id=uuid.uuid4(), body="?", reply_to_seq=9
        )


def test_a_failed_work_takes_its_message_back(conversation, learner):
    with transaction.atomic():
        say(conversation, learner, "Never said")
        transaction.set_rollback(True)
    conversation.refresh_from_db()
    assert (conversation.last_seq, stored(conversation)) == (0, [])
    assert say(conversation, learner, "Said").seq == 1


def test_a_repeat_inside_a_transaction_leaves_it_usable(conversation, learner):
    client_id = uuid.uuid4()
    say(conversation, learner, "Once", client_id)
    with transaction.atomic():
        assert say(conversation, learner, "Once", client_id).repeated
        say(conversation, learner, "After")
    assert stored(conversation) == [(1, "Once"), (2, "After")]


def test_pointers_only_go_forward_and_not_past_the_end(conversation, learner, advisor):
    say(conversation, advisor, "One")
    say(conversation, advisor, "Two")
    services.mark_read(conversation, user=learner, read=2)
    moved = services.mark_read(conversation, user=learner, read=1, delivered=99)
    moved.refresh_from_db()
    assert (moved.last_read_seq, moved.last_delivered_seq) == (2, 2)


def test_unread_counts_leave_out_ones_own(
    conversation, learner, advisor, django_assert_num_queries
):
    say(conversation, advisor, "One")
    say(conversation, learner, "Mine")
    say(conversation, advisor, "Two")
    with django_assert_num_queries(1):
        assert queries.unread_counts(learner) == {conversation.pk: 2}
    assert queries.unread_counts(advisor) == {conversation.pk: 1}
    services.mark_read(conversation, user=learner, read=3)
    assert queries.unread_counts(learner) == {}


def test_sending_costs_few_queries(conversation, learner, django_assert_num_queries):
    # PostgreSQL stores in one statement; SQLite raises the counter, then inserts twice. Both add a
    # savepoint inside the transaction of the test.
    with django_assert_num_queries(3 if connection.vendor == "postgresql" else 5):
        say(conversation, learner, "Salam")


@pytest.mark.django_db(transaction=True)
def test_a_crowd_at_one_instant_is_numbered_without_gap_or_double(conversation, learner, advisor):
    """Four threads, each sending its own messages twice and one that all of them share."""
    shared = uuid.uuid4()
    failures = []

    def crowd(author, name):
        try:
            for number in range(10):
                client_id = uuid.uuid4()
                say(conversation, author, f"{name}-{number}", client_id)
                say(conversation, author, f"{name}-{number}", client_id)
                say(conversation, learner, "shared", shared)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    people = [(learner, "a"), (advisor, "b"), (learner, "c"), (advisor, "d")]
    threads = [threading.Thread(target=crowd, args=person) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    rows = stored(conversation)
    assert [seq for seq, _body in rows] == list(range(1, 42))
    expected = {f"{name}-{number}" for name in "abcd" for number in range(10)} | {"shared"}
    assert {body for _seq, body in rows} == expected
    for name in "abcd":
        own = [body for _seq, body in rows if body.startswith(f"{name}-")]
        assert own == [f"{name}-{number}" for number in range(10)]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(sends=st.lists(st.tuples(st.integers(0, 1), st.integers(0, 5)), max_size=20))
def test_resends_in_any_order_never_change_what_was_said(conversation, learner, advisor, sends):
    """The stored list is the list of first attempts, whatever is repeated and when."""
    Message.objects.all().delete()
    Conversation.objects.update(last_seq=0)
    people = (learner, advisor)
    ids = {}
    said = []
    for author, number in sends:
        key = (author, number)
        if key not in ids:
            ids[key] = uuid.uuid4()
            said.append(f"{author}:{number}")
        message = say(conversation, people[author], f"{author}:{number}", ids[key])
        assert message.seq == said.index(f"{author}:{number}") + 1
    assert stored(conversation) == list(enumerate(said, start=1))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(heard=st.lists(st.booleans(), min_size=1, max_size=20), limit=st.integers(1, 5))
def test_no_message_is_missed_when_hints_are_lost(conversation, advisor, heard, limit):
    """A reader that asks ``since`` only at the hints it hears ends with everything, once."""
    Message.objects.all().delete()
    Conversation.objects.update(last_seq=0)
    seen = []
    for number, arrives in enumerate([*heard, True]):
        say(conversation, advisor, str(number))
        while arrives and (
            batch := queries.messages_since(
                conversation, seen[-1].seq if seen else 0, limit, reader=advisor
            )
        ):
            seen += batch
    assert [message.seq for message in seen] == list(range(1, len(heard) + 2))


def test_the_sweep_pokes_what_changed_and_then_rests(conversation, learner, monkeypatch):
    poked = []
    monkeypatch.setattr(services, "poke", lambda found, seq: poked.append((found.pk, seq)))
    say(conversation, learner, "Salam")
    services.sweep_pokes()
    services.sweep_pokes()
    assert poked == [(conversation.pk, 1)]


def test_erasing_a_person_keeps_the_others_conversation(conversation, learner, advisor):
    say(conversation, learner, "Salam")
    learner.delete()
    found = queries.messages_since(conversation, 0, reader=advisor)
    assert [message.author for message in found] == [None]


def test_a_list_of_conversations_costs_the_same_for_one_and_three(
    learner, advisor, conversation, django_assert_num_queries
):
    def read_inbox():
        found = list(queries.inbox(learner))
        queries.last_lines(found, reader=learner)
        queries.unread_counts(learner)

    with django_assert_num_queries(5):
        read_inbox()
    for _ in range(2):
        say(conversation_between(learner, LearnerFactory()), learner, "Salam")
    with django_assert_num_queries(5):
        read_inbox()


def test_a_file_needs_no_words(conversation, learner):
    asset = Asset.objects.create(kind="audio", title="Voice", owner=learner)
    message = services.send_message(
        conversation, author=learner, client_id=uuid.uuid4(), kind="voice", asset=asset
    )
    message.refresh_from_db()
    assert (message.kind, message.body, message.asset) == ("voice", "", asset)
