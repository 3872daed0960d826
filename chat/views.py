"""Conversations as pages, and the twins of the socket over HTTP."""

import asyncio
import contextlib
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable

from channels.layers import get_channel_layer
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST, require_safe

from chat import (
    actions,
    attachments,
    limits,
    presence,
    presenting,
    protocol,
    queries,
    registry,
    services,
)
from chat.answering import (
    answers_in_json,
    body_of,
    conversation_or_404,
    person_of,
    refusal_of,
)
from chat.enums import MessageKind
from chat.errors import ConversationNotFound
from chat.models import Conversation
from chat.pokes import group_of
from chat.rules import BODY_MAX_CHARACTERS, WRITING_ROLES
from fadaa.core.errors import DomainError
from fadaa.core.ids import uuid7

CONVERSATIONS_PER_PAGE = 20
WAIT_MAX_SECONDS = 25
# Without the channel layer a long poll still looks this often.
LOOK_EVERY_SECONDS = 5


@login_required
@never_cache
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """The person's conversations, newest first."""
    user = person_of(request)
    page = Paginator(queries.inbox(user), CONVERSATIONS_PER_PAGE).get_page(request.GET.get("page"))
    lines = queries.last_lines(page, reader=user)
    unread = queries.unread_counts(user)
    rows = []
    for conversation in page:
        others = [
            member
            for member in conversation.memberships.all()
            if member.user_id != user.pk and member.left_at is None
        ]
        rows.append(
            {
                "conversation": conversation,
                "heading": presenting.heading_of(conversation, others),
                "last": lines.get(conversation.pk),
                "is_mine": lines.get(conversation.pk)
                and lines[conversation.pk].author_id == user.pk,
                "unread": unread.get(conversation.pk, 0),
            }
        )
    return render(request, "chat/inbox.html", {"page_obj": page, "rows": rows})


