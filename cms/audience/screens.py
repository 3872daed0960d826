"""The editors' screens: recordings of a page, and what readers say of pages."""

import csv
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from cms.audience import queries, rules, services
from cms.audience.enums import Reason, VoiceKind
from cms.audience.errors import RecordingGone
from cms.audience.forms import AnswerListForm, RecordingForm
from cms.exchange.cells import defused
from cms.models import SectionAudio
from fadaa.core.errors import DomainError

PER_PAGE = 25


def may_read_answers(user: Any) -> bool:
    """Whoever writes or reviews pages hears what readers say of them."""
    return bool(page_permission_policy.user_has_permission(user, "change"))


def _page_to_edit(request: HttpRequest, pk: int) -> Any:
    page = get_object_or_404(Page, pk=pk).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    if not hasattr(page, "search_kind"):
        raise Http404
    return page


@require_http_methods(["GET", "POST"])
def recordings(request: HttpRequest, pk: int) -> HttpResponse:
    """The sections of a page with their words and recordings; one form for each."""
    page = _page_to_edit(request, pk)
    bound, bound_key = None, request.POST.get("section", "")
    if request.method == "POST":
        try:
            bound = _act(request, page, bound_key)
            if bound is None:
                return redirect("section_recordings", page.pk)
        except DomainError as refused:
            messages.error(request, refused.message)
            return redirect("section_recordings", page.pk)
    return TemplateResponse(
        request,
        "cms/audience/admin/recordings.html",
        {"page": page, "rows": _rows(page, bound, bound_key)},
        status=200 if bound is None else 422,
    )


def _act(request: HttpRequest, page: Any, section: str) -> RecordingForm | None:
    """Do what was asked; the form when it has mistakes. Raises DomainError."""
    if audio_pk := request.POST.get("remove") or request.POST.get("confirm"):
        number = int(audio_pk) if audio_pk.isdigit() and len(audio_pk) < 18 else 0
        audio = SectionAudio.objects.filter(page_id=page.pk, pk=number).first()
        if audio is None:
            raise RecordingGone
        if request.POST.get("remove"):
            services.remove(audio)
            messages.success(request, _("The recording no longer stands beside the page."))
        else:
            services.confirm(audio, page)
            messages.success(request, _("The recording counts as right for the words of today."))
        return None
    form = RecordingForm(request.POST, prefix=_prefix(section))
    if not form.is_valid():
        return form
    services.record(page, section=section, by=request.user, **form.cleaned_data)
    messages.success(request, _("The recording stands beside its section."))
    return None


def _prefix(section: str) -> str:
    return f"s-{section or 'whole'}"


def _rows(page: Any, bound: RecordingForm | None, bound_key: str) -> list[dict[str, Any]]:
    """Each section: its words as they are to be read, its recordings, its form."""
    parts = queries.spoken_sections(page)
    texts = queries.texts_of([page])[page.pk]
    recorded = queries.recordings_of(page)
    initial = {"language": page.locale.language_code, "voice": VoiceKind.PERSON}
    rows = []
    for part in [rules.whole(parts, _("The whole page")), *parts]:
        form = bound if bound is not None and bound_key == part.key else None
        rows.append(
            {
                "key": part.key,
                "title": part.title,
                "text": texts[part.key],
                "recordings": recorded.pop(part.key, []),
                "form": form or RecordingForm(prefix=_prefix(part.key), initial=initial),
            }
        )
    # What was recorded for a section that is gone is shown, or nobody could take it away.
    rows += [
        {"key": key, "title": _("A section that is gone"), "text": "", "recordings": gone}
        for key, gone in recorded.items()
    ]
    return rows


@require_safe
def answers(request: HttpRequest) -> HttpResponseBase:
    """What readers say: pages with their counts, or the answers about one page."""
    if not may_read_answers(request.user):
        raise PermissionDenied
    narrow = AnswerListForm(request.GET)
    chosen = narrow.read()
    if request.GET.get("export") == "csv":
        return _csv(chosen)
    about = Page.objects.filter(pk=chosen["page"]).first() if chosen["page"] else None
    listed = queries.answers(**chosen) if about else queries.answered_pages(**chosen)
    page_obj = Paginator(listed, PER_PAGE).get_page(request.GET.get("p"))
    if not about:
        page_obj.object_list = queries.with_pages(page_obj.object_list)
    return TemplateResponse(
        request,
        "cms/audience/admin/answers.html",
        {
            "narrow": narrow,
            "about": about,
            "edit_url": reverse("wagtailadmin_pages:edit", args=[about.pk]) if about else "",
            "reasons": queries.reasons_of(about.pk) if about else [],
            "page_obj": page_obj,
            "query": {name: value for name in narrow.fields if (value := request.GET.get(name))},
        },
    )


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, value: str) -> str:
        return value


def _csv(chosen: dict[str, Any]) -> StreamingHttpResponse:
    """The answers as CSV for a spreadsheet; words that look like a formula are disarmed."""
    writer = csv.writer(_Echo())  # type: ignore[arg-type]

    def lines() -> Iterator[str]:
        # The mark lets spreadsheets read Arabic.
        yield "\ufeff"
        yield writer.writerow(["day", "page", "title", "language", "useful", "reason", "text"])
        found = queries.answers(**chosen).select_related("page__locale")
        for answer in found.iterator(chunk_size=500):
            label = Reason(answer.reason).label if answer.reason else ""
            row = [
                answer.day.isoformat(),
                answer.page_id,
                answer.page.title,
                answer.page.locale.language_code,
                "yes" if answer.useful else "no",
                label,
                answer.text,
            ]
            yield writer.writerow([defused(str(cell)) for cell in row])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    name = f"useful-{timezone.localdate().isoformat()}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
