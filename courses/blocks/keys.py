"""Keys inside blocks, and the option that most questions are made of."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.keys import as_uuid, new_key, new_option_key


class KeyBlock(blocks.CharBlock):  # type: ignore[misc]
    """A key of our own. Wagtail's block ids promise no identity when blocks are copied.

    An empty key is filled when the page is saved, so that emptying it gives a copy its own.
    """

    def __init__(self, *, make: Callable[[], str] = new_key, **kwargs: Any) -> None:
        self.make = make
        kwargs.setdefault("label", _("Key"))
        kwargs.setdefault(
            "help_text", _("Filled by itself. Empty it in a copy, so that the copy gets its own.")
        )
        super().__init__(required=False, max_length=40, **kwargs)

    def clean(self, value: str) -> str:
        value = super().clean(value) or self.make()
        if self.make is new_key and as_uuid(value) is None:
            raise ValidationError(_("Leave the key empty: it is filled by itself."))
        return value

    # A key is the same in every language: wagtail-localize must not offer it for translation.
    def get_translatable_segments(self, value: str) -> list[Any]:
        return []

    def restore_translated_segments(self, value: str, segments: Any) -> str:
        return value


class CodeBlock(blocks.RegexBlock):  # type: ignore[misc]
    """A short name that other fields refer to: the same in every language."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            regex=r"^[a-z][a-z0-9_]{0,19}$",
            error_messages={"invalid": _("Small Latin letters, digits and _, 20 at most.")},
            **kwargs,
        )

    def get_translatable_segments(self, value: str) -> list[Any]:
        return []

    def restore_translated_segments(self, value: str, segments: Any) -> str:
        return value


def feedback_block(**kwargs: Any) -> blocks.TextBlock:
    settings = {"label": _("What to say to who chooses it"), "required": False} | kwargs
    return blocks.TextBlock(rows=2, max_length=500, **settings)


class OptionBlock(blocks.StructBlock):  # type: ignore[misc]
    text = blocks.CharBlock(max_length=200, label=_("Text"))
    correct = blocks.BooleanBlock(required=False, label=_("This is right"))
    feedback = feedback_block()
    key = KeyBlock(make=new_option_key)

    class Meta:
        icon = "list-ul"
        label = _("Option")
        description = _("An option, or a line to be put in its place")
