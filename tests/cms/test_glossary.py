"""The glossary: its page, its search, and terms that explain themselves in other pages."""

import re
import uuid

import pytest
from django.core.cache import cache
from django.template import Context, Template
from django.urls import reverse
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.glossary.queries import glossary
from cms.glossary.rules import fold, letter, mark, matcher
from cms.models import GlossaryPage, GlossaryTerm, GuidePage
from cms.seed_content.glossary import TERMS
from tests.factories.accounts import EditorFactory
from tests.factories.cms import fresh, guide, locale, publish

FORMS = [
    ("النصاب القانوني", "quorum"),
    ("النصاب", "quorum"),
    ("الجمع العام العادي", "meeting"),
    ("تعاونية", "cooperative"),
    ("تعاونيات", "cooperative"),
    ("محضر", "minutes"),
    ("assemblée générale", "assembly"),
    ("conseil d’administration", "board"),
    ("AMO", "amo"),
]


def marked(html, **options):
    return mark(html, matcher(FORMS), lambda key, words: f"[{key}:{words}]", **options)


def term(key="quorum", language="ar", **fields):
    fields = {"term": "النصاب", "definition": "أقل عدد من الأعضاء."} | fields
    return GlossaryTerm.objects.create(
        key=key,
        locale=locale(language),
        translation_key=uuid.uuid5(uuid.NAMESPACE_OID, key),
        **fields,
    )


@pytest.fixture
def page(site):
    return publish(GlossaryPage(title="معجم", slug="mo3jam"), fresh(site["guides", "ar"]))


# --- finding terms in texts ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("في تعاونية صغيرة", "في [cooperative:تعاونية] صغيرة"),
        ("التعاونية", "[cooperative:التعاونية]"),
        ("للتعاونية", "[cooperative:للتعاونية]"),
        ("والتعاونيات", "[cooperative:والتعاونيات]"),
        ("بتعاونية", "[cooperative:بتعاونية]"),
        ("فالتعاونية", "[cooperative:فالتعاونية]"),
        ("كتعاونية", "[cooperative:كتعاونية]"),
        ("تعاونيتنا", "تعاونيتنا"),
        ("بلا نصاب", "بلا [quorum:نصاب]"),
        ("بالنصاب القانوني الآن", "[quorum:بالنصاب القانوني] الآن"),
        ("جمع عام عادي", "[meeting:جمع عام عادي]"),
        ("والجمع  العام\nالعادي", "[meeting:والجمع  العام\nالعادي]"),
        ("L’AMO et l'Assemblée générale", "L’[amo:AMO] et l'[assembly:Assemblée générale]"),
        ("le conseil d'administration", "le [board:conseil d'administration]"),
        ("amour", "amour"),
    ],
)
def test_terms_are_found_with_prefixes_and_forms(text, found):
    assert marked(f"<p>{text}</p>") == f"<p>{found}</p>"


def test_only_the_first_place_is_marked_and_no_more_than_asked():
    assert marked("<p>محضر ثم محضر</p>") == "<p>[minutes:محضر] ثم محضر</p>"
    assert marked("<p>محضر تعاونية النصاب</p>", most=2).count("[") == 2


@pytest.mark.parametrize(
    "html",
    [
        "<h2>المحضر</h2>",
        '<a href="#">المحضر <b>هنا</b></a>',
        "<button>المحضر</button>",
        '<p title="المحضر" data-x="a > b المحضر">نص</p>',
        "<script>const a = '<p>المحضر</p>'</script>",
        "<!-- <p>المحضر</p> -->",
        "<svg><text>المحضر</text><path/></svg>",
        "<div data-no-terms><div>المحضر</div></div>",
        "<summary>المحضر</summary>",
    ],
)
def test_headings_links_and_what_is_no_prose_stay_as_they_are(html):
    assert marked(html) == html
    assert marked(html + "<p>المحضر</p>") == html + "<p>[minutes:المحضر]</p>"


@given(st.text(alphabet="<>/apb \"'=&;تعاونية-!", max_size=60))
@settings(max_examples=300, deadline=None)
def test_marking_only_adds(html):
    made = mark(html, matcher(FORMS), lambda key, words: f"\u0001{words}\u0002")
    assert made.replace("\u0001", "").replace("\u0002", "") == html


def test_words_are_folded_for_searching():
    assert fold("الإعْفَاء") == fold("الاعفاء")
    assert fold("Dénomination") == "denomination"
    assert [letter("التسمية"), letter("أمين المال"), letter("Éligibilité")] == ["ت", "ا", "E"]


# --- in pages --------------------------------------------------------------------------


