"""A series as a podcast of its sound, and as news."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _

from cms.capsules import addresses, queries
from cms.models import CapsulePage, CapsuleSeriesPage
from cms.queries import current_language

LENGTH = 100
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"


class Podcast(Rss201rev2Feed):
    """RSS 2.0 with what podcast programs read besides."""

    content_type = "application/rss+xml; charset=utf-8"

    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), "xmlns:itunes": ITUNES, "xmlns:podcast": PODCAST}

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        site = _("Fadaa Al Moutaawine")
        handler.addQuickElement("itunes:author", site)
        handler.addQuickElement("itunes:type", "serial")
        handler.addQuickElement("itunes:explicit", "false")
        handler.addQuickElement("itunes:category", None, {"text": "Education"})
        handler.addQuickElement("itunes:image", None, {"href": self.feed["image"]})
        handler.addQuickElement("itunes:summary", self.feed["description"])

    def add_item_elements(self, handler: Any, item: Any) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("itunes:duration", str(item["seconds"]))
        handler.addQuickElement("itunes:season", str(item["season"]))
        handler.addQuickElement("itunes:episode", str(item["episode"]))
        handler.addQuickElement("itunes:explicit", "false")
        for track in item["tracks"]:
            handler.addQuickElement("podcast:transcript", None, track)


@dataclass(frozen=True)
class Told:
    """A series and what its feed needs of the request that asks."""

    series: CapsuleSeriesPage
    request: HttpRequest


@dataclass(frozen=True)
class Episode:
    page: CapsulePage
    number: int
    told: Told


class SeriesFeed(Feed):
    """What both feeds say of a series."""

    def get_object(self, request: HttpRequest, key: UUID) -> Told:
        shelf = CapsuleSeriesPage.objects.live().public().select_related("locale")
        series = get_object_or_404(
            shelf, translation_key=key, locale__language_code=current_language()
        )
        return Told(series, request)

    def title(self, told: Told) -> str:
        return told.series.title

    def link(self, told: Told) -> str:
        return told.series.url or "/"

    def description(self, told: Told) -> str:
        return told.series.search_description or told.series.summary or told.series.title

    subtitle = description

    def items(self, told: Told) -> list[Episode]:
        """The newest first, as programs expect."""
        seasons = queries.seasons_of(queries.episodes(told.series))
        found = [Episode(page, number, told) for one in seasons for number, page in one.episodes]
        return [one for one in reversed(found) if self.tells(one.page)][:LENGTH]

    def tells(self, page: CapsulePage) -> bool:
        return addresses.is_open(page)

    def item_title(self, item: Episode) -> str:
        return item.page.title

    def item_description(self, item: Episode) -> str:
        return item.page.synopsis

    def item_link(self, item: Episode) -> str:
        return item.page.url or "/"

    def item_guid(self, item: Episode) -> str:
        return f"urn:uuid:{item.page.translation_key}:{item.page.locale.language_code}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: Episode) -> datetime | None:
        return item.page.first_published_at

    def item_updateddate(self, item: Episode) -> datetime | None:
        return item.page.last_published_at


class EpisodesFeed(SeriesFeed):
    """New episodes as Atom."""

    feed_type = Atom1Feed

    def feed_url(self, told: Told) -> str:
        return reverse("content:series_feed", args=[told.series.translation_key])


class PodcastFeed(SeriesFeed):
    """The sound of a series, for podcast programs: small files, kept for the way."""

    feed_type = Podcast

    def feed_url(self, told: Told) -> str:
        return reverse("content:series_podcast", args=[told.series.translation_key])

    def tells(self, page: CapsulePage) -> bool:
        return super().tells(page) and page.asset.sound is not None

    def feed_extra_kwargs(self, obj: Told) -> dict[str, Any]:
        card = reverse("content:series_cover", args=[obj.series.translation_key])
        return {"image": obj.request.build_absolute_uri(card)}

    def item_extra_kwargs(self, item: Episode) -> dict[str, Any]:
        absolute = item.told.request.build_absolute_uri
        return {
            "seconds": round(item.page.asset.duration_seconds or 0),
            "season": item.page.season,
            "episode": item.number,
            "tracks": [
                {"url": absolute(track.url), "type": "text/vtt", "language": track.lang}
                for track in item.page.asset.tracks.all()
                if track.kind == "captions" and track.vtt
            ],
        }

    def item_enclosure_url(self, item: Episode) -> str:
        sound = item.page.asset.sound
        return item.told.request.build_absolute_uri(sound.url) if sound else ""

    def item_enclosure_length(self, item: Episode) -> int:
        sound = item.page.asset.sound
        return sound.bytes if sound else 0

    item_enclosure_mime_type = "audio/mp4"
