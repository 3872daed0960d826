"""Addresses that belong to no page."""

from django.contrib.sitemaps.views import sitemap as django_sitemap
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control

from cms.sitemaps import PageSitemap


@cache_control(max_age=3600)
def sitemap(request: HttpRequest) -> HttpResponse:
    """``sitemap.xml`` in all languages."""
    response: HttpResponse = django_sitemap(request, {"pages": PageSitemap(request)})
    return response
