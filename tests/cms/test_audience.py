"""What stands around a page: light pages, answers, related pages, language notes, PDF."""

import csv
import datetime as dt
import io

import pytest
from django.core.cache import cache
from django.test import RequestFactory
from django.urls import reverse

from cms import pdf
from cms.audience import limits, queries, services
from cms.audience.errors import TooManyAnswers
from cms.models import FactUse, GuidePage, PinnedPage, UsefulAnswer
from fadaa.core import display, page_cache
from tests.factories.cms import FactFactory, capsule, draft_guide, fresh, guide, locale, scheme


def useful_url(page, language="ar"):
    return f"/{language}/content/useful/{page.pk}/"


# --- how pages are shown ---------------------------------------------------------------


def test_a_choice_is_remembered_and_leads_back(site, client):
    answer = client.post("/ar/content/display/", {"light": "1", "next": "/ar/guides/?page=2"})
    assert (answer.status_code, answer["Location"]) == (302, "/ar/guides/?page=2")
    client.post("/ar/content/display/", {"size": "x", "next": "/ar/"})
    client.post("/ar/content/display/", {"contrast": "1", "next": "/ar/"})
    assert client.cookies["light"].value == "1"
    assert client.cookies["view"].value == "xc"
    html = client.get("/ar/").content.decode()
    assert ' data-light data-size="x" data-contrast>' in html


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "guides", ""]
)
def test_a_choice_never_leads_to_another_site(site, client, address):
    answer = client.post("/fr/content/display/", {"light": "1", "next": address})
    assert answer["Location"] == "/fr/"


def test_choices_that_do_not_exist_change_nothing(site, client):
    client.post("/ar/content/display/", {"light": "7", "size": "huge", "contrast": "", "next": "/"})
    assert client.cookies["view"].value == "m"
    assert client.cookies["light"].value == "0"


def test_a_browser_that_saves_data_gets_the_light_page_unless_the_person_refused(site, client):
    page = guide(site["guides", "ar"])
    asked = client.get(page.url, headers={"save-data": "on"}).content.decode()
    assert " data-light" in asked
    assert 'name="light" value="0">أظهروا الصفحة كاملة' in asked
    client.cookies["light"] = "0"
    assert " data-light" not in client.get(page.url, headers={"save-data": "on"}).content.decode()


def test_kept_pages_have_twelve_forms_and_no_more():
    def key(save_data="", **cookies):
        request = RequestFactory().get("/ar/", headers={"save-data": save_data})
        request.COOKIES.update(cookies)
        return page_cache.key_for(request)

    keys = {
        key(light=light, view=size + contrast)
        for light in ("0", "1", "", "9", "<b>")
        for size in (*display.SIZES, "q", "")
        for contrast in ("", "c", "x")
    }
    assert len(keys) == 12
    assert key("on") not in keys
    assert key("on", light="1") in keys


def test_a_light_page_asks_for_no_picture_and_no_script_it_can_do_without(site, client):
    page = guide(site["guides", "ar"], steps=["أ", "ب", "ج"])
    whole = client.get(page.url).content.decode()
    client.cookies["light"] = "1"
    light = client.get(page.url).content.decode()
    assert "cms/audience.js" in whole
    assert "cms/rail.js" in whole
    assert "cms/audience.js" not in light
    assert "cms/rail.js" not in light
    assert "<img" not in light


def test_the_display_page_works_without_a_panel(site, client):
    html = client.get("/fr/content/display/").content.decode()
    assert html.count('name="size"') == 6
    assert "Comment voulez-vous voir les pages" in html


# --- languages -------------------------------------------------------------------------


def test_a_page_without_translation_says_so_and_its_switch_leads_to_a_note(site, client):
    page = guide(site["guides", "ar"], topics=["gov.ago"])
    near = guide(site["guides", "fr"], "Les assemblées", topics=["gov.quorum"])
    html = client.get(page.url).content.decode()
    note = f"/fr/content/only-in/{page.translation_key}/"
    assert f'href="{note}"' in html
    assert 'hreflang="fr" href' not in html
    assert "هذه الصفحة غير متوفرة بعد بهذه اللغة: Français" in html
    told = client.get(note).content.decode()
    assert page.title in told
    assert f'href="{page.url}"' in told
    assert near.title in told


