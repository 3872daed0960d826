"""The financing finder's page: every scheme in its place, with reasons in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cms.enums import CriterionKind, LegalForm, SchemeStatus
from cms.models import SchemePage
from fadaa.core.templatetags.formats import dirhams
from fadaa.core.vocabularies import Region, Sector
from mentoring import founders
from search.finder import Criterion, Fit, Match, Reason, Terms, Verdict, match
from search.finder_forms import FinderForm
from search.presenting import address, status_badge

LABELS: dict[Criterion, dict[str, Any]] = {
    Criterion.REGION: dict(Region.choices),
    Criterion.SECTOR: dict(Sector.choices),
    Criterion.FORM: dict(LegalForm.choices),
}
# The finder has no question for these yet: it says them, and does not judge.
NOT_ASKED = {
    CriterionKind.STAGE,
    CriterionKind.SIZE,
    CriterionKind.SENIORITY,
    CriterionKind.GENDER,
    CriterionKind.AGE,
}
TONES = {Fit.FITS: "green", Fit.MAY_FIT: "saffron", Fit.DOES_NOT_FIT: "clay"}


@dataclass(frozen=True)
class ReasonInWords:
    verdict: str
    sentence: str


@dataclass(frozen=True)
class Card:
    title: str
    url: str
    summary: str
    amount: str
    status: tuple[str, str]
    tone: str
    reasons: list[ReasonInWords]


@dataclass(frozen=True)
class Section:
    title: str
    text: str
    cards: list[Card]


@login_required
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what the finder says now in the person's file, for her and, if she shares it, for
    the advisors who answer her."""
    person: Any = request.user
    told = QueryDict(request.POST.get("query", "")[:500])
    form = FinderForm(told)
    form.is_valid()
    lang = (get_language() or "ar")[:2]
    pages = SchemePage.objects.live().public().filter(locale__language_code=lang)
    pages = pages.select_related("locale").prefetch_related("windows", "criteria")
    found = [(page, match(form.profile(), terms_of(page))) for page in pages.order_by("title")]
    words = {Fit.FITS: _("Fits you"), Fit.MAY_FIT: _("May fit you")}
    lines = [
        (page.title, page.get_url(request) or "", str(words[one.fit]))
        for page, one in sorted(found, key=lambda pair: pair[1].fit)
        if one.fit in words
    ]
    founders.keep_finder(person, query=told.urlencode(), lines=lines)
    return redirect(reverse("mentoring:my_file") + "#consent")


@require_safe
def financing(request: HttpRequest) -> HttpResponse:
    """Sort all live schemes of the language by how they fit what was told."""
    form = FinderForm(request.GET)
    form.is_valid()
    profile, only_open = form.profile(), form.only_open()
    lang = (get_language() or "ar")[:2]
    pages = list(
        SchemePage.objects.live()
        .public()
        .filter(locale__language_code=lang)
        .select_related("locale")
        .prefetch_related("windows", "criteria")
        .order_by("title")
    )
    matches = [(page, match(profile, terms_of(page))) for page in pages]
    shown = [
        (page, found)
        for page, found in matches
        if not only_open or str(page.status()) != SchemeStatus.CLOSED
    ]
    context = {
        "form": form,
        "answered": bool(request.GET),
        "sections": _sections(shown, request),
        "hidden_closed": len(matches) - len(shown),
        "show_closed_url": address(request.GET, open=None),
    }
    return render(request, "search/financing.html", context)


def terms_of(page: SchemePage) -> Terms:
    """What a scheme asks for, as the finder compares it."""
    return Terms(
        regions=tuple(page.regions),
        sectors=tuple(page.sectors),
        forms=tuple(page.forms),
        amount_max=page.amount_max,
        also=tuple(row.sentence for row in page.criteria.all() if row.kind in NOT_ASKED),
        status=str(page.status()),
    )


def _sections(shown: Sequence[tuple[SchemePage, Match]], request: HttpRequest) -> list[Section]:
    titles = {
        Fit.FITS: (_("Fits you"), ""),
        Fit.MAY_FIT: (_("May fit you"), _("Something is not known yet: see the question marks.")),
        Fit.DOES_NOT_FIT: (
            _("Does not fit at present"),
            _("Each with its reason; an advisor may know what replaces it."),
        ),
    }
    sections = []
    for fit, (title, text) in titles.items():
        here = [(page, found) for page, found in shown if found.fit == fit]
        here.sort(key=lambda pair: pair[1].doubts)
        cards = [_card(page, found, request) for page, found in here]
        if cards:
            sections.append(Section(title, text, cards))
    return sections


def _card(page: SchemePage, found: Match, request: HttpRequest) -> Card:
    return Card(
        title=page.title,
        url=page.get_url(request) or "",
        summary=page.summary,
        amount=page.amount_text,
        status=status_badge(page),
        tone=TONES[found.fit],
        reasons=[ReasonInWords(reason.verdict, in_words(reason)) for reason in found.reasons],
    )


def in_words(reason: Reason) -> str:
    """One criterion as a sentence."""
    if reason.criterion == Criterion.OPEN:
        return _open_in_words(reason)
    if reason.criterion == Criterion.AMOUNT:
        most = dirhams(int(reason.wanted[0]))
        if reason.verdict == Verdict.YES:
            return _("Amount: within the ceiling of %(most)s") % {"most": most}
        return _("Amount: the ceiling is %(most)s; the rest must come from elsewhere") % {
            "most": most
        }
    if reason.criterion == Criterion.ALSO:
        return _("Also asked: %(condition)s") % {"condition": reason.wanted[0]}
    labels = LABELS[reason.criterion]
    joiner = "، " if (get_language() or "").startswith("ar") else ", "
    wanted = joiner.join(str(labels.get(value, value)) for value in reason.wanted)
    return _choice_in_words(reason, wanted)


def _open_in_words(reason: Reason) -> str:
    return {
        Verdict.YES: _("Dates: open now"),
        Verdict.NO: _("Dates: closed"),
        Verdict.UNKNOWN: _("Dates: not announced; ask before you prepare papers"),
    }[reason.verdict]


def _choice_in_words(reason: Reason, wanted: str) -> str:
    """Region, sector or form: open to all, covered, not covered, or not told."""
    open_to_all = {
        Criterion.REGION: _("Region: open to all regions"),
        Criterion.SECTOR: _("Work: open to all sectors"),
        Criterion.FORM: _("Who: open to everyone"),
    }
    sentences = {
        (Criterion.REGION, Verdict.YES): _("Region: yours is covered"),
        (Criterion.REGION, Verdict.NO): _("Region: only for %(wanted)s"),
        (Criterion.REGION, Verdict.UNKNOWN): _("Region: only for %(wanted)s. Where are you?"),
        (Criterion.SECTOR, Verdict.YES): _("Work: your sector is covered"),
        (Criterion.SECTOR, Verdict.NO): _("Work: only for %(wanted)s"),
        (Criterion.SECTOR, Verdict.UNKNOWN): _("Work: only for %(wanted)s. What do you do?"),
        (Criterion.FORM, Verdict.YES): _("Who: it is for people like you"),
        (Criterion.FORM, Verdict.NO): _("Who: only for %(wanted)s"),
        (Criterion.FORM, Verdict.UNKNOWN): _("Who: only for %(wanted)s. Who are you?"),
    }
    if not reason.wanted:
        return open_to_all[reason.criterion]
    return sentences[reason.criterion, reason.verdict] % {"wanted": wanted}
