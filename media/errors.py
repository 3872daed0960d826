"""What may be wrong with media, in words for an editor."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class MediaError(DomainError):
    """A file that cannot become media; ``code`` is kept with the asset."""

    code = "media.failed"
    message = _("The file could not be prepared.")
    status = 422


class NotMedia(MediaError):
    code = "media.not_media"
    message = _(
        "This file is not a video or a sound that we can read. "
        "Send MP4, MOV, MKV, WebM or AVI, whatever its name says."
    )
    status = 415


class Incomplete(MediaError):
    code = "media.incomplete"
    message = _("The file is incomplete: its end is missing. Send it again.")


class TooLong(MediaError):
    code = "media.too_long"
    message = _("The film is longer than we accept.")


class TooLarge(MediaError):
    code = "media.too_large"
    message = _("The file is larger than we accept.")
    status = 413


class TooManyPixels(MediaError):
    code = "media.too_many_pixels"
    message = _("The picture is larger than we can prepare. Export it at 1080 lines or fewer.")


class BrokenTiming(MediaError):
    code = "media.broken_timing"
    message = _("The times inside the file are broken. Export the film again.")


class EncodingFailed(MediaError):
    code = "media.encoding_failed"
    message = _(
        "The preparation stopped before the end. Try again; if it stops again, export anew."
    )
    retry = True


class Cancelled(MediaError):
    code = "media.cancelled"
    message = _("The preparation was cancelled.")
    retry = True


class BadCaptions(MediaError):
    code = "media.bad_captions"
    message = _("The captions could not be read.")


class UploadDenied(DomainError):
    code = "media.denied"
    message = _("You may not send files here.")
    status = 403


class WrongState(DomainError):
    code = "media.wrong_state"
    message = _("The film is in another state; reload the page.")
    status = 409
