import datetime as dt
import uuid

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from chat import outbox, services
from chat.enums import NoticeState
from chat.models import Block, Membership, Message, Notice, Outgoing
from tests.factories.chat import say

pytestmark = pytest.mark.django_db


class Operator:
    """A channel that writes down whom it told, and fails as often as it is asked to."""

    def __init__(self):
        self.told = []
        self.failures = []

    def send(self, notice):
        self.told.append(notice)
        if self.failures:
            raise self.failures.pop(0)


@pytest.fixture
def operator(monkeypatch):
    monkeypatch.setattr(outbox, "_channels", {})
    operator = Operator()
    outbox.register("test", operator.send)
    return operator


def let_time_pass():
    Outgoing.objects.update(due_at=timezone.now())
    Notice.objects.update(not_before=timezone.now())


def take_up():
    let_time_pass()
    outbox.take_up()


def state_of():
    return list(Notice.objects.values_list("state", "attempts", "reason"))


def test_a_message_and_its_row_are_stored_or_not_together(conversation, learner):
    def fail_after_saying():
        with transaction.atomic():
            say(conversation, learner, "Salam")
            assert Outgoing.objects.count() == 1
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_after_saying()
    assert (Message.objects.count(), Outgoing.objects.count()) == (0, 0)
    client_id = uuid.uuid4()
    say(conversation, learner, "Salam", client_id)
    say(conversation, learner, "Salam", client_id)
    assert Outgoing.objects.count() == 1


def test_an_absent_person_is_told_once_for_several_messages(
    conversation, learner, advisor, operator
):
    for _ in range(3):
        say(conversation, learner, "Salam")
    outbox.take_up()
    assert operator.told == []  # everybody has half a minute to read
    take_up()
    assert [(notice.person, notice.seq) for notice in operator.told] == [(advisor, 3)]
    assert state_of() == [(NoticeState.SENT, 1, "")]
    take_up()
    assert len(operator.told) == 1
    assert Outgoing.objects.count() == 0


def test_who_has_read_muted_left_or_blocked_is_not_told(conversation, learner, advisor, operator):
    say(conversation, learner, "Salam")
    services.mark_read(conversation, user=advisor, read=1)
    take_up()
    say(conversation, learner, "Muted")
    Membership.objects.filter(user=advisor).update(muted=True)
    take_up()
    Membership.objects.filter(user=advisor).update(muted=False)
    Block.objects.create(blocker=advisor, blocked=learner)
    say(conversation, learner, "Blocked")
    take_up()
    Block.objects.all().delete()
    say(conversation, learner, "Gone")
    services.remove_member(conversation, advisor)
    take_up()
    assert operator.told == []
    assert Notice.objects.count() == 0


@pytest.mark.parametrize("what", ["read", "muted", "takes no part"])
def test_a_notice_that_waited_is_looked_at_again(conversation, learner, advisor, operator, what):
    outbox.register("test", operator.send, delay=dt.timedelta(minutes=10))
    say(conversation, learner, "Salam")
    take_up()
    assert operator.told == []
    if what == "read":
        services.mark_read(conversation, user=advisor, read=1)
    elif what == "muted":
        Membership.objects.filter(user=advisor).update(muted=True)
    else:
        services.remove_member(conversation, advisor)
    take_up()
    assert operator.told == []
    assert state_of() == [(NoticeState.DROPPED, 1, what)]


def test_a_failing_operator_is_asked_again_later_and_given_up_in_the_end(
    conversation, learner, operator
):
    operator.failures = [ConnectionError("+212600000000 refused")] * outbox.ATTEMPTS_MAX
    say(conversation, learner, "Salam")
    let_time_pass()
    outbox.take_up()
    outbox.take_up()  # too early: nothing is tried twice in one instant
    pauses = []
    for attempt in range(1, outbox.ATTEMPTS_MAX):
        assert len(operator.told) == attempt
        pauses.append(Notice.objects.get().not_before - timezone.now())
        take_up()
    assert pauses[0] > dt.timedelta(seconds=20)
    assert pauses[-1] > pauses[0] * 8
    # The name of the fault, not its words: these may hold a telephone number.
    assert state_of() == [(NoticeState.DEAD, outbox.ATTEMPTS_MAX, "ConnectionError")]
    take_up()
    assert len(operator.told) == outbox.ATTEMPTS_MAX
    assert len({notice.public_id for notice in operator.told}) == 1
    assert outbox.check().level == "warning"


def test_quiet_hours_cost_no_attempt_and_no_address_ends_it(conversation, learner, operator):
    morning = timezone.now() + dt.timedelta(hours=7)
    operator.failures = [outbox.NotNow(morning), outbox.Undeliverable("no address")]
    say(conversation, learner, "Salam")
    take_up()
    assert Notice.objects.get().not_before == morning
    assert state_of() == [(NoticeState.WAITING, 0, "")]
    take_up()
    assert state_of() == [(NoticeState.DEAD, 1, "no address")]


def test_a_process_that_dies_while_sending_leaves_the_notice(conversation, learner, operator):
    operator.failures = [KeyboardInterrupt()]
    say(conversation, learner, "Salam")
    let_time_pass()
    with pytest.raises(KeyboardInterrupt):
        outbox.take_up()
    outbox.take_up()
    assert len(operator.told) == 1  # the lease holds
    take_up()
    assert [notice.public_id for notice in operator.told] == [operator.told[0].public_id] * 2
    assert Notice.objects.get().state == NoticeState.SENT


def test_what_comes_while_sending_is_told_too(conversation, learner, advisor, operator):
    def send(notice):
        operator.send(notice)
        if notice.seq == 1:
            say(conversation, learner, "One more thing")
            Outgoing.objects.update(due_at=timezone.now())
            outbox._distribute()

    outbox.register("test", send)
    say(conversation, learner, "Salam")
    take_up()
    take_up()
    assert [notice.seq for notice in operator.told] == [1, 2]


def test_a_dear_channel_speaks_once_until_it_is_read(conversation, learner, advisor, operator):
    outbox.register("test", operator.send, once=True)
    for _ in range(2):
        say(conversation, learner, "Salam")
        take_up()
    assert len(operator.told) == 1
    services.mark_read(conversation, user=advisor, read=2)
    say(conversation, learner, "Salam")
    take_up()
    assert len(operator.told) == 2


def test_a_letter_says_that_something_waits_and_not_what(conversation, learner, advisor):
    advisor.email = "souad@example.ma"
    advisor.save()
    advisor.profile.ui_language = "fr"
    advisor.profile.save()
    say(conversation, learner, "Mon secret")
    take_up()
    take_up()
    (letter,) = mail.outbox
    assert letter.to == ["souad@example.ma"]
    assert f"/fr/chat/{conversation.public_id}/" in letter.body
    assert "secret" not in letter.body + letter.subject
    assert "خديجة" not in letter.body + letter.subject


def test_the_health_page_notices_a_clock_that_stands(conversation, learner):
    assert outbox.check().level == "ok"
    say(conversation, learner, "Salam")
    Outgoing.objects.update(due_at=timezone.now() - dt.timedelta(hours=1))
    assert outbox.check().level == "failed"


def test_settled_notices_are_forgotten(conversation, learner, operator):
    say(conversation, learner, "Salam")
    take_up()
    Notice.objects.update(settled_at=timezone.now() - dt.timedelta(days=31))
    outbox.forget_settled()
    assert Notice.objects.count() == 0
