"""The report of facts, the reviewer's desk, and the daily reminder."""

import datetime as dt

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.facts import queries, reminders, services
from cms.facts.errors import FactChanged, SourceMissing
from cms.models import Fact, FactReminder
from fadaa.accounts.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.cms import FactFactory, guide, locale, scheme

TODAY = dt.date(2026, 6, 1)
DESK = "/admin/facts/desk/"


@pytest.fixture
def reviewer(db):
    return UserFactory(roles=[Role.REVIEWER], display_name="خديجة")


@pytest.fixture
def pair(site):
    """A fact in both languages, still to be verified."""
    state = {"key": "members", "status": "to_verify", "verified_on": None, "verified_by": ""}
    return [
        FactFactory(**state, statement="سبعة أعضاء."),
        FactFactory(**state, statement="Sept membres.", locale=locale("fr"), source_title="Loi"),
    ]


def seen(key="members"):
    return services.token_of(services.rows_of(key))


def answer(action, token=None, **changed):
    """What the desk posts for the pair."""
    form = {
        "seen": token or seen(),
        "action": action,
        "ar_statement": "سبعة أعضاء.",
        "ar_source_title": "القانون 112.12",
        "fr_statement": "Sept membres.",
        "fr_source_title": "Loi",
        "value": "",
        "unit": "",
        "article": "",
        "source_url": "",
        "office": "",
    }
    return form | changed


@pytest.mark.parametrize(("action", "months"), [("verify-6", 6), ("verify-12", 12)])
def test_the_reviewer_verifies_both_languages(client, reviewer, pair, action, months):
    client.force_login(reviewer)
    response = client.post(f"{DESK}?key=members", answer(action))
    assert response.status_code == 302
    today = dt.date.today()
    for fact in Fact.objects.all():
        assert (fact.status, fact.verified_on, fact.verified_by) == ("verified", today, "خديجة")
        assert 28 * months < (fact.review_by - today).days < 32 * months
    entries = ModelLogEntry.objects.filter(action="cms.fact_verified", user=reviewer)
    assert entries.count() == 2


def test_the_reviewer_corrects_in_place(client, reviewer, pair):
    client.force_login(reviewer)
    form = answer("correct", ar_statement="خمسة أعضاء.", fr_statement="Cinq.", value="5")
    client.post(f"{DESK}?key=members", form)
    assert list(Fact.objects.order_by("locale_id").values_list("statement", "value")) == [
        ("خمسة أعضاء.", "5"),
        ("Cinq.", "5"),
    ]
    assert ModelLogEntry.objects.get(
        action="cms.fact_corrected", object_id=str(pair[0].pk)
    ).data == {"before": "سبعة أعضاء."}


def test_the_reviewer_says_that_a_fact_is_over(client, reviewer, pair):
    page = guide(
        services.Page.objects.get(slug="guides", locale=locale("ar")).specific, facts=[pair[0]]
    )
    client.force_login(reviewer)
    client.post(f"{DESK}?key=members", answer("retire"))
    assert set(Fact.objects.values_list("status", flat=True)) == {"obsolete"}
    # It stays on the desk as long as a live page quotes it, and the page says it.
    assert queries.due_counts().obsolete_quoted == 1
    assert "members" in client.get(DESK).content.decode()
    assert "fact--obsolete" in client.get(page.url).content.decode()


def test_of_two_reviewers_the_second_is_told_and_loses_nothing(client, reviewer, pair):
    token = seen()
    client.force_login(reviewer)
    client.post(f"{DESK}?key=members", answer("correct", token, ar_statement="خمسة أعضاء."))

    client.force_login(UserFactory(roles=[Role.REVIEWER]))
    late = answer("verify-6", token, ar_statement="أربعة أعضاء.")
    response = client.post(f"{DESK}?key=members", late)

    shown = response.content.decode()
    assert response.status_code == 400
    assert "غيّر شخص آخر هذه المعلومة" in shown
    assert ("أربعة أعضاء." in shown, "خمسة أعضاء." in shown) == (True, True)
    assert Fact.objects.get(pk=pair[0].pk).statement == "خمسة أعضاء."
    # The next answer is about what both wrote.
    client.post(f"{DESK}?key=members", late | {"seen": seen()})
    assert Fact.objects.get(pk=pair[0].pk).statement == "أربعة أعضاء."


