"""Pages as visitors meet them: both languages, no gaps, a fixed number of queries."""

import json
import re

import pytest
from django.template import engines
from wagtail.models import Page

from cms.models import HomePage, SectionPage
from tests.factories.cms import FactFactory, capsule, guide, publish, scheme


@pytest.fixture
def _loud_templates(monkeypatch):
    """A variable that a template asks for and nobody gave shows in the page."""
    engine = engines["django"].engine
    monkeypatch.setattr(engine, "string_if_invalid", "⚠MISSING %s⚠")


def one_of_each(site, code):
    fact = FactFactory(locale=site["guides", code].locale)
    return [
        HomePage.objects.get(locale__language_code=code),
        site["guides", code],
        site["financing", code],
        site["capsules", code],
        guide(site["guides", code], facts=[fact], steps=["A", "B", "C"], topics=["create.steps"]),
        scheme(site["financing", code], topics=["fund.finder"], amount_text="60 %"),
        capsule(site["capsules", code], topics=["learn.capsules"]),
    ]


@pytest.mark.usefixtures("_loud_templates")
@pytest.mark.parametrize("code", ["ar", "fr"])
def test_every_type_shows_itself(site, client, code):
    for page in one_of_each(site, code):
        response = client.get(page.url)
        shown = response.content.decode()
        assert response.status_code == 200, page.url
        assert f'<html lang="{code}-MA" dir="{"rtl" if code == "ar" else "ltr"}"' in shown
        assert len(re.findall(r"<h1\b", shown)) == 1, page.url
        assert re.findall(r"⚠MISSING [^⚠]*⚠", shown) == [], page.url


def test_language_switch_leads_to_the_same_page(site, client):
    arabic = guide(site["guides", "ar"], slug="taasis")
    french = guide(
        site["guides", "fr"], "Fonder", slug="fonder", translation_key=arabic.translation_key
    )
    assert f'href="{french.url}"' in client.get(arabic.url).content.decode()
    assert f'href="{arabic.url}"' in client.get(french.url).content.decode()


def test_each_language_has_its_home_under_one_site(site, client):
    for code in ("ar", "fr"):
        response = client.get(f"/{code}/")
        assert response.status_code == 200
        assert response.context["page"].locale.language_code == code


def test_an_unknown_page_is_not_found(site, client):
    assert client.get("/fr/guides/rien-ici/").status_code == 404


@pytest.mark.parametrize("number", ["0", "99", "x", "-1"])
def test_an_odd_page_number_shows_the_nearest(site, client, number):
    guide(site["guides", "fr"], "Fonder")
    response = client.get(site["guides", "fr"].url, {"page": number})
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("kind", "make", "queries"),
    [("guides", guide, 12), ("financing", scheme, 13), ("capsules", capsule, 15)],
)
@pytest.mark.parametrize("count", [1, 3])
def test_a_shelf_asks_the_same_number_of_queries(
    site, client, django_assert_num_queries, kind, make, queries, count
):
    for _ in range(count):
        make(site[kind, "fr"])
    url = site[kind, "fr"].url
    client.get(url)
    with django_assert_num_queries(queries):
        client.get(url)


def test_a_shelf_turns_its_pages(site, client):
    for number in range(13):
        guide(site["guides", "fr"], f"Guide {number}", slug=f"g-{number}")
    first = client.get(site["guides", "fr"].url).context["page_obj"]
    second = client.get(site["guides", "fr"].url, {"page": 2}).context["page_obj"]
    assert (len(first.object_list), len(second.object_list)) == (12, 1)


def test_drafts_stay_hidden(site, client):
    page = guide(site["guides", "fr"], "Brouillon")
    page.unpublish()
    assert "Brouillon" not in client.get(site["guides", "fr"].url).content.decode()
    assert client.get(page.url).status_code == 404


def test_steps_are_listed_and_linked(site, client):
    page = guide(site["guides", "fr"], steps=["Le nom", "La banque", "Le registre"])
    shown = client.get(page.url).content.decode()
    for block in page.steps:
        assert f'id="step-{block.id}"' in shown
        assert shown.count(f'href="#step-{block.id}"') == 2


def test_the_question_to_an_advisor_knows_where_it_comes_from(site, client):
    page = guide(site["guides", "fr"], topics=["gov.ago"])
    assert f"?from={page.pk}&amp;topic=gov.ago" in client.get(page.url).content.decode()


def test_related_pages_share_topics_and_language(site):
    page = guide(site["guides", "fr"], topics=["gov.ago", "gov.quorum"])
    close = guide(site["guides", "fr"], "AG", topics=["gov.quorum"])
    far = scheme(site["financing", "fr"], topics=["gov.board"])
    guide(site["guides", "fr"], "Vendre", topics=["sell.law"])
    guide(site["guides", "ar"], topics=["gov.ago"])
    assert [other.pk for other in page.related_pages()] == [close.pk, far.pk]


def linked_data(response):
    text = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', response.content.decode()
    )
    return {thing["@type"]: thing for thing in json.loads(text.group(1))}


def test_a_guide_describes_its_steps_to_machines(site, client):
    page = guide(site["guides", "fr"], "Fonder </script>", steps=["Le nom", "La banque"])
    described = linked_data(client.get(page.url))
    assert described["HowTo"]["name"] == "Fonder </script>"
    assert [step["name"] for step in described["HowTo"]["step"]] == ["Le nom", "La banque"]
    assert len(described["BreadcrumbList"]["itemListElement"]) == 3


def test_home_and_scheme_describe_themselves(site, client):
    assert linked_data(client.get("/ar/"))["WebSite"]["inLanguage"] == "ar"
    page = scheme(site["financing", "fr"])
    assert linked_data(client.get(page.url))["GovernmentService"]["provider"]["name"] == "ODCO"


def test_sitemap_lists_live_pages_of_both_languages(site, client):
    live = guide(site["guides", "fr"], "Fonder")
    hidden = guide(site["guides", "ar"])
    hidden.unpublish()
    shown = client.get("/sitemap.xml").content.decode()
    assert f"{live.url}</loc>" in shown
    assert "/ar/</loc>" in shown
    assert hidden.url not in shown


def test_menu_holds_the_sections_of_the_language(site, client):
    about = publish(
        SectionPage(title="À propos", slug="a-propos", kind="about"),
        Page.objects.get(pk=site["guides", "fr"].get_parent().pk).specific,
    )
    SectionPage.objects.filter(pk=about.pk).update(show_in_menus=False)
    nav = re.search(r"site-header__nav.*?</nav>", client.get("/fr/").content.decode(), re.S).group()
    assert re.findall(r">([^<]+)</a>", nav) == ["guides fr", "financing fr", "capsules fr"]


def test_the_text_of_a_guide_is_drawn_once_for_all_who_are_signed_in(
    site, client, learner, editor, django_assert_max_num_queries
):
    page = guide(site["guides", "ar"], steps=["A", "B"], topics=["create.steps"])
    client.force_login(learner)
    first = client.get(page.url).content.decode()
    client.force_login(editor)
    # The first page of a day notes the device.
    client.get("/ar/")
    with django_assert_max_num_queries(13):
        second = client.get(page.url).content.decode()
    pattern = r'<article class="guide">.*?</ol>'
    texts = [re.search(pattern, html, re.S).group(0) for html in (first, second)]
    assert texts[0] == texts[1]
    assert texts[0].count('class="step"') == 2
