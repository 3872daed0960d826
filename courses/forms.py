"""The plain form of a question card, read into the response that the scorer takes."""

from typing import Any

from django.http import QueryDict

from courses.errors import NothingChosen, PlacesNotDistinct

PLACE = "place-"


def response_from(item: dict[str, Any], post: QueryDict) -> dict[str, Any]:
    """The response in a posted form; the scorer judges whether it fits.

    Raises NothingChosen or PlacesNotDistinct.
    """
    kind = item["type"]
    if kind == "multiple":
        return {"choices": post.getlist("choice")}
    if kind == "number":
        return {"number": post.get("number", "")}
    if kind == "order":
        return {"order": _order(item, post)}
    return {"choice": post.get("choice", "")}


def _order(item: dict[str, Any], post: QueryDict) -> list[str]:
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
