"""Addresses inside a language."""

from django.urls import path

from cms.syndication import views
from cms.syndication.feeds import NewestFeed

urlpatterns = [
    path("feeds/<slug:kind>/", NewestFeed(), name="feed"),
    path("card/<uuid:key>.png", views.social_card, name="social_card"),
    path("open-data/", views.api_guide, name="open_data"),
]
