"""The form, its papers, and what an account keeps."""

import io
import re
import zipfile

import pytest
from django.core.cache import cache
from django.utils import timezone
from django.utils.html import escape

from cms.founding import limits, pdf, rules, services
from cms.founding.cleaning import FIELDS, MEMBER_FIELDS
from cms.founding.errors import TooManyCopies
from cms.founding.paper import PAPERS
from cms.models import FoundingDraft
from tests.cms.founding.people import entries
from tests.factories.accounts import LearnerFactory

FORM = "/ar/content/founding/"
needs_pango = pytest.mark.skipif(not pdf.is_available(), reason="Pango is not on this machine")


@pytest.fixture
def stranger(db):
    return LearnerFactory()


def posted(language="ar", **changes):
    return {**entries(language), "activities": ["sell", "employ"], **changes}


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_form_opens_for_everybody_and_is_never_kept(client, site, language):
    response = client.get(f"/{language}/content/founding/")
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    assert 'name="m4-name"' in response.text
    names = set(re.findall(r'name="([^"]+)"', response.text))
    known = {*FIELDS, *(f"m{row}-{name}" for row in (*range(5), "__") for name in MEMBER_FIELDS)}
    ours = {"csrfmiddlewaretoken", "do", "draft", "stamp", "paper_language"}
    assert {name for name in names if name.startswith("m") and "-" in name} <= known
    assert known <= names
    assert ours <= names


def test_the_form_works_without_script(client, site):
    """A row is added, filled, taken out, and nothing that was typed is lost."""
    more = client.post(FORM, posted(do="add")).text
    assert 'name="m5-name"' in more
    assert 'value="خديجة بلقاسم"' in more
    fewer = client.post(FORM, posted(do="remove-0")).text
    assert 'value="خديجة بلقاسم"' not in fewer
    assert 'value="رشيدة الحسني"' in fewer


def test_a_visitor_leaves_nothing_on_the_server(client, site):
    client.post(FORM, posted(do="check"))
    client.post(FORM, posted(do="keep"))
    client.post("/ar/content/founding/papers/statutes.docx", posted())
    assert FoundingDraft.objects.count() == 0
    assert "sessionid" not in client.cookies


def test_what_is_missing_leads_to_its_field(client, site):
    page = client.post(FORM, {"do": "check", "name_1": "تيزي"}).text
    assert 'href="#id_object"' in page
    assert 'href="#step-members"' in page
    assert 'href="#id_name_1"' not in page


def test_what_is_wrong_is_said_and_makes_no_paper(client, site):
    response = client.post("/ar/content/founding/papers/statutes.docx", posted(share_value="50"))
    assert response.status_code == 422
    assert 'href="#id_share_value"' in response.text
    assert escape(str(rules.SHARE_TOO_SMALL)) in response.text


def test_an_identity_number_is_gently_refused(client, site, learner):
    client.force_login(learner)
    page = client.post(FORM, posted(**{"do": "check", "m0-name": "خديجة AB123456"})).text
    assert "AB123456" not in page
    client.post(FORM, posted(**{"do": "keep", "m0-name": "خديجة AB123456"}))
    assert FoundingDraft.objects.get().data["m0-name"] == "خديجة"


@needs_pango
@pytest.mark.parametrize("key", PAPERS)
def test_each_paper_is_a_file(client, site, key):
    made = client.post(f"/fr/content/founding/papers/{key}.pdf", posted(paper_language="fr"))
    assert made.content[:5] == b"%PDF-"
    assert made.headers["Content-Disposition"].startswith(f'attachment; filename="{key}-fr.pdf"')
    assert "filename*=UTF-8''" in made.headers["Content-Disposition"]
    assert "no-store" in made.headers["Cache-Control"]
    word = client.post(f"/fr/content/founding/papers/{key}.docx", posted())
    assert word.content[:2] == b"PK"
    printed = client.post(f"/fr/content/founding/papers/{key}.html", posted())
    assert "تيزي للأعشاب" in printed.text


def test_all_papers_come_in_one_file(client, site):
    response = client.post("/ar/content/founding/papers/all.zip", posted())
    names = zipfile.ZipFile(io.BytesIO(response.content)).namelist()
    assert [name for name in names if name.endswith("docx")] == [
        f"{number}-{key}-ar.docx" for number, key in enumerate(PAPERS, start=1)
    ]


@pytest.mark.parametrize(
    "address", ["papers/law.pdf", "papers/statutes.exe", "papers/all.pdf", "papers/statutes.zip"]
)
def test_papers_that_do_not_exist_are_not_found(client, site, address):
    assert client.post(FORM + address, posted()).status_code == 404


def test_a_paper_that_is_opened_again_leads_to_the_form(client, site):
    response = client.get("/ar/content/founding/papers/statutes.pdf")
    assert (response.status_code, response.url) == (302, FORM)


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize("key", PAPERS)
def test_each_paper_has_an_example(client, site, language, key):
    page = client.get(f"/{language}/content/founding/samples/{key}/")
    assert page.status_code == 200
    assert "paper-example" in page.text
    assert "csrfmiddlewaretoken" not in page.text
    word = client.get(f"/{language}/content/founding/samples/{key}.docx")
    assert word.content[:2] == b"PK"
    assert "public" in word.headers["Cache-Control"]


