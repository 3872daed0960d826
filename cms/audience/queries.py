"""Reads for readers' needs: what to read on, how old the facts of a list are."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Max, Q, QuerySet, prefetch_related_objects
from wagtail.models import Locale, Page, get_page_models

from cms import queries
from cms.audience import rules
from cms.audience.enums import Reason
from cms.enums import FactStatus

if TYPE_CHECKING:
    from cms.models import BasePage, SectionAudio

# What a reader may be sent to; shelves, series and the home page are reached by the menus.
RELATED_KINDS = ("guide", "journey", "scheme", "label", "flow", "capsule", "office", "event")


def _related_models() -> "list[type[BasePage]]":
    from cms.models import BasePage

    found = [
        model
        for model in get_page_models()
        if issubclass(model, BasePage) and model.search_kind in RELATED_KINDS
    ]
    return sorted(found, key=lambda model: RELATED_KINDS.index(model.search_kind))


def related(page: "BasePage", *, limit: int = 4) -> list[Page]:
    """What to read on: the pinned pages, then those that share most topics, then most fields.

    Live pages in the page's language, never the page itself. Six queries at most, however many
    types and pages there are; four where nothing is pinned.
    """
    chosen = _pinned(page)
    if len(chosen) < limit:
        known = {page.pk, *(one.pk for one in chosen)}
        chosen += _by_topics(page.topics, page.locale_id, known, limit - len(chosen))
    return chosen[:limit]


def related_in_language(page: Any, language: str, *, limit: int = 4) -> list[Page]:
    """Pages of another language that share topics with a page."""
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None:
        return []
    return _by_topics(getattr(page, "topics", []), locale.pk, set(), limit)


def _pinned(page: "BasePage") -> list[Page]:
    """The live pages that editors put first, as their twins in the page's language."""
    if page.pk is None:
        return []
    order = {
        pin.pinned.translation_key: place
        for place, pin in enumerate(page.pins.select_related("pinned"))
    }
    if not order:
        return []
    twins = Page.objects.live().public().filter(translation_key__in=order, locale_id=page.locale_id)
    return sorted(twins.exclude(pk=page.pk), key=lambda one: order[one.translation_key])


def _by_topics(topics: Iterable[str], locale_id: int, known: set[int], limit: int) -> list[Page]:
    """Live pages that share most topics, then most fields: three queries at most."""
    from cms.models import TopicUse

    wanted = set(topics)
    fields = {key.split(".")[0] for key in wanted}
    if not fields:
        return []
    uses = TopicUse.objects.filter(field__in=fields, page__live=True, page__locale_id=locale_id)
    if queries.is_anything_closed():
        uses = uses.exclude(page__in=Page.objects.filter(Page.objects.get_queryset().private_q()))
    rows = uses.order_by("page__path").values_list("page_id", "topic", "field")
    scores: dict[int, int] = {}
    met: set[tuple[int, str]] = set()
    for pk, topic, field in rows:
        if pk in known:
            continue
        first_of_field = (pk, field) not in met
        met.add((pk, field))
        scores[pk] = scores.get(pk, 0) + 3 * (topic in wanted) + first_of_field
    # Of equals the first in the tree: sorting keeps their order.
    best = sorted(scores, key=lambda pk: -scores[pk])[:limit]
    found = Page.objects.in_bulk(best)
    return [found[pk] for pk in best]


@dataclass(frozen=True)
class Checked:
    """How old and how sure the facts of a page are."""

    oldest_check: dt.date | None
    unverified_count: int
    obsolete_count: int


def checks_of(pages: Iterable[Page], locale_id: int) -> dict[int, Checked]:
    """``{page pk: Checked}`` for the pages of a list that quote facts: two queries."""
    from cms.models import Fact, FactUse

    keys: dict[int, list[str]] = {}
    for pk, key in FactUse.objects.filter(page__in=[p.pk for p in pages]).values_list(
        "page_id", "key"
    ):
        keys.setdefault(pk, []).append(key)
    rows = Fact.objects.filter(key__in={key for some in keys.values() for key in some})
    facts: dict[str, Any] = {}
    for fact in rows.only("key", "locale_id", "status", "verified_on"):
        if fact.key not in facts or fact.locale_id == locale_id:
            facts[fact.key] = fact
    return {pk: _summed([facts[key] for key in some if key in facts]) for pk, some in keys.items()}


def _summed(facts: list[Any]) -> Checked:
    return Checked(
        oldest_check=min((f.verified_on for f in facts if f.verified_on), default=None),
        unverified_count=sum(f.status == FactStatus.TO_VERIFY for f in facts),
        obsolete_count=sum(f.status == FactStatus.OBSOLETE for f in facts),
    )


def spoken_sections(page: Any) -> list[rules.Section]:
    """The sections of a page that can be read aloud: no query, but for the rows of a scheme."""
    return rules.sections(page.title, page.summary, page.spoken_blocks())


