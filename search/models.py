"""Search owns no content: synonyms, best bets, a log without persons, and an outbox."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from search.analysis import query_key
from search.enums import Action


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


class SynonymGroup(models.Model):
    """Terms that mean the same, in Arabic, French, Darija and Latin letters."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    terms = models.TextField(
        _("terms"),
        help_text=_("One term a line, in every language and script that people use."),
    )
    active = models.BooleanField(_("active"), default=True)
    updated_at = models.DateTimeField(_("last change"), auto_now=True)

    panels: ClassVar = [FieldPanel("name"), FieldPanel("terms"), FieldPanel("active")]

    class Meta:
        ordering: ClassVar = ["name"]
        verbose_name = _("synonym group")
        verbose_name_plural = _("synonym groups")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        if len(self.term_list()) < 2:
            raise ValidationError({"terms": _("A group needs at least two terms.")})

    def term_list(self) -> list[str]:
        return _lines(self.terms)


class BestBetQuerySet(models.QuerySet["BestBet"]):
    def current(self) -> QuerySet["BestBet"]:
        """Those whose days include today."""
        today = timezone.localdate()
        return self.filter(
            Q(starts_on__isnull=True) | Q(starts_on__lte=today),
            Q(ends_on__isnull=True) | Q(ends_on__gte=today),
        )


class BestBet(models.Model):
    """A page that editors put first for given queries."""

    queries = models.TextField(
        _("queries"),
        help_text=_("One query a line; accents, hamzas, endings and typing errors do not matter."),
    )
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    # The queries as they are compared: their stems, one a line, a line break at both ends.
    keys = models.TextField(editable=False, default="")

    objects = BestBetQuerySet.as_manager()

    panels: ClassVar = [
        FieldPanel("queries"),
        FieldPanel("page"),
        FieldPanel("starts_on"),
        FieldPanel("ends_on"),
    ]

    class Meta:
        ordering: ClassVar = ["pk"]
        verbose_name = _("best bet")
        verbose_name_plural = _("best bets")

    def __str__(self) -> str:
        return next(iter(_lines(self.queries)), "")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.keys = "\n".join(["", *map(query_key, _lines(self.queries)), ""])
        super().save(*args, **kwargs)

    def clean(self) -> None:
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day lies before the first.")})


class QueryLog(models.Model):
    """How often a query was asked on a day, and what it found. No person is stored."""

    query = models.CharField(_("query"), max_length=200)
    language = models.CharField(_("language"), max_length=8)
    day = models.DateField(_("day"))
    times = models.PositiveIntegerField(_("times asked"), default=0)
    results = models.PositiveIntegerField(_("results"), default=0)
    # How often the second engine answered because the first did not.
    degraded = models.PositiveIntegerField(_("answered by the second engine"), default=0)

    class Meta:
        ordering: ClassVar = ["-day", "-times"]
        verbose_name = _("search query")
        verbose_name_plural = _("search queries")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["day", "query", "language"], name="search_one_row_a_query_and_day"
            )
        ]

    def __str__(self) -> str:
        return self.query


class Outbox(models.Model):
    """A change that one engine's index has not taken in yet."""

    engine = models.CharField(_("engine"), max_length=16, default="fts5")
    ref = models.CharField(_("document"), max_length=64)
    action = models.CharField(_("action"), max_length=8, choices=Action.choices)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    created_at = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [models.Index(fields=["engine", "id"], name="search_outbox_by_engine")]
        verbose_name = _("waiting change")
        verbose_name_plural = _("waiting changes")

    def __str__(self) -> str:
        return f"{self.action} {self.ref}"
