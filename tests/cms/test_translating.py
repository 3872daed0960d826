"""From Arabic to French by hand and by PO file; never in a ring."""

import json
import uuid

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail_localize.models import Translation

from cms.editing import rules
from cms.models import Fact, GuidePage, JourneyPage
from tests.factories.cms import EMPTY_STEP, FactFactory, fresh, guide, locale, publish

WORDS = {
    "تأسيس": "Fonder",
    "ملخص قصير.": "Un court résumé.",
    "طلب التسمية": "Demander la dénomination",
    "المؤسسون": "Les fondateurs",
    "الطلب موقعا": "La demande signée",
    "انتبهوا": "Attention",
    "من هنا": "Par ici",
    "فقرة": "Un paragraphe",
}


@pytest.fixture
def page(site):
    fact = FactFactory(key="members")
    FactFactory(key="members", locale=locale("fr"), statement="Cinq membres au moins.")
    other = guide(site["guides", "ar"], title="آخر", slug="other")
    step = EMPTY_STEP | {
        "title": "طلب التسمية",
        "who": "المؤسسون",
        "papers": ["الطلب موقعا"],
        "facts": [fact.pk],
    }
    body = [
        {"type": "heading", "value": "تأسيس"},
        {"type": "paragraph", "value": "<p>فقرة</p>"},
        {"type": "notice", "value": {"tone": "warn", "text": "انتبهوا"}},
        {"type": "fact", "value": {"fact": fact.pk}},
        {"type": "step", "value": step},
        {"type": "links", "value": {"links": [{"label": "من هنا", "page": other.pk, "url": ""}]}},
    ]
    return publish(
        GuidePage(title="تأسيس", slug="found", summary="ملخص قصير.", body=json.dumps(body)),
        fresh(site["guides", "ar"]),
    )


@pytest.fixture
def translation(page, client, editor, django_capture_on_commit_callbacks):
    """An editor submits the guide for translation into French."""
    client.force_login(editor)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(
            reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
            {"locales": [locale("fr").pk]},
        )
    return Translation.objects.get()


def download(client, translation):
    address = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    return polib.pofile(client.get(address).content.decode())


def upload(client, translation, content, name="fr.po"):
    file = SimpleUploadedFile(name, content) if content is not None else ""
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    return client.post(address, {"file": file, "next": "/admin/"}, follow=True)


def publish_twin(client, page, capture):
    twin = GuidePage.objects.get(translation_key=page.translation_key, locale=locale("fr"))
    with capture(execute=True):
        client.post(reverse("wagtailadmin_pages:edit", args=[twin.pk]), {"action": "publish"})
    return GuidePage.objects.get(pk=twin.pk)


def test_a_guide_goes_out_as_po_and_comes_back_french(
    page, translation, client, django_capture_on_commit_callbacks
):
    po = download(client, translation)
    assert set(WORDS) <= {entry.msgid for entry in po}
    for entry in po:
        entry.msgstr = WORDS.get(entry.msgid, entry.msgid)

    upload(client, translation, str(po).encode())
    twin = publish_twin(client, page, django_capture_on_commit_callbacks)

    assert (twin.live, twin.title) == (True, "Fonder")
    client.logout()
    html = client.get(twin.url).content.decode()
    for words in WORDS.values():
        assert words in html
    assert "Cinq membres au moins." in html
    assert "طلب التسمية" not in html


def test_facts_keep_their_own_words(page, translation):
    """Translating a page touches no fact, and publishes nothing by itself."""
    twin = page.get_translation(locale("fr"))
    assert twin.live is False
    french = Fact.objects.get(key="members", locale=locale("fr"))
    assert french.statement == "Cinq membres au moins."
    assert [fact.statement for fact in twin.facts] == ["Cinq membres au moins."]


def test_translations_of_a_draft_are_not_published_by_updating(
    page, translation, client, django_capture_on_commit_callbacks
):
    page.unpublish()
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    answer = client.post(address, {"publish_translations": "on"}, follow=True)
    assert "غير منشورة بعد" in answer.content.decode()
    assert page.get_translation(locale("fr")).live is False


def test_a_french_page_cut_loose_passes_the_lawyer_again(
    page, translation, client, editor, django_capture_on_commit_callbacks
):
    twin = publish_twin(client, page, django_capture_on_commit_callbacks)
    assert twin.permissions_for_user(editor).can_publish() is True
    client.post(reverse("wagtail_localize:stop_translation", args=[translation.pk]))
    assert twin.permissions_for_user(editor).can_publish() is False


def test_a_draft_is_no_ground_for_publishing_its_translation(page, translation, editor):
    page.unpublish()
    twin = page.get_translation(locale("fr"))
    assert rules.is_translation_of_approved(twin) is False
    assert twin.permissions_for_user(editor).can_publish() is False


def test_a_translation_is_not_translated(site, page, client, editor):
    french = guide(site["guides", "fr"], title="Seule en français", slug="seule")
    client.force_login(editor)
    answer = client.post(
        reverse("wagtail_localize:submit_page_translation", args=[french.pk]),
        {"locales": [locale("ar").pk]},
        follow=True,
    )
    assert "من الصفحة العربية فقط" in answer.content.decode()
    assert not Translation.objects.exists()


