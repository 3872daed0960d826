"""The data officer's pages: who did what, what is processed, what was deleted."""

import pytest
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.utils import timezone

from fadaa.accounts import trail
from fadaa.accounts.enums import AuditAction, Role
from fadaa.accounts.models import AuditEntry, RetentionRun
from fadaa.accounts.privacy import consents, retention
from fadaa.accounts.privacy.processing import PURPOSES
from mentoring.errors import GuardianNeeded
from tests.factories.accounts import AdministratorFactory, EditorFactory, LearnerFactory
from tests.factories.mentoring import desk_of, question_of, taken_question

pytestmark = pytest.mark.django_db

TRAIL = "/admin/officer/trail/"


@pytest.fixture
def officer(client):
    person = AdministratorFactory(display_name="Nadia")
    client.force_login(person)
    return person


@pytest.mark.parametrize("page", ["trail/", "trail.csv", "register/", "retention/"])
def test_pages_are_for_the_officer(client, page):
    client.force_login(EditorFactory())
    assert client.get(f"/admin/officer/{page}").status_code in {302, 403}

    client.force_login(AdministratorFactory())
    assert client.get(f"/admin/officer/{page}").status_code == 200


def test_role_given_in_the_admin_is_noted_with_who_gave_it(client, officer):
    person = LearnerFactory(phone="+212612345678")
    AuditEntry.objects.forget_before(timezone.now())
    advisor = Group.objects.get(name=Role.ADVISOR)

    client.post(
        f"/admin/users/edit/{person.pk}/",
        {"phone": "0612345678", "is_active": "on", "groups": [advisor.pk]},
    )

    added = AuditEntry.objects.filter(action="roles", detail="+advisor").get()
    assert (added.actor, added.subject) == (officer, person)


def test_opening_anothers_dossier_is_noted_once_an_hour(client):
    khadija, desk = LearnerFactory(), desk_of()
    advice = taken_question(khadija, desk)
    client.force_login(desk.user)
    for _ in range(2):
        client.get(f"/ar/mentoring/desk/{advice.public_id}/case/")

    read = AuditEntry.objects.get(action="dossier.read")
    assert (read.actor, read.subject) == (desk.user, khadija)
    assert read.on == f"mentoring.Project {advice.project.pk}"


def test_trail_cannot_be_changed():
    entry = trail.note(AuditAction.ERASED, actor=None, on="x")

    for change in (
        entry.save,
        entry.delete,
        AuditEntry.objects.all().delete,
        lambda: AuditEntry.objects.update(detail="y"),
    ):
        with pytest.raises(TypeError):
            change()


def test_trail_outlives_a_deleted_person():
    person = LearnerFactory()
    AuditEntry.objects.forget_before(timezone.now())
    trail.note(AuditAction.ERASED, actor=person, on="x", subject=person)

    person.delete()

    assert AuditEntry.objects.filter(on="x").values_list("actor", "subject").get() == (None, None)


def test_filter_and_bad_filter(client, officer):
    trail.note(AuditAction.ERASED, actor=officer, on="one")
    trail.note(AuditAction.PUBLISHED, actor=officer, on="two")

    found = client.get(TRAIL, {"action": "erased"}).context["page_obj"].object_list
    assert [entry.on for entry in found] == ["one"]
    for bad in ({"since": "2026-99-99"}, {"until": "x"}, {"action": "x"}, {"page": "x"}):
        assert client.get(TRAIL, bad).status_code == 200


def test_spreadsheet_holds_no_formula_and_is_noted(client, officer):
    trail.note(AuditAction.ERASED, actor=officer, on="=1+1")

    text = b"".join(client.get("/admin/officer/trail.csv").streaming_content).decode()

    assert "'=1+1" in text
    assert AuditEntry.objects.filter(action="trail.exported", actor=officer).exists()


def test_trail_costs_the_same_for_one_and_many(client, officer, django_assert_max_num_queries):
    for _ in range(30):
        trail.note(AuditAction.ERASED, actor=officer, on="x", subject=LearnerFactory())
    client.get(TRAIL)

    with django_assert_max_num_queries(30):
        client.get(TRAIL)


def test_retention_counts_and_names_nobody():
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now())

    retention.run()

    assert RetentionRun.objects.values_list("rule", "count").get(rule="sessions") == ("sessions", 1)
    assert not Session.objects.filter(session_key="old").exists()


def test_retention_goes_on_after_a_rule_that_fails(monkeypatch):
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now())
    broken = retention.Rule("broken", "Broken", 0, lambda moment: 1 // 0)
    monkeypatch.setattr(retention, "_rules", {"broken": broken} | retention._rules)

    retention.run()

    assert not Session.objects.filter(session_key="old").exists()


def test_everybody_reads_the_register(client):
    for language in ("ar", "fr"):
        page = client.get(f"/{language}/accounts/rights/")
        assert page.status_code == 200
        assert len(page.context["purposes"]) == len(PURPOSES)


def test_consent_is_kept_with_its_text_and_can_be_taken_back(client):
    person = LearnerFactory()
    client.force_login(person)
    for given in ("1", "0"):
        client.post("/fr/accounts/data/consent/", {"kind": "platform", "given": given})
    assert client.post("/fr/accounts/data/consent/", {"kind": "x"}).status_code == 404

    rows = person.consents.order_by("pk").values_list("given", "version", "language")
    version = consents.TEXTS["platform"].version
    assert list(rows) == [(True, version, "fr"), (False, version, "fr")]
    assert not consents.holds(person, "platform")


def test_minors_wait_for_their_guardian(client):
    person = LearnerFactory()
    person.profile.birth_year = timezone.localdate().year - 16
    person.profile.save()
    with pytest.raises(GuardianNeeded):
        question_of(person)

    client.force_login(person)
    client.post("/ar/accounts/data/consent/", {"kind": "guardian", "given": "1"})

    assert question_of(person).state


@pytest.mark.parametrize(("age", "minor"), [(17, True), (18, True), (19, False)])
def test_year_alone_counts_in_favour_of_protection(age, minor):
    person = LearnerFactory()
    person.profile.birth_year = timezone.localdate().year - age

    assert consents.is_minor(person) is minor


@pytest.mark.parametrize("year", ["1850", "2999", "abc", "-5"])
def test_impossible_year_is_refused_in_the_page(client, year):
    client.force_login(LearnerFactory())
    answer = client.post(
        "/ar/accounts/profile/",
        {
            "ui_language": "ar",
            "reading_language": "ar",
            "listening_language": "ar",
            "birth_year": year,
        },
    )

    assert answer.status_code == 422
