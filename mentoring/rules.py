"""Who may do what in mentoring."""

from fadaa.accounts.enums import Role
from fadaa.accounts.models import User
from mentoring.models import Advisor, Request


def advisor_for(user: User) -> Advisor | None:
    """The person as an advisor, when she holds the role and has a desk."""
    if not user.has_role(Role.ADVISOR):
        return None
    return Advisor.objects.select_related("user").filter(user=user).first()


def is_holder(user: User, request: Request) -> bool:
    return request.holder_id == user.pk
