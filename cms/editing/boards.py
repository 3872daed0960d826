"""What waits on the editors' desk: boards of rows, shown short on the home and whole as reports."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.models import Locale, Page, TaskState

from cms.models import Fact, LegalReviewState, Remark


@dataclass(frozen=True)
class Row:
    """A thing to do: what, where, why, by when."""

    title: str
    url: str
    note: str | Promise = ""
    due_on: dt.date | None = None
    days_late: int = 0
    language: str = ""


class Board:
    """A list that can be counted and sliced; each costs a fixed number of queries."""

    name = ""
    title: str | Promise = ""
    empty: str | Promise = ""
    icon = "list-ul"

    def items(self, user: Any) -> Any:
        """A queryset or a list."""
        raise NotImplementedError

    def rows(self, items: Iterable[Any]) -> list[Row]:
        """What is shown of the items."""
        raise NotImplementedError

    def count(self, items: Any) -> int:
        return items.count() if isinstance(items, QuerySet) else len(items)

    def report_url(self) -> str:
        return reverse("editing_report", args=[self.name])

    def is_ready(self) -> bool:
        """Whether the room that knows the answer is there."""
        return True


def _edit_url(page_id: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page_id])


class WaitsForMe(Board):
    """Reviews that my groups answer, pages sent back to me, remarks on links that I made."""

    name = "mine"
    title = _("Waits for me")
    empty = _("Nothing waits for you.")
    icon = "user"

    def items(self, user: Any) -> list[Row]:
        rows = [*self._reviews(user), *self._sent_back(user), *self._remarks(user)]
        return sorted(rows, key=lambda row: (row.due_on is None, row.due_on or dt.date.max))

    def rows(self, items: Iterable[Row]) -> list[Row]:
        return list(items)

    def _reviews(self, user: Any) -> Iterable[Row]:
        states = TaskState.objects.reviewable_by(user)
        states = states.select_related(
            "revision", "legalreviewstate", "workflow_state__requested_by"
        )
        for state in states:
            legal: LegalReviewState | None = getattr(state, "legalreviewstate", None)
            sender = state.workflow_state.requested_by
            yield Row(
                title=state.revision.object_str,
                url=_edit_url(state.revision.object_id),
                note=_("Review: sent by %(name)s") % {"name": sender} if sender else _("Review"),
                due_on=legal.due_on if legal else None,
                days_late=legal.days_late() if legal else 0,
            )

    def _sent_back(self, user: Any) -> Iterable[Row]:
        states = LegalReviewState.objects.filter(
            status=TaskState.STATUS_REJECTED,
            workflow_state__status="needs_changes",
            workflow_state__requested_by=user,
            workflow_state__current_task_state=F("pk"),
        )
        for state in states.select_related("revision"):
            note = _("Sent back: %(reason)s") % {"reason": state.comment}
            yield Row(state.revision.object_str, _edit_url(state.revision.object_id), note)

    def _remarks(self, user: Any) -> Iterable[Row]:
        remarks = Remark.objects.filter(settled_at__isnull=True, link__made_by=user)
        for remark in remarks.select_related("link__page"):
            yield Row(
                title=remark.link.page.title,
                url=reverse("editing_links", args=[remark.link.page_id]),
                note=_("Remark of an expert: %(text)s") % {"text": str(remark)},
            )


class DueFacts(Board):
    name = "facts"
    title = _("Due for check")
    empty = _("Every fact has been checked.")
    icon = "circle-check"

    def items(self, user: Any) -> "QuerySet[Fact]":
        facts = Fact.objects.due().filter(locale__language_code=settings.LANGUAGE_CODE)
        return facts.order_by(F("review_by").asc(nulls_last=True), "key")

    def rows(self, items: Iterable[Fact]) -> list[Row]:
        today = timezone.localdate()
        edit = Fact.snippet_viewset.get_url_name("edit")  # type: ignore[attr-defined]
        return [
            Row(
                title=fact.statement[:140],
                url=reverse(edit, args=[fact.pk]),
                note=fact.get_status_display(),
                due_on=fact.review_by,
                days_late=max(0, (today - fact.review_by).days) if fact.review_by else 0,
            )
            for fact in items
        ]

    def report_url(self) -> str:
        try:
            return reverse("fact_report")
        except NoReverseMatch:
            return super().report_url()


class Translations(Board):
    """Live pages in the source language whose twin is missing, unpublished or behind."""

    name = "translations"
    title = _("Not translated, or changed since")
    empty = _("Every page has its twin, and the twins say the same.")
    icon = "wagtail-localize-language"

    def items(self, user: Any) -> "QuerySet[Page]":
        return translation_gaps()

    def rows(self, items: Iterable[Any]) -> list[Row]:
        rows = []
        for page in items:
            if page.twin_id is None:
                url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
                rows.append(Row(page.title, url, _("not translated")))
            elif not page.twin_live:
                rows.append(
                    Row(page.title, _edit_url(page.twin_id), _("translation not published"))
                )
            else:
                note = _("the source changed since the translation was published")
                rows.append(Row(page.title, _edit_url(page.twin_id), note))
        return rows


def translation_gaps() -> "QuerySet[Page]":
    """Source pages with ``twin_id`` and ``twin_live``, those changed last first; one query."""
    target = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("pk")
    twins = Page.objects.filter(
        translation_key=OuterRef("translation_key"),
        locale_id=Subquery(target.values("pk")[:1]),
        alias_of__isnull=True,
    )
    sources = Page.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, depth__gt=1, live=True, alias_of__isnull=True
    ).annotate(
        twin_id=Subquery(twins.values("pk")[:1]),
        twin_live=Exists(twins.filter(live=True)),
        said_then=Subquery(twins.values("content_stamp__source_digest")[:1]),
    )
    behind = Q(said_then__isnull=False, content_stamp__isnull=False) & ~Q(
        said_then=F("content_stamp__digest")
    )
    gaps = sources.filter(Q(twin_id__isnull=True) | Q(twin_live=False) | behind)
    return gaps.order_by(F("content_stamp__changed_at").desc(nulls_last=True), "pk")


class WithoutAudio(Board):
    name = "audio"
    title = _("Without audio")
    empty = _("Every guide and journey can be listened to.")
    icon = "media"

    def is_ready(self) -> bool:
        return _audio_query() is not None

    def items(self, user: Any) -> Any:
        query = _audio_query()
        return query() if query else []

    def rows(self, items: Iterable[Any]) -> list[Row]:
        return [Row(page.title, _edit_url(page.pk)) for page in items]


def _audio_query() -> Callable[[], Any] | None:
    try:
        from cms.audience import queries
    except ImportError:
        return None
    return getattr(queries, "pages_without_audio", None)


@dataclass(frozen=True)
class Question:
    """What people asked and no page answers. No person is in it."""

    words: str
    language: str
    times: int


QuestionSource = Callable[[], Sequence[Question]]
_question_sources: list[QuestionSource] = []


def register_questions(source: QuestionSource) -> None:
    """A room that hears what people ask gives its questions, the most asked first."""
    if source not in _question_sources:
        _question_sources.append(source)


class OpenQuestions(Board):
    name = "questions"
    title = _("Most asked without a page")
    empty = _("Every question of the last month found a page.")
    icon = "help"

    def is_ready(self) -> bool:
        return bool(_question_sources)

    def items(self, user: Any) -> list[Question]:
        questions = [question for source in _question_sources for question in source()]
        return sorted(questions, key=lambda question: -question.times)

    def rows(self, items: Iterable[Question]) -> list[Row]:
        return [
            Row(
                title=question.words,
                url="",
                note=ngettext("asked %(n)s time", "asked %(n)s times", question.times)
                % {"n": question.times},
                language=question.language,
            )
            for question in items
        ]


BOARDS: dict[str, Board] = {
    board.name: board
    for board in (WaitsForMe(), DueFacts(), Translations(), WithoutAudio(), OpenQuestions())
}
