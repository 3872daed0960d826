"""What mentoring refuses, each with a stable code."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError

if TYPE_CHECKING:
    from mentoring.models import Request


class MentoringError(DomainError):
    code = "mentoring.error"


class RequestNotFound(MentoringError):
    """No such request, or none that concerns this person: one answer for both."""

    code = "mentoring.not_found"
    message = _("We cannot find this request.")
    status = 404


class AlreadyTaken(MentoringError):
    code = "mentoring.already_taken"
    message = _("This request is already taken: another advisor answered a moment before you.")
    status = 409


class NoLongerOpen(MentoringError):
    code = "mentoring.no_longer_open"
    message = _("This request is no longer open: it was taken back or closed.")
    status = 409


class HolderCannotAnswer(MentoringError):
    code = "mentoring.own_request"
    message = _("This is your own request: somebody else must answer it.")
    status = 403


class AlreadyAsked(MentoringError):
    """The person already waits for an answer on this subject."""

    code = "mentoring.already_asked"
    message = _(
        "You already have an open request on this subject. Your new text is kept below: you can "
        "send it in that request, or choose another subject."
    )
    status = 409

    def __init__(self, earlier: "Request") -> None:
        self.earlier = earlier
        super().__init__()


class TooManyRequests(MentoringError):
    code = "mentoring.too_many"
    message = _("You already have five open requests. Wait for an answer, or take one back.")
    status = 429
    retry = True


class NotYetClosed(MentoringError):
    code = "mentoring.not_closed"
    message = _("You can say whether it helped once the request is closed.")
    status = 409


class NotTaken(MentoringError):
    code = "mentoring.not_taken"
    message = _("Only a request that an advisor has taken can be closed.")
    status = 409
