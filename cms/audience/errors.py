"""What readers and editors may be told."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class TooManyAnswers(DomainError):
    code = "audience.too_many_answers"
    message = _("Many answers came from your network today. Please try again tomorrow.")
    retry = True
    status = 429


class UnknownSection(DomainError):
    code = "audience.unknown_section"
    message = _("This section no longer exists in the page. Open the list again.")


class RecordingGone(DomainError):
    code = "audience.recording_gone"
    message = _("This recording is no longer there: someone took it away already.")


class NotASound(DomainError):
    code = "audience.not_a_sound"
    message = _("This file holds pictures. Choose a recording of sound only.")
