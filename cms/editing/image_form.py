"""The form of an uploaded picture, with sentences that say what to do."""

from functools import partial
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm


class PictureForm(BaseImageForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("file")
        if field is None:
            return
        # Pillow itself refuses the largest before anything is decoded.
        field.error_messages["file_too_many_pixels"] = _(
            "This picture is too large: it has more than %(millions)d million points. "
            "Make it smaller first, about 2000 points wide; readers see no difference."
        ) % {"millions": settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000}
        field.check_image_pixel_size = partial(_check_size, field)


def _check_size(field: WagtailImageField, upload: Any) -> None:
    """Wagtail's check, which decodes the picture; a cut one is refused, not an error of ours."""
    try:
        WagtailImageField.check_image_pixel_size(field, upload)
    except (OSError, SyntaxError) as error:
        upload.seek(0)
        # What the head of the file says, before anything is decoded.
        with Image.open(upload) as head:
            too_many = head.width * head.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
        code = "file_too_many_pixels" if too_many else "invalid_image"
        raise ValidationError(field.error_messages[code], code=code) from error
