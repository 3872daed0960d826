"""The audit trail: a line for each act on other people's data."""

import datetime as dt
from typing import Any

from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db import models, transaction
from django.db.models.signals import m2m_changed

from fadaa.accounts.enums import AuditAction
from fadaa.accounts.models import AuditEntry, User

# Opening the same dossier again while working in it is one reading.
SAME_READING = dt.timedelta(hours=1)


def note(
    action: AuditAction,
    *,
    actor: User | None,
    on: models.Model | str,
    subject: User | None = None,
    detail: str = "",
) -> AuditEntry:
    """Write a line. ``detail`` holds codes and numbers, never words of people."""
    name = on if isinstance(on, str) else f"{on._meta.label} {on.pk}"
    return AuditEntry.objects.create(
        action=action, actor=actor, on=name[:100], subject=subject, detail=detail[:200]
    )


def note_reading(
    action: AuditAction, *, actor: User, on: models.Model, subject: User | None
) -> None:
    """Write that somebody read what is another's; the same reading within an hour once."""
    if subject is not None and subject.pk == actor.pk:
        return
    key = f"trail:{action}:{actor.pk}:{on._meta.label}:{on.pk}"
    if cache.add(key, True, timeout=int(SAME_READING.total_seconds())):
        note(action, actor=actor, on=on, subject=subject)


def on_roles_changed(
    sender: object, instance: Any, action: str, pk_set: set[int] | None, **kwargs: Any
) -> None:
    """Note every change of a person's groups, whatever page or command made it."""
    if action not in {"post_add", "post_remove", "post_clear"} or not isinstance(instance, User):
        return
    names = sorted(Group.objects.filter(pk__in=pk_set or ()).values_list("name", flat=True))
    if not names and action != "post_clear":
        return
    sign = {"post_add": "+", "post_remove": "-", "post_clear": "0"}[action]
    note(
        AuditAction.ROLES,
        actor=acting(),
        on=instance,
        subject=instance,
        detail=" ".join(sign + name for name in names) or sign,
    )


def on_published(sender: object, instance: models.Model, **kwargs: Any) -> None:
    note(AuditAction.PUBLISHED, actor=acting(), on=instance)


def on_unpublished(sender: object, instance: models.Model, **kwargs: Any) -> None:
    note(AuditAction.UNPUBLISHED, actor=acting(), on=instance)


def connect() -> None:
    from wagtail.signals import page_published, page_unpublished  # wagtail's models come later

    page_published.connect(on_published, dispatch_uid="accounts.trail.published")
    page_unpublished.connect(on_unpublished, dispatch_uid="accounts.trail.unpublished")
    m2m_changed.connect(
        on_roles_changed, sender=User.groups.through, dispatch_uid="accounts.trail.roles"
    )


def acting() -> User | None:
    """The person whose request is being answered, where there is one."""
    from fadaa.accounts.middleware import current_person  # it notes readings

    return current_person()


def forget_before(moment: dt.datetime) -> int:
    """Take out lines older than a moment: retention's way, and the only one."""
    with transaction.atomic():
        return AuditEntry.objects.forget_before(moment)
