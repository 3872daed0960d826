"""The two demo flows as pages, in both languages; a page that exists is left alone."""

import json
import uuid
from collections.abc import Mapping
from typing import Any

from wagtail.models import Locale, Page

from cms.models import Fact, FlowPage
from cms.seed_content.flows import FLOWS
from cms.seed_content.flows.shape import in_language


def seed_flows(add: Any, stable_key: Any, shelves: Mapping[str, Any]) -> int:
    """Make the flows under the shelves ``{language: page}`` with the seed's own two helpers."""
    locales = {code: Locale.objects.get(language_code=code) for code in shelves}
    for flow in FLOWS:
        for place, (code, locale) in enumerate(locales.items()):
            words = flow[code]
            body = [
                block | {"id": str(uuid.uuid5(uuid.NAMESPACE_OID, f"{flow['key']}:{code}:{n}"))}
                for n, block in enumerate(in_language(flow["blocks"], place))
            ]
            add(
                FlowPage,
                shelves[code],
                stable_key("flow", flow["key"]),
                locale,
                title=words["title"],
                slug=words["slug"],
                summary=words["summary"],
                intro=words["intro"],
                topics=flow["topics"],
                body=json.dumps([_with_rows(block, locale, stable_key) for block in body]),
            )
    return len(FLOWS)


def _with_rows(block: dict[str, Any], locale: Locale, stable_key: Any) -> dict[str, Any]:
    """A result with the rows of its facts and pages in place of their keys."""
    if block["type"] != "result":
        return block
    value = block["value"]
    rows = dict(Fact.objects.filter(key__in=value["facts"], locale=locale).values_list("key", "pk"))
    steps = [step | {"page": _page(step["page"], locale, stable_key)} for step in value["steps"]]
    facts = [rows[key] for key in value["facts"]]
    return block | {"value": value | {"facts": facts, "steps": steps}}


def _page(target: str | None, locale: Locale, stable_key: Any) -> int | None:
    if not target:
        return None
    kind, _colon, key = target.partition(":")
    pages = Page.objects.filter(translation_key=stable_key(kind, key), locale=locale)
    return pages.values_list("pk", flat=True).first()
