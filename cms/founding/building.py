"""A paper out of its wording and the answers of the founders."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from cms.founding.filling import Filling
from cms.founding.labels import PAPER_LABELS
from cms.founding.paper import (
    PAPERS,
    Article,
    Block,
    Heading,
    Missing,
    Paper,
    PaperKey,
    Paragraph,
    Run,
)
from cms.founding.queries import FactLine
from cms.founding.rules import Founding
from cms.founding.tables import activity_items, fields, table
from cms.founding.wording import FACT_KEY, Line, Wording, wording
from fadaa.core.templatetags.formats import day

Facts = Mapping[str, FactLine]


def build(
    key: PaperKey, founding: Founding, language: str, facts: Facts, *, example: bool = False
) -> Paper:
    """The paper in a language. Nothing is stored, and nothing that people left out stops it."""
    words = wording(key, language)
    with override(language):
        filling = Filling(founding)
        lead = filling.line(words.lead)
        blocks = _Body(words, filling, facts).blocks()
        missing = tuple(filling.missing.values())
        title = str(PAPER_LABELS[key])
        return Paper(
            key=key,
            language=language,
            title=words.title,
            lead=lead,
            blocks=tuple(blocks),
            sheet=tuple(_sheet(words, blocks, missing, facts)),
            missing=missing,
            header=f"{title} · {founding.name}" if founding.name else title,
            example=_("Example: invented people and amounts") if example else "",
            sheet_title=_("Check sheet: not part of the paper, do not hand it in"),
        )


def build_all(
    founding: Founding, language: str, facts: Facts, *, example: bool = False
) -> list[Paper]:
    """The five papers in the order in which people need them."""
    return [build(key, founding, language, facts, example=example) for key in PAPERS]


def facts_needed(language: str, papers: tuple[PaperKey, ...] = PAPERS) -> set[str]:
    """The keys of the facts that papers rest on."""
    return {key for paper in papers for key in wording(paper, language).all_facts}


class _Body:
    """Lines of the wording as blocks, with articles numbered and branches chosen."""

    def __init__(self, words: Wording, filling: Filling, facts: Facts) -> None:
        self.words, self.filling, self.facts = words, filling, facts
        self.articles = 0
        organ = filling.founding.organ
        self.flags = {
            "board": organ == "board",
            "managers": organ == "managers",
            "undecided": not organ,
            "in_kind": bool(filling.founding.in_kind),
        }

    def blocks(self) -> list[Block]:
        found: list[Block] = []
        shown = True
        for line in self.words.lines:
            word, _space, flag = line.words.partition(" ")
            if line.sign == "@" and word in {"if", "else", "end"}:
                shown = self._branch(word, flag, shown)
            elif shown:
                found.extend(self._block(line))
        return found

    def _branch(self, word: str, flag: str, shown: bool) -> bool:
        """Whether the lines after a branching word are shown."""
        if word == "if":
            return self.flags[flag]
        return not shown if word == "else" else True

    def _block(self, line: Line) -> list[Block]:
        match line.sign:
            case "=":
                return [Heading(line.words)]
            case "#":
                return [self._article(line.words)]
            case "-":
                return [Paragraph(self.filling.line(line.words), "item")]
            case "?":
                return self._hint(line.words)
            case "@":
                return self._made(line.words)
        return [Paragraph(self.filling.line(line.words))]

    def _article(self, words: str) -> Article:
        key, _bar, title = words.partition(" | ")
        self.articles += 1
        label = _("Article %(number)d:") % {"number": self.articles}
        return Article(self.articles, key, title, label)

    def _hint(self, words: str) -> list[Block]:
        """Words to verify; of a fact, its statement, which the paper never gives as law."""
        fact = self.facts.get(words)
        if fact is None and FACT_KEY.fullmatch(words):
            return []
        said = fact.statement if fact else words
        mark = Run(_("To check with the ODCO delegation:") + " ", bold=True)
        return [Paragraph((mark, Run(said)), "check")]

    def _made(self, words: str) -> list[Block]:
        kind, _space, name = words.partition(" ")
        if kind == "activities":
            return list(activity_items(self.filling))
        if kind == "fields":
            return [fields(name, self.filling)]
        return [table(name, self.filling)]


def _sheet(
    words: Wording, blocks: list[Block], missing: tuple[Missing, ...], facts: Facts
) -> list[Block]:
    """The last page: the notice, what is missing, what to check, and the sources with dates."""
    notice = _(
        "This is a model to adapt to your cooperative. Have it checked by the delegation of the "
        "cooperative office (ODCO) before you sign it. No identity number is kept: write it by "
        "hand on the empty line."
    )
    made = _("Made on %(date)s.") % {"date": day(timezone.localdate())}
    found: list[Block] = [Paragraph((Run(f"{notice} {made}"),)), Heading(_("What is missing"))]
    labels = [gap.label for gap in missing]
    found += [Paragraph((Run(label),), "item") for label in labels] or [
        Paragraph((Run(_("Nothing that we ask for is missing.")),))
    ]
    hints = sum(isinstance(block, Paragraph) and block.kind == "check" for block in blocks)
    if hints:
        words_of_hints = ngettext(
            "%(count)d point of this paper is marked “to check”: it is not verified, and no law.",
            "%(count)d points of this paper are marked “to check”: they are not verified, and no "
            "law.",
            hints,
        )
        found.append(Paragraph((Run(words_of_hints % {"count": hints}, bold=True),)))
    stated = {line.words for line in words.lines if line.sign == "?"}
    known = [facts[key] for key in words.facts if key in facts and key not in stated]
    if known:
        found.append(Heading(_("What the paper rests on")))
        found += [_source(fact) for fact in known]
    return found


def _source(fact: FactLine) -> Paragraph:
    if fact.verified:
        state = _("Checked on %(date)s.") % {"date": day(fact.checked_on)}
    else:
        state = _("Not verified yet.")
    named = _("Source:")
    source = f" {named} {fact.source}." if fact.source else ""
    runs = (Run(f"{fact.statement} "), Run(state, bold=not fact.verified), Run(source))
    return Paragraph(runs, "item")
