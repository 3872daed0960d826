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


class CannotAnswer(DomainError):
    code = "mentoring.cannot_answer"
    message = _("This advisor is not there, or asked the question herself. Choose another one.")
    status = 422


class ReasonMissing(DomainError):
    code = "mentoring.reason_missing"
    message = _("Say in a few words what stood in the way.")
    status = 422


class TooLateToReopen(DomainError):
    code = "mentoring.too_late_to_reopen"
    message = _("This question was closed long ago. Ask a new one: it begins at once.")
    status = 409


class PastMoment(DomainError):
    code = "mentoring.past_moment"
    message = _("Choose a day that is still to come.")
    status = 422


class SlotTaken(DomainError):
    code = "mentoring.slot_taken"
    message = _("This time has just been given to somebody else. Choose another one.")
    status = 409


class NoSuchTime(DomainError):
    code = "mentoring.no_such_time"
    message = _("The clock changes that day and this time does not exist. Choose another one.")
    status = 422


class NotAtDesk(DomainError):
    code = "mentoring.not_at_desk"
    message = _("The advisor is not at the desk at this time. Choose one of the times offered.")
    status = 422


class NoRight(DomainError):
    code = "mentoring.no_right"
    message = _("The holder of the project has not given you this right.")
    status = 403


class TooManyMembers(DomainError):
    code = "mentoring.too_many_members"
    message = _("Fifty people take part already. Ask an advisor before you invite more.")
    status = 422


class OwnPhone(DomainError):
    code = "mentoring.own_phone"
    message = _("This is your own number.")
    status = 422


class AlreadyRated(DomainError):
    code = "mentoring.already_rated"
    message = _("You have already said what you think. Thank you.")
    status = 409


class GuardianNeeded(DomainError):
    code = "mentoring.guardian_needed"
    message = _(
        "You are under 18: before an advisor answers, a parent or guardian must agree. Open "
        "“My data” in your space together; it takes one minute."
    )
    status = 403
