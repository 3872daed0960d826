"""My file: the project, its people, what advisors see of it, the questions."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.forms import Form, ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fadaa.core.errors import DomainError
from mentoring import founders, queries
from mentoring.dossier import dossier_of
from mentoring.enums import ProjectStage, Right
from mentoring.forms import InviteForm, ProjectForm, ShareForm
from mentoring.models import Project, ProjectMember

QUESTIONS_PER_PAGE = 20
LINES_SHOWN = 20


def _own(user: Any) -> Project:
    """The person's project; an unsaved one, with what the profile says, until she keeps it."""
    return Project.objects.filter(holder=user).first() or Project(
        holder=user,
        region=user.profile.region,
        stage=user.profile.stage if user.profile.stage in ProjectStage.values else "",
    )


def _file_page(
    request: HttpRequest,
    project: Project,
    *,
    status: int = 200,
    form: "ModelForm[Project] | None" = None,
    invite: Form | None = None,
) -> HttpResponse:
    user: Any = request.user
    questions = Paginator(queries.requests_of(user), QUESTIONS_PER_PAGE)
    page = questions.get_page(request.GET.get("page"))
    kept = project.pk is not None
    context = {
        "form": form or ProjectForm(instance=project),
        "invite": invite or InviteForm(auto_id="invite_%s"),
        "share": ShareForm(initial={"shares": project.shares}, auto_id="share_%s"),
        "project": project,
        "members": list(project.members.select_related("user")) if kept else [],
        "lines": list(project.lines.select_related("actor")[:LINES_SHOWN]) if kept else [],
        "dossier": dossier_of(project, everything=True),
        "advisors": queries.advisors_of(project) if kept else [],
        "invitations": list(founders.invitations_of(user)),
        "joined": list(founders.projects_beside_own(user)),
        "page_obj": page,
        "requests": page.object_list,
        "saved": "saved" in request.GET,
    }
    return render(request, "mentoring/my_file.html", context, status=status)


def _done() -> HttpResponse:
    return redirect(f"{reverse('mentoring:my_file')}?saved=1")


@never_cache
@login_required
def my_file(request: HttpRequest) -> HttpResponse:
    """The project holder's dossier: the project, the questions, the conversations."""
    project = _own(request.user)
    if request.method != "POST":
        return _file_page(request, project)
    form = ProjectForm(request.POST, instance=project)
    if not form.is_valid():
        return _file_page(request, project, status=422, form=form)
    person: Any = request.user
    founders.keep_project(project, by=person)
    return _done()


@never_cache
@require_POST
@login_required
def share(request: HttpRequest) -> HttpResponse:
    """Consent: what the advisors may see who answer."""
    person: Any = request.user
    form = ShareForm(request.POST)
    project, _made = Project.objects.get_or_create(holder=person)
    if not form.is_valid():
        return _file_page(request, project, status=422)
    founders.share(project, shares=form.cleaned_data["shares"], by=person)
    return _done()


@never_cache
@require_POST
@login_required
def invite(request: HttpRequest) -> HttpResponse:
    """Invite a co-founder by her phone number."""
    person: Any = request.user
    form = InviteForm(request.POST, auto_id="invite_%s")
    project, _made = Project.objects.get_or_create(holder=person)
    if form.is_valid():
        try:
            founders.invite(project, **form.cleaned_data, by=person)
            return _done()
        except DomainError as error:
            form.add_error("phone", str(error.message))
    return _file_page(request, project, status=422, invite=form)


@never_cache
@require_POST
@login_required
def member(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer an invitation, leave a project, or take somebody out of one's own."""
    person: Any = request.user
    what = request.POST.get("what", "")
    if what in {"join", "decline"}:
        invited = get_object_or_404(founders.invitations_of(person), pk=pk)
        founders.answer(invited, user=person, joins=what == "join")
        return _done()
    own = ProjectMember.objects.filter(project__holder=person)
    found = get_object_or_404(
        (own | ProjectMember.objects.filter(user=person)).select_related("project"), pk=pk
    )
    if what == "part":
        founders.part(found, by=person)
    return _done()


@never_cache
@login_required
def shared_project(request: HttpRequest, public_id: object) -> HttpResponse:
    """A project that the person takes part in; she changes it when she has the right."""
    person: Any = request.user
    project = get_object_or_404(
        Project.objects.of(person).select_related("holder"), public_id=public_id
    )
    if project.holder_id == person.pk:
        return redirect("mentoring:my_file")
    may_edit = founders.may(person, project, Right.EDIT)
    form = ProjectForm(request.POST or None, instance=project)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                founders.keep_project(project, by=person)
                return redirect("mentoring:shared_project", project.public_id)
            except DomainError as error:
                form.add_error(None, str(error.message))
                status = error.status
    context = {
        "project": project,
        "form": form,
        "may_edit": may_edit,
        "member": project.members.get(user=person),
        "members": project.members.select_related("user"),
        "lines": project.lines.select_related("actor")[:LINES_SHOWN],
        "advisors": queries.advisors_of(project),
    }
    return render(request, "mentoring/shared_project.html", context, status=status)
