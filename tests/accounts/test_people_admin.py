"""Roles, and the administration of people in the CMS."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadaa.accounts import seed
from fadaa.accounts.enums import Role
from fadaa.accounts.models import User
from tests.factories.accounts import (
    AdministratorFactory,
    EditorFactory,
    LearnerFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def test_every_role_has_a_group():
    assert set(Role.values) <= set(Group.objects.values_list("name", flat=True))


@pytest.mark.parametrize("role", list(Role))
def test_roles_open_what_they_should(role):
    person = UserFactory(roles=[role])
    works_in_cms = {Role.LEAD, Role.EDITOR, Role.REVIEWER, Role.PRODUCER, Role.ADMINISTRATOR}

    assert person.has_perm("wagtailadmin.access_admin") == (role in works_in_cms)
    assert person.has_perm("accounts.change_user") == (role == Role.ADMINISTRATOR)
    assert person.has_perm("auth.change_group") == (role == Role.ADMINISTRATOR)


def test_admin_has_no_door_of_its_own(client):
    answer = client.get("/admin/login/", HTTP_ACCEPT_LANGUAGE="ar")
    assert answer["Location"] == "/ar/accounts/login/?next=/admin/login/"

    client.force_login(EditorFactory())
    assert client.get("/admin/login/")["Location"] == "/admin/"


def test_people_pages_are_for_administrators(client):
    for person in (LearnerFactory(), EditorFactory()):
        client.force_login(person)
        assert client.get("/admin/users/").status_code == 302


def test_administrator_lists_and_finds_people(client):
    client.force_login(AdministratorFactory())
    UserFactory(display_name="خديجة", phone="+212612345678")

    assert "خديجة" in client.get("/admin/users/").content.decode()
    assert "خديجة" in client.get("/admin/users/", {"q": "612345678"}).content.decode()


def test_administrator_adds_a_person(client):
    client.force_login(AdministratorFactory())
    assert client.get("/admin/users/new/").status_code == 200
    advisor = Group.objects.get(name=Role.ADVISOR)

    answer = client.post(
        "/admin/users/new/",
        {"phone": "06 12 34 56 78", "display_name": "سعاد", "groups": [advisor.pk]},
    )

    assert answer.status_code == 302
    person = User.objects.get(phone="+212612345678")
    assert person.has_role(Role.ADVISOR)
    assert person.profile is not None


def test_administrator_cannot_add_a_person_without_a_way_to_enter(client):
    client.force_login(AdministratorFactory())

    answer = client.post("/admin/users/new/", {"phone": "", "email": "", "display_name": "x"})

    assert answer.status_code == 200
    assert answer.context["form"].errors["phone"]


def test_administrator_cannot_add_a_phone_twice(client):
    client.force_login(AdministratorFactory())
    UserFactory(phone="+212612345678")

    answer = client.post("/admin/users/new/", {"phone": "0612345678"})

    assert answer.context["form"].errors["phone"]


def test_administrator_edits_a_person(client):
    client.force_login(AdministratorFactory())
    person = UserFactory(phone="+212612345678")
    page = client.get(f"/admin/users/edit/{person.pk}/")
    assert page.status_code == 200
    assert "is_superuser" not in page.context["form"].fields

    client.post(
        f"/admin/users/edit/{person.pk}/",
        {"phone": "0612345678", "display_name": "مريم", "is_active": "on", "is_superuser": "on"},
    )

    person.refresh_from_db()
    assert (person.display_name, person.is_superuser) == ("مريم", False)


def test_administrator_cannot_touch_a_superuser(client):
    client.force_login(AdministratorFactory())
    superuser = User.objects.create_superuser(phone="+212612345678")

    assert client.get(f"/admin/users/edit/{superuser.pk}/").status_code == 302


def test_people_list_costs_the_same_for_one_and_three(client):
    client.force_login(AdministratorFactory())
    client.get("/admin/users/")
    costs = []
    for _ in range(2):
        UserFactory.create_batch(2)
        with CaptureQueriesContext(connection) as queries:
            client.get("/admin/users/")
        costs.append(len(queries))

    # The menu's own queries are other rooms' business; a person in the list costs none.
    assert costs[0] == costs[1]


def test_seed_makes_the_demo_people_once():
    lines = []
    seed.seed(lines.append)
    seed.seed(lines.append)

    assert User.objects.count() == len(seed.PEOPLE)
    assert lines == ["8 people made, 0 were there", "0 people made, 8 were there"]
    for _title, phone, password in seed.demo_accounts():
        assert User.objects.get(phone=phone).check_password(password)
    assert User.objects.get(phone="+212600000011").has_role(Role.ADVISOR)
