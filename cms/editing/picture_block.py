"""A picture with words for those who do not see it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from cms.editing import samples


class PictureBlock(blocks.StructBlock):  # type: ignore[misc]
    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        required=False,
        default="",
        max_length=200,
        label=_("What is seen on it"),
        help_text=_("Read aloud to people who do not see the picture."),
    )
    decorative = blocks.BooleanBlock(
        required=False, label=_("Only decoration: says nothing that the text does not say")
    )
    caption = blocks.CharBlock(required=False, default="", max_length=200, label=_("Caption"))
    credit = blocks.CharBlock(required=False, default="", max_length=120, label=_("Made by"))

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "cms/blocks/picture.html"
        description = _("A picture with words for those who do not see it")
        preview_value = staticmethod(samples.picture)

    def clean(self, value: Any) -> Any:
        """Words, or the statement that none are needed; never both empty."""
        cleaned = super().clean(value)
        if not cleaned.get("alt", "").strip() and not cleaned.get("decorative"):
            missing = ValidationError(
                _("Write what is seen on the picture, or tick that it is only decoration.")
            )
            raise StructBlockValidationError(block_errors={"alt": missing})
        return cleaned
