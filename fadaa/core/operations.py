"""Health and tasks, as an administrator sees them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_tasks.exceptions import InvalidTaskError
from django_tasks_db.models import DBTaskResult

from fadaa.core import health, measures

TASKS_PER_PAGE = 50

# What a task does, in words; a room adds its own with ``name_task``.
_task_names: dict[str, str | Promise] = {}


def name_task(path: str, label: str | Promise) -> None:
    """Give the task at a dotted path a name that an administrator understands."""
    _task_names[path] = label


def may_operate(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Administrators run the platform; the group's name is the role's."""
    if not user.is_authenticated or not user.is_active:
        return False
    if getattr(user, "is_superuser", False):
        return True
    # Accounts lie to our right: its people know their roles, and ask for them once.
    has_role = getattr(user, "has_role", None)
    return has_role is not None and bool(has_role("administrator"))


@dataclass(frozen=True)
class Number:
    """A measure in words: ``kind`` is its label's value, ``value`` a size, an age or a count."""

    name: str
    words: str
    kind: str
    value: str


@dataclass(frozen=True)
class TaskRow:
    id: str
    path: str
    name: str
    status: str
    status_label: str
    enqueued_at: datetime
    seconds: float | None
    error: str


def health_page(request: HttpRequest) -> HttpResponse:
    """Every check with its reading; green when none failed."""
    if not may_operate(request.user):
        raise PermissionDenied
    results = health.run_all()
    worst = max(
        (result.reading.level for result in results),
        key=[health.Level.OK, health.Level.WARNING, health.Level.FAILED].index,
        default=health.Level.OK,
    )
    numbers = [number for taken in measures.take_all() for number in _numbers(taken)]
    context = {"results": results, "worst": worst, "numbers": numbers}
    return render(request, "core/health.html", context)


def task_list(request: HttpRequest) -> HttpResponse:
    """What ran in the background, newest first, with how it ended."""
    if not may_operate(request.user):
        raise PermissionDenied
    results = DBTaskResult.objects.order_by("-enqueued_at")
    housekeeping = "all" in request.GET
    if not housekeeping:
        # Each saved page queues two small updates, which would bury everything else.
        results = results.exclude(HOUSEKEEPING)
    status = request.GET.get("status", "")
    if status in STATUS_LABELS:
        results = results.filter(status=status)
    page = Paginator(results, TASKS_PER_PAGE).get_page(request.GET.get("page"))
    rows = [_row(result) for result in page.object_list]
    context = {
        "page_obj": page,
        "rows": rows,
        "status": status,
        "statuses": _status_labels(),
        "housekeeping": housekeeping,
        "query": ("all=1" if housekeeping else "") + (f"&status={status}" if status else ""),
    }
    return render(request, "core/tasks.html", context)


def _numbers(taken: measures.Taken) -> list[Number]:
    name, words = taken.measure.name, str(taken.measure.words)
    return [Number(name, words, kind, _told(name, v)) for kind, v in taken.values.items()]


def _told(name: str, value: float) -> str:
    """A number in the unit that its name ends with, as people say it."""
    if name.endswith("_bytes"):
        return filesizeformat(value)
    if name.endswith("_seconds"):
        now = timezone.now()
        return timesince(now - timedelta(seconds=value), now) if value >= 60 else f"{value:.0f} s"
    return number_format(round(value))


@require_POST
def retry_task(request: HttpRequest, task_id: UUID) -> HttpResponse:
    """Ask for a failed task once more, with what it was given; the old row stays as it ended."""
    if not may_operate(request.user):
        raise PermissionDenied
    failed = get_object_or_404(DBTaskResult, pk=task_id, status="FAILED")
    back = redirect(f"{reverse('operations_tasks')}?status=FAILED")
    try:
        task = failed.task
    except (ImportError, SuspiciousOperation, InvalidTaskError):
        messages.error(request, _("This release has no such task any more."))
        return back
    given = failed.args_kwargs
    task.enqueue(*given["args"], **given["kwargs"])
    messages.success(request, _("The task was asked for once more."))
    return back


HOUSEKEEPING = Q(task_path__startswith="wagtail.") | Q(task_path__startswith="modelsearch.")
STATUS_LABELS = frozenset({"READY", "RUNNING", "SUCCESSFUL", "FAILED"})


def _status_labels() -> dict[str, str]:
    return {
        "READY": _("Waiting"),
        "RUNNING": _("Running"),
        "SUCCESSFUL": _("Done"),
        "FAILED": _("Failed"),
    }


def _row(result: DBTaskResult) -> TaskRow:
    seconds = None
    if result.started_at and result.finished_at:
        seconds = round((result.finished_at - result.started_at).total_seconds(), 1)
    return TaskRow(
        id=str(result.id),
        path=result.task_path,
        name=str(_task_names.get(result.task_path, result.task_path)),
        status=result.status,
        status_label=_status_labels().get(result.status, result.status),
        enqueued_at=result.enqueued_at,
        seconds=seconds,
        error=result.exception_class_path.rsplit(".", 1)[-1] if result.exception_class_path else "",
    )
