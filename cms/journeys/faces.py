"""The journeys of a person in "my space"."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext as _

from cms.journeys.queries import Progress, progress_of
from fadaa.accounts.space import SpaceCard
from fadaa.core.templatetags.formats import day


def space_cards(request: HttpRequest) -> Iterable[SpaceCard]:
    """A card for each journey begun; one whose reminder is due comes first."""
    for progress in progress_of(request.user):
        yield SpaceCard(
            title=progress.title,
            url=progress.url,
            text=_said(progress),
            icon="check",
            meta=_("%(done)s of %(count)s steps done")
            % {"done": progress.totals.done, "count": progress.totals.count},
            order=8 if progress.is_due else 14,
        )


def _said(progress: Progress) -> str:
    if progress.is_due:
        date, title = progress.reminders[0]
        return _("Reminder for %(date)s: %(step)s") % {"date": day(date), "step": title}
    if progress.totals.is_finished:
        return _("All steps are done")
    return _("Next: %(step)s") % {"step": progress.next_title}
