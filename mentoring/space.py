"""The doors of this room in "my space"."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fadaa.accounts.models import User
from fadaa.accounts.space import SpaceCard
from mentoring.models import Request
from mentoring.queries import advisor_of


def mentoring_cards(request: HttpRequest) -> Iterable[SpaceCard]:
    """The dossier and asking for everyone, the desk for advisors."""
    user = request.user
    if not isinstance(user, User):
        return
    if advisor := advisor_of(user):
        waiting = Request.objects.offered_to(advisor).count()
        yield SpaceCard(
            title=_("The advisor's desk"),
            url=reverse("mentoring:desk"),
            text=_("Requests that wait for you, and your open cases"),
            icon="people",
            meta=ngettext("%(count)d request waits", "%(count)d requests wait", waiting)
            % {"count": waiting}
            if waiting
            else "",
            order=10,
        )
    open_requests = Request.objects.open().filter(holder=user).count()
    yield SpaceCard(
        title=_("My file"),
        url=reverse("mentoring:my_file"),
        text=_("My project and what I asked"),
        icon="folder",
        meta=ngettext("%(count)d open request", "%(count)d open requests", open_requests)
        % {"count": open_requests}
        if open_requests
        else "",
        order=30,
    )
    yield SpaceCard(
        title=_("Ask an advisor"),
        url=reverse("mentoring:ask"),
        text=_("In your own words; it is free"),
        icon="chat",
        order=40,
    )
