"""Papers as files: one, or all of them in a ZIP."""

import io
import zipfile
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from django.core.cache import cache
from django.http import Http404
from django.utils.translation import override

from cms.founding import docx, html, pdf
from cms.founding.building import build, facts_needed
from cms.founding.labels import PAPER_LABELS, PAPER_PURPOSES
from cms.founding.paper import PAPERS, Paper, PaperKey
from cms.founding.queries import fact_lines
from cms.founding.rules import Founding
from cms.founding.sample import sample

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {"pdf": "application/pdf", "docx": WORD, "zip": "application/zip", "html": "text/html"}
SAMPLE_SECONDS = 3600


@dataclass(frozen=True)
class Output:
    """A file to hand out, or the parts of a page to read and print."""

    name: str
    readable_name: str
    form: str
    content: bytes = b""
    parts: list[dict[str, Any]] = field(default_factory=list)

    @property
    def content_type(self) -> str:
        return TYPES[self.form]

    @property
    def disposition(self) -> str:
        """A plain name for old phones, the real one for the others (RFC 6266)."""
        readable = quote(f"{self.readable_name}.{self.form}", safe="")
        return f"attachment; filename=\"{self.name}.{self.form}\"; filename*=UTF-8''{readable}"


def make(
    papers: tuple[PaperKey, ...], founding: Founding | None, language: str, form: str
) -> Output:
    """Papers of a founding, or of the sample, in a form.

    Raises Http404 for an unknown form, NoPdfHere and TooBusy as the PDF does.
    """
    if form not in TYPES or (form == "zip") != (len(papers) > 1):
        raise Http404
    facts = fact_lines(facts_needed(language, papers), language)
    said = founding or sample(language)
    built = [build(key, said, language, facts, example=founding is None) for key in papers]
    first = built[0]
    if form == "html":
        return Output(first.key, first.title, form, parts=[html.parts(paper) for paper in built])
    if form == "zip":
        return Output(f"cooperative-{language}", _zip_name(said, language), form, _zip(built))
    return Output(f"{first.key}-{language}", _readable(first), form, _draw(first, form))


def sample_output(key: PaperKey, language: str, form: str) -> Output:
    """A sample as a file; made once an hour."""
    kept = f"founding-sample:{key}:{language}:{form}"
    found: Output | None = cache.get(kept)
    if found is None:
        if form not in {"pdf", "docx"}:
            raise Http404
        found = make((key,), None, language, form)
        cache.set(kept, found, SAMPLE_SECONDS)
    return found


def shelf() -> list[dict[str, Any]]:
    """The papers as the pages list them: ``[{key, title, purpose}]``."""
    return [
        {"key": key, "title": PAPER_LABELS[key], "purpose": PAPER_PURPOSES[key]} for key in PAPERS
    ]


def _draw(paper: Paper, form: str) -> bytes:
    return pdf.to_pdf(paper) if form == "pdf" else docx.to_docx(paper)


def _zip(papers: list[Paper]) -> bytes:
    """Each paper as PDF, where this machine can, and as Word file, in the order of use."""
    forms = ("pdf", "docx") if pdf.is_available() else ("docx",)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, paper in enumerate(papers, start=1):
            for form in forms:
                name = f"{number}-{paper.key}-{paper.language}.{form}"
                archive.writestr(name, _draw(paper, form))
    return target.getvalue()


def _readable(paper: Paper) -> str:
    return paper.header.replace(" · ", " - ").replace("/", "-")


def _zip_name(founding: Founding, language: str) -> str:
    with override(language):
        names = [str(PAPER_LABELS["statutes"]), founding.name]
    return " - ".join(name for name in names if name).replace("/", "-")
