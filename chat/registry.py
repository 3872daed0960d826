"""What other rooms may show beside a conversation.

A room to the right adds a function in its ``AppConfig.ready``:
``aside_templates.append(function)``. It is called with the request and the conversation
and answers a template name with its context, or None when it has nothing to show.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from chat.models import Conversation

Aside = Callable[[HttpRequest, Conversation], tuple[str, dict[str, Any]] | None]

aside_templates: list[Aside] = []

# How to make a PDF of a page: ``(html, names of our style sheets) → bytes``. A room to the
# right that can, adds its way; without one conversations are given out as JSON alone.
PaperMaker = Callable[[str, tuple[str, ...]], bytes]

paper_makers: list[PaperMaker] = []


def asides_for(request: HttpRequest, conversation: Conversation) -> list[SafeString]:
    """What the other rooms show beside a conversation, rendered, in order of registration."""
    found = (aside(request, conversation) for aside in aside_templates)
    return [render_to_string(*aside, request=request) for aside in found if aside is not None]
