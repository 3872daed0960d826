"""The editor's face of media."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, register_converter, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail.admin.menu import MenuItem

from fadaa.accounts.models import User
from media import admin_views, poster_views
from media.captions.admin_urls import caption_urls
from media.library.urls import library_urls
from media.models import Asset
from media.rules import can_see_library
from media.viewsets import asset_chooser_viewset, sound_chooser_viewset
from media.watching.admin import watching_admin_urls


class ActionConverter:
    regex = "retry|cancel|delete"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ActionConverter, "film_action")


@hooks.register("register_admin_viewset")
def register_asset_choosers() -> list[object]:
    return [asset_chooser_viewset, sound_chooser_viewset]


@hooks.register("register_admin_urls")
def film_urls() -> list[URLPattern]:
    return [
        *library_urls,
        path("films/status/", admin_views.status, name="media_admin_status"),
        path("films/<uuid:public_id>/", admin_views.film, name="media_admin_film"),
        path("films/<uuid:public_id>/poster/", poster_views.choose, name="media_admin_poster"),
        *caption_urls(),
        *watching_admin_urls,
        path(
            "films/<uuid:public_id>/<film_action:action>/",
            admin_views.act,
            name="media_admin_act",
        ),
    ]


class FilmsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_see_library(request.user)


@hooks.register("register_admin_menu_item")
def films_item() -> MenuItem:
    return FilmsItem(
        _("Films"), reverse("media_admin_library"), name="films", icon_name="media", order=310
    )


class FilmURLFinder:
    """Lets choosers lead to the page of a film."""

    def __init__(self, user: User | None = None) -> None:
        self.user = user

    def get_edit_url(self, instance: Any) -> str | None:
        if self.user is not None and not can_see_library(self.user):
            return None
        return reverse("media_admin_film", args=[instance.public_id])


register_admin_url_finder(Asset, FilmURLFinder)
