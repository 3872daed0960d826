"""One project of several people: invitations, rights, consent, and the dossier beside a case."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.models import FoundingDraft
from mentoring import founders
from mentoring.dossier import dossier_of
from mentoring.enums import Right, Share
from mentoring.errors import NoRight, OwnPhone, TooManyMembers, WrongState
from mentoring.models import Project, ProjectMember
from tests.factories.accounts import LearnerFactory
from tests.factories.mentoring import taken_question

FILE = "/fr/mentoring/file/"


def browser(person):
    client = Client()
    client.force_login(getattr(person, "user", person))
    return client


@pytest.fixture
def project(learner):
    return Project.objects.create(holder=learner, idea="تعاونية العسل", partners_found=1)


@pytest.fixture
def neighbour(db):
    return LearnerFactory(display_name="Rachida")


def invited(project, person, *rights):
    return founders.invite(
        project, phone=person.phone, name="Rachida", rights=rights, by=project.holder
    )


def joined(project, person, *rights):
    member = invited(project, person, *rights)
    founders.answer(member, user=person, joins=True)
    return member


# --- Invitations


def test_an_invitation_is_found_by_who_owns_the_number(project, neighbour, stranger):
    member = invited(project, neighbour)
    assert list(founders.invitations_of(neighbour)) == [member]
    assert list(founders.invitations_of(stranger)) == []
    neighbour.phone_verified = False
    assert list(founders.invitations_of(neighbour)) == []
    with pytest.raises(WrongState):
        founders.answer(member, user=stranger, joins=True)


def test_who_joins_is_counted_and_stands_in_the_history(project, neighbour):
    joined(project, neighbour)
    project.refresh_from_db()
    assert project.partners_found == 2
    assert list(project.lines.values_list("kind", flat=True)) == ["joined", "invited"]
    assert list(Project.objects.of(neighbour)) == [project]


def test_inviting_again_changes_the_rights_and_asks_nobody_twice(project, neighbour):
    joined(project, neighbour)
    invited(project, neighbour, Right.EDIT.value)
    member = ProjectMember.objects.get()
    assert (member.state, member.rights) == ("joined", ["edit"])
    founders.part(member, by=neighbour)
    assert invited(project, neighbour).state == "invited"


def test_the_holder_alone_invites_and_not_herself(project, neighbour, learner):
    joined(project, neighbour, Right.EDIT.value)
    with pytest.raises(NoRight):
        founders.invite(project, phone="+212611999999", name="", rights=[], by=neighbour)
    with pytest.raises(OwnPhone):
        founders.invite(project, phone=learner.phone, name="", rights=[], by=learner)


def test_fifty_people_are_enough(project, learner):
    for number in range(founders.MEMBERS_AT_MOST):
        ProjectMember.objects.create(project=project, phone=f"+2126119{number:05d}")
    with pytest.raises(TooManyMembers):
        founders.invite(project, phone="+212611888888", name="", rights=[], by=learner)


# --- Rights


def test_rights_are_what_was_given(project, neighbour, stranger, learner):
    joined(project, neighbour, Right.EDIT.value)
    assert founders.may(neighbour, project, Right.EDIT)
    assert not founders.may(neighbour, project, Right.TALK)
    assert not founders.may(stranger, project, Right.EDIT)
    assert founders.may(learner, project, Right.TALK)
    with pytest.raises(NoRight):
        founders.share(project, shares=["journey"], by=neighbour)


def test_who_may_talk_joins_the_conversations_and_leaves_them(project, neighbour, advisor):
    case = taken_question(project.holder, advisor)
    present = case.conversation.memberships.present()
    member = joined(project, neighbour, Right.TALK.value)
    assert present.filter(user=neighbour).exists()
    invited(project, neighbour)
    assert not present.filter(user=neighbour).exists()
    invited(project, neighbour, Right.TALK.value)
    assert present.filter(user=neighbour).exists()
    founders.part(member, by=project.holder)
    assert not present.filter(user=neighbour).exists()


def test_who_may_talk_is_in_a_conversation_that_opens_later(project, neighbour, advisor):
    joined(project, neighbour, Right.TALK.value)
    case = taken_question(project.holder, advisor)
    assert case.conversation.memberships.present().filter(user=neighbour).exists()


def test_a_shared_project_is_read_by_all_and_changed_by_some(project, neighbour, stranger):
    address = reverse("mentoring:shared_project", args=[project.public_id])
    form = {"idea": "عسل وأعشاب", "partners_found": 4, "stage": "name"}
    assert browser(stranger).get(address).status_code == 404
    joined(project, neighbour)
    client = browser(neighbour)
    assert "تعاونية العسل" in client.get(address).text
    assert client.post(address, form).status_code == 403
    invited(project, neighbour, Right.EDIT.value)
    assert client.post(address, form).status_code == 302
    project.refresh_from_db()
    assert (project.idea, project.stage) == ("عسل وأعشاب", "name")
    assert project.lines.first().about == "name"


# --- The page


def test_invitations_are_sent_and_answered_on_the_pages(project, learner, neighbour):
    holder, guest = browser(learner), browser(neighbour)
    assert holder.post(f"{FILE}invite/", {"phone": "12"}).status_code == 422
    assert holder.post(f"{FILE}invite/", {"phone": learner.phone}).status_code == 422
    form = {"phone": neighbour.phone, "name": "Rachida", "rights": ["talk"]}
    assert holder.post(f"{FILE}invite/", form).status_code == 302
    member = ProjectMember.objects.get()
    people = reverse("mentoring:member", args=[member.pk])
    assert "تعاونية العسل" in guest.get(FILE).text
    assert holder.post(people, {"what": "join"}).status_code == 404
    assert guest.post(people, {"what": "join"}).status_code == 302
    assert "Rachida" in holder.get(FILE).text
    assert guest.get(FILE).context["joined"] == [member]
    assert browser(LearnerFactory()).post(people, {"what": "part"}).status_code == 404
    assert guest.post(people, {"what": "part"}).status_code == 302
    member.refresh_from_db()
    assert member.state == "left"


# --- Consent


def test_nothing_beyond_the_project_is_shown_without_consent(project, learner, advisor):
    FoundingDraft.objects.create(user=learner, data={"name_1": "Miel secret"})
    founders.keep_finder(learner, query="region=MA-03", lines=[("Intelaka", "/x/", "Fits")])
    case = taken_question(learner, advisor)
    address = reverse("mentoring:case", args=[case.public_id])
    client = browser(advisor)
    page = client.get(address).text
    assert ("Miel secret" in page, "Intelaka" in page) == (False, False)
    shares = {"shares": ["documents", "finder"]}
    assert browser(learner).post(f"{FILE}share/", shares).status_code == 302
    page = client.get(address).text
    assert ("Miel secret" in page, "Intelaka" in page) == (True, True)
    browser(learner).post(f"{FILE}share/", {})
    assert "Miel secret" not in client.get(address).text


def test_the_holder_sees_her_whole_dossier(project, learner):
    FoundingDraft.objects.create(user=learner, data={"name_1": "Miel"})
    project.refresh_from_db()
    whole = dossier_of(project, everything=True)
    assert whole.papers.name == "Miel"
    assert whole.papers.gaps
    assert whole.hidden == []
    assert len(dossier_of(project).hidden) == len(Share)


def test_what_the_finder_said_is_kept_in_the_file(learner):
    client = browser(learner)
    answer = client.post("/fr/search/financing/keep/", {"query": "region=MA-03"})
    assert answer.status_code == 302
    assert Project.objects.get(holder=learner).finder["query"] == "region=MA-03"
    assert Client().post("/fr/search/financing/keep/", {"query": "x"}).status_code == 302
