"""What a person can do to be left in peace: report, block, appeal, and see what came of it."""

import uuid

from django.contrib import messages as notices
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from chat import safety as services
from chat.answering import conversation_or_404, person_of
from chat.enums import ReportReason
from chat.errors import ReasonMissing
from chat.message_views import message_or_404, message_page
from chat.models import Block, Report
from fadaa.core.errors import DomainError

REPORTS_PER_PAGE = 20


@login_required
@never_cache
@require_POST
def report(request: HttpRequest, public_id: uuid.UUID, seq: int) -> HttpResponse:
    """Ask a moderator to look at a message."""
    found = conversation_or_404(request, public_id)
    chosen = message_or_404(found, seq, reader=person_of(request))
    reason = request.POST.get("reason", "")
    try:
        if reason not in ReportReason.values or reason == ReportReason.WORDS:
            raise ReasonMissing()
        services.report_message(
            chosen,
            reporter=person_of(request),
            reason=reason,
            note=request.POST.get("note", ""),
        )
    except DomainError as error:
        return message_page(request, found, seq, refusal=error)
    notices.success(request, _("Thank you. A moderator looks at it and tells you what came of it."))
    return redirect(reverse("chat:message", args=[public_id, seq]) + "#report")


@login_required
@never_cache
@require_POST
def block(request: HttpRequest, public_id: uuid.UUID, seq: int) -> HttpResponse:
    """Block the author of a message."""
    found = conversation_or_404(request, public_id)
    chosen = message_or_404(found, seq, reader=person_of(request))
    if chosen.author is None or chosen.author == request.user:
        raise Http404
    services.block(person_of(request), chosen.author)
    return redirect("chat:conversation", public_id)


@login_required
@never_cache
@require_POST
def unblock(request: HttpRequest) -> HttpResponse:
    """Hear a person again."""
    try:
        person = uuid.UUID(request.POST.get("person", ""))
    except ValueError as error:
        raise Http404 from error
    user = person_of(request)
    found = Block.objects.filter(blocker=user, blocked__public_id=person).first()
    if found is not None:
        services.unblock(user, found.blocked)
    return redirect("chat:safety")


@login_required
@never_cache
@require_safe
def safety(request: HttpRequest) -> HttpResponse:
    """What a person reported, what was decided about her, whom she blocked."""
    return _safety_page(request)


def _safety_page(
    request: HttpRequest, *, refusal: DomainError | None = None, of: uuid.UUID | None = None
) -> HttpResponse:
    user = person_of(request)
    reports = Report.objects.seen_by(user).order_by("-created_at")
    page = Paginator(reports, REPORTS_PER_PAGE).get_page(request.GET.get("page"))
    blocks = Block.objects.filter(blocker=user).select_related("blocked").order_by("-created_at")
    context = {
        "page_obj": page,
        "blocks": blocks[:100],
        "refusal": refusal,
        "refused": of,
        "note_max": services.NOTE_MAX,
    }
    status = refusal.status if refusal else 200
    return render(request, "chat/safety.html", context, status=status)


@login_required
@never_cache
@require_POST
def appeal(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Ask for a second look at a decision."""
    mine = Report.objects.seen_by(person_of(request))
    found = mine.filter(public_id=public_id).first()
    if found is None:
        raise Http404
    try:
        services.appeal(found, person=person_of(request), words=request.POST.get("words", ""))
    except DomainError as error:
        return _safety_page(request, refusal=error, of=public_id)
    return redirect("chat:safety")
