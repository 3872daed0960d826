"""Several people, one project: invitations by phone, rights, consent, and what happened."""

import logging
from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat.enums import MemberRole
from chat.services import add_member, remove_member
from fadaa.accounts.errors import SmsNotSent
from fadaa.accounts.models import User
from fadaa.accounts.sms import gateway
from mentoring.enums import MemberState, ProjectEvent, RequestState, Right, Share
from mentoring.errors import NoRight, OwnPhone, TooManyMembers, WrongState
from mentoring.models import Project, ProjectLine, ProjectMember, Request

logger = logging.getLogger(__name__)

MEMBERS_AT_MOST = 50


def write_line(
    project: Project, kind: ProjectEvent, *, actor: User | None, about: object = ""
) -> None:
    ProjectLine.objects.create(project=project, kind=kind, actor=actor, about=str(about)[:200])


def may(user: User, project: Project, right: Right) -> bool:
    """Whether the person leads the project or has joined it with a right. One query."""
    if project.holder_id == user.pk:
        return True
    member = project.members.filter(user=user, state=MemberState.JOINED).first()
    return member is not None and right.value in member.rights


def invite(
    project: Project, *, phone: str, name: str, rights: Iterable[str], by: User
) -> ProjectMember:
    """Invite a co-founder; the number again changes the name and the rights.

    Raises NoRight, OwnPhone or TooManyMembers. ``phone`` is in E.164.
    """
    if project.holder_id != by.pk:
        raise NoRight
    if phone == by.phone:
        raise OwnPhone
    with transaction.atomic():
        Project.objects.select_for_update().get(pk=project.pk)
        known = project.members.filter(phone=phone).first()
        if known is None and project.members.count() >= MEMBERS_AT_MOST:
            raise TooManyMembers
        member = known or ProjectMember(project=project, phone=phone)
        is_asked = member.pk is None or member.state in {MemberState.DECLINED, MemberState.LEFT}
        member.name, member.rights = name[:80], sorted(rights)
        if is_asked:
            member.state, member.answered_at = MemberState.INVITED, None
            member.invited_at = timezone.now()
        member.save()
        _let_talk(member)
        if is_asked:
            write_line(project, ProjectEvent.INVITED, actor=by, about=member)
            transaction.on_commit(lambda: _send_invitation(member, by))
    return member


def _send_invitation(member: ProjectMember, by: User) -> None:
    words = _("%(name)s invites you to a project of a cooperative. Sign in with this number.")
    with translation.override(translation.get_language() or "ar"):
        text = "Fadaa Al Moutaawine: " + words % {"name": by}
    try:
        gateway().send(member.phone, text)
    except SmsNotSent:
        logger.warning("invitation %s was not sent; it shows when she signs in", member.pk)


def invitations_of(user: User) -> QuerySet[ProjectMember]:
    """Invitations to the person's own, proven number. One query."""
    if not user.phone or not user.phone_verified:
        return ProjectMember.objects.none()
    return ProjectMember.objects.filter(phone=user.phone, state=MemberState.INVITED).select_related(
        "project__holder"
    )


def answer(member: ProjectMember, *, user: User, joins: bool) -> None:
    """Join, or decline. Raises WrongState when it is not an invitation of the person's."""
    with transaction.atomic():
        mine = invitations_of(user).filter(pk=member.pk)
        if not mine.exists():
            raise WrongState
        member.user = user
        member.state = MemberState.JOINED if joins else MemberState.DECLINED
        member.answered_at = timezone.now()
        member.save(update_fields=["user", "state", "answered_at"])
        if joins:
            _count(member.project)
            _let_talk(member)
            write_line(member.project, ProjectEvent.JOINED, actor=user, about=member)


def part(member: ProjectMember, *, by: User) -> None:
    """A co-founder leaves, or the holder takes her out. Raises NoRight for others."""
    if by.pk not in {member.user_id, member.project.holder_id}:
        raise NoRight
    with transaction.atomic():
        member.state, member.answered_at = MemberState.LEFT, timezone.now()
        member.save(update_fields=["state", "answered_at"])
        _let_talk(member)
        write_line(member.project, ProjectEvent.LEFT, actor=by, about=member)


def _count(project: Project) -> None:
    """The project is at least as many as have joined it."""
    joined = 1 + project.members.filter(state=MemberState.JOINED).count()
    Project.objects.filter(pk=project.pk, partners_found__lt=joined).update(partners_found=joined)


def _let_talk(member: ProjectMember) -> None:
    """Put a member into the open conversations of the project, or take her out of them."""
    if member.user is None:
        return
    talks = member.state == MemberState.JOINED and Right.TALK.value in member.rights
    cases = Request.objects.filter(
        project=member.project, state=RequestState.TAKEN, conversation__isnull=False
    )
    for case in cases.select_related("conversation"):
        assert case.conversation is not None
        if talks:
            add_member(case.conversation, member.user, MemberRole.MEMBER)
        else:
            remove_member(case.conversation, member.user)


def talkers(project: Project) -> list[User]:
    """Co-founders who take part in the conversations with advisors. One query."""
    members = project.members.filter(state=MemberState.JOINED).select_related("user")
    return [one.user for one in members if one.user and Right.TALK.value in one.rights]


def projects_beside_own(user: User) -> QuerySet[ProjectMember]:
    """Projects of others that the person has joined."""
    return ProjectMember.objects.filter(user=user, state=MemberState.JOINED).select_related(
        "project__holder"
    )


def keep_project(project: Project, *, by: User) -> None:
    """Keep changed values; a new stage goes into the history. Raises NoRight."""
    if project.pk and not may(by, project, Right.EDIT):
        raise NoRight
    with transaction.atomic():
        before = Project.objects.filter(pk=project.pk).values_list("stage", flat=True).first()
        project.save()
        if project.stage and project.stage != before:
            write_line(project, ProjectEvent.STAGE, actor=by, about=project.stage)


def share(project: Project, *, shares: Iterable[str], by: User) -> None:
    """Set what advisors may see; the holder alone decides."""
    if project.holder_id != by.pk:
        raise NoRight
    known = [key for key in Share.values if key in set(shares)]
    if known != list(project.shares):
        project.shares = known
        project.save(update_fields=["shares"])
        write_line(project, ProjectEvent.SHARED, actor=by)


def keep_finder(user: User, *, query: str, lines: list[tuple[str, str, str]]) -> Project:
    """Keep what the financing finder said: ``lines`` of title, address and how it fits."""
    project, _made = Project.objects.get_or_create(holder=user)
    project.finder = {
        "query": query[:500],
        "lines": [list(line) for line in lines[:10]],
        "on": timezone.localdate().isoformat(),
    }
    project.save(update_fields=["finder"])
    return project
