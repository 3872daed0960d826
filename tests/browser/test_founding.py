"""Founding a cooperative on paper: from the home page to five members and the statutes."""

import io
import re

import pypdfium2
import pytest
from docx import Document

from cms.founding.pdf import is_available
from tests.browser import accessibility
from tests.browser.running import PHONE

MEMBERS = {
    "ar": ["خديجة بلقاسم", "فاطمة المرابط", "ليلى بنعمر", "سعيد أوبلا", "رشيدة الحسني"],
    "fr": ["Khadija Belkacem", "Fatima Mrabet", "Leïla Benomar", "Saïd Oubella", "Rachida Hassani"],
}
WORDS = {
    "ar": {
        "name": "تيزي للأعشاب",
        "object": "تجفيف الأعشاب وبيعها",
        "work": "فلاحة",
        "town": "تارودانت",
    },
    "fr": {
        "name": "Tizi Plantes",
        "object": "Sécher et vendre des plantes",
        "work": "Agricultrice",
        "town": "Taroudant",
    },
}


def go_on(page):
    """To the next step, as the button leads."""
    page.locator("[data-step]:not([hidden]) [data-next]").click()


def find_the_file(page, language):
    """Home, the first door, the journey behind it, and its step that opens the founding file."""
    page.goto(f"/{language}/")
    page.locator(".door a").first.click()
    page.locator(f'main a[href$="/{language}/content/founding/"]').first.click()
    page.wait_for_url(re.compile(r"/content/founding/$"))


def found_on_paper(page, language):
    """Five members with ten shares each; the rest stays open."""
    words = WORDS[language]
    page.locator("#id_name_1").fill(words["name"])
    page.locator("#id_object").fill(words["object"])
    page.locator("input[name=activities]").first.check()
    page.locator("#id_duration").fill("99")
    go_on(page)
    page.locator("#id_address").fill(words["town"])
    page.locator("#id_town").fill(words["town"])
    page.locator("#id_region").select_option("MA-09")
    go_on(page)
    page.locator("#id_share_value").fill("100")
    for number, name in enumerate(MEMBERS[language]):
        page.locator(f"#id_m{number}-name").fill(name)
        page.locator(f"#id_m{number}-profession").fill(words["work"])
        page.locator(f"#id_m{number}-address").fill(words["town"])
        page.locator(f"#id_m{number}-shares").fill("10")
        page.locator(f"#id_m{number}-paid").fill("250")
    assert page.locator('[data-total="capital"]').inner_text() == "5000"
    assert page.locator('[data-total="members"]').inner_text() == "5"


def no_overflow(page):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def taken(page, address):
    """The file that a button of the shelf hands out."""
    with page.expect_download() as waiting:
        page.locator(f'button[formaction$="{address}"]').click()
    return waiting.value


@pytest.mark.skipif(not is_available(), reason="Pango is not on this machine")
def test_five_people_found_a_cooperative_on_paper(visitor):
    page = visitor(PHONE)
    find_the_file(page, "ar")
    no_overflow(page)
    accessibility.check(page)
    found_on_paper(page, "ar")
    accessibility.check(page)
    no_overflow(page)

    # The phone remembers, and an identity number is not among what it remembers.
    page.locator("#id_m0-address").fill("تارودانت AB123456")
    page.wait_for_timeout(600)
    page.reload()
    assert page.locator("#id_m4-name").input_value() == MEMBERS["ar"][4]
    assert "AB123456" not in page.evaluate("JSON.stringify(localStorage)")
    assert page.locator("#id_m0-address").input_value().strip() == "تارودانت"

    for _step in ("running", "meeting", "papers"):
        go_on(page)
    page.locator('button[value="check"]').last.click()
    gaps = page.locator(".founding-gaps a")
    assert gaps.count() > 3
    gaps.first.click()
    assert page.locator("[data-step]:not([hidden])").count() == 1
    accessibility.check(page)
    page.locator('a[href="#step-papers"]').first.click()

    file = taken(page, "statutes.pdf")
    assert file.suggested_filename.endswith(".pdf")
    with open(file.path(), "rb") as handle, pypdfium2.PdfDocument(handle.read()) as opened:
        text = "\n".join(one.get_textpage().get_text_range() for one in opened)
    for name in MEMBERS["ar"]:
        # PDFium turns the letters of lam-alif round.
        assert re.sub("[لاأإآ ]", "", name) in re.sub("[لاأإآ ]", "", text)
    assert "5.000" in text
    assert "99" in text

    page.once("dialog", lambda dialog: dialog.accept())
    page.locator("[data-clear]").click()
    page.wait_for_load_state()
    page.wait_for_function("() => document.querySelector('#id_name_1').value === ''")
    assert page.evaluate("Object.keys(localStorage).filter(k => k.includes('founding'))") == []


def test_a_french_file_is_taken_for_word(visitor):
    page = visitor(PHONE)
    page.goto("/fr/content/founding/samples/statutes/")
    no_overflow(page)
    accessibility.check(page)
    page.locator('main a[href$="/fr/content/founding/"]').first.click()
    found_on_paper(page, "fr")
    page.locator('a[href="#step-papers"]').first.click()
    no_overflow(page)
    accessibility.check(page)
    file = taken(page, "statutes.docx")
    with open(file.path(), "rb") as handle:
        opened = Document(io.BytesIO(handle.read()))
    text = "\n".join(line.text for line in opened.paragraphs)
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    assert "prend la dénomination : Tizi Plantes" in text
    assert "5\u202f000" in text or "5\u00a0000" in text or "5 000" in text
    assert set(MEMBERS["fr"]) <= set(cells)


def test_the_form_goes_to_the_papers_without_script(visitor):
    page = visitor(PHONE, java_script_enabled=False)
    page.goto("/ar/content/founding/")
    assert page.locator("[data-step]:visible").count() == 6
    for number, name in enumerate(MEMBERS["ar"]):
        page.locator(f"#id_m{number}-name").fill(name)
    page.locator('button[value="add"]').click()
    assert page.locator("#id_m5-name").is_visible()
    assert page.locator("#id_m4-name").input_value() == MEMBERS["ar"][4]
    file = taken(page, "member-list.docx")
    assert file.suggested_filename.endswith(".docx")