def test_guide_explains_a_term_where_it_stands(site, page, client):
    term()
    made = guide(site["guides", "ar"])
    made.body = '[{"type": "paragraph", "value": "<p>بلا النصاب لا قرار.</p>"}]'
    made.save_revision().publish()
    html = client.get(GuidePage.objects.get(pk=made.pk).url).content.decode()
    link = re.search(r'<a class="term"[^>]*>[^<]*</a>', html).group()
    assert f'href="{page.url}#term-quorum"' in link
    assert 'data-term="أقل عدد من الأعضاء."' in link
    assert html.count("cms/glossary.js") == 1


def test_page_without_terms_carries_nothing_of_the_glossary(site, page, client):
    html = client.get(guide(site["guides", "ar"]).url).content.decode()
    assert "glossary.js" not in html
    assert "term-box" not in html


def test_filter_escapes_an_explanation(site, page):
    term(definition='a "b" <script>')
    with override("ar"):
        html = Template("{% load glossary_tags %}{{ html|explain_terms }}").render(
            Context({"html": "<p>النصاب</p>"})
        )
    assert "<script>" not in html.replace("&lt;script&gt;", "")


def test_terms_of_one_language_do_not_explain_the_other(site, page):
    term()
    with override("fr"):
        assert glossary("fr") is None


def test_changed_term_is_seen_at_once(site, page, django_assert_num_queries):
    one = term()
    assert glossary("ar").definitions == {"quorum": "أقل عدد من الأعضاء."}
    with django_assert_num_queries(0):
        glossary("ar")
    one.definition = "عدد آخر."
    one.save()
    assert glossary("ar").definitions == {"quorum": "عدد آخر."}
    one.delete()
    assert glossary("ar") is None
    cache.clear()


def test_glossary_page_that_is_not_live_explains_nothing(site, page):
    term()
    assert glossary("ar") is not None
    GlossaryPage.objects.get(pk=page.pk).unpublish()
    assert glossary("ar") is None


# --- the page of the glossary ----------------------------------------------------------


def test_page_lists_terms_under_letters_with_anchors(page, client):
    term()
    term("minutes", term="المحضر", definition="ورقة.", example="مثال", spellings="mahdar\nبيفي")
    response = client.get(page.url)
    assert [first for first, _terms in response.context["letters"]] == ["م", "ن"]
    html = response.content.decode()
    assert 'id="term-quorum"' in html
    assert "<bdi>بيفي</bdi>" in html
    assert "mahdar" not in html


@pytest.mark.parametrize("typed", ["بيفي", "MAHDAR", "المَحضر", "محضر"])
def test_page_finds_a_term_in_any_spelling(page, client, typed):
    term()
    term("minutes", term="المحضر", definition="ورقة.", spellings="mahdar\nبيفي")
    letters = client.get(page.url, {"q": typed}).context["letters"]
    assert [[found.key for found in terms] for _letter, terms in letters] == [["minutes"]]


def test_page_says_when_no_word_matches(page, client):
    html = client.get(page.url, {"q": "<b>xyz"}).content.decode()
    assert "&lt;b&gt;xyz" in html
    assert 'role="status"' in html


def test_page_asks_the_database_the_same_for_one_term_and_many(page, client):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    term(see=page)
    client.get(page.url, {"q": ""})
    with CaptureQueriesContext(
        connection,
    ) as one:
        client.get(page.url, {"x": "1"})
    for number in range(5):
        term(f"t{number}", see=page)
    client.get(page.url, {"x": "2"})
    with CaptureQueriesContext(connection) as many:
        client.get(page.url, {"x": "3"})
    assert len(many) == len(one)


def test_editor_writes_a_term(page, client):
    client.force_login(EditorFactory())
    address = reverse("wagtailsnippets_cms_glossaryterm:add")
    data = {"key": "agenda", "term": "جدول الأعمال", "definition": "لائحة."}
    assert client.post(f"{address}?locale=ar", data).status_code == 302
    assert GlossaryTerm.objects.get(key="agenda").locale.language_code == "ar"
    again = client.post(address, data | {"key": "Bad Key"})
    assert again.status_code == 200


# --- the words -------------------------------------------------------------------------


def test_sixty_terms_and_more_in_both_languages():
    assert len(TERMS) >= 60
    assert len({term.key for term in TERMS}) == len(TERMS)
    for one in TERMS:
        for words in (one.ar, one.fr):
            assert 0 < len(words.definition) <= 300, one.key
            assert len(words.term) <= 80, one.key


def test_no_form_belongs_to_two_terms():
    for code in ("ar", "fr"):
        owners = {}
        for one in TERMS:
            words = getattr(one, code)
            for form in [words.term, *filter(None, words.forms.split("|"))]:
                assert owners.setdefault(fold(form), one.key) == one.key, form


def test_explanations_state_no_number_of_the_law():
    for one in TERMS:
        for words in (one.ar, one.fr):
            assert not re.search(r"\d", words.definition), one.key
