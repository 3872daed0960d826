"""A StreamField whose blocks stay out of migrations."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamValue
from wagtail.fields import StreamField

from cms.editing import samples

RawDataView = StreamValue.RawDataView


def _has_bare_lists(raw: Any) -> bool:
    """Whether a stream holds a list whose items are bare values."""
    if isinstance(raw, dict):
        return any(_has_bare_lists(value) for value in raw.values())
    if not isinstance(raw, list | RawDataView):
        return False
    bare = any(not (isinstance(item, dict) and "type" in item and "id" in item) for item in raw)
    is_stream = isinstance(raw, RawDataView)
    return (bare and not is_stream) or any(_has_bare_lists(item) for item in raw)


class SlimStreamField(StreamField):  # type: ignore[misc]
    """Deconstructs without its blocks: changing a block needs no migration.

    The cost: a data migration of block content must name its own blocks.
    """

    def get_prep_value(self, value: Any) -> Any:
        """Give every item of a list its identity when it is first kept.

        Lists written by seeds and imports have none; translation passes over such items.
        """
        if isinstance(value, StreamValue) and _has_bare_lists(value.raw_data):
            for _child in value:
                pass  # reading a block turns its lists into items
        return super().get_prep_value(value)

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
