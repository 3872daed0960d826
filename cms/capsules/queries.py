"""Episodes of a series in their order, and what is new in it for a person."""

import functools
import operator
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.db.models import F, Q, QuerySet
from wagtail.models import Page

from media.models import WatchPosition

if TYPE_CHECKING:
    from cms.models import CapsulePage, CapsuleSeriesPage
    from fadaa.accounts.models import User


@dataclass(frozen=True)
class Season:
    """One season with its episodes as ``(number, page)``."""

    number: int
    episodes: list[tuple[int, "CapsulePage"]]


@dataclass(frozen=True)
class SeriesPlace:
    """Where a capsule stands in its series; ``number`` counts over all seasons."""

    page: Page
    number: int
    capsules: list["CapsulePage"]
    seasons: list[Season] = field(default_factory=list)

    @property
    def following(self) -> "CapsulePage | None":
        """The next capsule, or nothing after the last."""
        return next(iter(self.capsules[self.number :]), None)

    @property
    def preceding(self) -> "CapsulePage | None":
        """The capsule before, or nothing before the first."""
        return self.capsules[self.number - 2] if self.number > 1 else None


def in_order(capsules: QuerySet[Any]) -> QuerySet[Any]:
    """By season and episode; those without a number follow, in the order of the tree."""
    return capsules.order_by("season", F("episode").asc(nulls_last=True), "path")


def episodes(series: Page) -> "QuerySet[CapsulePage]":
    """The live capsules of a series in order, with all that cards show: four queries."""
    from cms.models import CapsulePage

    found = CapsulePage.objects.child_of(series).live().public().select_related("asset", "locale")
    return in_order(found.prefetch_related("asset__renditions", "asset__tracks"))


def seasons_of(capsules: Iterable["CapsulePage"]) -> list[Season]:
    """Ordered capsules by season, each with its number: the editor's, else its place."""
    return [
        Season(number, [(one.episode or place, one) for place, one in enumerate(group, start=1)])
        for number, group in groupby(capsules, key=operator.attrgetter("season"))
    ]


def series_around(page: "CapsulePage") -> SeriesPlace | None:
    """The series that a capsule stands in, with its capsules ready for cards; else nothing."""
    from cms.models import CapsuleSeriesPage

    series = page.get_parent()
    if not issubclass(series.specific_class or Page, CapsuleSeriesPage):
        return None
    capsules = list(episodes(series))
    # A draft stands behind the ones that people can see.
    place = next((n for n, one in enumerate(capsules, 1) if one.pk == page.pk), len(capsules) + 1)
    return SeriesPlace(series, place, capsules, seasons_of(capsules))


def add_covers(listed: Iterable["CapsuleSeriesPage"]) -> None:
    """Give each series ``cover`` (its first capsule, or None) and ``episode_count``."""
    from cms.models import CapsulePage

    series = list(listed)
    if not series:
        return
    below = [Q(path__startswith=one.path, depth=one.depth + 1) for one in series]
    found = CapsulePage.objects.live().public().filter(functools.reduce(operator.or_, below))
    found = found.select_related("asset").prefetch_related("asset__renditions")
    capsules = list(in_order(found))
    for one in series:
        mine = [capsule for capsule in capsules if capsule.path.startswith(one.path)]
        one.cover = next(iter(mine), None)
        one.episode_count = len(mine)


@dataclass(frozen=True)
class Followed:
    """A series that a person follows, with the episodes that are new to them, oldest first."""

    series: "CapsuleSeriesPage"
    new: list["CapsulePage"]


def followed_by(user: "User") -> list[Followed]:
    """What a person follows; an episode that was begun is not new any more: three queries."""
    from cms.models import CapsulePage, SeriesFollow

    follows: list[SeriesFollow] = list(
        SeriesFollow.objects.filter(user=user, series__live=True)
        .select_related("series__locale")
        .order_by("pk")
    )
    if not follows:
        return []
    since = [
        Q(
            path__startswith=follow.series.path,
            depth=follow.series.depth + 1,
            first_published_at__gt=follow.seen_at,
        )
        for follow in follows
    ]
    begun = WatchPosition.objects.filter(user=user).values("asset_id")
    fresh = CapsulePage.objects.live().public().filter(functools.reduce(operator.or_, since))
    fresh = fresh.exclude(asset_id__in=begun).order_by("first_published_at", "path")
    new = list(fresh)
    return [
        Followed(one.series, [page for page in new if page.path.startswith(one.series.path)])
        for one in follows
    ]
