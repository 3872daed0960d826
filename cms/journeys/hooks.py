"""What editors are told when a journey leads nowhere."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from cms.journeys import queries
from cms.models import JourneyMember, JourneyPage


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_of_dead_links(request: HttpRequest, page: Page) -> None:
    """Name each step whose page is a draft, gone, or not translated: readers see no link there.

    At every save, for who writes need not be who publishes; not when the editor's screen
    saves by itself, which reads no messages.
    """
    if "application/json" in request.headers.get("Accept", ""):
        return
    if isinstance(page.specific_deferred, JourneyPage):
        for sentence in dead_links(page.get_latest_revision_as_object()):
            messages.warning(request, sentence)


def dead_links(journey: JourneyPage) -> list[str]:
    """A sentence for each link of a step that readers do not see."""
    named = queries.pages_named(journey)
    sentences = []
    for number, (key, pks) in enumerate(queries.step_page_ids(journey), start=1):
        step = {"number": number, "title": journey.step_titles.get(key, "")}
        for pk in pks:
            page = named.get(pk)
            if page is None:
                sentences.append(
                    _("Step %(number)s “%(title)s” leads to a page that no longer exists.") % step
                )
            elif page.locale_id != journey.locale_id:
                sentences.append(
                    _("Step %(number)s “%(title)s” leads to “%(page)s”, which is not translated.")
                    % (step | {"page": page.title})
                )
            elif not page.live:
                sentences.append(
                    _("Step %(number)s “%(title)s” leads to “%(page)s”, which is not published.")
                    % (step | {"page": page.title})
                )
    return sentences


@hooks.register("after_unpublish_page")
def warn_of_journeys(request: HttpRequest, page: Page) -> None:
    """Name the journeys that lose a page."""
    members = JourneyMember.objects.filter(page=page, journey__live=True)
    for member in members.select_related("journey"):
        words = {
            "journey": member.journey.title,
            "title": member.journey.step_titles.get(member.step_key, ""),
        }
        messages.warning(
            request,
            _("The journey “%(journey)s” has lost a page at the step “%(title)s”.") % words,
        )
