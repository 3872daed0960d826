"""The papers: what stands in them, and that each renderer says the same."""

import io
import re
import unicodedata
import zipfile

import pypdfium2
import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms import pdf as engine
from cms.founding import pdf
from cms.founding.building import build, build_all, facts_needed
from cms.founding.cleaning import FIELDS, MEMBER_FIELDS, tidy
from cms.founding.docx import to_docx
from cms.founding.errors import NoPdfHere, TooBusy
from cms.founding.html import document
from cms.founding.output import make
from cms.founding.paper import PAPERS, Paragraph, lines_of, text_of
from cms.founding.queries import FactLine, fact_lines
from cms.founding.rules import Founding, read
from cms.founding.sample import sample
from cms.founding.wording import PLACE, wording
from cms.seed_content.facts import FACTS
from tests.cms.founding.people import NAMES, entries

LANGUAGES = ("ar", "fr")
# What the statutes must contain, by the article that holds it. Source: the fact
# ``statutes-content`` (loi 112-12, as read in the page that the fact names).
COMPULSORY = {
    "members' identities": "identity",
    "name": "name",
    "seat": "seat",
    "object": "object",
    "duration": "duration",
    "capital, number and value of shares": "capital",
    "contributions in kind": "in-kind",
    "payment of shares": "payment",
    "transfer of shares": "transfer",
    "remuneration of capital": "remuneration",
    "admission": "admission",
    "withdrawal": "withdrawal",
    "exclusion": "exclusion",
    "rights": "rights",
    "duties": "duties",
    "liability": "liability",
    "term of managers": "term",
}
FIELD_NAMES = [*FIELDS, *(f"m{n}-{name}" for n in range(3) for name in MEMBER_FIELDS)]
ANYTHING = st.dictionaries(st.sampled_from(FIELD_NAMES), st.text(max_size=60), max_size=12)
HINT = FactLine("exit-refund", "Le membre récupère sa part.", "", verified=False)
RULE = FactLine("members-minimum", "Il faut cinq membres.", "Loi 112-12", verified=True)

needs_pango = pytest.mark.skipif(not pdf.is_available(), reason="Pango is not on this machine")


def founding(language="ar", **changes):
    return read(entries(language, **changes))[0]


def words_of(text):
    """Letters and digits alone: a PDF turns brackets and breaks lines as it likes.

    Lam and alif are left out, for PDFium gives back the letters of their ligature turned round.
    """
    return re.sub(r"[\Wلاأإآ]+", "", unicodedata.normalize("NFKC", text))


def pdf_text(content):
    with pypdfium2.PdfDocument(content) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


