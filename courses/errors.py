"""What the courses room refuses, each with a stable code."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class CourseError(DomainError):
    code = "courses.error"


class ReleaseIsFinal(CourseError):
    """A release was to be changed or deleted; learners stand on it."""

    code = "courses.release_final"
    message = _("A published release never changes. Publish a new one.")
    status = 409


class EventIsFinal(CourseError):
    """A learning event was to be changed or deleted one by one."""

    code = "courses.event_final"
    message = _("What a learner did is never rewritten.")
    status = 409


class NotReadyToPublish(CourseError):
    """The checks found something that blocks; ``findings`` says what and where."""

    code = "courses.not_ready"
    message = _("The course cannot be published yet: see the list of checks.")
    status = 422


class CourseNotPublished(CourseError):
    """No release of the course exists in this language."""

    code = "courses.not_published"
    message = _("This course is not published in this language yet.")
    status = 404


class NotEnrolled(CourseError):
    code = "courses.not_enrolled"
    message = _("Begin the course first.")
    status = 403


class UnfitResponse(CourseError):
    """The response has not the form that the question asks for."""

    code = "courses.unfit_response"
    message = _("This answer does not fit the question.")
    status = 422


class NothingChosen(UnfitResponse):
    code = "courses.nothing_chosen"
    message = _("Choose an answer first.")


class PlacesNotDistinct(UnfitResponse):
    code = "courses.places_not_distinct"
    message = _("Give each line a place of its own.")


class NotANumber(UnfitResponse):
    code = "courses.not_a_number"
    message = _("Write a number, for example 44 or 12,5.")


class CannotCompute(UnfitResponse):
    """A formula divides by nothing, or gives a number too large to show."""

    code = "courses.cannot_compute"
    message = _("These numbers give no result: a quantity cannot be 0.")


class FaultyFormula(UnfitResponse):
    """A formula that an author wrote cannot be read, or names an unknown field."""

    code = "courses.faulty_formula"
    message = _("The formula cannot be read.")
    status = 422


class UnknownItem(CourseError):
    """The release has no such lesson, card or question."""

    code = "courses.unknown_item"
    message = _("The release of the course does not know this lesson or question.")
    status = 422


class AlteredEvent(CourseError):
    """An event number came again with another content; the first content stays."""

    code = "courses.altered"
    message = _("This was already recorded with another content. The first one is kept.")
    status = 409


class MalformedEvent(CourseError):
    code = "courses.malformed"
    message = _("The record could not be understood.")
    status = 400


class TooManyEvents(CourseError):
    code = "courses.too_many"
    message = _("Send at most 200 records at once.")
    status = 413


class SignInFirst(CourseError):
    code = "courses.signed_out"
    message = _("You are signed out. Sign in again: nothing you did is lost.")
    status = 401


class OtherPerson(CourseError):
    """The records belong to another person than the one who is signed in."""

    code = "courses.other_person"
    message = _(
        "These answers belong to another person. They stay on the phone until she signs in."
    )
    status = 409


class NotFinished(CourseError):
    """A certificate was asked for before the course was completed."""

    code = "courses.not_finished"
    message = _("Finish all lessons first: the certificate comes by itself.")
    status = 409


class NameMissing(CourseError):
    code = "courses.name_missing"
    message = _("Write the name that shall stand on the certificate.")
    status = 422
