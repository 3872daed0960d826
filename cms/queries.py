"""Reads across pages."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Case, QuerySet, Value, When, prefetch_related_objects
from django.utils.translation import get_language
from wagtail.models import Locale, Page, PageViewRestriction

from cms.capsules.queries import add_covers
from cms.enums import Duty, SectionKind
from cms.events.queries import in_order
from fadaa.core.memo import until_content_changes
from media.captions.queries import track_for

if TYPE_CHECKING:
    from cms.models import CapsulePage, Fact, GuidePage, HomePage, SectionPage


LANGUAGE_NAMES = {"ar": "العربية", "fr": "Français"}


def current_language() -> str:
    return (get_language() or settings.LANGUAGE_CODE)[:2]


@until_content_changes
def live_sections(language: str) -> "list[SectionPage]":
    """Live sections of a language, in the order of the tree; kept: nobody may change them."""
    from cms.models import SectionPage

    found = SectionPage.objects.live().filter(locale__language_code=language)
    return list(found.select_related("locale").defer_streamfields().order_by("path"))


def section_above(page: Page) -> "SectionPage | None":
    """The live section in which a page stands, None when it stands elsewhere."""
    above = page.path[: -page.steplen]
    # The address says its language, so that the other one is hardly ever asked.
    codes = sorted(LANGUAGE_NAMES, key=lambda code: code != current_language())
    sections = (one for code in codes for one in live_sections(code))
    return next((one for one in sections if one.path == above), None)


def home(language: str) -> "HomePage | None":
    """The live home of a language, with what every page carries of it."""
    from cms.models import HomePage

    homes = HomePage.objects.live().filter(locale__language_code=language)
    return homes.defer("questions", "figures", "doors").first()


@until_content_changes
def _locales() -> dict[int, Locale]:
    return Locale.objects.in_bulk()


def know_locale(page: Page) -> None:
    """Give a page its locale without a query."""
    if page.locale_id is not None and not Page._meta.get_field("locale").is_cached(page):
        page.locale = _locales()[page.locale_id]


@until_content_changes
def is_anything_closed() -> bool:
    """Whether editors closed any page to some readers."""
    return PageViewRestriction.objects.exists()


def section_items(section: Page) -> "QuerySet[Page]":
    """The live pages of a shelf, in the order that editors gave them.

    Events stand by date; what is compulsory stands before what is not.
    """
    items = section.get_children().live().public().order_by("path")
    kind = getattr(section, "kind", "")
    if kind == SectionKind.EVENTS:
        items = in_order(items)
    elif kind == SectionKind.LABELS:
        first = Case(When(labelpage__duty=Duty.COMPULSORY, then=Value(0)), default=Value(1))
        items = items.order_by(first, "path")
    return items.defer_streamfields().specific()


def prepare_for_cards(pages: Iterable[Page]) -> list[Page]:
    """Bring what cards show of each page: a fixed number of queries, however many pages."""
    from cms.models import CapsulePage, CapsuleSeriesPage, SchemePage

    listed = list(pages)
    add_covers(p for p in listed if isinstance(p, CapsuleSeriesPage))
    prefetch_related_objects([p for p in listed if isinstance(p, SchemePage)], "windows")
    prefetch_related_objects(
        [p for p in listed if isinstance(p, CapsulePage)], "asset__renditions", "asset__tracks"
    )
    return listed


def newest_capsules(
    locale_id: int, *, limit: int, leaving_out: Page | None = None
) -> list["CapsulePage"]:
    """Live capsules of a language, the newest first, ready for cards."""
    from cms.models import CapsulePage

    capsules = CapsulePage.objects.live().public().filter(locale_id=locale_id)
    if leaving_out is not None:
        capsules = capsules.exclude(pk=leaving_out.pk)
    capsules = capsules.select_related("asset").prefetch_related(
        "asset__renditions", "asset__tracks"
    )
    return list(capsules.order_by("-first_published_at", "pk")[:limit])


def first_guides(locale_id: int, *, limit: int) -> list["GuidePage"]:
    """The guides that editors put first."""
    from cms.models import GuidePage

    guides = GuidePage.objects.live().public().filter(locale_id=locale_id)
    return list(guides.defer_streamfields().order_by("path")[:limit])


def guide_on(topic: str, among: Iterable["GuidePage"], locale_id: int) -> "GuidePage | None":
    """The first guide that names a topic first: among those at hand, else one query."""
    from cms.models import GuidePage

    for guide in among:
        if guide.topics[:1] == [topic]:
            return guide
    others = GuidePage.objects.live().public().filter(locale_id=locale_id)
    others = others.defer_streamfields().order_by("path")
    return next((guide for guide in others if topic in guide.topics), None)


def facts_in_locale(
    quoted: Iterable["Fact"], locale_id: int, *, keys: Iterable[str] = ()
) -> dict[str, "Fact"]:
    """``{key: Fact}``, each key once, in the locale where a twin exists; one query at most.

    ``keys`` name facts of which no row is at hand; one that does not exist is left out.
    """
    from cms.models import Fact

    found: dict[str, Fact] = {}
    for fact in quoted:
        found.setdefault(fact.key, fact)
    strangers = {fact.key for fact in found.values() if fact.locale_id != locale_id}
    strangers.update(key for key in keys if key not in found)
    if strangers:
        for twin in Fact.objects.filter(key__in=strangers).order_by("locale_id"):
            if twin.key not in found or twin.locale_id == locale_id:
                found[twin.key] = twin
    return found


def spoken_words(page: "CapsulePage") -> str:
    """What is said in a capsule, for the index: the reviewed captions in the page's language,
    else in any."""
    track = track_for(page.asset, page.locale.language_code)
    return " ".join(cue.plain for cue in track.cues) if track else ""


def section_address(kind: SectionKind | str, among: Iterable["SectionPage"]) -> str:
    """The address of the section of a kind, or nothing."""
    return next((page.url or "" for page in among if page.kind == kind), "")
