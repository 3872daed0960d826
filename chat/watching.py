"""The sockets of this process, looked at together: who may still be here, and who is dead.

One round asks three questions for hundreds of sockets at once (sessions, accounts,
memberships), so it can come every few seconds: a socket is closed soon after its session
ends or its person is blocked or removed, also when the hint that said so was lost.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from channels.db import database_sync_to_async
from django.contrib.sessions.models import Session
from django.utils import timezone

from chat.models import Membership
from fadaa.accounts.models import User

if TYPE_CHECKING:
    from chat.consumers import ChatConsumer

logger = logging.getLogger(__name__)

# Sockets asked about in one visit to the database.
AT_ONCE = 500
# Of one person in one process: tabs, a phone, and old sockets that nobody closed yet.
SOCKETS_OF_ONE = 12


@dataclass(frozen=True)
class Standing:
    """What the database says now of the sessions, accounts and memberships asked about."""

    sessions: frozenset[str]
    accounts: dict[int, str]
    memberships: frozenset[tuple[int, str]]


def look_up(keys: Sequence[str], users: Sequence[int], names: Sequence[str]) -> Standing:
    """What holds now; three queries for any number of sockets."""
    sessions = Session.objects.filter(session_key__in=keys, expire_date__gt=timezone.now())
    accounts = User.objects.filter(pk__in=users, is_active=True)
    members = Membership.objects.present().filter(user__in=users, conversation__public_id__in=names)
    pairs = members.values_list("user_id", "conversation__public_id")
    return Standing(
        sessions=frozenset(sessions.values_list("session_key", flat=True)),
        accounts=dict(accounts.values_list("pk", "password")),
        memberships=frozenset((user, str(name)) for user, name in pairs),
    )


class Watch:
    """The sockets of one event loop."""

    def __init__(self) -> None:
        self.sockets: set[ChatConsumer] = set()
        self.task: asyncio.Task[None] | None = None
        self.is_asking = False

    def count_of(self, user_id: int) -> int:
        return Counter(socket.user_id for socket in self.sockets)[user_id]

    def add(self, socket: "ChatConsumer") -> None:
        self.sockets.add(socket)
        if self.task is None or self.task.done():
            self.task = asyncio.create_task(self._run(socket.WATCH_SECONDS))

    def discard(self, socket: "ChatConsumer") -> None:
        self.sockets.discard(socket)
        # A question under way is let end: nothing is gained by leaving its thread alone.
        if not self.sockets and self.task is not None and not self.is_asking:
            self.task.cancel()
            self.task = None

    async def _run(self, seconds: float) -> None:
        while self.sockets:
            await asyncio.sleep(seconds)
            sockets = list(self.sockets)
            for start in range(0, len(sockets), AT_ONCE):
                try:
                    await self._look(sockets[start : start + AT_ONCE])
                except Exception:  # one socket that fails must not leave the others unwatched
                    logger.exception("sockets could not be checked; they will be in a moment")

    async def _look(self, sockets: Iterable["ChatConsumer"]) -> None:
        now = time.monotonic()
        alive = []
        for socket in sockets:
            if now - socket.heard_at > socket.SILENCE_SECONDS:
                await socket.fall_silent()
            else:
                alive.append(socket)
        keys = [socket.caller.session_key or "" for socket in alive]
        users = [socket.user_id for socket in alive]
        names = list({name for socket in alive for name in socket.told})
        self.is_asking = True
        try:
            standing = await database_sync_to_async(look_up)(keys, users, names)
        finally:
            self.is_asking = False
        for socket in alive:
            await _judge(socket, standing)


async def _judge(socket: "ChatConsumer", standing: Standing) -> None:
    is_signed_in = socket.caller.session_key in standing.sessions
    if not is_signed_in or standing.accounts.get(socket.user_id) != socket.password_mark:
        await socket.lose_session()
        return
    member_of = {name for name in socket.told if (socket.user_id, name) in standing.memberships}
    for name in socket.member_of - member_of:
        await socket.removed({"conversation": name})
    socket.member_of = member_of


_watches: WeakKeyDictionary[asyncio.AbstractEventLoop, Watch] = WeakKeyDictionary()


def watch() -> Watch:
    """The watch of the running event loop."""
    loop = asyncio.get_running_loop()
    if loop not in _watches:
        _watches[loop] = Watch()
    return _watches[loop]