def docx_text(content):
    body = Document(io.BytesIO(content)).element.body
    return [
        "".join(node.text or "" for node in line.iter() if node.tag.endswith("}t"))
        for line in body.iter()
        if line.tag.endswith("}p")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("compulsory", COMPULSORY)
@pytest.mark.parametrize("said", ["nothing", "all"])
def test_the_statutes_hold_each_compulsory_content(language, compulsory, said):
    paper = build("statutes", founding(language) if said == "all" else Founding(), language, {})
    assert COMPULSORY[compulsory] in paper.article_keys


@pytest.mark.parametrize("key", PAPERS)
def test_both_languages_say_the_same(key):
    """The same articles, places, tables and facts in the same order."""

    def shape(language):
        words = wording(key, language)
        lines = []
        for line in words.lines:
            places = sorted(
                place.removesuffix("_of").removesuffix("_to").removesuffix("_name")
                for place, _size in PLACE.findall(line.words)
            )
            kept = line.words.split(" | ")[0] if line.sign in {"#", "@"} else ""
            lines.append((line.sign, kept, places))
        return lines, words.all_facts

    arabic, french = shape("ar"), shape("fr")
    assert [line[:2] for line in arabic[0]] == [line[:2] for line in french[0]]
    assert arabic[1] == french[1]
    for (sign, _kept, here), (_sign, _also, there) in zip(arabic[0], french[0], strict=True):
        if sign != "@":
            assert set(here) ^ set(there) <= {"organ"}


def test_every_fact_that_papers_name_is_seeded():
    assert facts_needed("ar") <= {fact["key"] for fact in FACTS}


def test_what_is_not_verified_stands_only_in_marked_hints():
    """A hint is drawn as one; an unverified fact is never a sentence of the paper."""
    doubtful = {fact["key"] for fact in FACTS if fact["status"] == "to_verify"}
    for language in LANGUAGES:
        statements = {
            key: FactLine(key, f"<{key}>", "", verified=key not in doubtful)
            for key in facts_needed(language)
        }
        for paper in build_all(founding(), language, statements):
            for block in paper.blocks:
                plain = not (isinstance(block, Paragraph) and block.kind == "check")
                if plain and isinstance(block, Paragraph):
                    assert not any(f"<{key}>" in text_of(block.runs) for key in doubtful)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_missing_is_dotted_and_listed(language):
    whole, empty = founding(language), Founding()
    assert [gap.field for gap in build("member-list", whole, language, {}).missing] == [
        "session_chair",
        "session_secretary",
    ]
    paper = build("statutes", empty, language, {})
    fields = {gap.field for gap in paper.missing}
    assert {"name_1", "address", "object", "duration", "shares", "members", "organ"} <= fields
    assert all(gap.label in "\n".join(lines_of(paper)) for gap in paper.missing)
    assert document(paper).count("paper-blank") > document(
        build("statutes", whole, language, {})
    ).count("paper-blank")


def test_each_paper_has_an_empty_line_for_the_identity_number():
    for language in LANGUAGES:
        for key in ("name-request", "attendance-list", "statutes", "member-list"):
            paper = build(key, founding(language), language, {})
            title = "رقم البطاقة الوطنية" if language == "ar" else "carte nationale"
            assert any(title in line for line in lines_of(paper)), (key, language)


def test_a_paper_carries_its_notice_its_facts_and_their_state():
    paper = build("statutes", founding("fr"), "fr", {"exit-refund": HINT, "members-minimum": RULE})
    sheet = "\n".join(line for line in lines_of(paper))
    assert "Ceci est un modèle à adapter" in sheet
    assert "Source : Loi 112-12" in sheet
    assert "À vérifier avec la délégation de l’ODCO : Le membre récupère sa part." in sheet
    assert paper.example == ""
    assert build("statutes", sample("fr"), "fr", {}, example=True).example


@pytest.mark.parametrize("organ", ["", "board", "managers"])
def test_the_organ_chooses_its_words(organ):
    role = {"board": "chair", "managers": "manager"}.get(organ, "")
    paper = build("statutes", founding("fr", organ=organ, m0__role=role), "fr", {})
    text = "\n".join(lines_of(paper))
    assert ("administrée par un conseil" in text) == (organ == "board")
    assert ("dirigée par un ou plusieurs gérants nommés" in text) == (organ == "managers")
    assert ("choisir une formule" in text) == (organ == "")


def test_markup_that_people_type_is_only_text():
    paper = build(
        "statutes", founding(name_1="<script>x</script><img src='file:///etc'>"), "ar", {}
    )
    assert "<script>" not in document(paper)
    assert "<img" not in document(paper)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANYTHING, st.sampled_from(LANGUAGES))
