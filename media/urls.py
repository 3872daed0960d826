"""Addresses of files and tracks; outside the languages, for a file has none."""

from django.urls import URLPattern, path

from media import tus, views
from media.watching.urls import watching_urls

app_name = "media"
urlpatterns: list[URLPattern] = [
    path("files/signed/<str:token>/<path:path>", views.signed_file, name="signed_file"),
    path("files/<path:path>", views.stored_file, name="file"),
    path("media/uploads/", tus.uploads_view, name="uploads"),
    path("media/uploads/<uuid:upload_id>", tus.upload_view, name="upload"),
    path("media/films/<uuid:asset_id>/master.m3u8", views.master, name="master"),
    path("media/films/<uuid:asset_id>/storyboard.vtt", views.storyboard, name="storyboard"),
    path(
        "media/tracks/<uuid:asset_id>/<slug:kind>/<slug:lang>.m3u8",
        views.track_playlist,
        name="track_playlist",
    ),
    path("media/tracks/<uuid:asset_id>/<slug:kind>/<slug:lang>.vtt", views.track, name="track"),
    *watching_urls,
]
