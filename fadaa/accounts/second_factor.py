"""Who needs a second factor to enter, and who lacks it."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.cache import cache
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.http import HttpRequest

from fadaa.accounts.enums import SEES_OTHERS
from fadaa.accounts.models import User

KNOWN_SECONDS = 300
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
# What a person without it may still do: set it up, leave, read what everybody reads.
OPEN_PATHS = ("/static/", "/files/", "/health/")


def has_one(user: User) -> bool:
    return Authenticator.objects.filter(user=user, type__in=FACTORS).exists()


def is_needed(user: User) -> bool:
    return user.is_superuser or user.has_role(*SEES_OTHERS)


def is_missing(user: User) -> bool:
    """Whether the person sees others' data and has no second factor; remembered for minutes."""
    if not settings.STAFF_SECOND_FACTOR:
        return False
    key = _key(user.pk)
    missing: bool | None = cache.get(key)
    if missing is None:
        missing = is_needed(user) and not has_one(user)
        cache.set(key, missing, KNOWN_SECONDS)
    return missing


def forget(user_id: int) -> None:
    """Look again: a role or a factor has changed."""
    cache.delete(_key(user_id))


def stands_in_the_way(request: HttpRequest, user: User) -> bool:
    """Whether this request has to wait until the second factor is set up."""
    if not settings.STAFF_SECOND_FACTOR or request.path.startswith(OPEN_PATHS):
        return False
    # Below "/<language>/accounts/" lies all that setting it up takes, and leaving.
    inside = request.path.split("/", 3)[2:3] == ["accounts"]
    return not inside and is_missing(user)


def _key(user_id: int) -> str:
    return f"second-factor-missing:{user_id}"


def _on_factor_change(sender: object, instance: Authenticator, **kwargs: Any) -> None:
    forget(instance.user_id)


def _on_role_change(sender: object, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, User):
        forget(instance.pk)


def connect() -> None:
    """Look again at once where a factor or a role changes."""
    for signal in (post_save, post_delete):
        signal.connect(
            _on_factor_change, sender=Authenticator, dispatch_uid=f"second-factor-{id(signal)}"
        )
    m2m_changed.connect(
        _on_role_change, sender=User.groups.through, dispatch_uid="second-factor-roles"
    )
