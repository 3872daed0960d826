"""What a rule of the editors' day refuses."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class LinkNotFound(DomainError):
    """One answer for a wrong, an old and a withdrawn link, so that nothing can be probed."""

    code = "editing.link_not_found"
    message = _(
        "This link shows nothing any more: it has ended, or it was withdrawn. "
        "Ask the person who sent it for a new one."
    )
    status = 404


class TooManyVisits(DomainError):
    code = "editing.too_many_visits"
    message = _("Too many visits in a short time. Wait ten minutes, then try again.")
    retry = True
    status = 429


class TooManyRemarks(DomainError):
    code = "editing.too_many_remarks"
    message = _("Many remarks have come in by this link. Try again tomorrow.")
    retry = True
    status = 429


class NotYourPage(DomainError):
    code = "editing.not_your_page"
    message = _("Only people who may write this page can do this.")
    status = 403
