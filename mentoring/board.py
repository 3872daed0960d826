"""The board of the delegation: what waits, who carries what, which promises were kept."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Min, Q
from django.utils import timezone

from mentoring.enums import UNTAKEN_STATES, Answer, RequestState
from mentoring.models import Advisor, FollowUp, Rating, RegionRules, Request
from mentoring.routing import LADDER
from mentoring.topics import field_of, label_of

KEPT_DAYS = 90


@dataclass(frozen=True)
class Figures:
    """The board at a glance. ``kept`` of ``due`` questions were taken within the target."""

    waiting: int
    oldest: dt.datetime | None
    late: int
    open_cases: int
    stuck: int
    kept: int
    due: int
    useful: int
    rated: int

    @property
    def kept_percent(self) -> int | None:
        return round(100 * self.kept / self.due) if self.due else None

    @property
    def useful_percent(self) -> int | None:
        return round(100 * self.useful / self.rated) if self.rated else None


def targets() -> dict[str, dt.timedelta]:
    """``{region: target}`` of the regions with times of their own. One query."""
    return {
        region: dt.timedelta(hours=hours)
        for region, hours in RegionRules.objects.values_list("region", "target_hours")
    }


USUAL_TARGET = dt.timedelta(hours=LADDER.target)


def _in_region(region: str, prefix: str = "") -> Q:
    return Q(**{f"{prefix}region": region}) if region else Q()


def figures(region: str = "", now: dt.datetime | None = None) -> Figures:
    """What the delegation looks at first: six queries, however many requests."""
    now = now or timezone.now()
    here = Request.objects.filter(_in_region(region))
    waiting = here.filter(state__in=UNTAKEN_STATES)
    own = targets()
    rows = waiting.values_list("region", "created_at")
    waits = [(now - asked, own.get(where, USUAL_TARGET)) for where, asked in rows]
    kept, due = _kept(here, own, now)
    rated = Rating.objects.filter(_in_region(region, "request__"), at__gte=_since(now))
    thanks = rated.aggregate(all=Count("pk"), useful=Count("pk", filter=Q(useful=True)))
    return Figures(
        waiting=len(waits),
        oldest=waiting.aggregate(first=Min("created_at"))["first"],
        late=sum(wait > target for wait, target in waits),
        open_cases=here.filter(state=RequestState.TAKEN).count(),
        stuck=FollowUp.objects.filter(
            _in_region(region, "request__"),
            days=45,
            due_on__lte=timezone.localtime(now).date(),
            done_at=None,
            request__state=RequestState.TAKEN,
        ).count(),
        kept=kept,
        due=due,
        useful=thanks["useful"],
        rated=thanks["all"],
    )


def _since(now: dt.datetime) -> dt.datetime:
    return now - dt.timedelta(days=KEPT_DAYS)


def _kept(here: Any, own: dict[str, dt.timedelta], now: dt.datetime) -> tuple[int, int]:
    """How many questions of the last ninety days were taken in time, of those that are due.

    One that was taken back counts not; one that waits counts once its time is over.
    """
    rows = (
        here.filter(created_at__gte=_since(now))
        .exclude(state=RequestState.WITHDRAWN)
        .values_list("region", "created_at", "taken_at")
    )
    kept = due = 0
    for region, asked, taken in rows.iterator():
        target = own.get(region, USUAL_TARGET)
        if taken is not None:
            due += 1
            kept += taken - asked <= target
        elif now - asked > target:
            due += 1
    return kept, due


def waiting_list(region: str = "", field: str = "") -> Any:
    """Questions that nobody has taken, the longest waiting first, without their words."""
    found = Request.objects.filter(_in_region(region), state__in=UNTAKEN_STATES)
    if field:
        found = found.filter(Q(topic=field) | Q(topic__startswith=f"{field}."))
    return (
        found.annotate(
            asked=Count("assignments", filter=Q(assignments__answer=Answer.PENDING)),
            declined=Count("assignments", filter=Q(assignments__answer=Answer.DECLINED)),
        )
        .defer("text")
        .order_by("created_at")
    )


def by_topic(region: str = "") -> list[dict[str, Any]]:
    """``[{field, label, waiting, taken}]``, most waiting first. One query."""
    found: dict[str, dict[str, Any]] = {}
    rows = (
        Request.objects.filter(_in_region(region))
        .exclude(state__in=[RequestState.CLOSED, RequestState.WITHDRAWN])
        .values("topic", "state")
        .annotate(number=Count("pk"))
        .order_by()
    )
    for row in rows:
        field = field_of(row["topic"])
        line = found.setdefault(
            field, {"field": field, "label": label_of(field), "waiting": 0, "taken": 0}
        )
        line["taken" if row["state"] == RequestState.TAKEN else "waiting"] += row["number"]
    return sorted(found.values(), key=lambda line: (-line["waiting"], -line["taken"]))


def by_advisor(region: str = "") -> list[Advisor]:
    """Advisors of a region with load, offers that wait, and how many they helped.

    Two queries.
    """
    advisors = (
        Advisor.objects.filter(user__is_active=True)
        .with_load()
        .annotate(
            pending=Count("assignments", filter=Q(assignments__answer=Answer.PENDING)),
            thanked=Count(
                "assignments",
                filter=Q(
                    assignments__answer=Answer.ACCEPTED,
                    assignments__request__rating__useful=True,
                ),
            ),
        )
        .select_related("user", "deputy__user")
        .prefetch_related("office_hours")
        .order_by("user__display_name", "pk")
    )
    return [
        advisor
        for advisor in advisors
        if not region or not advisor.regions or region in advisor.regions
    ]
