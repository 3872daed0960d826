"""Why a whole file is refused; single rows are named in the plan instead."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class FileRefused(DomainError):
    code = "exchange.file_refused"
    message = _("This file cannot be read.")


class RowsRefused(DomainError):
    """A row is bad, and the person did not ask for the good ones alone."""

    code = "exchange.rows_refused"
    message = _("Nothing was written: correct the rows that are named, or import the good ones.")


class NotYours(DomainError):
    code = "exchange.denied"
    message = _("Your role may not bring this kind of content in or out.")
    status = 403
