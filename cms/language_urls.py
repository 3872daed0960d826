"""Addresses of content inside a language, area by area."""

from django.urls import URLPattern, URLResolver, include, path

app_name = "content"
urlpatterns: list[URLPattern | URLResolver] = [
    path("editing/", include("cms.editing.urls")),
    path("", include("cms.syndication.urls")),
    path("", include("cms.audience.urls")),
    path("journeys/", include("cms.journeys.urls")),
    path("events/", include("cms.events.urls")),
    path("", include("cms.capsules.urls")),
    path("founding/", include("cms.founding.urls")),
    path("", include("cms.spoken.urls")),
]
