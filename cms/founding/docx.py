"""Papers as editable Word files, drawn from the same structure as the PDF.

python-docx knows nothing of right-to-left writing: paragraphs get ``w:bidi``, runs ``w:rtl``
with the complex-script font and language, tables ``w:bidiVisual``.
"""

import io
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override
from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from cms.founding.errors import TooBusy
from cms.founding.paper import Article, Block, Fields, Heading, Paper, Paragraph, Run, Runs, Table
from cms.pdf import Busy, a_turn

# Fonts that Word has everywhere; a person may choose another.
FONT, ARABIC_FONT = "Arial", "Arial"
LANGUAGES = {"ar": "ar-MA", "fr": "fr-MA"}
TEXT_WIDTH_MM = 170
TALL_ROW = Mm(11)
HINT_FILL, BLANK_FILL, HEAD_FILL = "FBF3DF", "FDF1CF", "EEF2F0"


def to_docx(paper: Paper) -> bytes:
    """The paper as a Word file. Raises TooBusy when many wait.

    About 0.4 s of processor for the statutes, 0.1 s for the others.
    """
    try:
        with override(paper.language), a_turn():
            return _Writer(paper).write()
    except Busy as refused:
        raise TooBusy from refused


class _Writer:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.rtl = paper.is_rtl
        self.document: Any = Document()

    def write(self) -> bytes:
        self._set_up()
        if self.paper.example:
            self._line((Run(self.paper.example, bold=True),), centre=True, size=11)
        self._line((Run(self.paper.title, bold=True),), centre=True, size=17, style="Title")
        self._line(self.paper.lead, centre=True, size=12.5, bold=True, after=14)
        for block in self.paper.blocks:
            self._block(block)
        self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        self._line((Run(self.paper.sheet_title, bold=True),), centre=True, size=12)
        for block in self.paper.sheet:
            self._block(block, size=9.5)
        target = io.BytesIO()
        self.document.save(target)
        return target.getvalue()

    def _set_up(self) -> None:
        properties = self.document.core_properties
        properties.title, properties.language = self.paper.title, self.paper.language
        properties.author, properties.comments = _("Fadaa Al Moutaawine"), ""
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin, section.bottom_margin = Mm(24), Mm(20)
        if self.rtl:
            _put(section._sectPr, "w:bidi", before=("w:rtlGutter", "w:docGrid"))
        self._set_up_styles()
        head = section.header.paragraphs[0]
        self._direct(head)
        self._write(head, (Run(self.paper.header),), size=8.5)
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _number_of(foot, "PAGE")
        foot.add_run(" / ")
        _number_of(foot, "NUMPAGES")

    def _set_up_styles(self) -> None:
        for name in ("Normal", "Title", "Heading 1", "Heading 2"):
            style = self.document.styles[name]
            style.font.name, style.font.color.rgb = FONT, RGBColor(0x1B, 0x1B, 0x1B)
            properties = style.element.get_or_add_rPr()
            fonts = properties.get_or_add_rFonts()
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            fonts.set(qn("w:cs"), ARABIC_FONT)
            for spoken in properties.findall(qn("w:lang")):
                properties.remove(spoken)
            _put(properties, "w:lang", val=LANGUAGES["fr"], bidi=LANGUAGES["ar"])
        self.document.styles["Normal"].font.size = Pt(11)

    def _block(self, block: Block, size: float = 11) -> None:
        match block:
            case Heading(text):
                self._line((Run(text, bold=True),), size=size + 1.5, style="Heading 1", before=10)
            case Article():
                words = f"{block.label} {block.title}"
                self._line((Run(words, bold=True),), size=size, style="Heading 2", before=6)
            case Paragraph(runs, kind):
                self._paragraph(runs, kind, size)
            case Fields(rows):
                self._table(Table(("", ""), (34, 66), tuple(((Run(a),), b) for a, b in rows)))
            case Table():
                self._table(block)

    def _paragraph(self, runs: Runs, kind: str, size: float) -> None:
        if kind == "item":
            runs = (Run("– "), *runs)
        line = self._line(runs, size=9 if kind == "check" else size)
        if kind == "check":
            _put(line._p.get_or_add_pPr(), "w:shd", val="clear", color="auto", fill=HINT_FILL)
            self._order_properties(line)

    def _line(
        self,
        runs: Runs,
        *,
        size: float = 11,
        centre: bool = False,
        bold: bool = False,
        before: float = 0,
        after: float = 4,
        style: str | None = None,
    ) -> Any:
        line = self.document.add_paragraph(style=style)
        line.paragraph_format.space_before = Pt(before)
        line.paragraph_format.space_after = Pt(after)
        if centre:
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        self._direct(line)
        self._write(line, runs, size=size, bold=bold)
        return line

    def _direct(self, line: Any) -> None:
        if self.rtl:
            _put(line._p.get_or_add_pPr(), "w:bidi")
            self._order_properties(line)

    @staticmethod
    def _order_properties(line: Any) -> None:
        """Word refuses paragraph properties that stand in another order than its schema's."""
        order = ("pStyle", "keepNext", "pBdr", "shd", "bidi", "spacing", "ind", "jc", "rPr")
        properties = line._p.get_or_add_pPr()
        names = {qn(f"w:{name}"): place for place, name in enumerate(order)}
        properties[:] = sorted(properties, key=lambda one: names.get(one.tag, 3))

    def _write(self, line: Any, runs: Runs, *, size: float = 11, bold: bool = False) -> None:
        for run in runs:
            written = line.add_run(run.text)
            written.font.size = Pt(size)
            written.bold = run.bold or bold or None
            properties = written._r.get_or_add_rPr()
            if run.kind == "blank":
                _put(properties, "w:shd", val="clear", color="auto", fill=BLANK_FILL)
            # A number keeps its own direction; all else in an Arabic paper runs from the right.
            if self.rtl and not run.ltr:
                if written.bold:
                    _put(properties, "w:bCs", before=("w:sz", "w:shd"))
                _put(properties, "w:szCs", before=("w:shd",), val=str(int(size * 2)))
                _put(properties, "w:rtl")
                _put(properties, "w:lang", bidi=LANGUAGES["ar"])
            else:
                _put(properties, "w:lang", val=LANGUAGES["fr"])

    def _table(self, table: Table) -> None:
        headed = any(table.titles)
        rows = [*table.rows, *([table.foot] if table.foot else [])]
        drawn = self.document.add_table(rows=0, cols=len(table.widths))
        drawn.style = "Table Grid"
        drawn.alignment = WD_TABLE_ALIGNMENT.CENTER
        drawn.autofit = False
        if self.rtl:
            properties = drawn._tbl.tblPr
            properties.insert(1, OxmlElement("w:bidiVisual"))
        if headed:
            head = drawn.add_row()
            _put(head._tr.get_or_add_trPr(), "w:tblHeader")
            titles = tuple((Run(title, bold=True),) for title in table.titles)
            self._row(head, titles, table.widths, size=9, fill=HEAD_FILL)
        for row in rows:
            added = drawn.add_row()
            _put(added._tr.get_or_add_trPr(), "w:cantSplit")
            if table.tall:
                added.height = TALL_ROW
            self._row(added, row, table.widths, size=10)
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _row(
        self,
        row: Any,
        cells: tuple[Runs, ...],
        widths: tuple[int, ...],
        *,
        size: float,
        fill: str = "",
    ) -> None:
        for cell, runs, width in zip(row.cells, cells, widths, strict=True):
            cell.width = Mm(TEXT_WIDTH_MM * width / 100)
            self._cell(cell, runs, size=size, fill=fill)

    def _cell(self, cell: Any, runs: Runs, *, size: float, fill: str = "") -> None:
        line = cell.paragraphs[0]
        line.paragraph_format.space_after = Pt(1)
        self._direct(line)
        self._write(line, runs, size=size)
        if fill:
            _put(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=fill)


def _put(parent: Any, tag: str, before: tuple[str, ...] = (), **attributes: str) -> None:
    """Add a Word element with its attributes, ahead of the ones that the schema puts after it."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    for place in before:
        later = parent.find(qn(place))
        if later is not None:
            later.addprevious(element)
            return
    parent.append(element)


def _number_of(line: Any, field: str) -> None:
    """A page number that Word counts."""
    run = line.add_run()
    run.font.size = Pt(8.5)
    for kind, words in (("begin", ""), ("", field), ("end", "")):
        if kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            element = OxmlElement("w:instrText")
            element.text = words
        run._r.append(element)
