"""What may be wrong with a place in a film, or with a count."""

from django.utils.translation import gettext_lazy as _

from media.errors import MediaError


class BadWatching(MediaError):
    code = "watching.bad"
    message = _("This note about a film cannot be read.")
    status = 400


class NotSignedIn(MediaError):
    code = "watching.signed_out"
    message = _("Sign in to keep your place on every device.")
    status = 403


class TooManyNotes(MediaError):
    code = "watching.too_many"
    message = _("Too many notes about this film at once. Nothing is lost for you.")
    status = 429
    retry = True
