"""The tools of one case: who works on it, what is to be done, how it ends."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from chat.services import send_message
from fadaa.accounts import trail
from fadaa.accounts.enums import AuditAction
from fadaa.core.errors import DomainError
from fadaa.core.ids import uuid7
from mentoring import canned, closing, following, handing, queries, services, viewing
from mentoring.desk import for_advisors
from mentoring.desk_forms import (
    AnswerForm,
    CannedForm,
    CloseForm,
    HandForm,
    LabelsForm,
    NoteForm,
    SnoozeForm,
    TaskForm,
)
from mentoring.dossier import dossier_of
from mentoring.models import Advisor, Appointment, CannedAnswer, Label, Request, Task

FORMS: dict[str, type[Form]] = {
    "note": NoteForm,
    "close": CloseForm,
    "labels": LabelsForm,
    "snooze": SnoozeForm,
    "task": TaskForm,
}


def case_of(advisor: Advisor, public_id: object) -> Request:
    """A case that the advisor took or helps with; else 404, as if it did not exist."""
    worked = Request.objects.worked_by(advisor).select_related(
        "holder", "project__holder", "conversation", "voice"
    )
    return get_object_or_404(worked, public_id=public_id)


def _hand_form(name: str, advice: Request, advisor: Advisor, data: Any = None) -> HandForm:
    return HandForm(data, advice=advice, without=advisor.user_id, auto_id=f"{name}_%s")


def case_page(
    request: HttpRequest,
    advisor: Advisor,
    advice: Request,
    *,
    status: int = 200,
    error: DomainError | None = None,
    given: dict[str, Form] | None = None,
) -> HttpResponse:
    """Everything about a case on one page; ``given`` forms stand in place of fresh ones."""
    forms: dict[str, Form] = {name: form(auto_id=f"{name}_%s") for name, form in FORMS.items()}
    forms["labels"] = LabelsForm(initial={"labels": advice.labels.all()}, auto_id="labels_%s")
    forms["transfer"] = _hand_form("transfer", advice, advisor)
    forms["invite"] = _hand_form("invite", advice, advisor)
    context = {
        "advice": advice,
        "advisor": advisor,
        "labels": Label.objects.exists(),
        "in_charge": queries.advisor_of(advice),
        "forms": forms | (given or {}),
        "error": error,
        "looking": viewing.look(advice, advisor.user),
        "dossier": dossier_of(advice.project),
        "notes": advice.notes.select_related("author"),
        "tasks": advice.tasks.all(),
        "follow_ups": advice.follow_ups.all(),
        "helpers": advice.helpers.present().select_related("advisor__user"),
        "history": advice.history.select_related("actor"),
        "meeting": Appointment.objects.to_come().filter(request=advice).first(),
        "may_reopen": closing.may_reopen(advice),
    }
    return render(request, "mentoring/case.html", context, status=status)


@for_advisors
def case(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    advice = case_of(advisor, public_id)
    trail.note_reading(
        AuditAction.DOSSIER_READ, actor=advisor.user, on=advice.project, subject=advice.holder
    )
    return case_page(request, advisor, advice)


def _acts(name: str) -> Callable[[Callable[..., None]], Callable[..., HttpResponse]]:
    """Turn ``action(advisor, advice, cleaned data)`` into a view with the form of a name.

    What is refused shows the case again, with the words that were typed and the reason.
    """

    def decorate(action: Callable[..., None]) -> Callable[..., HttpResponse]:
        @require_POST
        @for_advisors
        @wraps(action)
        def view(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
            advice = case_of(advisor, public_id)
            if name in {"transfer", "invite"}:
                form: Form = _hand_form(name, advice, advisor, request.POST)
            else:
                form = FORMS[name](request.POST, auto_id=f"{name}_%s")
            if not form.is_valid():
                return case_page(request, advisor, advice, status=422, given={name: form})
            try:
                action(advisor, advice, form.cleaned_data)
            except DomainError as error:
                return case_page(
                    request, advisor, advice, status=error.status, error=error, given={name: form}
                )
            return redirect(_back(request, advisor, advice))

        return view

    return decorate


def _back(request: HttpRequest, advisor: Advisor, advice: Request) -> str:
    """To the conversation when one came from there; to the desk when the case is gone."""
    if not Request.objects.worked_by(advisor).filter(pk=advice.pk).exists():
        return reverse("mentoring:desk")
    if request.POST.get("back") == "conversation" and advice.conversation is not None:
        return reverse("chat:conversation", args=[advice.conversation.public_id])
    return reverse("mentoring:case", args=[advice.public_id])


@_acts("close")
def close(advisor: Advisor, advice: Request, data: dict[str, Any]) -> None:
    closing.close_request(advice, **data, by=advisor.user)


@_acts("note")
def note(advisor: Advisor, advice: Request, data: dict[str, Any]) -> None:
    services.add_note(advice, author=advisor.user, text=data["text"])


@_acts("labels")
def labels(advisor: Advisor, advice: Request, data: dict[str, Any]) -> None:
    advice.labels.set(data["labels"])


@_acts("snooze")
def snooze(advisor: Advisor, advice: Request, data: dict[str, Any]) -> None:
    following.snooze(advice, until=data["until"])


@_acts("task")
def task(advisor: Advisor, advice: Request, data: dict[str, Any]) -> None:
    following.add_task(advice, **data, by=advisor.user)


@_acts("transfer")
def transfer(advisor: Advisor, advice: Request, data: dict[str, Any]) -> None:
    handing.assign(advice, to=data["advisor"], by=advisor.user, note=data["note"])


@_acts("invite")
def invite(advisor: Advisor, advice: Request, data: dict[str, Any]) -> None:
    handing.invite(advice, specialist=data["advisor"], by=advisor.user, note=data["note"])


@require_POST
@for_advisors
def small_step(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    """One button, no words: wake, reopen, end help, a follow-up or a task that is done."""
    advice = case_of(advisor, public_id)
    what = request.POST.get("what", "")
    number = request.POST.get("number", "")
    pk = int(number) if number.isdecimal() and len(number) < 10 else 0
    try:
        if what == "wake":
            following.snooze(advice, until=None)
        elif what == "reopen":
            closing.reopen_request(advice, by=advisor.user)
        elif what == "dismiss":
            helper = get_object_or_404(advice.helpers.present(), pk=pk)
            handing.dismiss(advice, specialist=helper.advisor, by=advisor.user)
        elif what == "followed":
            following.finish_follow_up(advice, days=pk)
        elif what in {"done", "undone"}:
            following.tick_task(get_object_or_404(Task, request=advice, pk=pk), done=what == "done")
    except DomainError as error:
        return case_page(request, advisor, advice, status=error.status, error=error)
    return redirect(_back(request, advisor, advice))


# --- Prepared answers


@for_advisors
def answers(request: HttpRequest, advisor: Advisor, public_id: object) -> HttpResponse:
    """The prepared answers, filled in for this person; one is looked over and sent."""
    advice = case_of(advisor, public_id)
    if advice.conversation is None:
        return redirect("mentoring:case", advice.public_id)
    form = AnswerForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                send_message(
                    advice.conversation,
                    author=advisor.user,
                    client_id=uuid7(),
                    body=form.cleaned_data["text"],
                )
                return redirect("chat:conversation", advice.conversation.public_id)
            except DomainError as error:
                form.add_error("text", str(error.message))
    filled = [
        (answer, AnswerForm(initial={"text": text}, auto_id=f"a{answer.pk}_%s"))
        for answer, text in canned.filled_for(advice, advisor)
    ]
    context = {"advice": advice, "filled": filled, "form": form}
    return render(request, "mentoring/answers.html", context, status=status)


@for_advisors
def own_answers(request: HttpRequest, advisor: Advisor) -> HttpResponse:
    """Prepared answers: the shared ones to read, one's own to write."""
    return _answer_form(request, advisor, CannedAnswer(owner=advisor))


@for_advisors
def own_answer(request: HttpRequest, advisor: Advisor, pk: int) -> HttpResponse:
    answer = get_object_or_404(canned.answers_for(advisor), pk=pk)
    if answer.owner_id != advisor.pk:
        raise PermissionDenied
    if request.method == "POST" and "delete" in request.POST:
        answer.delete()
        return redirect("mentoring:own_answers")
    return _answer_form(request, advisor, answer)


def _answer_form(request: HttpRequest, advisor: Advisor, answer: CannedAnswer) -> HttpResponse:
    form = CannedForm(request.POST or None, instance=answer)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            form.save()
            return redirect("mentoring:own_answers")
    context = {
        "form": form,
        "answer": answer,
        "answers": canned.answers_for(advisor)[:200],
        "advisor": advisor,
    }
    return render(request, "mentoring/own_answers.html", context, status=status)
