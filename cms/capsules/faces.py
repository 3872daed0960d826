"""New episodes in "my space"."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.capsules.queries import followed_by
from fadaa.accounts.space import SpaceCard


def space_cards(request: HttpRequest) -> Iterable[SpaceCard]:
    """A card for each series that the person follows; one with news comes first."""
    if not request.user.is_authenticated:
        return
    for followed in followed_by(request.user):
        new = followed.new
        count = ngettext("%(count)s new episode", "%(count)s new episodes", len(new))
        yield SpaceCard(
            title=followed.series.title,
            url=(new[0].url if new else followed.series.url) or "",
            text=_("New: %(title)s") % {"title": new[0].title} if new else _("No new episode yet"),
            icon="bell",
            meta=count % {"count": len(new)} if new else "",
            order=12 if new else 56,
        )
