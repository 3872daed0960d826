"""The editor's face of media."""

from wagtail import hooks

from media.viewsets import asset_chooser_viewset


@hooks.register("register_admin_viewset")
def register_asset_chooser() -> object:
    return asset_chooser_viewset
