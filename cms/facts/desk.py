"""The legal reviewer's desk: what waits, one fact in both languages, and what to do with it."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from cms.facts import queries, rules, services
from cms.facts.errors import FactChanged
from cms.facts.forms import DeskListForm, FactDeskForm
from cms.models import Fact
from fadaa.core.errors import DomainError

PER_PAGE = 25


@require_http_methods(["GET", "POST"])
def desk(request: HttpRequest) -> HttpResponse:
    """One screen: the list of what waits beside the fact that is being checked."""
    if not rules.may_keep_facts(request.user):
        raise PermissionDenied
    narrow = DeskListForm(request.GET)
    facts = _list(narrow)
    page = Paginator(facts, PER_PAGE).get_page(request.GET.get("p"))
    listed = list(page.object_list)
    key = request.GET.get("key") or (listed[0].key if listed else "")
    rows = services.rows_of(key) if key else []
    if request.GET.get("key") and not rows:
        raise Http404(_("This fact does not exist any more."))
    form, problem, token = None, "", services.token_of(rows)
    if rows:
        form = FactDeskForm(rows, request.POST or None, seen=token)
    if request.method == "POST" and form is not None:
        try:
            return _act(request, key, form, listed)
        except FactChanged as changed:
            # What is kept now stands beside what was typed; the next answer is about both.
            problem, rows = str(changed.message), services.rows_of(key)
            token = services.token_of(rows)
        except DomainError as refused:
            problem, token = str(refused.message), request.POST.get("seen", "")
    context = {
        "narrow": narrow,
        "page_obj": page,
        "listed": listed,
        "key": key,
        "chosen": bool(request.GET.get("key")),
        "rows": rows,
        "form": form,
        "problem": problem,
        "token": token,
        "uses": queries.pages_quoting([key]).get(key, []) if key else [],
        "summary": queries.due_counts(),
        "query": _query(request),
    }
    status = 400 if problem else 200
    return TemplateResponse(request, "cms/facts/desk.html", context, status=status)


def _list(narrow: DeskListForm) -> QuerySet[Fact]:
    """What waits, the most pressing first; each fact once, in the first language it has."""
    chosen = narrow.cleaned_data if narrow.is_valid() else {}
    facts: QuerySet[Fact] = Fact.objects.all()
    if status := chosen.get("status"):
        facts = facts.filter(status=status)
    else:
        facts = queries.needing_care(facts)
    if office := chosen.get("office"):
        facts = facts.filter(office=office)
    if topic := chosen.get("topic"):
        facts = queries.on_topic(facts, topic)
    if words := chosen.get("q"):
        facts = facts.filter(key__in=Fact.objects.containing(words).values("key"))
    return queries.by_urgency(queries.one_row_each(facts))


def _act(request: HttpRequest, key: str, form: FactDeskForm, listed: list[Fact]) -> HttpResponse:
    """Do what the button says, then show the next fact. Raises DomainError."""
    if not form.is_valid():
        raise DomainError(_("Not kept yet: see the remarks beside the fields."))
    action = request.POST.get("action", "")
    common: dict[str, Any] = {
        "user": request.user,
        "seen": form.cleaned_data["seen"],
        "changes": form.changes,
    }
    if action in {"verify-6", "verify-12"}:
        services.verify(key, months=int(action.removeprefix("verify-")), **common)
        said = _("Verified today: %(key)s")
    elif action == "correct":
        services.correct(key, **common)
        said = _("Kept, still to be verified: %(key)s")
    elif action == "retire":
        services.retire(key, **common)
        said = _("No longer in force: %(key)s")
    else:
        raise DomainError(_("Choose what to do with the fact."))
    messages.success(request, said % {"key": key})
    return redirect(_next(key, listed, _query(request)))


def _next(key: str, listed: list[Fact], query: str) -> str:
    """The fact after this one in the list, or the desk without any."""
    keys = [fact.key for fact in listed]
    following = keys[keys.index(key) + 1 :] if key in keys else []
    parts = [query] if query else []
    if following:
        parts.append(urlencode({"key": following[0]}))
    return f"{reverse('fact_desk')}?{'&'.join(parts)}" if parts else reverse("fact_desk")


def _query(request: HttpRequest) -> str:
    """The address' words without the fact, so that each entry of the list adds its own."""
    kept = request.GET.copy()
    kept.pop("key", None)
    return kept.urlencode()
