"""The stored values of blocks, in the order in which an editor sees their fields."""

from collections.abc import Mapping
from typing import Any

from wagtail import blocks


def in_declared_order(block: blocks.Block, value: Any) -> Any:
    """A stored value with the fields of each struct as the block declares them.

    PostgreSQL's ``jsonb`` gives the keys of an object back by their length, not as written.
    Values that a block does not know are dropped, as Wagtail drops them.
    """
    if isinstance(block, blocks.StreamBlock):
        known = block.child_blocks
        return [
            one | {"value": in_declared_order(known[one["type"]], one["value"])}
            for one in value
            if one["type"] in known
        ]
    if isinstance(block, blocks.ListBlock) and isinstance(value, list):
        return [_item(block.child_block, one) for one in value]
    if isinstance(block, blocks.StructBlock) and isinstance(value, dict):
        return {
            name: in_declared_order(child, value[name])
            for name, child in block.child_blocks.items()
            if name in value
        }
    return value


def spoken_parts(parts: Mapping[str, tuple[str, list[Any]]]) -> list[dict[str, Any]]:
    """``{name: (title, lines)}`` as blocks that are read aloud, without those that are empty."""
    return [
        {"type": "step", "value": {"title": title, "text": [str(one) for one in lines]}, "id": name}
        for name, (title, lines) in parts.items()
        if any(lines)
    ]


def _item(block: blocks.Block, value: Any) -> Any:
    """An item of a list: wrapped with an id, or bare where it was stored long ago."""
    if isinstance(value, dict) and {"type", "value"} <= value.keys():
        return value | {"value": in_declared_order(block, value["value"])}
    return in_declared_order(block, value)
