import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from chat import protocol, queries, safety, services
from chat.changing import change_message
from chat.enums import Verdict
from chat.errors import AlreadyDecided, NotAllowed, OwnMessage, ReasonMissing
from chat.models import Block, Membership, Report, WatchedWord
from tests.factories.accounts import AdministratorFactory
from tests.factories.chat import say


@pytest.fixture
def moderator(db):
    return AdministratorFactory()


@pytest.fixture
def second(db):
    return AdministratorFactory()


@pytest.fixture
def report(conversation, learner, advisor):
    message = say(conversation, advisor, "bad words")
    return safety.report_message(message, reporter=learner, reason="insult", note="why")


def test_a_report_keeps_the_words_and_comes_once(report, conversation, learner, advisor):
    change_message(
        conversation, author=advisor, client_id=uuid.uuid4(), seq=1, kind="delete", value=""
    )
    report.refresh_from_db()
    assert (report.copy, report.author) == ("bad words", advisor)
    again = safety.report_message(report.message, reporter=learner, reason="fraud")
    assert again.pk == report.pk
    with pytest.raises(OwnMessage):
        safety.report_message(report.message, reporter=advisor, reason="fraud")


def test_a_decision_has_a_reason_and_takes_the_message_out(report, conversation, moderator):
    with pytest.raises(ReasonMissing):
        safety.decide(report, moderator=moderator, verdict=Verdict.HIDE, why=" ")
    safety.decide(report, moderator=moderator, verdict=Verdict.HIDE, why="An insult.")
    message = conversation.messages.get(seq=1)
    assert (message.body, message.deleted_at is not None) == ("", True)
    assert conversation.messages.get(seq=2).is_change
    with pytest.raises(AlreadyDecided):
        safety.decide(report, moderator=moderator, verdict=Verdict.NOTHING, why="No.")


def test_an_author_may_be_taken_out(report, conversation, advisor, moderator):
    safety.decide(report, moderator=moderator, verdict=Verdict.REMOVE, why="Threats.")
    present = Membership.objects.present().filter(conversation=conversation, user=advisor)
    assert not present.exists()
    assert conversation.messages.get(seq=3).kind == "system"


def test_nobody_judges_her_own_case(report, advisor, learner):
    for person in (advisor, learner):
        with pytest.raises(NotAllowed):
            safety.decide(report, moderator=person, verdict=Verdict.NOTHING, why="Fine.")


def test_an_appeal_goes_to_somebody_else_and_ends(report, advisor, stranger, moderator, second):
    with pytest.raises(NotAllowed):
        safety.appeal(report, person=advisor, words="Not yet decided")
    safety.decide(report, moderator=moderator, verdict=Verdict.WARN, why="Rude.")
    with pytest.raises(NotAllowed):
        safety.appeal(report, person=stranger, words="Me too")
    with pytest.raises(ReasonMissing):
        safety.appeal(report, person=advisor, words="")
    safety.appeal(report, person=advisor, words="It was a joke.")
    with pytest.raises(NotAllowed):
        safety.decide(report, moderator=moderator, verdict=Verdict.NOTHING, why="Again.")
    final = safety.decide(report, moderator=second, verdict=Verdict.NOTHING, why="A joke.")
    assert final.state == "final"
    with pytest.raises(AlreadyDecided):
        safety.appeal(final, person=report.reporter, words="No!")


def test_an_author_cleared_learns_nothing(report, advisor, moderator):
    safety.decide(report, moderator=moderator, verdict=Verdict.NOTHING, why="Fine.")
    assert list(Report.objects.seen_by(advisor)) == []


def test_a_watched_word_flags_and_deletes_nothing(conversation, learner):
    WatchedWord.objects.create(phrase="رشوة")
    say(conversation, learner, "طلب مني رَشوه كبيرة")
    say(conversation, learner, "nothing here")
    for _ in range(2):
        safety.look_for_words()
    flagged = Report.objects.get()
    assert (flagged.reason, flagged.reporter, flagged.message.seq) == ("words", None, 1)
    assert conversation.messages.filter(deleted_at=None).count() == 2


