"""What is new, as Atom, in each language."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms import queries
from cms.models import BasePage
from cms.syndication.queries import newest

LENGTH = 30
# {kind in the address: (kinds of pages, words)}
KINDS: dict[str, tuple[tuple[str, ...], Any]] = {
    "all": (
        ("guide", "journey", "scheme", "label", "event", "capsule"),
        gettext_lazy("What is new"),
    ),
    "guides": (("guide", "journey"), gettext_lazy("New guides")),
    "schemes": (("scheme",), gettext_lazy("New financing")),
    "capsules": (("capsule",), gettext_lazy("New capsules")),
    "events": (("event",), gettext_lazy("New events")),
}


class NewestFeed(Feed):
    """The thirty newest pages of a kind in the language of the address."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, kind: str) -> str:
        if kind not in KINDS:
            raise Http404(kind)
        return kind

    def title(self, kind: str) -> str:
        return f"{KINDS[kind][1]} · {_('Fadaa Al Moutaawine')}"

    def link(self, kind: str) -> str:
        return f"/{queries.current_language()}/"

    def feed_url(self, kind: str) -> str:
        return reverse("content:feed", args=[kind])

    def items(self, kind: str) -> list[BasePage]:
        return newest(KINDS[kind][0], queries.current_language(), limit=LENGTH)

    def item_title(self, item: BasePage) -> str:
        return item.title

    def item_description(self, item: BasePage) -> str:
        return item.summary

    def item_link(self, item: BasePage) -> str:
        return item.url or "/"

    def item_guid(self, item: BasePage) -> str:
        return f"urn:uuid:{item.translation_key}:{item.locale.language_code}"

    def item_pubdate(self, item: BasePage) -> datetime | None:
        return item.first_published_at

    def item_updateddate(self, item: BasePage) -> datetime | None:
        return item.last_published_at
