"""Asking and following one's request; the desk has its own views in ``desk_views``."""

import uuid
from typing import Any

from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.models import Page

from chat.queries import unread_counts
from fadaa.accounts.enums import Language
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError
from mentoring import queries, services, topics
from mentoring.errors import AlreadyAsked, RequestNotFound
from mentoring.forms import AskForm, ProjectForm, RateForm
from mentoring.models import TEXT_MAX, Project, Request
from mentoring.rules import is_holder

DRAFT = "mentoring.draft"
DRAFT_FIELDS = ("topic", "text", "region", "source")


def person_of(request: HttpRequest) -> User:
    user = request.user
    assert isinstance(user, User)
    return user


def request_or_404(request: HttpRequest, public_id: uuid.UUID) -> Request:
    try:
        return queries.request_for(person_of(request), public_id)
    except RequestNotFound as error:
        raise Http404(str(error.message)) from error


def own_or_404(request: HttpRequest, public_id: uuid.UUID) -> Request:
    found = request_or_404(request, public_id)
    if not is_holder(person_of(request), found):
        raise Http404
    return found


# --- Asking -------------------------------------------------------------------------------


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for an advisor. Everybody may write; sending needs an account.

    What a visitor wrote waits in the session while they enter with their phone.
    """
    if request.method != "POST":
        return _ask_page(request, AskForm(initial=_prefilled(request)))
    if not request.user.is_authenticated:
        request.session[DRAFT] = {
            name: request.POST.get(name, "").replace("\x00", "")[: 2 * TEXT_MAX]
            for name in DRAFT_FIELDS
        }
        return redirect_to_login(reverse("mentoring:ask"))
    form = AskForm(request.POST)
    if not form.is_valid():
        return _ask_page(request, form, status=422)
    return _send(request, form)


def _send(request: HttpRequest, form: AskForm) -> HttpResponse:
    try:
        asked = services.ask_for_advisor(
            person_of(request),
            topic=form.cleaned_data["topic"],
            text=form.cleaned_data["text"],
            region=form.cleaned_data["region"],
            language=_language(),
            from_page=_from_page(form.cleaned_data["source"]),
        )
    except AlreadyAsked as error:
        return _ask_page(
            request, form, status=error.status, refusal=error, earlier=error.earlier
        )
    except DomainError as error:
        return _ask_page(request, form, status=error.status, refusal=error)
    request.session.pop(DRAFT, None)
    return redirect("mentoring:request", asked.public_id)


def _language() -> str:
    spoken = (get_language() or "")[:2]
    return spoken if spoken in Language.values else Language.ARABIC


def _prefilled(request: HttpRequest) -> dict[str, Any]:
    """What we know already: the address, then what was written before entering, then the profile."""
    draft = request.session.get(DRAFT, {}) if request.user.is_authenticated else {}
    asked = {
        "topic": request.GET.get("topic", ""),
        "text": request.GET.get("text", "")[:TEXT_MAX],
        "region": request.GET.get("region", ""),
        "source": request.GET.get("from", ""),
    }
    values = {name: asked[name] or draft.get(name, "") for name in DRAFT_FIELDS}
    if not topics.is_topic(values["topic"]):
        values["topic"] = ""
    if not values["region"] and request.user.is_authenticated:
        values["region"] = person_of(request).profile.region
    return values


def _page_numbered(number: Any) -> Page | None:
    """A page that everybody may read, or None."""
    if not str(number or "").isdecimal() or len(str(number)) > 12:
        return None
    return Page.objects.live().public().filter(pk=int(number)).first()


def _from_page(number: int | None) -> services.FromPage | None:
    page = _page_numbered(number)
    if page is None:
        return None
    return services.FromPage(url=page.url or "", title=page.title)


def _ask_page(
    request: HttpRequest,
    form: AskForm,
    *,
    status: int = 200,
    refusal: DomainError | None = None,
    earlier: Request | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "refusal": refusal,
        "earlier": earlier,
        "from_page": _page_numbered(form["source"].value()),
        "usual_days": queries.usual_days(str(form["region"].value() or "")),
    }
    return render(request, "mentoring/ask.html", context, status=status)


# --- Following ----------------------------------------------------------------------------


@never_cache
@login_required
@require_safe
def request_status(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Where a request stands. An advisor is led to where she answers it."""
    found = request_or_404(request, public_id)
    if not is_holder(person_of(request), found):
        if found.conversation and not found.is_unanswered:
            return redirect("chat:conversation", found.conversation.public_id)
        return redirect(reverse("mentoring:desk") + f"#r-{found.public_id}")
    return _status_page(request, found)


@never_cache
@login_required
@require_safe
def request_fragment(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """The part of the status page that changes, for a page that stays open."""
    found = own_or_404(request, public_id)
    return render(request, "mentoring/_status.html", _status_context(found))


def _status_context(found: Request) -> dict[str, Any]:
    return {"standing": queries.standing_of(found, now=timezone.now()), "asked": found}


def _status_page(
    request: HttpRequest,
    found: Request,
    *,
    status: int = 200,
    refusal: DomainError | None = None,
    form: RateForm | None = None,
) -> HttpResponse:
    context = _status_context(found) | {
        "refusal": refusal,
        "rating": getattr(found, "rating", None),
        "rate_form": form or RateForm(),
    }
    return render(request, "mentoring/request.html", context, status=status)


@never_cache
@login_required
@require_POST
def withdraw(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Take one's question back."""
    found = own_or_404(request, public_id)
    try:
        services.withdraw_request(found, holder=person_of(request))
    except DomainError as error:
        found.refresh_from_db()
        return _status_page(request, found, status=error.status, refusal=error)
    return redirect("mentoring:request", public_id)


@never_cache
@login_required
@require_POST
def rate(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Keep whether it helped."""
    found = own_or_404(request, public_id)
    form = RateForm(request.POST)
    if not form.is_valid():
        return _status_page(request, found, status=422, form=form)
    try:
        services.rate_request(
            found,
            holder=person_of(request),
            helped=form.cleaned_data["helped"],
            sentence=form.cleaned_data["sentence"],
        )
    except DomainError as error:
        return _status_page(request, found, status=error.status, refusal=error, form=form)
    return redirect("mentoring:request", public_id)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def my_file(request: HttpRequest) -> HttpResponse:
    """The dossier: the project as its holder tells it, and everything that was asked."""
    user = person_of(request)
    project = queries.project_of(user)
    fresh = Project(holder=user, region=user.profile.region, sector=user.profile.sector)
    form = ProjectForm(request.POST or None, instance=project or fresh)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect(reverse("mentoring:my_file") + "?saved=1")
    unread = unread_counts(user)
    rows = [
        {"asked": asked, "unread": unread.get(asked.conversation_id or 0, 0)}
        for asked in queries.requests_of(user)
    ]
    context = {"form": form, "project": project, "rows": rows, "saved": "saved" in request.GET}
    return render(request, "mentoring/my_file.html", context, status=422 if form.errors else 200)