def test_who_blocks_sees_and_hears_nothing_more(conversation, learner, advisor):
    safety.block(learner, advisor)
    say(conversation, advisor, "secret")
    say(conversation, learner, "own")
    answer = services.send_message(
        conversation, author=learner, client_id=uuid.uuid4(), body="x", reply_to_seq=1
    )
    change_message(
        conversation, author=advisor, client_id=uuid.uuid4(), seq=1, kind="edit", value="secret!"
    )
    found = queries.messages_since(conversation, 0, reader=learner)
    said = [protocol.Said.of(message, "c").as_dict() for message in found]
    assert "secret" not in str(said)
    assert [frame.get("hidden") for frame in said] == [True, None, None, True]
    assert queries.unread_counts(learner) == {}
    lines = queries.last_lines([conversation], reader=learner)
    assert lines[conversation.pk].pk == answer.pk
    theirs = queries.messages_since(conversation, 0, reader=advisor)
    assert protocol.Said.of(theirs[0], "c").body == "secret!"


def test_report_block_and_appeal_on_pages(client, conversation, learner, advisor, moderator):
    say(conversation, advisor, "bad words")
    client.force_login(learner)
    at = [conversation.public_id, 1]
    refused = client.post(reverse("chat:report", args=at), {"reason": "boredom"})
    assert refused.status_code == 422
    assert client.post(reverse("chat:report", args=at), {"reason": "insult"}).status_code == 302
    assert client.post(reverse("chat:block", args=at)).status_code == 302
    page = client.get(reverse("chat:conversation", args=at[:1])).content.decode()
    assert "bad words" not in page
    report = Report.objects.get()
    safety.decide(report, moderator=moderator, verdict=Verdict.WARN, why="Rude, indeed.")
    mine = client.get(reverse("chat:safety")).content.decode()
    assert "Rude, indeed." in mine
    appeal = reverse("chat:appeal", args=[report.public_id])
    assert client.post(appeal, {"words": ""}).status_code == 422
    assert client.post(appeal, {"words": "More"}).status_code == 302
    unblock = {"person": advisor.public_id}
    assert client.post(reverse("chat:unblock"), unblock).status_code == 302
    assert client.post(reverse("chat:unblock"), {"person": "x"}).status_code == 404
    assert not Block.objects.exists()


def test_strangers_report_and_appeal_nothing(client, report, stranger):
    client.force_login(stranger)
    at = [report.conversation.public_id, 1]
    assert client.post(reverse("chat:report", args=at), {"reason": "insult"}).status_code == 404
    assert client.post(reverse("chat:block", args=at)).status_code == 404
    appeal = reverse("chat:appeal", args=[report.public_id])
    assert client.post(appeal, {"words": "x"}).status_code == 404


def test_moderators_decide_in_the_cms(client, report, moderator):
    client.force_login(moderator)
    listing = client.get(reverse("reports:index"))
    assert listing.status_code == 200
    edit = reverse("reports:edit", args=[report.pk])
    assert "bad words" in client.get(edit).content.decode()
    assert client.post(edit, {"verdict": "", "why": "x"}).status_code == 200
    assert client.post(edit, {"verdict": "hide", "why": "Insult"}).status_code == 302
    report.refresh_from_db()
    assert (report.state, report.decided_by) == ("decided", moderator)
    words = reverse("watched_words:add")
    assert client.post(words, {"phrase": "Rushwa", "active": "on"}).status_code == 302
    assert client.post(words, {"phrase": "RUSHWA", "active": "on"}).status_code == 200


def test_others_do_not_moderate(client, report, learner):
    client.force_login(learner)
    assert client.get(reverse("reports:index")).status_code in {302, 403}


def test_old_copies_are_emptied(report, moderator):
    safety.decide(report, moderator=moderator, verdict=Verdict.WARN, why="Rude.")
    Report.objects.update(decided_at=timezone.now() - 2 * safety.COPIES_KEPT)
    safety.forget_copies()
    report.refresh_from_db()
    assert (report.copy, report.why) == ("", "Rude.")
