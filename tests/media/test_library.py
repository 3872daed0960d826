"""The library: finding films, where they are used, and what is done to many at once."""

import uuid

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail.models import ReferenceIndex

from chat import services as chat
from cms.models import SectionAudio
from fadaa.accounts.enums import Role
from media.enums import AssetKind, AssetState, RenditionRole, RunStatus, Visibility
from media.errors import InUse
from media.library.services import Action, carry_out
from media.library.usage import uses_of
from media.models import Asset, Run
from tests.factories.accounts import EditorFactory, LearnerFactory, UserFactory
from tests.factories.chat import conversation_between
from tests.factories.cms import capsule
from tests.factories.media import AssetFactory, RenditionFactory

LIBRARY = "/admin/films/"
VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nسلام\n"


@pytest.fixture
def cms(client, editor):
    client.force_login(editor)
    return client


def listed(cms, **query):
    return [row["asset"] for row in cms.get(LIBRARY, query).context["rows"]]


def choose(cms, action, *films, sure=True):
    data = {"action": action, "film": [str(film.public_id) for film in films], "query": "state="}
    url = reverse("media_admin_bulk")
    return cms.post(url, data | ({"sure": 1} if sure else {}), follow=True)


def test_filters_narrow_by_what_editors_ask(cms, editor, site):
    other = EditorFactory()
    honey = AssetFactory(title="زيت أركَان", owner=editor, duration_seconds=10)
    AssetFactory(title="بيع العسل", owner=other, duration_seconds=900)
    sound = AssetFactory(title="صوت", kind=AssetKind.AUDIO)
    broken = AssetFactory(title="x", state=AssetState.FAILED, duration_seconds=None)
    honey.tracks.create(lang="ar", vtt=VTT)
    honey.tracks.create(lang="fr", vtt="", draft=VTT)
    capsule(site["capsules", "ar"], asset=honey)
    assert listed(cms, q="اركان زيت") == [honey]
    assert listed(cms, state="failed") == [broken]
    assert listed(cms, kind="audio") == [sound]
    assert honey not in listed(cms, captions="missing")
    assert listed(cms, captions="ar") == [honey]
    assert listed(cms, captions="fr") == []
    assert listed(cms, use="used") == [honey]
    assert honey not in listed(cms, use="unused")
    assert len(listed(cms, use="unused")) == 3
    assert listed(cms, owner=editor.pk) == [honey]
    assert [film.pk for film in listed(cms)] == sorted(a.pk for a in Asset.objects.all())[::-1]
    assert listed(cms, order="long")[-1] == broken
    assert listed(cms, order="title")[0] == broken
    assert len(listed(cms, order="nonsense", state="nonsense", owner="nonsense")) == 4


def test_nobodys_voice_notes_are_in_the_library(cms, learner):
    note = AssetFactory(kind=AssetKind.VOICE, owner=learner, visibility=Visibility.PRIVATE)
    photo = AssetFactory(kind=AssetKind.PHOTO, owner=learner, visibility=Visibility.PRIVATE)
    assert listed(cms) == []
    for thing in (note, photo):
        page = reverse("media_admin_film", args=[thing.public_id])
        assert cms.get(page, follow=True).status_code == 404
        url = reverse("media_admin_act", args=[thing.public_id, "delete"])
        assert cms.post(url, follow=True).status_code == 404
        for name, more in (
            ("media_admin_watching", ()),
            ("media_admin_watching_csv", ()),
            ("media_admin_track", ("captions", "ar")),
        ):
            url = reverse(name, args=[thing.public_id, *more])
            assert cms.get(url, follow=True).status_code == 404
        status = cms.get(reverse("media_admin_status"), {"id": str(thing.public_id)})
        assert status.json() == {"films": []}
        choose(cms, "delete", thing)
    assert Asset.objects.count() == 2


@pytest.mark.parametrize("count", [1, 4])
def test_library_costs_the_same_for_one_and_four(cms, site, count, django_assert_num_queries):
    for number in range(count):
        film = AssetFactory(owner=EditorFactory())
        RenditionFactory(asset=film, role=RenditionRole.POSTER)
        Run.objects.create(asset=film, status=RunStatus.SUCCEEDED)
        page = capsule(site["capsules", "ar"], title=f"Capsule {number}", asset=film)
        SectionAudio.objects.create(page=page, language="ar", asset=film, text_hash="x")
    cms.get(LIBRARY)
    with django_assert_num_queries(LIBRARY_QUERIES):
        response = cms.get(LIBRARY)
    assert all(row["uses"] for row in response.context["rows"])


# Nine of every page of the CMS; owners, count, films, posters, runs; one for each room that can
# point at a film, one for references in blocks, and one for the kind of things found there.
LIBRARY_QUERIES = 23


