import pytest

from fadaa.accounts import space
from fadaa.accounts.enums import Role
from tests.factories.accounts import EditorFactory, LearnerFactory, UserFactory

pytestmark = pytest.mark.django_db

PROFILE = {
    "display_name": "خديجة",
    "region": "MA-03",
    "sector": "crafts",
    "stage": "group",
    "ui_language": "ar",
    "reading_language": "fr",
    "listening_language": "ar",
}


@pytest.mark.parametrize("page", ["", "profile/", "password/"])
def test_own_pages_ask_strangers_to_enter(client, page):
    answer = client.get(f"/ar/accounts/{page}")

    assert answer["Location"] == f"/ar/accounts/login/?next=/ar/accounts/{page}"


def test_everyone_has_a_profile():
    assert UserFactory().profile.ui_language == "ar"


def test_profile_changes_its_owner_only(client):
    learner, stranger = LearnerFactory(), UserFactory(display_name="Stranger")
    client.force_login(learner)

    answer = client.post("/ar/accounts/profile/", PROFILE | {"user": stranger.pk})

    learner.refresh_from_db()
    stranger.refresh_from_db()
    assert answer["Location"] == "/ar/accounts/profile/?saved=1"
    assert (learner.display_name, learner.profile.region) == ("خديجة", "MA-03")
    assert (stranger.display_name, stranger.profile.region) == ("Stranger", "")


def test_profile_refuses_an_unknown_region(client):
    client.force_login(UserFactory())

    answer = client.post("/ar/accounts/profile/", PROFILE | {"region": "FR-75"})

    assert answer.status_code == 422


def test_new_person_may_skip_the_profile(client):
    client.force_login(UserFactory())

    page = client.get("/ar/accounts/profile/?new=1").content.decode()
    answer = client.post("/ar/accounts/profile/?new=1", PROFILE)

    assert 'href="/ar/accounts/"' in page
    assert answer["Location"] == "/ar/accounts/"


def test_space_shows_the_cms_to_editors_only(client):
    shown = []
    for person in (LearnerFactory(), EditorFactory()):
        client.force_login(person)
        urls = [card.url for card in client.get("/ar/accounts/").context["cards"]]
        assert urls[-3:] == [f"/ar/accounts/{page}/" for page in ("profile", "data", "security")]
        shown.append("/admin/" in urls)
    assert shown == [False, True]


def test_space_shows_what_a_room_registers(client):
    def waiting(request):
        yield space.SpaceCard("A message waits", "/ar/chat/", order=10)

    space.register(waiting)
    try:
        client.force_login(UserFactory())
        page = client.get("/ar/accounts/")
    finally:
        space._sources.remove(waiting)

    assert page.context["cards"][0].title == "A message waits"
    assert "A message waits" in page.content.decode()


def test_sign_out_asks_first(client):
    client.force_login(UserFactory())

    assert client.get("/ar/accounts/sign-out/").status_code == 200
    assert "_auth_user_id" in client.session
    assert client.post("/ar/accounts/sign-out/")["Location"] == "/ar/"
    assert "_auth_user_id" not in client.session


def test_password_is_an_addition(client):
    person = UserFactory(phone="+212612345678")
    client.force_login(person)
    new = {"new_password1": "zitoun-2026", "new_password2": "zitoun-2026"}

    assert client.post("/ar/accounts/password/", new).status_code == 302
    assert client.get("/ar/accounts/").status_code == 200
    client.logout()
    answer = client.post(
        "/ar/accounts/login/password/", {"login": "06 12 34 56 78", "password": "zitoun-2026"}
    )
    assert answer["Location"] == "/ar/accounts/"


def test_changing_a_password_asks_for_the_old_one(client):
    person = UserFactory()
    person.set_password("old-olive-99")
    person.save()
    client.force_login(person)
    new = {"new_password1": "zitoun-2026", "new_password2": "zitoun-2026"}

    assert client.post("/ar/accounts/password/", new).status_code == 422
    answer = client.post("/ar/accounts/password/", new | {"old_password": "old-olive-99"})
    assert answer.status_code == 302


def test_wrong_password_is_answered_in_the_page_then_slowed(client):
    UserFactory(phone="+212612345678")
    entry = {"login": "0612345678", "password": "wrong"}

    statuses = [client.post("/ar/accounts/login/password/", entry).status_code for _ in range(6)]

    assert statuses == [422] * 5 + [429]


def test_has_role_reads_the_groups_once(django_assert_num_queries):
    advisor = UserFactory(roles=[Role.ADVISOR])

    with django_assert_num_queries(1):
        assert advisor.has_role(Role.ADVISOR)
        assert not advisor.has_role(Role.EDITOR, Role.ADMINISTRATOR)
