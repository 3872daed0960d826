"""An SMS to who is away: that something waits, and a link. No words, no name."""

import datetime as dt

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from chat import outbox
from chat.enums import NoticeState
from chat.models import Conversation, Notice, NoticeSettings
from fadaa.accounts import sms
from fadaa.accounts.models import User

CHANNEL = "sms"
DELAY = dt.timedelta(minutes=30)
PER_DAY = 3


def register() -> None:
    outbox.register(CHANNEL, send, wants=_wants, delay=DELAY, once=True)


def settings_of(person: User) -> NoticeSettings:
    """What a person chose, or the defaults; one query."""
    return NoticeSettings.objects.filter(user=person).first() or NoticeSettings(user=person)


def _wants(person: User, conversation: Conversation) -> bool:
    return bool(person.phone) and settings_of(person).sms


def send(notice: Notice) -> None:
    """Send a link in the person's language, outside her quiet hours, three a day.

    Raises NotNow, Undeliverable, or SmsNotSent when the operator does not take it.
    """
    person = notice.person
    if not _wants(person, notice.conversation):
        raise outbox.Undeliverable("not wanted")
    now = timezone.now()
    if (ends := settings_of(person).quiet_ends(now)) is not None:
        raise outbox.NotNow(ends)
    day_ago = now - dt.timedelta(days=1)
    sent = Notice.objects.filter(
        person=person, channel=CHANNEL, state=NoticeState.SENT, settled_at__gt=day_ago
    )
    if sent.count() >= PER_DAY:
        raise outbox.NotNow(now + dt.timedelta(hours=6))
    with translation.override(person.profile.ui_language):
        path = reverse("chat:conversation", args=[notice.conversation.public_id])
        text = _("A message waits for you: %(link)s") % {"link": f"{settings.BASE_URL}{path}"}
    sms.gateway().send(str(person.phone), text)
