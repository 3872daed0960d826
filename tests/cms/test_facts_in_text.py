"""Facts quoted inside rich text: stored by key, said in the page's language, marked."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import ReferenceIndex
from wagtail.rich_text import expand_db_html

from cms.blocks import RICH_TEXT
from cms.facts.rules import embed_of, keys_in_stream, quantity
from cms.models import FactUse, GuidePage
from tests.factories.cms import FactFactory, fresh, guide, locale, publish


def text_guide(shelf, *texts, **fields):
    """A published guide of paragraphs."""
    body = json.dumps([{"type": "paragraph", "value": text} for text in texts])
    fields.setdefault("slug", f"text-{fresh(shelf).numchild}")
    return publish(GuidePage(title="نص", body=body, **fields), fresh(shelf))


@pytest.fixture
def members(db):
    FactFactory(key="members", value="5", locale=locale("fr"), statement="Cinq membres.")
    return FactFactory(key="members", value="5", statement="خمسة أعضاء.")


def test_the_editor_gets_back_what_is_stored():
    stored = (
        '<p data-block-key="a1">يلزم <embed embedtype="fact" key="members"/> أعضاء '
        '<b>على الأقل</b>.</p><ul><li data-block-key="b2"><embed embedtype="fact" key="x.y-1"/>'
        "</li></ul>"
    )
    converter = ContentstateConverter(features=RICH_TEXT)
    state = converter.from_database_format(stored)
    entity = json.loads(state)["entityMap"]["0"]
    assert (entity["type"], entity["mutability"]) == ("FACT", "IMMUTABLE")
    assert entity["data"] == {"key": "members"}
    assert json.loads(state)["blocks"][0]["text"] == "يلزم members أعضاء على الأقل."
    assert converter.to_database_format(state) == stored


def test_a_text_says_the_value_and_else_the_statement(members):
    FactFactory(key="vote", statement="لكل عضو صوت واحد.")
    html = expand_db_html(f"<p>{embed_of('members')} · {embed_of('vote')}</p>")
    assert ">5</span>" in html
    assert "لكل عضو صوت واحد" in html
    assert "embed" not in html


def test_all_quotations_of_a_text_cost_one_query(members, django_assert_num_queries):
    FactFactory(key="vote")
    text = "".join(embed_of(key) for key in ("members", "vote", "none", "members"))
    with django_assert_num_queries(1):
        expand_db_html(text)


def test_a_text_speaks_the_active_language_else_any(members):
    FactFactory(key="vote", statement="صوت واحد")
    FactFactory(key="cost", value="1000", unit="DH", locale=locale("fr"))
    with translation.override("fr"):
        html = expand_db_html(embed_of("members") + embed_of("vote"))
    assert "Cinq membres." in html
    assert "صوت واحد" in html
    with translation.override("ar"):
        assert "1.000 درهم" in expand_db_html(embed_of("cost"))


def test_what_is_unverified_or_over_is_marked(site, client):
    FactFactory(key="delay", value="3", unit="days", status="to_verify", verified_on=None)
    FactFactory(key="old", value="7", status="obsolete")
    page = text_guide(site["guides", "ar"], f"<p>{embed_of('delay')} {embed_of('old')}</p>")
    html = client.get(page.url).content.decode()
    assert "fact-quote--to-verify" in html
    assert "3 أيام" in html
    assert "غير متحقق منه" in html
    assert "fact-quote--obsolete" in html
    assert page.unverified_count == 1


def test_a_quotation_leads_to_the_sources(site, client, members):
    page = text_guide(site["guides", "ar"], f"<p>{embed_of('members')}</p>")
    html = client.get(page.url).content.decode()
    assert 'href="#sources"' in html
    assert 'id="sources"' in html
    assert page.oldest_check == members.verified_on


def test_a_missing_key_is_shown_to_editors_alone(site, client, editor):
    page = text_guide(site["guides", "ar"], f"<p>قبل {embed_of('no-such')} بعد</p>")
    read = client.get(page.url)
    assert (read.status_code, "no-such" in read.content.decode()) == (200, False)
    client.force_login(editor)
    preview = client.get(f"/admin/pages/{page.pk}/view_draft/").content.decode()
    assert "no-such" in preview


def test_a_page_asks_once_for_all_its_texts(site, client):
    for number in range(6):
        FactFactory(key=f"f{number}", value=str(number))
    texts = [f"<p>{embed_of(f'f{number}')}</p>" for number in range(6)]
    one = text_guide(site["guides", "ar"], texts[0])
    many = text_guide(site["guides", "ar"], *texts)
    counts = []
    for page in (one, many):
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page.url).status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_changing_a_fact_changes_the_text(site, client, members):
    page = text_guide(site["guides", "ar"], f"<p>{embed_of('members')}</p>")
    members.value = "6"
    members.save()
    assert ">6</a>" in client.get(page.url).content.decode()


def test_the_cms_knows_who_quotes_a_fact_in_a_text(site, members):
    page = text_guide(site["guides", "ar"], f"<p>{embed_of('members')}</p>")
    references = ReferenceIndex.get_references_to(members)
    assert [int(one.object_id) for one in references] == [page.pk]


def test_uses_follow_publishing(site, members):
    other = FactFactory(key="vote")
    page = text_guide(site["guides", "ar"], f"<p>{embed_of('members')}</p>", topics=["gov.ago"])
    quoted = guide(site["guides", "ar"], facts=[other])
    assert set(FactUse.objects.values_list("key", "page_id", "topics")) == {
        ("members", page.pk, "|gov.ago|"),
        ("vote", quoted.pk, ""),
    }
    page.body = "[]"
    page.save_revision().publish()
    quoted.unpublish()
    assert FactUse.objects.count() == 0


def test_keys_are_found_deep_in_a_stream():
    raw = [
        {"type": "step", "value": {"text": f"<p>{embed_of('a')}</p>", "papers": ["x"]}},
        {"type": "paragraph", "value": f'{embed_of("b")}<embed embedtype="media" url="u"/>'},
    ]
    assert list(keys_in_stream(raw)) == ["a", "b"]


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("5", "", "5"),
        ("112-12", "", "\u2066112-12\u2069"),
        ("25", "%", "25 %"),
        ("2-6", "weeks", "\u20662-6\u2069 أسابيع"),
        ("85.5", "%", "85,5 %"),
        ("2025-12-01", "", "1 دجنبر 2025"),
        ("2025-13-01", "", "2025-13-01"),
        ("300000", "DH", "300.000 درهم"),
        ("99", "years", "99 سنة"),
    ],
)
def test_a_quantity_reads_as_people_write(value, unit, shown):
    with translation.override("ar"):
        assert quantity(value, unit) == shown
