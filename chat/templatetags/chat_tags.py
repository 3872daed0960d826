"""Signs of the chat that other pages may carry."""

from typing import Any

from django import template

from chat.queries import unread_counts

register = template.Library()


@register.inclusion_tag("chat/_unread_badge.html", takes_context=True)
def unread_badge(context: template.Context) -> dict[str, Any]:
    """How many messages wait unread; nothing for nobody and for zero. One query."""
    request = context.get("request")
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"count": 0}
    return {"count": sum(unread_counts(user).values())}