def test_the_snippet_form_is_noticed_too(reviewer, pair):
    token = seen()
    pair[1].save()
    with pytest.raises(FactChanged):
        services.retire("members", user=reviewer, seen=token)


def test_verified_needs_a_source_in_each_language(client, reviewer, pair):
    with pytest.raises(SourceMissing):
        services.verify(
            "members",
            user=reviewer,
            seen=seen(),
            months=6,
            changes={"fr": {"statement": "x", "source_title": ""}},
        )
    client.force_login(reviewer)
    response = client.post(f"{DESK}?key=members", answer("verify-6", fr_source_title=""))
    assert "اكتبوا المصدر بكل لغة" in response.content.decode()
    assert set(Fact.objects.values_list("status", flat=True)) == {"to_verify"}


@pytest.mark.parametrize(
    "changed",
    [{"ar_statement": ""}, {"source_url": "no address"}, {"office": "nobody"}, {"action": ""}],
)
def test_a_wrong_answer_keeps_what_was_typed(client, reviewer, pair, changed):
    client.force_login(reviewer)
    form = answer("correct", fr_statement="Mes mots") | changed
    response = client.post(f"{DESK}?key=members", form)
    assert response.status_code == 400
    assert "Mes mots" in response.content.decode()
    assert form["seen"] in response.content.decode()
    assert Fact.objects.filter(statement="Mes mots").exists() is False


def test_a_missing_language_can_be_written_at_the_desk(client, reviewer, site):
    fact = FactFactory(key="members")
    client.force_login(reviewer)
    client.post(f"{DESK}?key=members", answer("verify-6", fr_statement="Cinq membres."))
    twin = Fact.objects.get(locale=locale("fr"))
    assert (twin.statement, twin.translation_key) == ("Cinq membres.", fact.translation_key)


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.EDITOR, True),
        (Role.REVIEWER, True),
        (Role.ADMINISTRATOR, True),
        (Role.PRODUCER, False),
        (Role.MEMBER, False),
    ],
)
def test_only_keepers_of_facts_come_to_the_desk(client, pair, role, may):
    client.force_login(UserFactory(roles=[role]))
    for url in (DESK, reverse("fact_report")):
        assert (client.get(url).status_code == 200) is may
    client.post(f"{DESK}?key=members", answer("retire"))
    assert (Fact.objects.filter(status="obsolete").count() == 2) is may


def test_a_key_that_is_gone_is_not_found(client, reviewer, pair):
    client.force_login(reviewer)
    assert client.get(f"{DESK}?key=gone", follow=True).status_code == 404
    assert client.get(f"{DESK}?p=x&office=nobody&topic=none").status_code == 200


def test_urgency_puts_what_hurts_first(site):
    quoted = FactFactory(key="over-quoted", status="obsolete")
    guide(site["guides", "ar"], facts=[quoted])
    FactFactory(key="over", status="obsolete")
    FactFactory(key="late", review_by=dt.date(2026, 5, 1))
    FactFactory(key="unsure", status="to_verify", verified_on=None)
    FactFactory(key="later", review_by=dt.date(2026, 9, 1))
    FactFactory(key="undated")
    listed = [fact.key for fact in queries.by_urgency(Fact.objects.all(), TODAY)]
    assert listed == ["over-quoted", "late", "unsure", "later", "undated", "over"]
    waiting = {fact.key for fact in queries.needing_care(Fact.objects.all(), TODAY)}
    assert waiting == {"over-quoted", "late", "unsure"}
    counts = queries.due_counts(TODAY)
    assert (counts.late, counts.to_verify, counts.obsolete_quoted, counts.soon) == (1, 1, 1, 0)


