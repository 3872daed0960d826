"""Addresses of content inside a language, area by area."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "content"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("cms.syndication.urls")),
]
