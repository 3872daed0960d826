"""Fill in the founding file, see what is missing, take the papers."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.founding import limits, services
from cms.founding.cleaning import ID_NUMBER, MEMBERS_MAX, Entries, tidy
from cms.founding.forms import FilledForm
from cms.founding.gaps import gaps_by_field
from cms.founding.output import Output, make, sample_output, shelf
from cms.founding.paper import PAPERS, PaperKey
from cms.founding.pdf import is_available
from cms.founding.rules import Founding, read
from cms.models import FoundingDraft
from cms.queries import current_language
from fadaa.core.errors import DomainError

LANGUAGES = ("ar", "fr")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def founding(request: HttpRequest) -> HttpResponse:
    """The form. Nothing of it stays on the server, except what a person keeps in her account."""
    if request.method == "POST":
        return _act(request)
    draft = _opened_draft(request)
    return _page(request, draft.data if draft else {}, draft=draft, fresh=True)


def _act(request: HttpRequest) -> HttpResponse:
    raw, action = _raw(request), request.POST.get("do", "check")
    if action.startswith("remove-"):
        prefix = f"m{action.removeprefix('remove-')}-"
        raw = {name: value for name, value in raw.items() if not name.startswith(prefix)}
    entries, cleaned = tidy(raw)
    if action == "keep":
        return _keep(request, raw, entries, cleaned)
    spare = 1 if action == "add" else 0
    looked = action == "check"
    return _page(request, entries, cleaned=cleaned, spare_rows=spare, looked=looked)


def _keep(
    request: HttpRequest, raw: dict[str, str], entries: Entries, cleaned: set[str]
) -> HttpResponse:
    if not request.user.is_authenticated:
        messages.info(request, _("Sign in first, then keep it in your account."))
        return _page(request, entries, cleaned=cleaned)
    try:
        services.keep_draft(request.user, raw, **_origin(request))
    except DomainError as error:
        messages.error(request, str(error.message))
        return _page(request, entries, cleaned=cleaned, status=error.status)
    messages.success(request, _("Kept in your account."))
    return redirect("content:founding")


@never_cache
@require_POST
def take_over(request: HttpRequest) -> HttpResponse:
    """Keep what a phone remembers, when its owner has signed in; for the script of the form."""
    if not request.user.is_authenticated:
        return JsonResponse({"message": str(_("Sign in first."))}, status=401)
    try:
        services.keep_draft(
            request.user, _raw(request), written_at=_written_at(request), **_origin(request)
        )
    except DomainError as error:
        return JsonResponse(dict(error.as_dict()), status=error.status)
    return JsonResponse({"url": reverse("content:founding")})


@never_cache
@login_required
@require_POST
def erase(request: HttpRequest, draft: int) -> HttpResponse:
    """Erase one of a person's own copies."""
    if not services.erase_draft(request.user, draft):
        raise Http404
    messages.success(request, _("The copy was erased."))
    return redirect("content:founding")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, paper: str, form: str) -> HttpResponse:
    """One paper, or all in a ZIP, out of what the form holds; nothing is stored."""
    if request.method != "POST":
        # A page that was opened again: its words were never kept, the form is where they are.
        return redirect("content:founding")
    papers = _papers(paper)
    entries, cleaned = tidy(_raw(request))
    said, problems = read(entries)
    if problems:
        return _page(request, entries, cleaned=cleaned, looked=True, status=422)
    try:
        limits.count_papers(request, len(papers))
        output = make(papers, said, _paper_language(request), form)
    except DomainError as error:
        messages.error(request, str(error.message))
        return _page(request, entries, cleaned=cleaned, status=error.status)
    if form == "html":
        return render(request, "cms/founding/print.html", {"papers": output.parts})
    return _file(output)


@require_GET
def sample(request: HttpRequest, paper: str) -> HttpResponse:
    """A paper filled with invented people, to look at before one writes a word."""
    (key,) = _papers(paper, alone=True)
    output = make((key,), None, current_language(), "html")
    context = {
        "parts": output.parts[0],
        "papers": shelf(),
        "key": key,
        "with_pdf": is_available(),
    }
    return render(request, "cms/founding/sample.html", context)


