"""The chooser of films for page editors."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.chooser import ChooserViewSet

from media.enums import AssetKind, AssetState
from media.models import Asset


class AssetChooserViewSet(ChooserViewSet):  # type: ignore[misc]
    model = Asset
    icon = "media"
    choose_one_text = _("Choose a film")
    choose_another_text = _("Choose another film")
    edit_item_text = _("Look at this film")
    per_page = 20

    def get_object_list(self) -> Any:
        """Films that can be shown now or soon, the newest first."""
        gone = (AssetState.FAILED, AssetState.CANCELLED)
        films = Asset.objects.in_library()
        return films.exclude(state__in=gone).order_by("-created_at")


class SoundChooserViewSet(AssetChooserViewSet):
    """Recordings alone: what was read aloud, without a picture."""

    choose_one_text = _("Choose a recording")
    choose_another_text = _("Choose another recording")
    edit_item_text = _("Look at this recording")
    # A form finds the widget of a model in one place: that of films stays the default.
    register_widget = False

    def get_object_list(self) -> Any:
        return super().get_object_list().filter(kind=AssetKind.AUDIO)


asset_chooser_viewset = AssetChooserViewSet("media_asset_chooser")
sound_chooser_viewset = SoundChooserViewSet("media_sound_chooser")
