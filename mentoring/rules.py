"""Who may do what in mentoring."""

from fadaa.accounts.enums import Role
from fadaa.accounts.models import User
from mentoring.models import Advisor, Request

DESK_ROLES = (Role.ADVISOR, Role.LEAD, Role.ADMINISTRATOR)


def advisor_for(user: User) -> Advisor | None:
    """The person as an advisor, when she has a desk and a role that answers.

    Delegation leads and administrators get a desk when a request climbed to them.
    """
    if not user.has_role(*DESK_ROLES):
        return None
    return Advisor.objects.select_related("user").filter(user=user).first()


def is_holder(user: User, request: Request) -> bool:
    return request.holder_id == user.pk
