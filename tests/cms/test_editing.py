"""The editor's face: who may write, publish and keep facts."""

import datetime as dt

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.models import (
    BasePage,
    CapsulePage,
    Fact,
    GuidePage,
    HomePage,
    SchemeWindow,
    SectionPage,
)
from fadaa.accounts.enums import Role
from tests.factories.accounts import UserFactory
from tests.factories.cms import FactFactory, capsule, empty_rows, guide, locale, scheme
from tests.factories.media import AssetFactory, TrackFactory


def add_url(model, parent):
    return reverse("wagtailadmin_pages:add", args=["cms", model._meta.model_name, parent.pk])


def capsule_form(film, **fields):
    """What the editor's browser posts for a capsule."""
    return {
        "title": "الجمع العام بلا خوف",
        "slug": "jam3",
        "summary": "كيف يجري الجمع العام.",
        "asset": film.pk,
        "synopsis": "رشيدة تخاف أن تتكلم.",
        "season": 1,
        "topics": ["gov.ago", "learn.capsules"],
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "comments-MAX_NUM_FORMS": 1000,
        **empty_rows(CapsulePage),
        **fields,
    }


def test_editor_creates_and_publishes_a_capsule(site, client, editor):
    client.force_login(editor)
    shelf = site["capsules", "ar"]
    form = capsule_form(TrackFactory().asset, **{"action-publish": "1"})

    response = client.post(add_url(CapsulePage, shelf), form)

    page = CapsulePage.objects.get()
    assert response.status_code == 302
    assert (page.live, page.topics) == (True, ["gov.ago", "learn.capsules"])
    client.logout()
    assert "الجمع العام بلا خوف" in client.get(page.url).content.decode()


def test_capsule_without_a_film_is_refused_with_words(site, client, editor):
    client.force_login(editor)
    form = capsule_form(AssetFactory(), **{"asset": "", "action-publish": "1"})
    response = client.post(add_url(CapsulePage, site["capsules", "ar"]), form)
    assert response.status_code == 200
    assert response.context["form"].errors["asset"]
    assert CapsulePage.objects.count() == 0


@pytest.mark.parametrize("person", ["nobody", "learner"])
def test_others_do_not_enter_the_cms(site, client, learner, person):
    if person == "learner":
        client.force_login(learner)
    form = capsule_form(AssetFactory(), **{"action-publish": "1"})
    response = client.post(add_url(CapsulePage, site["capsules", "ar"]), form)
    assert response.status_code == 302
    assert CapsulePage.objects.count() == 0
    assert client.get(reverse("wagtailadmin_home")).status_code == 302


@pytest.mark.parametrize(
    ("role", "may_publish", "may_keep_facts", "may_delete_facts"),
    [
        (Role.EDITOR, False, True, False),
        (Role.REVIEWER, True, True, False),
        (Role.PRODUCER, False, False, False),
        (Role.ADMINISTRATOR, True, True, True),
    ],
)
def test_each_role_may_do_its_part(site, role, may_publish, may_keep_facts, may_delete_facts):
    person = UserFactory(roles=[role])
    page = guide(site["guides", "ar"])
    assert page.permissions_for_user(person).can_publish() is may_publish
    assert person.has_perm("cms.change_fact") is may_keep_facts
    assert person.has_perm("cms.delete_fact") is may_delete_facts


@pytest.mark.parametrize("model", [HomePage, GuidePage, CapsulePage])
def test_editor_screens_open(site, client, editor, model):
    client.force_login(editor)
    pages = {
        HomePage: HomePage.objects.first,
        GuidePage: lambda: guide(site["guides", "ar"], facts=[FactFactory()], steps=["الاسم"]),
        CapsulePage: lambda: capsule(site["capsules", "ar"]),
    }
    page = pages[model]()
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    assert client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).status_code == 200


def test_a_preview_shows_what_is_being_written(site, client, editor):
    client.force_login(editor)
    shelf = site["capsules", "ar"]
    url = reverse("wagtailadmin_pages:preview_on_add", args=["cms", "capsulepage", shelf.pk])
    saved = client.post(url, capsule_form(AssetFactory(), title="مسودة"))
    assert saved.json()["is_valid"] is True
    assert "مسودة" in client.get(url).content.decode()


def test_there_is_one_home(site):
    assert HomePage.can_create_at(Page.objects.get(depth=1)) is False


