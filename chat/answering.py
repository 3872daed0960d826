"""What every view of a conversation needs: the person, the conversation, refusals as JSON."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse

from chat import protocol, queries
from chat.errors import BadFrame, ConversationNotFound, SessionEnded
from chat.models import Conversation
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError


def person_of(request: HttpRequest) -> User:
    """Who asks; only behind a check that someone is signed in."""
    user = request.user
    assert isinstance(user, User)
    return user


def conversation_or_404(request: HttpRequest, public_id: uuid.UUID) -> Conversation:
    """A conversation that the person takes part in."""
    try:
        return queries.conversation_for(person_of(request), public_id)
    except ConversationNotFound as error:
        raise Http404(str(error)) from error


def refusal_of(error: DomainError) -> JsonResponse:
    return JsonResponse({"v": protocol.VERSION, "error": error.as_dict()}, status=error.status)


def answers_in_json(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Turn a refusal into JSON with its status; a person signed out gets 401."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            if not request.user.is_authenticated:
                raise SessionEnded()
            return view(request, *args, **kwargs)
        except DomainError as error:
            return refusal_of(error)

    return answer


def body_of(request: HttpRequest) -> dict[str, Any]:
    """The JSON object of a request; raises BadFrame for anything else."""
    if len(request.body) > protocol.FRAME_MAX_BYTES:
        raise BadFrame()
    return protocol.read_object(request.body.decode("utf-8", "replace"))
