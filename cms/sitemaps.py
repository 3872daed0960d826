"""The pages of the site for search engines, every language in one list."""

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
        return pages.order_by("path")

    def lastmod(self, item: Page) -> datetime | None:
        return item.last_published_at

    def location(self, item: Page) -> str:
        return item.get_url(self.request) or "/"
