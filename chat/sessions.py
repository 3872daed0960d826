"""The person behind a socket, looked up again and again: sessions end, sockets do not."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest

from chat.errors import SessionEnded
from chat.pokes import fingerprint, send_hint
from fadaa.accounts import second_factor
from fadaa.accounts.models import User


def person_of(session_key: str | None) -> User:
    """The person signed in under a session now; raises SessionEnded when there is none.

    Also after a changed password, for a blocked account, and for staff without their second
    factor. Two queries.
    """
    if not session_key:
        raise SessionEnded()
    store = import_module(settings.SESSION_ENGINE).SessionStore
    request = HttpRequest()
    request.session = store(session_key)
    user = get_user(request)
    if not isinstance(user, User) or second_factor.is_missing(user):
        raise SessionEnded()
    return user


def on_logout(sender: object, request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    """Close the sockets of the session that ends; other devices stay."""
    if user is None or request is None:
        return
    hint = {"type": "session_ended", "session": fingerprint(request.session.session_key)}
    send_hint([user.pk], hint)


def on_sessions_ended(sender: object, user: User, session_keys: list[str], **kwargs: Any) -> None:
    """Close the sockets of sessions that were ended from another device."""
    for key in session_keys:
        send_hint([user.pk], {"type": "session_ended", "session": fingerprint(key)})