def texts_of(pages: Iterable[Any]) -> dict[int, dict[str, str]]:
    """``{page pk: {section key: text}}``, the whole page under the empty key: two queries."""
    from cms.models import Fact

    listed = list(pages)
    parts = {page.pk: spoken_sections(page) for page in listed}
    every = [section for some in parts.values() for section in some]
    rows = {row for section in every for row in section.fact_rows}
    keys = dict(Fact.objects.filter(pk__in=rows).values_list("pk", "key"))
    wanted = {*keys.values(), *(key for section in every for key in section.fact_keys)}
    said: dict[int | None, dict[str, str]] = {None: {}}
    for key, locale_id, statement in Fact.objects.filter(key__in=wanted).values_list(
        "key", "locale_id", "statement"
    ):
        said[None].setdefault(key, statement)
        said.setdefault(locale_id, {})[key] = statement
    return {
        page.pk: {
            section.key: section.text(keys, said[None] | said.get(page.locale_id, {}))
            for section in [*parts[page.pk], rules.whole(parts[page.pk], page.title)]
        }
        for page in listed
    }


@dataclass(frozen=True)
class Recording:
    """A recording with whether its text has changed since it was read."""

    audio: "SectionAudio"
    is_stale: bool


def recordings_of(page: Any) -> dict[str, list[Recording]]:
    """``{section key: [Recording]}`` of a page, for its editors: four queries."""
    audios = list(page.section_audios.select_related("asset").order_by("language"))
    texts = texts_of([page])[page.pk] if audios else {}
    found: dict[str, list[Recording]] = {}
    for audio in audios:
        stale = audio.text_hash != rules.digest(texts.get(audio.section, ""))
        found.setdefault(audio.section, []).append(Recording(audio, stale))
    return found


def playable(page: Any) -> "dict[str, SectionAudio]":
    """``{section key: recording}`` that a reader of the page can hear: two queries at most.

    Her language first, another one where there is none.
    """
    own = page.locale.language_code
    audios = page.section_audios.select_related("asset").prefetch_related("asset__renditions")
    found: dict[str, SectionAudio] = {}
    for audio in audios:
        if audio.asset.sound and (audio.language == own or audio.section not in found):
            found[audio.section] = audio
    return found


# What can be read aloud; a flow asks, and a capsule speaks already.
SPOKEN_KINDS = ("guide", "journey", "scheme", "label")


def _spoken_pages() -> Any:
    models = [m for m in _related_models() if m.search_kind in SPOKEN_KINDS]
    return Page.objects.live().public().type(*models)


def pages_without_audio(language: str = "") -> QuerySet[Any, Any]:
    """Live pages that nobody has recorded, in the order of the tree: two queries."""
    pages = _spoken_pages().filter(section_audios__isnull=True).order_by("path")
    if language:
        pages = pages.filter(locale__language_code=language)
    return pages  # type: ignore[no-any-return]


def pages_with_stale_audio() -> list[Any]:
    """Live pages whose words changed after a recording, in the order of the tree.

    A query for the list, one for each type in it, three for recordings and facts.
    """
    pages = list(
        _spoken_pages().filter(section_audios__isnull=False).distinct().order_by("path").specific()
    )
    prefetch_related_objects(pages, "section_audios")
    texts = texts_of(pages)
    return [
        page
        for page in pages
        if any(
            audio.text_hash != rules.digest(texts[page.pk].get(audio.section, ""))
            for audio in page.section_audios.all()
        )
    ]


def answers(
    *, page: int | None = None, useful: bool | None = None, since: dt.date | None = None
) -> QuerySet[Any, Any]:
    """Answers to "Was this useful?", the newest first."""
    from cms.models import UsefulAnswer

    found = UsefulAnswer.objects.all()
    if page is not None:
        found = found.filter(page_id=page)
    if useful is not None:
        found = found.filter(useful=useful)
    if since is not None:
        found = found.filter(day__gte=since)
    return found


def answered_pages(**narrow: Any) -> QuerySet[Any, Any]:
    """``{page, yes, no, newest}`` for each page, those with most noes first: one query."""
    return (
        answers(**narrow)
        .order_by()
        .values("page")
        .annotate(
            yes=Count("pk", filter=Q(useful=True)),
            no=Count("pk", filter=Q(useful=False)),
            newest=Max("day"),
        )
        .order_by("-no", "-yes", "page")
    )


def with_pages(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of ``answered_pages`` with their page: one query."""
    listed = list(rows)
    pages = Page.objects.select_related("locale").in_bulk([row["page"] for row in listed])
    return [row | {"about": pages[row["page"]]} for row in listed]


def reasons_of(page_pk: int) -> list[tuple[str, int]]:
    """``(reason in words, count)`` of the noes of a page, the most frequent first: one query."""
    counted = (
        answers(page=page_pk, useful=False)
        .exclude(reason="")
        .order_by()
        .values_list("reason")
        .annotate(number=Count("pk"))
        .order_by("-number", "reason")
    )
    return [(str(Reason(reason).label), number) for reason, number in counted]