def test_unknown_examples_are_not_found(client, site):
    assert client.get("/ar/content/founding/samples/all/").status_code == 404
    assert client.get("/ar/content/founding/samples/law/").status_code == 404
    assert client.get("/ar/content/founding/samples/statutes.zip").status_code == 404


def test_a_machine_that_asks_without_end_is_told_to_wait(client, site, monkeypatch):
    monkeypatch.setattr(limits, "PAPERS_MAX", 2)
    asked = [
        client.post("/ar/content/founding/papers/attendance-list.docx", posted()).status_code
        for _one in range(3)
    ]
    assert asked == [200, 200, 429]
    cache.clear()
    assert client.post("/ar/content/founding/papers/minutes.docx", posted()).status_code == 200


def test_too_busy_is_a_sentence_on_the_page(client, site, monkeypatch):
    monkeypatch.setattr(pdf, "is_available", lambda: False)
    response = client.post("/fr/content/founding/papers/statutes.pdf", posted())
    assert response.status_code == 503
    assert "Le PDF ne peut pas être fait" in response.text
    assert 'value="خديجة بلقاسم"' in response.text


# --- What an account keeps -----------------------------------------------------------------


def test_a_person_keeps_and_finds_her_words(client, site, learner):
    client.force_login(learner)
    assert client.post(FORM, posted(do="keep")).status_code == 302
    page = client.get(FORM)
    assert 'value="خديجة بلقاسم"' in page.text
    assert "no-store" in page.headers["Cache-Control"]


def test_the_copy_a_form_came_from_is_brought_up_to_date(learner):
    first = services.keep_draft(learner, entries())
    again = services.keep_draft(learner, entries(town="أكادير"), draft=first.pk, stamp=first.stamp)
    assert again.pk == first.pk
    assert FoundingDraft.objects.get().data["town"] == "أكادير"


def test_words_that_a_form_does_not_know_are_never_written_over(learner):
    first = services.keep_draft(learner, entries())
    old_stamp = first.stamp
    services.keep_draft(learner, entries(town="أكادير"), draft=first.pk, stamp=old_stamp)
    services.keep_draft(learner, entries(town="تزنيت"), draft=first.pk, stamp=old_stamp)
    assert {copy.data["town"] for copy in FoundingDraft.objects.all()} == {"أكادير", "تزنيت"}


def test_a_phones_copy_joins_the_account_and_the_newest_is_shown(client, site, learner):
    services.keep_draft(learner, entries(town="أكادير"))
    client.force_login(learner)
    old = (timezone.now() - timezone.timedelta(days=2)).isoformat()
    taken = client.post(f"{FORM}take-over/", posted(town="تزنيت", written_at=old))
    assert taken.json() == {"url": FORM}
    page = client.get(FORM).text
    assert 'value="أكادير"' in page
    older = FoundingDraft.objects.get(data__town="تزنيت")
    assert f"?copy={older.pk}" in page
    assert 'value="تزنيت"' in client.get(f"{FORM}?copy={older.pk}").text


def test_the_same_words_twice_are_one_copy(client, site, learner):
    client.force_login(learner)
    for _one in range(2):
        client.post(f"{FORM}take-over/", posted(written_at="rubbish", draft="x"))
    assert FoundingDraft.objects.count() == 1


def test_nothing_is_dropped_when_ten_copies_are_kept(learner):
    for number in range(services.COPIES_MAX):
        services.keep_draft(learner, entries(town=f"town {number}"))
    with pytest.raises(TooManyCopies):
        services.keep_draft(learner, entries(town="one more"))
    assert FoundingDraft.objects.count() == services.COPIES_MAX


def test_copies_are_their_owners_alone(client, site, learner, stranger):
    copy = services.keep_draft(learner, entries())
    assert client.post(f"{FORM}take-over/", posted()).status_code == 401
    assert client.post(f"{FORM}copies/{copy.pk}/erase/").status_code == 302
    client.force_login(stranger)
    assert client.get(f"{FORM}?copy={copy.pk}").status_code == 404
    assert client.post(f"{FORM}copies/{copy.pk}/erase/").status_code == 404
    client.post(FORM, posted(do="keep", draft=str(copy.pk), stamp=copy.stamp, town="غيرها"))
    assert FoundingDraft.objects.get(user=learner).data["town"] == "تارودانت"
    client.force_login(learner)
    assert client.post(f"{FORM}copies/{copy.pk}/erase/").status_code == 302
    assert not FoundingDraft.objects.filter(user=learner).exists()


def test_copies_are_erased_with_the_person(learner):
    services.keep_draft(learner, entries())
    learner.delete()
    assert FoundingDraft.objects.count() == 0


def test_writing_needs_the_token_of_the_page(site, learner):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(learner)
    assert strict.post(f"{FORM}take-over/", posted()).status_code == 403
    assert strict.post(FORM, posted(do="keep")).status_code == 403
    assert FoundingDraft.objects.count() == 0


def test_the_form_asks_the_database_the_same_with_many_copies(
    client, site, learner, django_assert_max_num_queries
):
    client.force_login(learner)
    services.keep_draft(learner, entries())
    client.get(FORM)
    with django_assert_max_num_queries(14):
        client.get(FORM)
    for number in range(3):
        services.keep_draft(learner, entries(town=f"town {number}"))
    with django_assert_max_num_queries(14):
        client.get(FORM)
