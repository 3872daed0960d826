"""The editors' screens: take content out, look at a file, write it, see how far it is."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin import messages

from cms.exchange import rules, services
from cms.exchange.enums import ExchangeKind, FileFormat
from cms.exchange.forms import InForm, OutForm
from cms.models import ContentImport
from fadaa.core.errors import DomainError

SHOWN_ROWS = 200
CONTENT_TYPES = {FileFormat.CSV: "text/csv; charset=utf-8", FileFormat.JSON: "application/json"}


def _kinds_or_refuse(request: HttpRequest) -> list[ExchangeKind]:
    kinds = rules.kinds_for(request.user)
    if not kinds:
        raise PermissionDenied
    return kinds


@require_http_methods(["GET", "POST"])
def exchange(request: HttpRequest) -> HttpResponse:
    """Both ways on one page; a file that comes in is only looked at here."""
    kinds = _kinds_or_refuse(request)
    form = InForm(kinds, request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        kind, file = form.cleaned_data["kind"], form.cleaned_data["file"]
        try:
            plan, rows = services.look_at(
                kind, file.read(), services.format_of(file.name), user=request.user
            )
        except DomainError as refused:
            form.add_error("file", str(refused.message))
        else:
            asked = services.keep_for_later(kind, file.name, plan, rows, request.user)
            return redirect("content_import", asked.pk)
    mine = ContentImport.objects.filter(created_by_id=request.user.pk)
    context = {"into": form, "out": OutForm(kinds), "imports": mine.defer("rows")[:10]}
    return TemplateResponse(request, "cms/exchange/exchange.html", context)


@require_GET
def take_out(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """The file, part by part."""
    form = OutForm(_kinds_or_refuse(request), request.GET)
    if not form.is_valid():
        return redirect("content_exchange")
    kind, file_format = form.cleaned_data["kind"], form.cleaned_data["format"]
    parts = services.take_out(kind, file_format, user=request.user)
    response = StreamingHttpResponse(parts, content_type=CONTENT_TYPES[FileFormat(file_format)])
    name = f"{kind}-{timezone.localdate().isoformat()}.{file_format}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "private, no-store"
    return response


@require_GET
def content_import(request: HttpRequest, pk: int) -> HttpResponse:
    """What a file would do, then how far it is."""
    asked = _mine(request, pk)
    context = {"asked": asked, "shown_rows": SHOWN_ROWS, "changes": [], "bad": []}
    if asked.state == "shown":
        plan = services.plan_of(asked.kind, asked.rows)
        # Bad rows come first and all of them: they are what the person has to correct.
        context["bad"] = plan.bad
        context["changes"] = plan.effective[:SHOWN_ROWS]
    return TemplateResponse(request, "cms/exchange/import.html", context)


@require_POST
def start_import(request: HttpRequest, pk: int) -> HttpResponse:
    asked = _mine(request, pk)
    try:
        services.start(asked, good_only=bool(request.POST.get("good_only")), user=request.user)
    except DomainError as refused:
        messages.error(request, str(refused.message))
    return redirect("content_import", asked.pk)


def _mine(request: HttpRequest, pk: int) -> ContentImport:
    """An import that the person asked for and may still ask for."""
    _kinds_or_refuse(request)
    asked = get_object_or_404(ContentImport, pk=pk, created_by=request.user)
    if not rules.may_exchange(request.user, asked.kind):
        raise PermissionDenied
    return asked
