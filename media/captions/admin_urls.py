"""Addresses of the editor of timed text, inside the CMS."""

from django.urls import URLPattern, path, register_converter

from media.captions import admin_views, cue_views, machine_views
from media.enums import TrackKind, TrackLanguage


class KindConverter:
    regex = "|".join(TrackKind.values)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class LanguageConverter(KindConverter):
    # The longer first: ``ar`` begins ``ar-MA``.
    regex = "|".join(sorted(TrackLanguage.values, key=len, reverse=True))


register_converter(KindConverter, "track_kind")
register_converter(LanguageConverter, "track_language")

TRACK = "films/<uuid:public_id>/<track_kind:kind>/<track_language:lang>/"


def caption_urls() -> list[URLPattern]:
    return [
        path("films/captions/", admin_views.waiting, name="media_admin_waiting"),
        path(TRACK, admin_views.edit, name="media_admin_track"),
        path(f"{TRACK}cues/", cue_views.cues, name="media_admin_cues"),
        path(f"{TRACK}review/", admin_views.review, name="media_admin_review"),
        path(
            f"{TRACK}versions/<int:number>/", admin_views.version, name="media_admin_track_version"
        ),
        path(f"{TRACK}machine/", machine_views.draft, name="media_admin_machine"),
        path(
            "films/<uuid:public_id>/described/<track_language:lang>/",
            admin_views.described,
            name="media_admin_described",
        ),
    ]
