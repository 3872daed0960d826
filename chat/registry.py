"""What other rooms may show beside a conversation.

A room to the right adds a function in its ``AppConfig.ready``:
``aside_templates.append(function)``. It is called with the request and the conversation
and answers a template name with its context, or None when it has nothing to show.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from chat.models import Conversation

Aside = Callable[[HttpRequest, Conversation], tuple[str, dict[str, Any]] | None]

aside_templates: list[Aside] = []


def asides_for(
    request: HttpRequest, conversation: Conversation
) -> list[tuple[str, dict[str, Any]]]:
    """The templates to show beside a conversation, in order of registration."""
    found = (aside(request, conversation) for aside in aside_templates)
    return [aside for aside in found if aside is not None]
