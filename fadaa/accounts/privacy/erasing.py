"""Erasing a person: asked, waited for, taken back or done."""

import datetime as dt
import logging

from django.db import models, transaction
from django.utils import timezone

from fadaa.accounts import devices, trail
from fadaa.accounts.enums import SEES_OTHERS, AuditAction
from fadaa.accounts.errors import WorksHere
from fadaa.accounts.models import DataExport, Erasure, Profile, User
from fadaa.accounts.models.privacy import ERASURE_WAITS
from fadaa.accounts.privacy import registry
from fadaa.accounts.privacy.registry import Fate, Wishes
from fadaa.core.ids import uuid7

logger = logging.getLogger(__name__)


def ask(user: User, wishes: Wishes) -> Erasure:
    """Begin the waiting time; asking again changes the wishes and not the day.

    Raises WorksHere for people with a role: their work needs other hands first.
    """
    if user.is_superuser or user.has_role(*SEES_OTHERS):
        raise WorksHere
    with transaction.atomic():
        erasure, is_new = Erasure.objects.update_or_create(
            user=user,
            defaults={
                "keep_certificates": wishes.keep_certificates,
                "take_back_words": wishes.take_back_words,
            },
            create_defaults={
                "keep_certificates": wishes.keep_certificates,
                "take_back_words": wishes.take_back_words,
                "due_at": timezone.now() + ERASURE_WAITS,
            },
        )
        if is_new:
            trail.note(AuditAction.ERASURE_ASKED, actor=user, on=user, subject=user)
    return erasure


def undo(user: User) -> bool:
    """Think again; whether there was something to take back."""
    with transaction.atomic():
        gone, _by_model = Erasure.objects.filter(user=user).delete()
        if gone:
            trail.note(AuditAction.ERASURE_UNDONE, actor=user, on=user, subject=user)
    return bool(gone)


def erase_due(now: dt.datetime | None = None) -> int:
    """Erase everyone whose waiting time is over; one that fails does not stop the others."""
    done = 0
    due = Erasure.objects.filter(due_at__lte=now or timezone.now()).select_related("user")
    for erasure in due:
        wishes = Wishes(erasure.keep_certificates, erasure.take_back_words)
        try:
            erase(erasure.user, wishes)
        except Exception:  # the next person must still be erased
            logger.exception("erasure %s failed; it is tried again", erasure.pk)
        else:
            done += 1
    return done


def come_round() -> None:
    """The clock's errand."""
    erase_due()


def erase(user: User, wishes: Wishes, *, actor: User | None = None) -> None:
    """Take a person out of the platform, now.

    1. each room empties what it keeps, the last room first, for it points at the others';
    2. rows that go, go; 3. the person becomes an empty one, with a new public id, so that what
    was copied elsewhere leads to nobody; 4. devices are signed out.
    """
    with transaction.atomic():
        # Locked: the clock and a page may both come.
        user = User.objects.select_for_update().get(pk=user.pk)
        devices.sign_out(user)
        for export in DataExport.objects.filter(user=user):
            export.remove()
        for room in reversed(registry.rooms()):
            if room.erase is not None:
                room.erase(user, wishes)
        for name, fate in registry.covered().items():
            if fate is Fate.DELETED:
                _delete_rows(name, user)
        Profile.objects.create(user=user)
        _empty(user)
        trail.note(AuditAction.ERASED, actor=actor, on=user, subject=user)


def _delete_rows(name: str, user: User) -> None:
    model, field = registry.model_and_field(name)
    models.QuerySet.delete(model._base_manager.filter(**{field: user}))


def _empty(user: User) -> None:
    user.public_id = uuid7()
    user.phone = user.email = None
    user.phone_verified = user.is_active = user.is_staff = user.is_superuser = False
    user.display_name = ""
    user.last_login = None
    user.erased_at = timezone.now()
    user.set_unusable_password()
    user.save()
