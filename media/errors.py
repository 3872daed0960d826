"""What may be wrong with media, in words for an editor."""

from django.utils.functional import Promise
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


class BadCaptions(DomainError):
    """Captions that no player would show."""

    code = "media.bad_captions"
    message: str | Promise = _(
        "These are not captions: write WebVTT or SRT, with times like 00:01.000 --> 00:04.000."
    )
    status = 422


class UploadDenied(DomainError):
    code = "media.denied"
    message = _("You may not send files here.")
    status = 403


class WrongState(DomainError):
    code = "media.wrong_state"
    message = _("The film is in another state; reload the page.")
    status = 409


class UploadGone(DomainError):
    code = "media.upload_gone"
    message = _("This upload is no longer here. Choose the file again.")
    status = 410


class OffsetMismatch(DomainError):
    code = "media.offset_mismatch"
    message = _("The upload continues from another place.")
    retry = True
    status = 409


class ChecksumMismatch(DomainError):
    code = "media.checksum_mismatch"
    message = _("A part of the file arrived damaged. It is sent again.")
    retry = True
    status = 460


class BadUpload(DomainError):
    code = "media.bad_upload"
    message = _("The upload is described in a way that we cannot read.")


class WrongContent(DomainError):
    code = "media.wrong_content"
    message = _("Parts of a file must be sent as application/offset+octet-stream.")
    status = 415


class UploadUnsupported(DomainError):
    code = "media.upload_unsupported"
    message = _("This server speaks version 1.0.0 of the upload protocol.")
    status = 412


class NoRoom(DomainError):
    code = "media.no_room"
    message = _("There is no room for this file at the moment. Tell the administrator.")
    retry = True
    status = 507


class NotVoice(MediaError):
    code = "media.not_voice"
    message = _(
        "This is not a voice note that we can read. Record it again, or send WebM, Ogg or M4A."
    )
    status = 415


class VoiceTooLong(MediaError):
    code = "media.voice_too_long"
    message = _("A voice note may last three minutes. Send a shorter one.")


class NotPhoto(MediaError):
    code = "media.not_photo"
    message = _("This is not a photo that we can read. Send JPEG, PNG or WebP.")
    status = 415


class HeicPhoto(NotPhoto):
    code = "media.heic_photo"
    message = _(
        "This photo is in the HEIC format, which most phones cannot show. Send it as JPEG: "
        "an iPhone makes JPEG when its camera is set to “Most Compatible”."
    )


class PhotoTooLarge(MediaError):
    code = "media.photo_too_large"
    message = _("The photo has more points than we can prepare. Send a smaller one.")


class NotDocument(MediaError):
    code = "media.not_document"
    message = _("This is not a PDF that we can read. Send a PDF, or a photo of the paper.")
    status = 415


class InfectedFile(MediaError):
    code = "media.infected"
    message = _("A virus was found in this file. It was not passed on.")


class EmptyFile(DomainError):
    code = "media.empty"
    message = _("The file is empty.")
    status = 422


class DeferredLength(DomainError):
    code = "media.deferred_length"
    message = _("Say how large the file is before you send it.")


class TooManySent(DomainError):
    code = "media.too_many_sent"
    message = _("You have sent as many files as one person may in a day. Go on tomorrow.")
    status = 429


class TooManyOpen(DomainError):
    code = "media.too_many_open"
    message = _("Many of your files are still on their way. Finish or remove some of them first.")
    status = 429


class InUse(DomainError):
    code = "media.in_use"
    message = _("It is used elsewhere. Take it out there first.")
    status = 409