def test_the_note_leads_to_the_translation_once_there_is_one(site, client):
    page = guide(site["guides", "ar"])
    twin = guide(site["guides", "fr"], "Créer", translation_key=page.translation_key)
    html = client.get(page.url).content.decode()
    assert f'hreflang="fr" href="http://testserver{twin.url}"' in html
    assert "غير متوفرة" not in html
    answer = client.get(f"/fr/content/only-in/{page.translation_key}/")
    assert answer["Location"] == twin.url


def test_an_alias_is_no_translation(site, client):
    page = guide(site["guides", "ar"])
    alias = guide(site["guides", "fr"], "تأسيس", translation_key=page.translation_key)
    GuidePage.objects.filter(pk=alias.pk).update(alias_of=page)
    assert "/fr/content/only-in/" in client.get(page.url).content.decode()


def test_a_draft_has_no_note(site, client):
    page = draft_guide(site["guides", "ar"])
    assert client.get(f"/fr/content/only-in/{page.translation_key}/").status_code == 404


# --- read on ---------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 5])
def test_related_pages_cost_the_same_however_many_there_are(
    site, django_assert_max_num_queries, count
):
    page = guide(site["guides", "ar"], topics=["fund.grants"])
    for _ in range(count):
        scheme(site["financing", "ar"], topics=["fund.grants"])
        guide(site["guides", "ar"], topics=["fund.file"])
        capsule(site["capsules", "ar"], topics=["fund.grants"])
    page = GuidePage.objects.get(pk=page.pk)
    with django_assert_max_num_queries(4):
        related = page.related_pages()
    assert page.pk not in [one.pk for one in related]
    assert len(related) == min(4, 3 * count)


def test_pinned_pages_come_first_as_their_twins_in_the_language_of_the_page(site):
    page = guide(site["guides", "fr"], topics=["gov.ago"])
    close = guide(site["guides", "fr"], "AG", topics=["gov.ago"])
    source = guide(site["guides", "ar"], topics=["sell.law"])
    twin = guide(site["guides", "fr"], "Vendre", translation_key=source.translation_key)
    gone = draft_guide(site["guides", "fr"], "Brouillon")
    page.pins = [PinnedPage(pinned=gone), PinnedPage(pinned=source), PinnedPage(pinned=source)]
    page.save_revision().publish()
    page = GuidePage.objects.get(pk=page.pk)
    assert [one.pk for one in page.related_pages()] == [twin.pk, close.pk]


# --- the age of facts ------------------------------------------------------------------


def test_a_page_says_in_words_what_is_unverified_and_what_no_longer_holds(site, client):
    facts = [
        FactFactory(verified_on=dt.date(2026, 3, 1)),
        FactFactory(status="to_verify", verified_on=None),
        FactFactory(status="obsolete"),
    ]
    html = client.get(guide(site["guides", "ar"], facts=facts).url).content.decode()
    assert "آخر تحقق: 1 مارس 2026" in html
    assert "معلومة واحدة في انتظار التحقق" in html
    assert "معلومة واحدة لم تعد صحيحة" in html


def test_a_shelf_shows_the_oldest_check_of_each_page(site, client):
    for number in (1, 2):
        fact = FactFactory(verified_on=dt.date(2026, number, 5))
        page = guide(site["guides", "fr"], f"Guide {number}")
        FactUse.objects.update_or_create(page_id=page.pk, key=fact.key)
    html = client.get(site["guides", "fr"].url).content.decode()
    assert "Vérifié le 5 janvier 2026" in html
    assert "Vérifié le 5 février 2026" in html


def test_checks_are_read_in_the_language_of_the_shelf(site):
    fact = FactFactory(verified_on=dt.date(2026, 1, 5))
    FactFactory(key=fact.key, locale=locale("fr"), status="to_verify", verified_on=None)
    page = guide(site["guides", "fr"])
    FactUse.objects.update_or_create(page_id=page.pk, key=fact.key)
    found = queries.checks_of([page], locale("fr").pk)[page.pk]
    assert (found.oldest_check, found.unverified_count) == (None, 1)


# --- share -----------------------------------------------------------------------------


def test_whatsapp_gets_title_and_link_as_text(site, client):
    page = guide(site["guides", "fr"], "Vendre & livrer")
    html = client.get(page.url).content.decode()
    assert "https://wa.me/?text=Vendre%20%26%20livrer%0Ahttp%3A%2F%2Ftestserver%2Ffr%2F" in html


