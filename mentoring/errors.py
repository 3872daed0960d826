"""What mentoring refuses, in words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError

if TYPE_CHECKING:
    from mentoring.models import Request


class AlreadyTaken(DomainError):
    code = "mentoring.already_taken"
    message = _("Another advisor has just taken this request.")
    status = 409


class NotYourRequest(DomainError):
    code = "mentoring.not_yours"
    message = _("This request is not offered to you.")
    status = 403


class AlreadyAsked(DomainError):
    code = "mentoring.already_asked"
    message = _("You have already asked about this. Your question is still with us.")
    status = 409

    def __init__(self, earlier: "Request") -> None:
        self.earlier = earlier
        super().__init__()


class TooManyRequests(DomainError):
    code = "mentoring.too_many"
    message = _("You already have five open questions. Wait for an answer, or take one back.")
    status = 429
    retry = True


class NotYourVoice(DomainError):
    code = "mentoring.not_your_voice"
    message = _("This recording cannot be used. Please speak again.")
    status = 422


class WrongState(DomainError):
    code = "mentoring.wrong_state"
    message = _("The request is in another state now; reload the page.")
    status = 409


class AlreadyRated(DomainError):
    code = "mentoring.already_rated"
    message = _("You have already said what you think. Thank you.")
    status = 409