def test_every_room_that_uses_a_film_is_named(cms, editor, site, learner):
    film, sound = AssetFactory(), AssetFactory(kind=AssetKind.AUDIO)
    page = capsule(site["capsules", "ar"], title="كبسولة", asset=film)
    SectionAudio.objects.create(page=page, language="ar", asset=sound, text_hash="x")
    film.descriptions.create(lang="ar", sound=sound)
    talk = conversation_between(learner, LearnerFactory())
    chat.send_message(talk, author=learner, client_id=uuid.uuid4(), kind="voice", asset=sound)
    found = uses_of([film, sound], user=editor)
    [use] = found[film.pk]
    assert (use.title, use.public) == ("كبسولة", True)
    assert use.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    # A message is private: its kind is named, its words are not.
    assert len(found[sound.pk]) == 3
    assert {use.title for use in found[sound.pk] if not use.url} == {""}
    assert "كبسولة" in cms.get(LIBRARY).content.decode()


def test_choice_inside_a_block_is_a_use(cms, editor, site):
    """Blocks have no foreign key: Wagtail's index of references knows them."""
    film = AssetFactory()
    page = site["guides", "ar"]
    fields = {
        "base_content_type_id": _type(page.page_ptr),
        "content_type_id": _type(page),
        "object_id": str(page.pk),
        "to_content_type_id": _type(film),
        "to_object_id": str(film.pk),
        "model_path": "body.film",
        "content_path": "body.1.value",
        "content_path_hash": uuid.uuid4(),
    }
    ReferenceIndex.objects.create(**fields)
    [use] = uses_of([film], user=editor)[film.pk]
    assert use.title == page.title
    assert listed(cms, use="used") == [film]
    with pytest.raises(InUse):
        carry_out(film, Action.DELETE, user=editor)


def _type(instance):
    return ContentType.objects.get_for_model(instance).pk


def test_film_of_a_draft_is_used_though_nobody_sees_it(cms, editor, site):
    shown, planned = AssetFactory(), AssetFactory(title="للغد")
    page = capsule(site["capsules", "ar"], asset=shown)
    page.asset = planned
    page.save_revision()
    url = reverse("media_admin_act", args=[planned.public_id, "delete"])
    response = cms.post(url, follow=True)
    assert str(InUse.message) in [str(message) for message in response.context["messages"]]
    assert Asset.objects.filter(pk=planned.pk).exists()
    assert (
        page.title
        in cms.get(reverse("media_admin_film", args=[planned.public_id])).content.decode()
    )


def test_many_at_once_say_first_and_spare_what_is_used(cms, site):
    used, free, other = AssetFactory(title="مستعمل"), AssetFactory(title="حر"), AssetFactory()
    page = capsule(site["capsules", "ar"], title="كبسولة العسل", asset=used)
    said = choose(cms, "delete", used, free, sure=False)
    text = said.content.decode()
    assert page.title in text
    assert [v.asset for v in said.context["allowed"]] == [free]
    assert [v.asset for v in said.context["refused"]] == [used]
    assert Asset.objects.count() == 3
    # Whoever asks for all the same is refused all the same.
    choose(cms, "delete", used, free)
    assert set(Asset.objects.all()) == {used, other}


def test_many_are_prepared_again_and_cancelled(cms):
    failed = AssetFactory(state=AssetState.FAILED, failure_code="media.encoding_failed")
    ready = AssetFactory()
    choose(cms, "prepare", failed, ready)
    failed.refresh_from_db()
    assert (failed.state, failed.runs.count(), ready.runs.count()) == (AssetState.RECEIVED, 1, 0)
    choose(cms, "cancel", failed, ready)
    failed.refresh_from_db()
    assert failed.state == AssetState.CANCELLED


def test_films_are_made_private_unless_a_public_page_shows_them(cms, site):
    used, free = AssetFactory(), AssetFactory()
    capsule(site["capsules", "ar"], asset=used)
    choose(cms, "private", used, free)
    seen = dict(Asset.objects.values_list("pk", "visibility"))
    assert seen == {used.pk: Visibility.PUBLIC, free.pk: Visibility.PRIVATE}
    choose(cms, "public", used, free)
    free.refresh_from_db()
    assert free.visibility == Visibility.PUBLIC


def test_choosing_nothing_or_nonsense_changes_nothing(cms):
    film = AssetFactory()
    url = reverse("media_admin_bulk")
    assert cms.post(url, {"action": "delete", "film": ["nonsense"], "sure": 1}).status_code == 302
    strange = {"action": "explode", "film": [str(film.public_id)]}
    assert cms.post(url, strange, follow=True).status_code == 404
    assert cms.get(url).status_code == 405
    assert Asset.objects.count() == 1


def test_who_may_not_delete_deletes_nothing(client, db):
    film = AssetFactory()
    for person in (None, LearnerFactory(), UserFactory(roles=[Role.REVIEWER])):
        if person:
            client.force_login(person)
        data = {"action": "delete", "film": [str(film.public_id)], "sure": 1}
        assert client.post(reverse("media_admin_bulk"), data).status_code == 302
        assert client.get(LIBRARY).status_code == 302
    assert Asset.objects.count() == 1
