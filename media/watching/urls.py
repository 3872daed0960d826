"""Addresses that a player speaks to."""

from django.urls import URLPattern, path

from media.watching import views

watching_urls: list[URLPattern] = [
    path("media/films/<uuid:asset_id>/position", views.position, name="position"),
    path("media/films/<uuid:asset_id>/watched", views.watched, name="watched"),
]