@login_required
@never_cache
@require_safe
def conversation(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """One conversation: its last messages, or the page before a number."""
    found = conversation_or_404(request, public_id)
    return _conversation_page(request, found)


def _conversation_page(
    request: HttpRequest,
    conversation: Conversation,
    *,
    refusal: DomainError | None = None,
    draft: str = "",
    client_id: uuid.UUID | None = None,
) -> HttpResponse:
    user = person_of(request)
    before = _before(request)
    shown = queries.messages_before(conversation, before, reader=user)
    presence.seen(user.pk)
    # The row was read before its messages: whatever came up to its number is among them.
    have = max(conversation.last_seq, shown[-1].seq if shown else 0)
    if before is None and shown:
        # Shown is read, also for a phone that runs no script.
        services.mark_read(conversation, user=user, read=have)
    others = queries.others_in(conversation, user)
    pointers = queries.pointers_of_others(conversation, user)
    mine = conversation.memberships.present().get(user=user)
    context = {
        "conversation": conversation,
        "heading": presenting.heading_of(conversation, others),
        "bubbles": presenting.bubbles_of(shown, user, pointers),
        "blank_mine": presenting.Bubble(mine=True),
        "blank_other": presenting.Bubble(mine=False),
        "several": len(others) > 1,
        "muted": mine.muted,
        "earlier": shown[0].seq if shown and shown[0].seq > 1 else None,
        "before": before,
        "have": have,
        "reactions": presenting.reaction_choices(),
        "pointers": pointers,
        "may_write": mine.role in WRITING_ROLES and conversation.is_open,
        "body_max": BODY_MAX_CHARACTERS,
        "client_id": client_id or uuid7(),
        "refusal": refusal,
        "draft": draft,
        "words": presenting.browser_words(),
        "asides": registry.asides_for(request, conversation),
    }
    status = refusal.status if refusal else 200
    return render(request, "chat/conversation.html", context, status=status)


def _before(request: HttpRequest) -> int | None:
    asked = request.GET.get("before", "")
    return int(asked) if asked.isdecimal() and len(asked) < 19 else None


# --- Twins of the socket ----------------------------------------------------------------


@never_cache
@require_POST
def messages(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Send a message: JSON with an ``Idempotency-Key``, or the form of the page."""
    if request.content_type == "application/json":
        return _send_json(request, public_id)
    return _send_form(request, public_id)


@answers_in_json
def _send_json(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    user = person_of(request)
    found = queries.conversation_for(user, public_id)
    values = body_of(request)
    named = {
        "conversation": str(public_id),
        "client_id": request.headers.get("Idempotency-Key", ""),
    }
    frame = protocol.parse_send(values | named)
    limits.count_http_send(user.pk)
    message = actions.said_by(user, found, frame)
    answer = {"v": protocol.VERSION} | protocol.Ack.of(message, str(public_id)).as_dict()
    return JsonResponse(answer, status=200 if message.repeated else 201)


@login_required
def _send_form(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """The form carries its own client id, so that a double tap sends once."""
    found = conversation_or_404(request, public_id)
    body = request.POST.get("body", "")
    client_id = uuid7()
    try:
        client_id = protocol.as_uuid(request.POST.get("client_id", ""))
        limits.count_http_send(person_of(request).pk)
        _send_from_form(request, found, client_id, body)
    except ConversationNotFound as error:
        raise Http404(str(error)) from error
    except DomainError as error:
        # A conflict needs a fresh number; any other refusal may keep its own.
        return _conversation_page(request, found, refusal=error, draft=body)
    return redirect(reverse("chat:conversation", args=[public_id]) + "#last")


def _send_from_form(
    request: HttpRequest, conversation: Conversation, client_id: uuid.UUID, body: str
) -> None:
    user, file = person_of(request), request.FILES.get("file")
    # A double tap sends the file again, which must not become a second one.
    known = conversation.messages.filter(author=user, client_id=client_id).exists()
    asset = attachments.receive(user, file) if file and not known else None
    if file and known:
        return
    reply_to = request.POST.get("reply_to", "")
    services.send_message(
        conversation,
        author=user,
        client_id=client_id,
        body=body,
        kind=attachments.kind_of(asset) if asset else MessageKind.TEXT,
        asset=asset,
        reply_to_seq=protocol.as_number(reply_to) if reply_to else None,
    )


@never_cache
@require_POST
@answers_in_json
def read(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Move the read and delivered pointers."""
    found = queries.conversation_for(person_of(request), public_id)
    values = protocol.read_object(request.body.decode("utf-8", "replace"))
    frame = protocol.parse_read(values | {"conversation": str(public_id)})
    membership = services.mark_read(
        found, user=person_of(request), read=frame.seq, delivered=frame.delivered
    )
    return JsonResponse(
        {
            "v": protocol.VERSION,
            "read": membership.last_read_seq,
            "delivered": membership.last_delivered_seq,
        }
    )


@never_cache
@require_GET
async def events(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Messages after ``since``; with ``wait``, hold the answer until there is one.

    The session and the membership are checked again at every look.
    """
    user = await request.auser()
    caller = actions.Caller(session_key=request.session.session_key)
    try:
        frame = protocol.Since(
            conversation=public_id, seq=protocol.as_number(request.GET.get("since", "0"))
        )
        wait = min(protocol.as_number(request.GET.get("wait", "0")), WAIT_MAX_SECONDS)
        batch = await actions.since(caller, frame)
        if not batch.items and wait:
            batch = await _wait_for_news(caller, frame, user.pk or 0, wait)
    except DomainError as error:
        return refusal_of(error)
    return JsonResponse({"v": protocol.VERSION} | batch.as_dict())


async def _wait_for_news(
    caller: actions.Caller, frame: protocol.Since, user_id: int, wait: int
) -> protocol.Batch:
    deadline = time.monotonic() + wait
    async with _hints_of(user_id) as next_hint:
        while True:
            # Asked again after listening began: nothing falls between the two.
            batch = await actions.since(caller, frame)
            left = deadline - time.monotonic()
            if batch.items or left <= 0:
                return batch
            await next_hint(min(left, LOOK_EVERY_SECONDS))


@contextlib.asynccontextmanager
async def _hints_of(user_id: int) -> AsyncIterator[Callable[[float], Awaitable[None]]]:
    """Listen to the hints for a person; yields a function that waits for the next one."""
    layer = get_channel_layer()
    channel = None
    if layer is not None:
        with contextlib.suppress(Exception):  # the layer may be down: look now and then
            channel = await layer.new_channel()
            await layer.group_add(group_of(user_id), channel)

    async def next_hint(seconds: float) -> None:
        if layer is None or channel is None:
            await asyncio.sleep(seconds)
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(layer.receive(channel), seconds)

    try:
        yield next_hint
    finally:
        if layer is not None and channel is not None:
            with contextlib.suppress(Exception):  # the layer may be down
                await layer.group_discard(group_of(user_id), channel)
