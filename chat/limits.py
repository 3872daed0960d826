"""How fast one socket or one person may go."""

import time
from weakref import WeakValueDictionary

from django.core.cache import cache

from chat.errors import TooFast

HTTP_SENDS = 30
HTTP_WINDOW_SECONDS = 30


class TokenBucket:
    """Allows ``burst`` at once and ``per_second`` after; for one socket, in memory."""

    def __init__(self, *, burst: int, per_second: float) -> None:
        self.burst = burst
        self.per_second = per_second
        self.tokens = float(burst)
        self.filled_at = time.monotonic()

    def take(self) -> bool:
        now = time.monotonic()
        gained = (now - self.filled_at) * self.per_second
        self.tokens = min(self.burst, self.tokens + gained)
        self.filled_at = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


_sends: WeakValueDictionary[int, TokenBucket] = WeakValueDictionary()


def sends_of(user_id: int) -> TokenBucket:
    """The pace of a person's messages, shared by all her sockets in this process."""
    bucket = _sends.get(user_id)
    if bucket is None:
        bucket = _sends[user_id] = TokenBucket(burst=20, per_second=2)
    return bucket


def count_http_send(user_id: int) -> None:
    """Count a message sent over HTTP; raises TooFast above the limit of a person."""
    key = f"chat:sends:{user_id}:{int(time.time() // HTTP_WINDOW_SECONDS)}"
    cache.add(key, 0, HTTP_WINDOW_SECONDS * 2)
    try:
        sent = cache.incr(key)
    except ValueError:  # the entry was evicted between the two calls
        return
    if sent > HTTP_SENDS:
        raise TooFast()
