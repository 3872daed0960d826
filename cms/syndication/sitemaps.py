"""The pages of the site for search engines, each with its twins in the other languages."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest
from wagtail.models import Page


class PageSitemap(Sitemap):
    """All live, public pages. Addresses follow the host that was asked."""

    limit = 5000

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> Any:
        pages = Page.objects.live().public().filter(depth__gte=2)
        return pages.select_related("locale").order_by("path")

    def lastmod(self, item: Page) -> datetime | None:
        return item.last_published_at

    def location(self, item: Page) -> str:
        return item.get_url(self.request) or "/"

    def get_urls(
        self, page: int | str = 1, site: Any = None, protocol: str | None = None
    ) -> list[dict[str, Any]]:
        """Each address with ``alternates``: one query for the twins of a whole page of them."""
        urls = super().get_urls(page=page, site=site, protocol=protocol)
        keys = {url["item"].translation_key for url in urls}
        twins = defaultdict(list)
        live = Page.objects.live().public().filter(translation_key__in=keys, depth__gte=2)
        for twin in live.select_related("locale").order_by("locale__language_code"):
            twins[twin.translation_key].append(twin)
        for url in urls:
            group = twins[url["item"].translation_key]
            url["alternates"] = [
                {
                    "location": self.request.build_absolute_uri(self.location(twin)),
                    "lang_code": twin.locale.language_code,
                }
                for twin in (group if len(group) > 1 else ())
            ]
        return urls
