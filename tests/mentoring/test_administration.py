"""The seed and the CMS face."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client

from chat.models import Conversation
from fadaa.accounts import seed as accounts_seed
from fadaa.accounts.enums import Role
from mentoring import seed
from mentoring.models import Advisor, Request
from tests.factories.accounts import AdministratorFactory, EditorFactory, UserFactory
from tests.factories.mentoring import QUESTION, question_of


def silent(_line):
    pass


def test_the_seed_twice_makes_everything_once(db):
    accounts_seed.seed(silent)
    for _time in range(2):
        seed.seed(silent)
    assert Advisor.objects.count() == 2
    request = Request.objects.get()
    assert request.state == "taken"
    assert Conversation.objects.get() == request.conversation
    assert request.conversation.last_seq == len(seed.TALK) + 2


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.LEAD])
def test_keepers_may_keep_advisors_and_see_requests(db, role):
    held = Permission.objects.filter(
        group=Group.objects.get(name=role), content_type__app_label="mentoring"
    )
    kept = [
        f"{verb}_{model}"
        for model in ("cannedanswer", "closure", "label", "regionrules")
        for verb in ("add", "change", "delete", "view")
    ]
    people = ["add_advisor", "change_advisor", "view_advisor", "view_request"]
    assert set(held.values_list("codename", flat=True)) == {*kept, *people}


@pytest.mark.parametrize("person", [AdministratorFactory, lambda: UserFactory(roles=[Role.LEAD])])
def test_the_cms_shows_where_requests_stand_without_their_words(learner, person):
    question_of(learner)
    client = Client()
    client.force_login(person())
    assert client.get("/admin/advisors/").status_code == 200
    assert client.get("/admin/advisors/new/").status_code == 200
    for kept in ("region_rules", "labels", "canned_answers", "closures"):
        assert client.get(f"/admin/{kept}/").status_code == 200
    page = client.get("/admin/requests/", follow=True)
    assert page.status_code == 200
    assert QUESTION not in page.text


def test_an_editor_sees_neither(db):
    client = Client()
    client.force_login(EditorFactory())
    assert client.get("/admin/requests/").status_code == 302