def test_the_report_narrows_by_office_topic_status_and_language(site, client, reviewer):
    quoted = FactFactory(key="quorum", office="odco", statement="النصف")
    guide(site["guides", "ar"], facts=[quoted], topics=["gov.quorum"])
    FactFactory(key="tax", office="tax", status="to_verify", verified_on=None, statement="الضريبة")
    FactFactory(key="tax", office="tax", locale=locale("fr"), statement="Impôt")
    client.force_login(reviewer)

    def shown(**chosen):
        facts = client.get(reverse("fact_report"), chosen).context["object_list"]
        return [(fact.key, fact.locale.language_code) for fact in facts]

    assert shown(office="odco") == [("quorum", "ar")]
    assert shown(topic="gov.quorum") == [("quorum", "ar")]
    assert shown(status="to_verify") == [("tax", "ar")]
    assert shown(locale=locale("fr").pk) == [("tax", "fr")]
    assert shown(due="now") == [("tax", "ar")]
    assert shown(due="unquoted", q="Impôt") == [("tax", "fr")]
    export = client.get(reverse("fact_report"), {"export": "csv", "office": "odco"})
    assert "quorum" in b"".join(export.streaming_content).decode()


@pytest.mark.parametrize("name", ["fact_report", "fact_desk"])
def test_screens_ask_the_same_whatever_the_number(site, client, reviewer, name):
    client.force_login(reviewer)
    counts = []
    for number in (2, 12):
        facts = [
            FactFactory(key=f"f{number}-{i}", status="to_verify", verified_on=None)
            for i in range(number)
        ]
        guide(site["guides", "ar"], facts=facts, topics=["gov.ago"])
        client.get(reverse(name))
        with CaptureQueriesContext(connection) as captured:
            assert client.get(reverse(name)).status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_the_desk_names_the_pages_that_quote(site, client, reviewer, pair):
    page = guide(site["guides", "ar"], "دليل الأعضاء", facts=[pair[0]])
    draft = scheme(site["financing", "ar"], "مسودة")
    draft.unpublish()
    client.force_login(reviewer)
    shown = client.get(f"{DESK}?key=members").content.decode()
    assert page.title in shown
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in shown


def test_reviewers_are_told_once_a_day(db, reviewer):
    FactFactory(status="to_verify", verified_on=None)
    boss = UserFactory(roles=[Role.ADMINISTRATOR], email="boss@example.org")
    UserFactory(roles=[Role.EDITOR], email="editor@example.org")

    assert reminders.remind_reviewers(TODAY) == 2
    assert reminders.remind_reviewers(TODAY) == 0

    assert set(FactReminder.objects.values_list("user", "due_count")) == {
        (reviewer.pk, 1),
        (boss.pk, 1),
    }
    assert [letter.to for letter in mail.outbox] == [["boss@example.org"]]
    assert DESK in mail.outbox[0].body
    assert "معلومة واحدة تنتظركم" in mail.outbox[0].body
    assert reminders.notice_of_today(boss, TODAY).mailed_at
    assert reminders.remind_reviewers(TODAY + dt.timedelta(days=40)) == 2
    assert FactReminder.objects.filter(day=TODAY).exists() is False


def test_nobody_is_told_when_nothing_is_due(reviewer):
    FactFactory(review_by=dt.date(2026, 7, 1))
    assert reminders.remind_reviewers(TODAY) == 0


def test_a_mail_that_fails_is_tried_again(db, settings):
    FactFactory(status="to_verify", verified_on=None)
    UserFactory(roles=[Role.REVIEWER], email="r@example.org")
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    reminders.remind_reviewers(TODAY)
    assert FactReminder.objects.get().mailed_at is None
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    reminders.remind_reviewers(TODAY)
    assert len(mail.outbox) == 1


def test_due_summary_is_for_keepers_alone(db, reviewer):
    FactFactory(status="to_verify", verified_on=None)
    assert queries.due_summary(reviewer).total == 1
    assert queries.due_summary(UserFactory(roles=[Role.PRODUCER])) is None
