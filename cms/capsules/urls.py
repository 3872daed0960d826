"""Addresses of series inside a language."""

from django.urls import path

from cms.capsules import views
from cms.capsules.cover import series_cover
from cms.capsules.feeds import EpisodesFeed, PodcastFeed

urlpatterns = [
    path("capsule-player/<uuid:key>/", views.player, name="capsule_player"),
    path("series/<int:pk>/follow/", views.follow, name="series_follow"),
    path("series/<uuid:key>/episodes.atom", EpisodesFeed(), name="series_feed"),
    path("series/<uuid:key>/podcast.xml", PodcastFeed(), name="series_podcast"),
    path("series/<uuid:key>/cover.png", series_cover, name="series_cover"),
]