def test_anything_typed_makes_all_papers(raw, language):
    said, _problems = read(tidy(raw)[0])
    papers = build_all(said, language, {})
    assert all(document(paper) for paper in papers)
    # A short one: the writer is the same for all.
    assert docx_text(to_docx(papers[-1]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", PAPERS)
def test_the_word_file_says_what_the_model_says(key, language):
    paper = build(key, founding(language), language, {"exit-refund": HINT})
    said = [words_of(line) for line in lines_of(paper) if words_of(line)]
    written = [words_of(line) for line in docx_text(to_docx(paper)) if words_of(line)]
    assert written == said


def test_an_arabic_word_file_runs_from_the_right():
    opened = Document(io.BytesIO(to_docx(build("statutes", founding(), "ar", {}))))
    xml = opened.element.xml
    lines = [line for line in opened.paragraphs if line.text]
    assert all("<w:bidi/>" in line._p.xml for line in lines)
    assert xml.count("<w:bidiVisual/>") == len(opened.tables)
    assert "<w:rtl/>" in xml
    assert 'w:bidi="ar-MA"' in xml
    french = Document(io.BytesIO(to_docx(build("statutes", founding("fr"), "fr", {}))))
    assert "<w:bidi/>" not in french.element.xml
    assert french.sections[0].page_width.mm == pytest.approx(210, abs=1)


@needs_pango
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", PAPERS)
def test_the_pdf_shows_and_says_the_paper(key, language):
    paper = build(key, founding(language), language, {"exit-refund": HINT})
    content = pdf.to_pdf(paper)
    with pypdfium2.PdfDocument(content) as opened:
        for page in opened:
            picture = page.render(scale=0.5).to_pil().convert("L")
            ink = sum(picture.histogram()[:128]) / (picture.width * picture.height)
            assert 0.001 < ink < 0.3
            assert [round(size) for size in page.get_size()] == [595, 842]
        assert pypdfium2.raw.FPDFCatalog_IsTagged(opened)
        assert opened.get_metadata_value("Title") == paper.title
    said = words_of(pdf_text(content))
    # The minutes refer to the attendance list, and name only those in office.
    for name in NAMES[language][: 1 if key == "minutes" else 5]:
        assert words_of(name) in said
    assert words_of(paper.title) in said


@needs_pango
def test_arabic_and_numbers_stand_in_the_right_order():
    text = words_of(pdf_text(pdf.to_pdf(build("statutes", founding(), "ar", {}))))
    for line in (
        "حدد رأس مال التعاونية في 5.000 درهم، وهو مقسم إلى 50 حصة، قيمة كل واحدة منها 100 درهم",
        "وأدوا عند التأسيس 1.250 درهم",
        "المادة 1: الأعضاء المؤسسون",
        "تسمى التعاونية: تيزي للأعشاب",
    ):
        assert words_of(line) in text
    minutes = pdf.to_pdf(build("minutes", founding(), "ar", {}))
    assert words_of("على الساعة 10:30") in words_of(pdf_text(minutes))
    assert "+212600112233" in seen_from_the_left(minutes, "212")


def seen_from_the_left(content, searched):
    """The signs of the line that holds some digits as eyes meet them, from left to right."""
    with pypdfium2.PdfDocument(content) as opened:
        for page in opened:
            text = page.get_textpage()
            if found := text.search(searched).get_next():
                height = text.get_charbox(found[0])[1]
                signs = [
                    (text.get_charbox(place)[0], text.get_text_range(place, 1))
                    for place in range(text.count_chars())
                    if abs(text.get_charbox(place)[1] - height) < 6
                ]
                return "".join(sign for _left, sign in sorted(signs) if not sign.isspace())
    return ""


@needs_pango
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_a_paper_is_one_lost_word(language):
    """A line that breaks inside long dots made WeasyPrint set each word before it alone."""
    for said in (Founding(), founding(language)):
        lines = pdf_text(pdf.to_pdf(build("statutes", said, language, {}))).splitlines()
        alone = [len(line.split()) == 1 and re.search(r"[^\W\d]", line) for line in lines]
        assert not any(all(alone[at : at + 3]) for at in range(len(alone) - 3))


@needs_pango
@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://example.org/a.png",
        "https://example.org/",
        "paper:900",
        "data:,x",
    ],
)
def test_the_pdf_fetches_our_fonts_and_nothing_else(address):
    with pytest.raises(ValueError, match="refused"):
        engine._fetcher().fetch(address)
    assert engine._fetcher().fetch("paper:400").read()[:4] == b"\x00\x01\x00\x00"


def test_without_pango_the_word_files_remain(monkeypatch, db):
    monkeypatch.setattr(pdf, "is_available", lambda: False)
    with pytest.raises(NoPdfHere):
        pdf.to_pdf(build("statutes", Founding(), "ar", {}))
    assert pdf.check_pdf().level == "warning"
    archive = zipfile.ZipFile(io.BytesIO(make(PAPERS, founding(), "ar", "zip").content))
    assert [name.split(".")[-1] for name in archive.namelist()] == ["docx"] * 5


@needs_pango
def test_who_comes_when_too_many_wait_is_told_so(monkeypatch):
    for _one in range(engine.WAITING_MAX):
        engine.waiting.acquire()
    try:
        with pytest.raises(TooBusy):
            pdf.to_pdf(build("attendance-list", Founding(), "ar", {}))
    finally:
        for _one in range(engine.WAITING_MAX):
            engine.waiting.release()
    assert pdf.to_pdf(build("attendance-list", Founding(), "ar", {}))


def test_facts_of_papers_cost_one_query(db, django_assert_num_queries):
    with django_assert_num_queries(1):
        fact_lines(facts_needed("ar"), "ar")
