"""What the desk of facts refuses."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class FactChanged(DomainError):
    code = "facts.changed"
    message = _(
        "Someone changed this fact while you were reading it. Nothing of yours is lost: "
        "compare with what it says now, then decide again."
    )
    retry = True
    status = 409


class FactGone(DomainError):
    code = "facts.gone"
    message = _("This fact does not exist any more.")
    status = 404


class SourceMissing(DomainError):
    code = "facts.source_missing"
    message = _("Name the source in each language before you call the fact verified.")
    status = 400