# --- was this useful? ------------------------------------------------------------------


def test_a_reader_without_script_answers_in_a_form(site, client):
    page = guide(site["guides", "ar"])
    assert f'href="{useful_url(page)}?answer=no"' in client.get(page.url).content.decode()
    form = client.get(f"{useful_url(page)}?answer=no")
    assert "csrfmiddlewaretoken" in form.content.decode()
    assert "no-store" in form["Cache-Control"]
    data = {"answer": "no", "reason": "unclear", "text": "الكلام صعب"}
    answer = client.post(useful_url(page), data, follow=True)
    assert "حفظنا جوابكم" in answer.content.decode()
    kept = UsefulAnswer.objects.get()
    assert (kept.page_id, kept.useful, kept.reason, kept.text) == (
        page.pk,
        False,
        "unclear",
        "الكلام صعب",
    )


def test_the_form_wants_its_token(site):
    from django.test import Client

    page = guide(site["guides", "ar"])
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(useful_url(page), {"answer": "yes"}).status_code == 403
    assert not UsefulAnswer.objects.exists()


def test_a_kept_page_carries_no_token_and_no_session(site, client, settings):
    settings.PAGE_CACHE_SECONDS = 60
    page = guide(site["guides", "ar"])
    client.get(page.url)
    kept = client.get(page.url)
    assert kept["X-Page-Cache"] == "hit"
    assert "csrfmiddlewaretoken" not in kept.content.decode()
    assert not kept.cookies
    assert {"Cookie", "Save-Data"} <= {name.strip() for name in kept["Vary"].split(",")}


@pytest.mark.parametrize(
    "data",
    [{}, {"answer": "maybe"}, {"answer": "no", "reason": "x"}, {"answer": "no", "text": "a" * 501}],
)
def test_an_answer_that_is_none_is_asked_again(site, client, data):
    page = guide(site["guides", "fr"])
    answer = client.post(useful_url(page, "fr"), data)
    assert answer.status_code == 422
    assert "field__error" in answer.content.decode()
    assert not UsefulAnswer.objects.exists()


def test_a_reason_is_not_kept_with_a_yes(site):
    page = guide(site["guides", "ar"])
    assert services.answer_useful(page, useful=True, reason="unclear").reason == ""


def test_a_network_answers_so_often_a_page_and_no_more(site, client):
    page = guide(site["guides", "fr"])
    for _ in range(limits.ANSWERS_A_PAGE):
        client.post(useful_url(page, "fr"), {"answer": "yes"})
    refused = client.post(useful_url(page, "fr"), {"answer": "yes"})
    assert refused.status_code == 429
    assert "Réessayez demain" in refused.content.decode()
    assert UsefulAnswer.objects.count() == limits.ANSWERS_A_PAGE


def test_an_address_is_counted_without_being_kept(site, monkeypatch):
    names = []
    monkeypatch.setattr(cache, "add", lambda key, *a: names.append(key))
    monkeypatch.setattr(cache, "incr", lambda key: 10_000)
    with pytest.raises(TooManyAnswers):
        limits.count_answer(RequestFactory().get("/", REMOTE_ADDR="41.140.1.2"), 5)
    assert names
    assert not any("41.140" in name for name in names)


def test_nothing_is_asked_about_drafts_and_unknown_pages(site, client):
    page = draft_guide(site["guides", "ar"])
    assert client.get(useful_url(page)).status_code == 404
    assert client.get("/ar/content/useful/999999/").status_code == 404


def test_old_answers_are_forgotten(site):
    page = guide(site["guides", "ar"])
    services.answer_useful(page, useful=True)
    UsefulAnswer.objects.create(page_id=page.pk, useful=False, day=dt.date(2020, 1, 1))
    assert services.forget_old_answers() == 1
    assert UsefulAnswer.objects.get().useful


# --- what editors see ------------------------------------------------------------------


