"""A paper as HTML: the same markup is read on the page, printed, and laid out as PDF."""

from collections.abc import Iterable

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import override

from cms.founding.paper import Article, Block, Fields, Heading, Paper, Paragraph, Run, Runs, Table


def document(paper: Paper) -> str:
    """The whole document that becomes a PDF; it names no file and no address."""
    with override(paper.language):
        return render_to_string("cms/founding/document.html", parts(paper))


def parts(paper: Paper) -> dict[str, object]:
    """What a template shows of a paper."""
    return {
        "paper": paper,
        "lead": runs_html(paper.lead),
        "body": blocks_html(paper.blocks),
        "sheet": blocks_html(paper.sheet),
    }


def blocks_html(blocks: Iterable[Block]) -> SafeString:
    return format_html_join("\n", "{}", ((_block(block),) for block in blocks))


def runs_html(runs: Runs) -> SafeString:
    return format_html_join("", "{}", ((_run(run),) for run in runs))


def _run(run: Run) -> SafeString:
    if run.kind == "blank":
        return format_html('<span class="paper-blank">{}</span>', run.text)
    # WeasyPrint does not isolate a bare <bdi>: each says its direction.
    if run.ltr:
        return format_html('<bdi class="paper-number" dir="ltr">{}</bdi>', run.text)
    if run.kind == "value":
        return format_html('<bdi class="paper-value" dir="{}">{}</bdi>', _direction(run), run.text)
    return format_html("<strong>{}</strong>" if run.bold else "{}", run.text)


def _direction(run: Run) -> str:
    """The direction of what a person wrote, by its first letter; numbers run from the left."""
    for sign in run.text:
        if "\u0590" <= sign <= "\u08ff" or "\ufb1d" <= sign <= "\ufefc":
            return "rtl"
        if sign.isalpha():
            return "ltr"
    return "ltr"


def _block(block: Block) -> SafeString:
    match block:
        case Heading(text):
            return format_html('<h2 class="paper-heading">{}</h2>', text)
        case Article():
            return format_html(
                '<h3 class="paper-article" id="article-{}">{} {}</h3>',
                block.key,
                block.label,
                block.title,
            )
        case Paragraph(runs, kind):
            return format_html('<p class="paper-{}">{}</p>', kind, runs_html(runs))
        case Fields(rows):
            cells = ((label, runs_html(runs)) for label, runs in rows)
            return format_html(
                '<table class="paper-fields"><tbody>{}</tbody></table>',
                format_html_join("", '<tr><th scope="row">{}</th><td>{}</td></tr>', cells),
            )
        case Table():
            return _table(block)


def _table(table: Table) -> SafeString:
    head = format_html_join(
        "",
        '<th scope="col" class="paper-w{}">{}</th>',
        zip(table.widths, table.titles, strict=True),
    )
    rows = format_html_join("", "<tr>{}</tr>", ((_cells(row),) for row in table.rows))
    foot = format_html('<tr class="paper-foot">{}</tr>', _cells(table.foot)) if table.foot else ""
    return format_html(
        '<div class="paper-scroll" tabindex="0"><table class="paper-table{}">'
        "<thead><tr>{}</tr></thead>"
        "<tbody>{}{}</tbody></table></div>",
        " paper-table--tall" if table.tall else "",
        head,
        rows,
        foot,
    )


def _cells(row: Iterable[Runs]) -> SafeString:
    return format_html_join("", "<td>{}</td>", ((runs_html(cell),) for cell in row))
