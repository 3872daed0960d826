"""What a conversation refuses, each with a stable code."""

from django.utils.translation import gettext_lazy as _

from fadaa.core.errors import DomainError


class ChatError(DomainError):
    code = "chat.error"


class ConversationNotFound(ChatError):
    """No such conversation, or none that this person takes part in: one answer for both."""

    code = "chat.not_found"
    message = _("We cannot find this conversation.")
    status = 404


class WritingNotAllowed(ChatError):
    code = "chat.read_only"
    message = _("You may read this conversation, but not write in it.")
    status = 403


class ConversationClosed(ChatError):
    code = "chat.closed"
    message = _("This conversation is closed. You can ask for an advisor again.")
    status = 409


class EmptyMessage(ChatError):
    code = "chat.empty"
    message = _("Write something first: the message is empty.")
    status = 422


class MessageTooLong(ChatError):
    code = "chat.too_long"
    message = _("The message is too long. Send it in two parts.")
    status = 422


class ClientIdReused(ChatError):
    """The same client id came with another content; the first content stays."""

    code = "chat.conflict"
    message = _("Another message was already sent with this number. Please write it again.")
    status = 409


class UnknownReply(ChatError):
    code = "chat.unknown_reply"
    message = _("The message you answer is not in this conversation.")
    status = 422


class UnknownAttachment(ChatError):
    """Not a file of the sender, or none at all."""

    code = "chat.unknown_attachment"
    message = _("This file is not here. Choose it again.")
    status = 422


class UnknownMessage(ChatError):
    code = "chat.unknown_message"
    message = _("This message is not here any more.")
    status = 404


class NotYours(ChatError):
    code = "chat.not_yours"
    message = _("Only the person who wrote a message can change it.")
    status = 403


class TooLateToEdit(ChatError):
    code = "chat.too_late"
    message = _("A message can be corrected for one hour. Write a new one.")
    status = 409


class QuietAllDay(ChatError):
    code = "chat.quiet_all_day"
    message = _("The quiet hours must begin and end at different times.")
    status = 422


class OwnMessage(ChatError):
    code = "chat.own_message"
    message = _("This is your own message. You can delete it.")
    status = 409


class ReasonMissing(ChatError):
    code = "chat.reason_missing"
    message = _("Choose what applies, and write the reason in a few words.")
    status = 422


class AlreadyDecided(ChatError):
    code = "chat.decided"
    message = _("This was decided already. Reload the page.")
    status = 409


class NotAllowed(ChatError):
    code = "chat.not_allowed"
    message = _("Another person has to decide this.")
    status = 403


class BadFrame(ChatError):
    """A frame or a request body that the protocol does not know."""

    code = "chat.bad_frame"
    message = _("The message could not be understood. Reload the page.")
    status = 400


class TooFast(ChatError):
    code = "chat.too_fast"
    message = _("Too many messages at once. Wait a few seconds.")
    retry = True
    status = 429


class SessionEnded(ChatError):
    code = "chat.session_ended"
    message = _("You are signed out. Sign in again: nothing you wrote is lost.")
    status = 401


class Unavailable(ChatError):
    code = "chat.unavailable"
    message = _("The service does not answer just now. Your message is kept and sent again.")
    retry = True
    status = 503
