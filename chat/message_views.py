"""What can be done with one message: a page without scripts, and the twin of ``change``."""

import uuid

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from chat import actions, limits, presenting, protocol, queries
from chat.answering import answers_in_json, body_of, conversation_or_404, person_of
from chat.enums import MessageKind, ReportReason
from chat.errors import ConversationNotFound
from chat.models import Conversation, Message, Report
from chat.rules import BODY_MAX_CHARACTERS
from chat.safety import NOTE_MAX
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError
from fadaa.core.ids import uuid7
from media.delivery import deliver
from media.enums import AssetKind

# How long a browser may keep a file it was given.
PRIVATE_SECONDS = 3600


@login_required
@never_cache
@require_safe
def message(request: HttpRequest, public_id: uuid.UUID, seq: int) -> HttpResponse:
    """One message with everything that can be done with it, as plain forms."""
    found = conversation_or_404(request, public_id)
    return message_page(request, found, seq)


def message_page(
    request: HttpRequest,
    conversation: Conversation,
    seq: int,
    *,
    refusal: DomainError | None = None,
) -> HttpResponse:
    """The page of a message; 404 for a number that holds none."""
    user = person_of(request)
    chosen = message_or_404(conversation, seq, reader=user)
    mine = chosen.author_id == user.pk
    pointers = queries.pointers_of_others(conversation, user)
    context = {
        "conversation": conversation,
        "bubble": presenting.bubbles_of([chosen], user, pointers)[0],
        "several": True,
        "chosen": chosen,
        "is_mine": mine,
        "deleted": chosen.deleted_at is not None,
        "reasons": [reason for reason in ReportReason if reason != ReportReason.WORDS],
        "reported": Report.objects.filter(message=chosen, reporter=user).first(),
        "blocked": chosen.hushed,
        "note_max": NOTE_MAX,
        "may_write": queries.may_write(conversation, user),
        "reactions": presenting.reaction_choices(),
        "own_reaction": chosen.reactions.get(str(user.public_id), ""),
        "body_max": BODY_MAX_CHARACTERS,
        "client_id": uuid7(),
        "refusal": refusal,
    }
    status = refusal.status if refusal else 200
    return render(request, "chat/message.html", context, status=status)


def message_or_404(conversation: Conversation, seq: int, *, reader: User) -> Message:
    """A message as one person may see it, by its number; none for a notice of the platform."""
    shown = conversation.messages.shown().for_reader(reader).exclude(kind=MessageKind.SYSTEM)
    chosen = shown.filter(seq=seq).first() if seq <= protocol.SEQ_MAX else None
    if chosen is None:
        raise Http404
    return chosen


@login_required
@require_safe
def attachment(request: HttpRequest, public_id: uuid.UUID, seq: int, name: str) -> HttpResponseBase:
    """A file of a message, for members alone; a document is never opened in the page."""
    found = conversation_or_404(request, public_id)
    chosen = message_or_404(found, seq, reader=person_of(request))
    asset = chosen.asset
    if asset is None or chosen.deleted_at is not None or chosen.hushed:
        raise Http404
    made = [one for one in asset.renditions.all() if one.path.rpartition("/")[2] == name]
    if not made:
        raise Http404
    response = deliver(request, made[0].path, private_seconds=PRIVATE_SECONDS)
    response.headers["X-Content-Type-Options"] = "nosniff"
    if asset.kind == AssetKind.DOCUMENT:
        header = content_disposition_header(True, f"{asset.title}.pdf")
        response.headers["Content-Disposition"] = header or "attachment"
    return response


@never_cache
@require_POST
def changes(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Correct, delete or react: JSON with an ``Idempotency-Key``, or a form of the page."""
    if request.content_type == "application/json":
        return _change_json(request, public_id)
    return _change_form(request, public_id)


@answers_in_json
def _change_json(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    user = person_of(request)
    found = queries.conversation_for(user, public_id)
    named = {
        "conversation": str(public_id),
        "client_id": request.headers.get("Idempotency-Key", ""),
    }
    frame = protocol.parse_change(body_of(request) | named)
    limits.count_http_send(user.pk)
    change = actions.change_of(found, user, frame)
    answer = {"v": protocol.VERSION} | protocol.Ack.of(change, str(public_id)).as_dict()
    return JsonResponse(answer, status=200 if change.repeated else 201)


@login_required
def _change_form(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    found = conversation_or_404(request, public_id)
    seq = request.POST.get("seq", "")
    number = int(seq) if seq.isascii() and seq.isdecimal() and len(seq) < 19 else 0
    message_or_404(found, number, reader=person_of(request))
    try:
        frame = protocol.parse_change(
            {
                "conversation": str(public_id),
                "client_id": request.POST.get("client_id", ""),
                "seq": number,
                "do": request.POST.get("do", ""),
                "value": request.POST.get("value", ""),
            }
        )
        limits.count_http_send(person_of(request).pk)
        actions.change_of(found, person_of(request), frame)
    except ConversationNotFound as error:
        raise Http404(str(error)) from error
    except DomainError as error:
        return message_page(request, found, number, refusal=error)
    return redirect(reverse("chat:conversation", args=[public_id]) + f"#m-{number}")
