"""The demo content: complete in both languages, safe to load again."""

import pytest
from django.db import transaction
from wagtail.models import Page

from cms import seed
from cms.models import (
    CapsulePage,
    CapsuleSeriesPage,
    Fact,
    GuidePage,
    HomePage,
    SchemePage,
    SectionPage,
)
from cms.seed_content.series import SERIES
from cms.topics import TOPICS
from tests.factories.media import AssetFactory, TrackFactory

# Two hundred pages are published for the first test: minutes on a busy machine.
pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module")
def seeded(django_db_setup, django_db_blocker):
    """Seeded once for all tests here, and taken back after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        for series in SERIES:
            for slug, _topics in series["capsules"]:
                film = AssetFactory(seed_key=slug)
                for code in ("ar", "fr"):
                    TrackFactory(asset=film, lang=code)
        seed.seed(lambda line: None)
        yield
        transaction.set_rollback(True)


def counts():
    return Page.objects.count(), Fact.objects.count()


@pytest.mark.usefixtures("seeded", "db")
def test_seeding_twice_changes_nothing():
    before = counts()
    revisions = list(Page.objects.values_list("pk", "latest_revision_id"))
    seed.seed(lambda line: None)
    assert counts() == before
    assert list(Page.objects.values_list("pk", "latest_revision_id")) == revisions


@pytest.mark.usefixtures("seeded", "db")
def test_editors_changes_stay():
    fact = Fact.objects.first()
    fact.statement = "changed"
    fact.save()
    guide = GuidePage.objects.first()
    guide.title = "changed"
    guide.save_revision().publish()
    home = HomePage.objects.first()
    home.tagline = "changed"
    home.save_revision().publish()

    seed.seed(lambda line: None)

    for thing, name in ((fact, "statement"), (guide, "title"), (home, "tagline")):
        thing.refresh_from_db()
        assert getattr(thing, name) == "changed"


@pytest.mark.usefixtures("seeded", "db")
@pytest.mark.parametrize(
    "model", [HomePage, SectionPage, GuidePage, SchemePage, CapsuleSeriesPage, CapsulePage]
)
def test_every_page_has_its_twin(model):
    keys = {
        code: set(
            model.objects.live()
            .filter(locale__language_code=code)
            .values_list("translation_key", flat=True)
        )
        for code in ("ar", "fr")
    }
    assert keys["ar"] == keys["fr"]
    assert keys["ar"]


@pytest.mark.usefixtures("seeded", "db")
def test_guides_answer_with_steps_sources_and_dates(client):
    guide = GuidePage.objects.filter(locale__language_code="ar").first()
    shown = client.get(guide.url).content.decode()
    assert len(guide.steps) >= 5
    assert guide.oldest_check is not None
    assert guide.unverified_count > 0
    assert "fact--to_verify" in shown


@pytest.mark.usefixtures("seeded", "db")
def test_every_seeded_page_answers(client):
    for page in Page.objects.live().filter(depth__gte=2):
        assert client.get(page.url).status_code == 200, page.url


@pytest.mark.usefixtures("seeded", "db")
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_each_topic_has_a_live_page_in_each_language(language):
    pages = Page.objects.live().filter(locale__language_code=language).specific()
    answered = {topic for page in pages for topic in getattr(page, "topics", [])}
    assert set(TOPICS) - answered == set()


@pytest.mark.usefixtures("seeded", "db")
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_series_hold_their_capsules_in_order(language):
    for series in SERIES:
        key = seed.stable_key("series", series["key"])
        page = CapsuleSeriesPage.objects.get(translation_key=key, locale__language_code=language)
        slugs = list(page.get_children().live().values_list("slug", flat=True))
        assert slugs == [slug for slug, _topics in series["capsules"]]


@pytest.mark.usefixtures("seeded", "db")
def test_capsule_that_stands_elsewhere_stays_there():
    capsule = CapsulePage.objects.filter(locale__language_code="ar").first()
    shelf = capsule.get_parent().get_parent()
    capsule.move(shelf, pos="last-child")

    seed.seed(lambda line: None)

    capsule.refresh_from_db()
    assert capsule.get_parent().pk == shelf.pk
    twins = CapsulePage.objects.filter(
        translation_key=capsule.translation_key, locale_id=capsule.locale_id
    )
    assert twins.count() == 1
