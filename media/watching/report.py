"""What editors see of how a film is watched: sums, days, the curve."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from media.models import Asset, WatchDay, WatchTally
from media.watching.counting import BUCKETS, LANGUAGES, QUALITIES, bucket_key

# The drawing: points of the SVG.
WIDTH, HEIGHT = 640, 200
DAYS = 30


@dataclass(frozen=True)
class Point:
    """One twentieth of the film: where it begins, how many parts of views reached it."""

    start: float
    count: int
    share: int
    x: float
    y: float


@dataclass(frozen=True)
class Report:
    """The numbers of a film in one language, or in all when ``lang`` is empty."""

    asset: Asset
    lang: str
    starts: int
    seconds: int
    captioned_share: int
    sound_share: int
    qualities: list[tuple[str, int]]
    curve: list[Point]
    days: list[dict[str, Any]]

    @property
    def minutes(self) -> int:
        return round(self.seconds / 60)

    @property
    def line(self) -> str:
        """The points of the curve, for SVG."""
        return " ".join(f"{point.x:.1f},{point.y:.1f}" for point in self.curve)


def report_of(asset: Asset, lang: str = "") -> Report:
    """Add up a film's numbers: three queries; an unknown language counts as all."""
    lang = lang if lang in LANGUAGES else ""
    days, tallies = WatchDay.objects.filter(asset=asset), WatchTally.objects.filter(asset=asset)
    if lang:
        days, tallies = days.filter(lang=lang), tallies.filter(lang=lang)
    counts: Counter[str] = Counter()
    for what, count in tallies.values_list("what", "count"):
        counts[what] += count
    sums = days.aggregate(starts=Sum("starts"), seconds=Sum("seconds"))
    seconds = sums["seconds"] or 0
    since = timezone.localdate() - dt.timedelta(days=DAYS)
    recent = days.filter(day__gt=since).values("day").order_by("-day")
    return Report(
        asset=asset,
        lang=lang,
        starts=sums["starts"] or 0,
        seconds=seconds,
        captioned_share=_share(counts["captions"], seconds),
        sound_share=_share(counts["q.sound"], seconds),
        qualities=[
            (name, _share(counts[f"q.{name}"], seconds))
            for name in QUALITIES
            if counts[f"q.{name}"]
        ],
        curve=_curve(counts, asset.duration_seconds or 0),
        days=list(recent.annotate(begun=Sum("starts"), watched=Sum("seconds"))),
    )


def _share(part: int, whole: int) -> int:
    return min(100, round(100 * part / whole)) if whole else 0


def _curve(counts: Counter[str], length: float) -> list[Point]:
    values = [counts[bucket_key(number)] for number in range(BUCKETS)]
    most = max(values)
    if not most:
        return []
    step = WIDTH / BUCKETS
    return [
        Point(
            start=number * length / BUCKETS,
            count=value,
            share=_share(value, most),
            x=(number + 0.5) * step,
            y=HEIGHT - HEIGHT * value / most,
        )
        for number, value in enumerate(values)
    ]


def rows(asset: Asset) -> Iterator[list[Any]]:
    """The numbers of a film as lines of a table: days first, then what has no date."""
    yield [_("language"), _("day"), _("what"), _("number")]
    for day in WatchDay.objects.filter(asset=asset).order_by("lang", "day"):
        yield [day.lang, day.day.isoformat(), "starts", day.starts]
        yield [day.lang, day.day.isoformat(), "seconds", day.seconds]
    for tally in WatchTally.objects.filter(asset=asset).order_by("lang", "what"):
        yield [tally.lang, "", tally.what, tally.count]
