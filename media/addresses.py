"""Addresses of private files: signed, and good for some hours.

Whoever holds one may fetch what it names until it expires, so that a room gives it only to
people it has let in. It stays the same for half an hour: a page loaded again finds its files in
the browser's cache.
"""

import time

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.encoding import filepath_to_uri

SALT = "media.addresses"
# A film of half an hour, watched with pauses.
VALID_SECONDS = 2 * 3600
SAME_SECONDS = 1800
# The name under which a token travels in a query.
PARAMETER = "t"


def token(subject: str) -> str:
    """A proof for a folder of files, or for ``film:<id>``."""
    until = (int(time.time()) // SAME_SECONDS + 1) * SAME_SECONDS + VALID_SECONDS
    return f"{until:x}-{_proof(subject, until)}"


def seconds_left(proof: str, subject: str) -> int | None:
    """How long a token still opens its subject; zero or less when it is over, None if not ours."""
    until, _dash, mac = proof.partition("-")
    try:
        moment = int(until, 16)
    except ValueError:
        return None
    if not constant_time_compare(mac, _proof(subject, moment)):
        return None
    return moment - int(time.time())


def opens(proof: str, subject: str) -> bool:
    left = seconds_left(proof, subject)
    return left is not None and left > 0


def folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def signed(path: str) -> str:
    """The address of a private file. Names beside it, as playlists write them, open as well."""
    return reverse("media:signed_file", args=[token(folder_of(path)), path])


def open_to_all(path: str) -> str:
    """The address of a public file, wherever it lies; it never changes."""
    return f"{settings.MEDIA_URL}{filepath_to_uri(path)}"


def film_subject(public_id: object) -> str:
    return f"film:{public_id}"


def with_token(url: str, public_id: object) -> str:
    """Let an address about a private film open without a session."""
    return f"{url}{'&' if '?' in url else '?'}{PARAMETER}={token(film_subject(public_id))}"


def _proof(subject: str, until: int) -> str:
    return salted_hmac(SALT, f"{subject}:{until}", algorithm="sha256").hexdigest()[:40]
