"""What a journey refuses, each in one sentence."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class JourneyError(DomainError):
    code = "journeys.error"


class NotSignedIn(JourneyError):
    code = "journeys.not_signed_in"
    message = _("You are not signed in. What you keep stays on this phone until you are.")
    retry = True
    status = 401


class JourneyNotFound(JourneyError):
    code = "journeys.not_found"
    message = _("This journey is not published any more.")
    status = 404


class UnknownStep(JourneyError):
    code = "journeys.unknown_step"
    message = _("This step is no longer part of the journey.")


class NoteTooLong(JourneyError):
    code = "journeys.note_too_long"
    message = _("The note is longer than 2000 signs. Shorten it.")


class NotUnderstood(JourneyError):
    code = "journeys.not_understood"
    message = _("What was sent could not be read. Load the page again.")


class BadDate(JourneyError):
    code = "journeys.bad_date"
    message = _("This is not a date. Choose a day of the calendar.")


class TooMuch(JourneyError):
    code = "journeys.too_much"
    message = _("Too many changes at once. Send them in smaller parts.")
    status = 413