def test_editor_finds_and_filters_facts(site, client, editor):
    client.force_login(editor)
    FactFactory(key="members-minimum", statement="خمسة أعضاء")
    FactFactory(key="name-days", status="to_verify", verified_on=None, statement="ثلاثة أيام")
    url = reverse(Fact.snippet_viewset.get_url_name("list"))

    everything = client.get(url).content.decode()
    assert ("members-minimum" in everything, "name-days" in everything) == (True, True)
    waiting = client.get(url, {"status": "to_verify"}).content.decode()
    assert ("members-minimum" in waiting, "name-days" in waiting) == (False, True)
    found = client.get(url, {"q": "خمسة"}).content.decode()
    assert ("members-minimum" in found, "name-days" in found) == (True, False)


def test_editor_corrects_a_fact(site, client, editor):
    client.force_login(editor)
    fact = FactFactory(statement="سبعة أعضاء")
    url = reverse(Fact.snippet_viewset.get_url_name("edit"), args=[fact.pk])
    form = {name: getattr(fact, name) or "" for name in ("key", "source_title", "verified_by")}

    client.post(
        url, form | {"statement": "خمسة أعضاء", "status": "verified", "verified_on": "2026-11-01"}
    )

    fact.refresh_from_db()
    assert fact.statement == "خمسة أعضاء"


def test_a_fact_without_its_date_is_refused_with_words(site, client, editor):
    client.force_login(editor)
    url = reverse(Fact.snippet_viewset.get_url_name("add"))
    form = {"key": "x", "statement": "x", "status": "verified", "source_title": "x"}
    response = client.post(url, form)
    assert response.status_code == 200
    assert "تحتاج إلى مصدرها" in response.content.decode()


def translate(page, code, words):
    """What wagtail-localize does when a translator saves: ``{source sentence: translation}``."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale(code))
    for segment in source.stringsegment_set.all():
        if segment.string.data in words:
            StringTranslation.objects.create(
                translation_of=segment.string,
                locale=locale(code),
                context=segment.context,
                data=words[segment.string.data],
            )
    translation.save_target()
    return page.get_translation(locale(code))


def test_a_translation_shares_what_is_not_words(site, client, django_capture_on_commit_callbacks):
    fact = FactFactory(key="members")
    FactFactory(key="members", locale=locale("fr"), statement="Cinq membres au moins.")
    page = guide(site["guides", "ar"], facts=[fact], steps=["الاسم"], topics=["gov.ago"])

    # wagtail-localize publishes when the translation is committed.
    with django_capture_on_commit_callbacks(execute=True):
        twin = translate(page, "fr", {"تأسيس تعاونية": "Fonder", "الاسم": "Le nom"})

    assert (twin.title, twin.topics, twin.get_parent().specific) == (
        "Fonder",
        ["gov.ago"],
        site["guides", "fr"],
    )
    assert [block.value["title"] for block in twin.steps] == ["Le nom"]
    assert "Cinq membres au moins." in client.get(twin.url).content.decode()


def test_a_translated_scheme_keeps_its_periods(site):
    page = scheme(site["financing", "ar"], "انطلاقة", regions=["MA-03"])
    page.windows.add(SchemeWindow(opens=dt.date(2026, 5, 5), closes=dt.date(2026, 6, 5)))
    page.save_revision().publish()

    twin = translate(page, "fr", {"انطلاقة": "Intelaka"})

    assert (twin.title, twin.regions) == ("Intelaka", ["MA-03"])
    assert twin.status(dt.date(2026, 5, 20)) == "open"


PAGE_TYPES = [
    model
    for model in apps.get_app_config("cms").get_models()
    if issubclass(model, BasePage) and model is not HomePage
]


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("model", PAGE_TYPES, ids=lambda model: model.__name__)
def test_a_page_of_any_type_is_previewed_before_it_is_first_saved(site, model, language):
    parent = site["guides", language]
    page = model(title="جديد كل الجدة", slug="new", locale=parent.locale)
    if model is CapsulePage:
        page.asset = AssetFactory()
    if isinstance(page, SectionPage):
        parent = parent.get_parent()
    page.path = f"{parent.path}00ZZ"
    page.depth = parent.depth + 1
    page.set_url_path(parent)

    answer = page.make_preview_request(preview_mode=page.default_preview_mode)

    assert answer.status_code == 200
    assert "جديد كل الجدة" in answer.content.decode()