def test_editors_see_counts_and_reasons_of_each_page(site, client, editor):
    page = guide(site["guides", "ar"])
    services.answer_useful(page, useful=True)
    services.answer_useful(page, useful=False, reason="outdated", text="الثمن تغير")
    client.force_login(editor)
    listed = client.get(reverse("useful_answers")).content.decode()
    assert page.title in listed
    one = client.get(reverse("useful_answers"), {"page": page.pk}).content.decode()
    assert "الثمن تغير" in one
    assert "خطأ أو معلومات قديمة" in one or "faux ou dépassé" in one
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "data-readers" in edit
    assert "الثمن تغير" in edit


@pytest.mark.parametrize("count", [1, 4])
def test_the_report_asks_the_same_number_of_queries(site, django_assert_num_queries, count):
    for _ in range(count):
        services.answer_useful(guide(site["guides", "ar"]), useful=False)
    with django_assert_num_queries(2):
        rows = queries.with_pages(queries.answered_pages()[:25])
        assert [row["about"].locale.language_code for row in rows] == ["ar"] * count


def test_the_export_is_csv_that_no_spreadsheet_runs(site, client, editor):
    page = guide(site["guides", "ar"], "=HYPERLINK(1)")
    services.answer_useful(page, useful=False, reason="other", text="+cmd|' /C calc'!A0")
    client.force_login(editor)
    answer = client.get(reverse("useful_answers"), {"export": "csv"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows[0]["title"] == "'=HYPERLINK(1)"
    assert rows[0]["text"] == "'+cmd|' /C calc'!A0"
    assert rows[0]["useful"] == "no"


def test_the_report_is_paged_and_narrowed(site, client, editor):
    page = guide(site["guides", "ar"])
    for number in range(30):
        services.answer_useful(page, useful=bool(number % 2), text=f"كلمة {number}")
    client.force_login(editor)
    first = client.get(reverse("useful_answers"), {"page": page.pk})
    assert len(first.context["page_obj"]) == 25
    noes = client.get(reverse("useful_answers"), {"page": page.pk, "useful": "no", "since": "x"})
    assert noes.context["page_obj"].paginator.count == 15


def test_learners_do_not_read_answers(site, client, learner):
    client.force_login(learner)
    assert client.get(reverse("useful_answers")).status_code in {302, 403}


# --- PDF -------------------------------------------------------------------------------

needs_pango = pytest.mark.skipif(not pdf.is_available(), reason="Pango or the fonts are missing")


@needs_pango
def test_a_guide_becomes_a_pdf_that_changes_with_its_facts(site, client):
    import pypdfium2

    fact = FactFactory(statement="يلزم خمسة أعضاء على الأقل.")
    page = guide(site["guides", "ar"], facts=[fact], steps=["نتفق"])
    assert f"/ar/content/pdf/{page.pk}.pdf" in client.get(page.url).content.decode()
    first = client.get(f"/ar/content/pdf/{page.pk}.pdf")
    assert first["Content-Type"] == "application/pdf"
    document = pypdfium2.PdfDocument(first.content)
    text = document[0].get_textpage().get_text_range()
    assert "نتفق" in text
    document.close()
    assert client.get(f"/ar/content/pdf/{page.pk}.pdf").content == first.content
    fact.statement = "يلزم ستة أعضاء."
    fact.save()
    assert client.get(f"/ar/content/pdf/{page.pk}.pdf").content != first.content


def test_without_pango_the_link_is_hidden_and_the_address_says_why(site, client, monkeypatch):
    monkeypatch.setattr(pdf, "is_available", lambda: False)
    page = guide(site["guides", "fr"])
    assert ".pdf" not in client.get(page.url).content.decode()
    answer = client.get(f"/fr/content/pdf/{page.pk}.pdf")
    assert answer.status_code == 503
    assert "Vous pouvez imprimer la page" in answer.content.decode()


@needs_pango
def test_a_pdf_reads_nothing_from_outside(caplog):
    html = '<p>أ</p><img alt="" src="file:///etc/passwd"><img alt="" src="http://127.0.0.1:1/x">'
    assert pdf.render(html, styles=("cms/sheet.css",)).startswith(b"%PDF")


def test_drafts_and_other_languages_have_no_pdf(site, client):
    draft = draft_guide(site["guides", "ar"])
    page = guide(site["guides", "ar"])
    assert client.get(f"/ar/content/pdf/{draft.pk}.pdf").status_code == 404
    assert client.get(f"/fr/content/pdf/{page.pk}.pdf").status_code == 404
    assert fresh(page).live
