"""E-mail to people who gave an address: something waits for you, and a link."""

import datetime as dt

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from chat import outbox
from chat.models import Conversation, Notice
from fadaa.accounts.models import User

DELAY = dt.timedelta(minutes=15)


def register() -> None:
    outbox.register("email", send, wants=_has_an_address, delay=DELAY, once=True)


def _has_an_address(person: User, conversation: Conversation) -> bool:
    return bool(person.email)


def send(notice: Notice) -> None:
    """Write to a person in her language; her own messages and others' words stay here."""
    if not notice.person.email:
        raise outbox.Undeliverable("no address")
    with translation.override(notice.person.profile.ui_language):
        path = reverse("chat:conversation", args=[notice.conversation.public_id])
        subject = _("A new message waits for you")
        body = _("Someone wrote to you. Read it here:") + f"\n\n{settings.BASE_URL}{path}\n"
    send_mail(subject, body, None, [notice.person.email])
