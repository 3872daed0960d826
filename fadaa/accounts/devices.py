"""Where a person is signed in, and signing out there."""

import re
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.dispatch import Signal
from django.http import HttpRequest
from django.utils import timezone

from fadaa.accounts.models import Device, User

# Sent with ``user`` and ``session_keys`` after sessions were ended from elsewhere: rooms with
# open sockets close them.
sessions_ended = Signal()

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def name_of(agent: str) -> str:
    """A browser's header in two words, ``Firefox · Android``; empty when it says nothing."""

    def first(known: tuple[tuple[str, str], ...]) -> str:
        return next((name for sign, name in known if re.search(sign, agent)), "")

    return " · ".join(word for word in (first(BROWSERS), first(SYSTEMS)) if word)


def _store(key: str | None = None) -> SessionBase:
    session: SessionBase = import_module(settings.SESSION_ENGINE).SessionStore(key)
    return session


def on_login(sender: object, request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Remember the device. The session has got a new key by now."""
    if request is None or not hasattr(request, "session"):
        return
    if not request.session.session_key:
        request.session.save()
    Device.objects.update_or_create(
        session_key=request.session.session_key,
        defaults={"user": user, "name": name_of(request.headers.get("User-Agent", ""))},
    )


def on_logout(sender: object, request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    if user is not None and request is not None and request.session.session_key:
        Device.objects.filter(session_key=request.session.session_key).delete()


def seen(request: HttpRequest, user: User) -> None:
    """Note that a device was used today: one write a day, and one when its session moves."""
    key = request.session.session_key
    today = timezone.localdate()
    before, day = request.session.get("seen", ("", ""))
    if not key or (before, day) == (key, today.isoformat()):
        return
    request.session["seen"] = (key, today.isoformat())
    if before and before != key:
        # A new password moves the session to another key; the device is the same.
        Device.objects.filter(user=user, session_key=before).delete()
    Device.objects.update_or_create(
        session_key=key,
        defaults={
            "user": user,
            "last_used_on": today,
            "name": name_of(request.headers.get("User-Agent", "")),
        },
    )


def sign_out(user: User, *, only: str = "", but: str = "") -> int:
    """End a person's sessions: one device by its public id, or all ``but`` a session key."""
    found = Device.objects.filter(user=user).exclude(session_key=but)
    if only:
        found = found.filter(public_id=only)
    keys = list(found.values_list("session_key", flat=True))
    for key in keys:
        _store(key).delete()
    found.delete()
    if keys:
        sessions_ended.send(sender=User, user=user, session_keys=keys)
    return len(keys)
