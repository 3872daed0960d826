"""The form of an uploaded picture, with sentences that say what to do."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.images.forms import BaseImageForm


class PictureForm(BaseImageForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            # Pillow itself refuses the largest before anything is decoded.
            self.fields["file"].error_messages["file_too_many_pixels"] = _(
                "This picture is too large: it has more than %(millions)d million points. "
                "Make it smaller first, about 2000 points wide; readers see no difference."
            ) % {"millions": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000}