def test_a_fact_is_translated_from_arabic_only(site, client, editor):
    client.force_login(editor)
    fact = FactFactory(key="only-french", locale=locale("fr"))
    address = reverse("wagtail_localize:submit_snippet_translation", args=["cms", "fact", fact.pk])
    client.post(address, {"locales": [locale("ar").pk]})
    assert not Translation.objects.exists()


def foreign_po(translation):
    other = polib.POFile()
    other.metadata = {"X-WagtailLocalize-TranslationID": "another"}
    other.append(polib.POEntry(msgid="تأسيس", msgstr="Volé"))
    return str(other).encode()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "اختاروا ملف PO"),
        (b"", "اختاروا ملف PO"),
        (b"msgid \xff\xfe", "ليس ملف PO"),
        (b"msgid without quotes", "يخص صفحة أخرى"),
        ("تأسيس,Fonder".encode("windows-1256"), "ليس ملف PO"),
        (b"/etc/hosts", "يخص صفحة أخرى"),
        (b'msgid "x"\nmsgstr "y"\n', "يخص صفحة أخرى"),
        ("foreign", "يخص صفحة أخرى"),
    ],
)
def test_a_wrong_file_is_answered_and_changes_nothing(page, translation, client, content, sentence):
    content = foreign_po(translation) if content == "foreign" else content
    answer = upload(client, translation, content)
    assert answer.status_code == 200
    assert sentence in answer.content.decode() or (
        content == b"" and "فارغ" in (answer.content.decode())
    )
    assert "Volé" not in str(download(client, translation))


def submit(client, page, capture):
    with capture(execute=True):
        client.post(
            reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
            {"locales": [locale("fr").pk]},
        )
    return Translation.objects.get(source__object_id=page.translation_key)


def in_french(client, translation, words, capture):
    """Send each text of the PO file back in French; returns what there was to translate."""
    po = download(client, translation)
    for entry in po:
        for arabic, french in words.items():
            entry.msgstr = (entry.msgstr or entry.msgid).replace(arabic, french)
    upload(client, translation, str(po).encode())
    return [entry.msgid for entry in po]


def test_a_quotation_inside_a_paragraph_survives_its_translation(
    site, client, editor, django_capture_on_commit_callbacks
):
    fact = FactFactory(key="members", statement="خمسة أعضاء على الأقل.")
    FactFactory(key="members", locale=locale("fr"), statement="Cinq membres au moins.")
    quoted = f'<p>القانون يقول: <embed embedtype="fact" key="{fact.key}"/> هذا أولا.</p>'
    body = [{"type": "paragraph", "value": quoted, "id": str(uuid.uuid4())}]
    page = publish(
        GuidePage(title="عدد", slug="count", body=json.dumps(body)), fresh(site["guides", "ar"])
    )
    client.force_login(editor)
    translation = submit(client, page, django_capture_on_commit_callbacks)
    words = {"القانون يقول": "La loi dit", "هذا أولا": "D’abord cela", "عدد": "Combien"}
    in_french(client, translation, words, django_capture_on_commit_callbacks)
    twin = publish_twin(client, page, django_capture_on_commit_callbacks)
    html = client.get(twin.url).content.decode()
    assert "La loi dit" in html
    assert "D’abord cela" in html
    assert "Cinq membres au moins." in html
    assert "embedtype" not in html


def test_a_journey_is_translated_and_keeps_the_names_of_its_steps(
    site, client, editor, django_capture_on_commit_callbacks
):
    belongs = guide(site["guides", "ar"], title="دليل", slug="belongs")
    step = {
        "key": "agree",
        "title": "نتفق",
        "logic": "then",
        "who": "الجيران",
        "text": "<p>نكتب ورقة.</p>",
        "papers": [{"name": "ورقة", "note": "", "founding_paper": ""}],
        "links": [{"page": belongs.pk, "place": "", "url": "", "label": "اقرؤوا"}],
    }
    steps = [{"type": "step", "value": step, "id": str(uuid.uuid4())}]
    page = publish(
        JourneyPage(title="نؤسس", slug="nouassis", steps=json.dumps(steps)),
        fresh(site["guides", "ar"]),
    )
    client.force_login(editor)
    translation = submit(client, page, django_capture_on_commit_callbacks)
    words = {
        "نؤسس": "Fonder",
        "نتفق": "Se mettre d’accord",
        "الجيران": "Les voisines",
        "نكتب ورقة": "Écrire une feuille",
        "ورقة": "Une feuille",
        "اقرؤوا": "Lire",
    }
    asked = in_french(client, translation, words, django_capture_on_commit_callbacks)
    # The name of a step is for machines: nobody is asked to translate it.
    assert "agree" not in asked
    twin = JourneyPage.objects.get(translation_key=page.translation_key, locale=locale("fr"))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("wagtailadmin_pages:edit", args=[twin.pk]), {"action": "publish"})
    twin = JourneyPage.objects.get(pk=twin.pk)
    assert twin.step_titles == {"agree": "Se mettre d’accord"}
    html = client.get(twin.url).content.decode()
    assert "Les voisines" in html
    assert "Écrire une feuille" in html
