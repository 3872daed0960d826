"""The plain form of a question card, read into the response that the scorer takes."""

from typing import Any

from django.http import QueryDict

from courses.errors import NothingChosen, PlacesNotDistinct

PLACE = "place-"
Item = dict[str, Any]


def response_from(item: Item, post: QueryDict) -> dict[str, Any]:
    """The response in a posted form; the scorer judges whether it fits.

    Raises NothingChosen or PlacesNotDistinct. ``static/courses/responses.js`` reads the same.
    """
    kind = item["type"]
    if kind in ("multiple", "checklist"):
        return {"choices": post.getlist("choice")}
    if kind == "number":
        return {"number": post.get("number", "")}
    if kind == "order":
        return {"order": _order(item, post)}
    if kind == "match":
        return {"match": _named(post, "match-", item["options"])}
    if kind == "fill":
        return {"gaps": _named(post, "gap-", item["gaps"])}
    if kind == "calculator":
        return {"fields": _named(post, "field-", item["fields"])}
    if kind == "scenario":
        return {"path": _path(item, post)}
    if kind == "yes_no_why":
        return {"choice": post.get("choice", ""), "why": post.get("why", "")}
    return {"choice": post.get("choice", "")}


def _named(post: QueryDict, prefix: str, parts: list[Item]) -> dict[str, str]:
    """What stands in one field for each part."""
    return {part["key"]: post.get(prefix + part["key"], "") for part in parts}


def _order(item: Item, post: QueryDict) -> list[str]:
    """Keys in the order of the places that were given to them."""
    places = {}
    for option in item["options"]:
        place = post.get(PLACE + option["key"], "")
        if not place.isdecimal() or len(place) > 3:
            raise NothingChosen()
        places[option["key"]] = int(place)
    if len(set(places.values())) < len(places):
        raise PlacesNotDistinct()
    return sorted(places, key=lambda key: places[key])


def _path(item: Item, post: QueryDict) -> list[str]:
    """The choices from the first scene on; those of scenes that were not reached are left."""
    nodes = {node["key"]: node for node in item["nodes"]}
    node, path, seen = item["nodes"][0], [], set()
    while node and node["options"] and node["key"] not in seen:
        seen.add(node["key"])
        chosen = post.get("node-" + node["key"], "")
        way = next((way for way in node["options"] if way["key"] == chosen), None)
        if way is None:
            raise NothingChosen()
        path.append(way["key"])
        node = nodes.get(way["to"])
    return path