@require_GET
def sample_file(request: HttpRequest, paper: str, form: str) -> HttpResponse:
    """The file of a sample; made once, then handed out."""
    (key,) = _papers(paper, alone=True)
    try:
        limits.count_papers(request)
        output = sample_output(key, current_language(), form)
    except DomainError as error:
        return HttpResponse(str(error.message), status=error.status, content_type="text/plain")
    response = _file(output)
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


def _page(
    request: HttpRequest,
    entries: Entries,
    *,
    cleaned: set[str] | None = None,
    draft: FoundingDraft | None = None,
    spare_rows: int = 0,
    looked: bool = False,
    fresh: bool = False,
    status: int = 200,
) -> HttpResponse:
    said, problems = read(entries)
    filled = FilledForm(entries, problems=problems, cleaned=cleaned, spare_rows=spare_rows)
    copies = list(FoundingDraft.objects.of(request.user)) if request.user.is_authenticated else []
    context: dict[str, Any] = {
        "filled": filled,
        "founding": said,
        "problems": problems,
        "cleaned": cleaned,
        "looked": looked,
        "fresh": fresh,
        "draft": draft or _named_draft(request, copies),
        "copies": copies,
        "papers": shelf(),
        "missing": gaps_by_field(said) if looked else [],
        "with_pdf": is_available(),
        "language": current_language(),
        "paper_language": _paper_language(request),
        "id_pattern": ID_NUMBER.pattern,
        "members_max": MEMBERS_MAX,
        "totals": _totals(said),
    }
    return render(request, "cms/founding/form.html", context, status=status)


def _totals(said: Founding) -> dict[str, Any]:
    """What adds up so far, complete or not."""
    shares = sum(member.shares or 0 for member in said.members)
    return {
        "shares": shares,
        "capital": shares * (said.share_value or 0),
        "paid": sum(member.paid or 0 for member in said.members),
    }


def _raw(request: HttpRequest) -> dict[str, str]:
    """What was posted, as text; ticks of one question are joined by commas."""
    return {name: ",".join(request.POST.getlist(name)) for name in request.POST}


def _origin(request: HttpRequest) -> dict[str, Any]:
    """The copy that the form was filled from."""
    number = request.POST.get("draft", "")
    known = number.isdecimal() and len(number) < 18
    return {"draft": int(number) if known else None, "stamp": request.POST.get("stamp", "")[:40]}


def _opened_draft(request: HttpRequest) -> FoundingDraft | None:
    """A person's newest copy, or the one that the address names."""
    if not request.user.is_authenticated:
        return None
    own = FoundingDraft.objects.of(request.user)
    number = request.GET.get("copy", "")
    if number.isdecimal() and len(number) < 18:
        return get_object_or_404(own, pk=int(number))
    return own.first()


def _named_draft(request: HttpRequest, copies: list[FoundingDraft]) -> FoundingDraft | None:
    """The copy that a posted form was filled from, in the state that it knew."""
    origin = _origin(request)
    return next(
        (copy for copy in copies if copy.pk == origin["draft"] and copy.stamp == origin["stamp"]),
        None,
    )


def _papers(name: str, *, alone: bool = False) -> tuple[PaperKey, ...]:
    if name == "all" and not alone:
        return PAPERS
    found = tuple(key for key in PAPERS if key == name)
    if not found:
        raise Http404
    return found


def _paper_language(request: HttpRequest) -> str:
    wanted = request.POST.get("paper_language", "")
    return wanted if wanted in LANGUAGES else current_language()


def _written_at(request: HttpRequest) -> dt.datetime | None:
    """When the phone last wrote its copy, if it says so in a way that can be read."""
    try:
        moment = parse_datetime(request.POST.get("written_at", "")[:40])
    except ValueError:
        return None
    return moment if moment is not None and is_aware(moment) else None


def _file(output: Output) -> HttpResponse:
    response = HttpResponse(output.content, content_type=output.content_type)
    response.headers["Content-Disposition"] = output.disposition
    return response
