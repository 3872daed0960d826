"""Links, doors and their targets: what menus and the home page are made of."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.menus.places import place_choices, place_url

ICONS = [
    ("people", _("people")),
    ("book", _("book")),
    ("money", _("money")),
    ("chat", _("conversation")),
    ("listen", _("listening")),
    ("paper", _("paper")),
    ("pin", _("place")),
    ("check", _("tick")),
    ("scale", _("scales")),
    ("question", _("question mark")),
    ("search", _("magnifier")),
]


class TargetValue(blocks.StructValue):  # type: ignore[misc]
    """A link that knows where it leads."""

    @property
    def href(self) -> str:
        """The address, or nothing when the page is a draft or gone: such a link is not shown."""
        page = self.get("page")
        if page is not None:
            return (page.url or "") if page.live else ""
        if self.get("place"):
            return place_url(self["place"])
        return self.get("url") or ""


class TargetBlock(blocks.StructBlock):  # type: ignore[misc]
    """Words that lead to a page, to a screen of the platform, or to another site."""

    label = blocks.CharBlock(label=_("Words of the link"), max_length=60)
    page = blocks.PageChooserBlock(required=False, label=_("Page"))
    place = blocks.ChoiceBlock(
        choices=place_choices, required=False, label=_("or a screen of the platform")
    )
    url = blocks.URLBlock(required=False, label=_("or the address of another site"))

    class Meta:
        icon = "link"
        label = _("Link")
        description = _("One link of a menu")
        value_class = TargetValue
        preview_value: ClassVar = {"label": _("Ask an advisor"), "place": "ask"}
        preview_template = "cms/menus/preview.html"

    def clean(self, value: Any) -> Any:
        """Exactly one target, or the editor is told at the field."""
        cleaned = super().clean(value)
        chosen = [name for name in ("page", "place", "url") if cleaned.get(name)]
        if len(chosen) == 1:
            return cleaned
        message = (
            gettext("Choose where the link leads: a page, a screen or an address.")
            if not chosen
            else gettext("Choose only one: a page, a screen or an address.")
        )
        field = chosen[1] if chosen else "page"
        raise blocks.StructBlockValidationError(block_errors={field: ValidationError(message)})


class DoorBlock(TargetBlock):
    """A large way in on the home page: a drawing, two words and a promise."""

    text = blocks.CharBlock(label=_("What is behind it"), max_length=120)
    icon = blocks.ChoiceBlock(choices=ICONS, default="people", label=_("Drawing"))

    class Meta:
        icon = "home"
        label = _("Door")
        description = _("A large way in on the home page")
        preview_value: ClassVar = {
            "label": _("Ask an advisor"),
            "text": _("In writing, free of charge"),
            "icon": "chat",
            "place": "ask",
        }
        preview_template = "cms/menus/preview.html"
