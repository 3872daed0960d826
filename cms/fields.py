"""A StreamField whose blocks stay out of migrations."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import StreamField

from cms.editing import samples


class SlimStreamField(StreamField):  # type: ignore[misc]
    """Deconstructs without its blocks: changing a block needs no migration.

    The cost: a data migration of block content must name its own blocks.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs


def lines_field(verbose_name: Any) -> SlimStreamField:
    """A list of plain sentences."""
    line = blocks.CharBlock(
        label=_("Line"),
        icon="list-ul",
        description=_("One short line of a list"),
        preview_value=samples.line,
    )
    return SlimStreamField([("line", line)], blank=True, verbose_name=verbose_name)
