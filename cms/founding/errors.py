"""What the founding file refuses, in sentences."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class TooBusy(DomainError):
    code = "founding.busy"
    message = _("Many people are making papers at this moment. Please try again in a minute.")
    retry = True
    status = 503


class TooManyPapers(DomainError):
    code = "founding.too_many"
    message = _("Many papers were asked for from here. Please wait a minute, then go on.")
    retry = True
    status = 429


class NoPdfHere(DomainError):
    code = "founding.no_pdf"
    message = _("PDF cannot be made on this machine. Take the Word file, or print the page.")
    status = 503


class TooManyCopies(DomainError):
    code = "founding.too_many_copies"
    message = _("Ten copies are kept already. Erase one first; nothing is lost meanwhile.")
    status = 409
