"""Seed content as StreamField data."""

import json
import uuid
from collections.abc import Iterable
from typing import Any

from wagtail.models import Locale, Page

from cms.models import Fact

Block = tuple[str, Any]


def lines(texts: Iterable[str]) -> str:
    """A list of sentences as a stream of line blocks."""
    return json.dumps([{"type": "line", "value": text} for text in texts])


class GuideBlocks:
    """Turns ``[(block type, value)]`` into the JSON of a guide's body in one language."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale

    def to_json(self, key: str, blocks: Iterable[Block]) -> str:
        """Block ids are made from the guide's key, so that an anchor stays the same."""
        namespace = uuid.uuid5(uuid.NAMESPACE_OID, f"{key}:{self.locale.language_code}")
        return json.dumps(
            [
                {
                    "type": kind,
                    "value": getattr(self, f"_{kind}")(value),
                    "id": str(uuid.uuid5(namespace, str(number))),
                }
                for number, (kind, value) in enumerate(blocks)
            ]
        )

    def _heading(self, value: str) -> str:
        return value

    def _paragraph(self, value: str) -> str:
        return value

    def _notice(self, value: dict[str, str]) -> dict[str, str]:
        return value

    def _fact(self, key: str) -> dict[str, int]:
        return {"fact": self._fact_pk(key)}

    def _step(self, value: dict[str, Any]) -> dict[str, Any]:
        return value | {
            "logic": value.get("logic", "and"),
            "papers": value.get("papers", []),
            "facts": [self._fact_pk(key) for key in value.get("facts", [])],
        }

    def _capsule(self, key: str) -> dict[str, int | None]:
        return {"capsule": self._page_pk("capsule", key)}

    def _links(self, value: list[tuple[str, str]]) -> dict[str, Any]:
        return {"links": [self._link(label, target) for label, target in value]}

    def _link(self, label: str, target: str) -> dict[str, Any]:
        kind, _colon, key = target.partition(":")
        if kind in {"guide", "scheme"}:
            return {"label": label, "page": self._page_pk(kind, key), "url": ""}
        return {"label": label, "page": None, "url": target}

    def _fact_pk(self, key: str) -> int:
        return Fact.objects.values_list("pk", flat=True).get(key=key, locale=self.locale)

    def _page_pk(self, kind: str, key: str) -> int | None:
        from cms.seed import stable_key

        return (
            Page.objects.filter(translation_key=stable_key(kind, key), locale=self.locale)
            .values_list("pk", flat=True)
            .first()
        )
