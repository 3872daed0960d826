"""A paper as a structure: one content, drawn as HTML, PDF or DOCX by its renderers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

DOTS = "."
PaperKey = Literal["name-request", "attendance-list", "minutes", "statutes", "member-list"]
PAPERS: tuple[PaperKey, ...] = (
    "name-request",
    "attendance-list",
    "minutes",
    "statutes",
    "member-list",
)


@dataclass(frozen=True)
class Run:
    """A piece of a line. ``kind`` says where it comes from: our text, a person, a blank to fill.

    ``ltr`` keeps numbers, phones and codes left to right and on one line.
    """

    text: str
    kind: Literal["text", "value", "blank"] = "text"
    ltr: bool = False
    bold: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Article:
    """The head of a numbered article; ``key`` names the content that the law asks for."""

    number: int
    key: str
    title: str
    label: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. ``check`` is a hint to verify, never law; ``centre`` and ``quiet`` are looks."""

    runs: Runs
    kind: Literal["text", "item", "check", "centre", "quiet"] = "text"


@dataclass(frozen=True)
class Table:
    """A ruled table; ``widths`` are shares of 100, ``tall`` rows leave room for a signature."""

    titles: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Runs, ...], ...]
    foot: tuple[Runs, ...] = ()
    tall: bool = False


@dataclass(frozen=True)
class Fields:
    """Two columns without rules: what is asked, and the answer."""

    rows: tuple[tuple[str, Runs], ...]


Block = Heading | Article | Paragraph | Table | Fields


@dataclass(frozen=True)
class Missing:
    """A gap of a paper: the field of the form that fills it, and how the paper names it."""

    field: str
    label: str


@dataclass(frozen=True)
class Paper:
    """A paper in one language; ``sheet`` is the last page, which is no part of the paper."""

    key: PaperKey
    language: str
    title: str
    lead: Runs
    blocks: tuple[Block, ...]
    sheet: tuple[Block, ...] = ()
    missing: tuple[Missing, ...] = ()
    header: str = ""
    example: str = ""
    sheet_title: str = ""

    @property
    def is_rtl(self) -> bool:
        return self.language == "ar"

    @property
    def article_keys(self) -> list[str]:
        return [block.key for block in self.blocks if isinstance(block, Article)]


def text_of(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def lines_of(paper: Paper) -> Iterator[str]:
    """Every line of text of a paper, in reading order; what tests compare renderings with."""
    yield paper.title
    yield text_of(paper.lead)
    for block in paper.blocks:
        yield from _block_lines(block)
    yield paper.sheet_title
    for block in paper.sheet:
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text):
            yield text
        case Article():
            yield f"{block.label} {block.title}"
        case Paragraph(runs):
            yield text_of(runs)
        case Fields(rows):
            for label, runs in rows:
                yield label
                yield text_of(runs)
        case Table():
            yield from block.titles
            for row in (*block.rows, block.foot):
                yield from (text_of(cell) for cell in row)
