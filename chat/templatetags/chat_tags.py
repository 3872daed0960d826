"""Signs of the chat that other pages may carry."""

from typing import Any

from django import template

from chat.queries import unread_counts
from fadaa.core.ids import uuid7

register = template.Library()


@register.inclusion_tag("chat/_unread_badge.html", takes_context=True)
def unread_badge(context: template.Context) -> dict[str, Any]:
    """How many messages wait unread; nothing for nobody and for zero. One query."""
    request = context.get("request")
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"count": 0}
    return {"count": sum(unread_counts(user).values())}


@register.simple_tag
def new_id() -> str:
    """A client id for a form, so that a double tap does its work once."""
    return str(uuid7())
