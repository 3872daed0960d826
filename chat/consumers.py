"""The socket: greets, routes frames, answers. The database is asked in ``actions``."""

import logging
import time
from typing import Any

from channels.consumer import get_handler_name
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncWebsocketConsumer
from django.conf import settings
from django.db import DatabaseError
from django.utils import translation

from chat import actions, protocol
from chat.errors import BadFrame, ConversationNotFound, SessionEnded, TooFast, Unavailable
from chat.limits import TokenBucket, sends_of
from chat.pokes import fingerprint, group_of
from chat.protocol import Close
from chat.watching import SOCKETS_OF_ONE, watch
from fadaa.core.errors import DomainError

logger = logging.getLogger(__name__)


class ChatConsumer(AsyncWebsocketConsumer):
    """One socket of one person, for all her conversations.

    ``told`` holds, for each conversation the client shows, the newest number this socket
    sent; ``mentioned`` the newest head it was told of any conversation. A socket that
    stays silent, or does not drain what we send, is left to its ``since``: we stop pushing
    after UNHEARD_BYTES and close after SILENCE_SECONDS. ``member_of`` holds those of ``told``
    that the last round of the watch found her in.
    """

    # A round of the watch; a socket is closed within this time of losing its right.
    WATCH_SECONDS = 4
    SILENCE_SECONDS = 70
    UNHEARD_BYTES = 256 * 1024
    REFUSALS_BEFORE_CLOSE = 60

    caller: actions.Caller
    group: str | None = None
    user_id = 0
    password_mark = ""
    leaving = False

    async def dispatch(self, message: dict[str, Any]) -> None:
        """Route an event without the thread hop that Channels adds to each one.

        The base class closes old database connections before every event; ours are
        closed by ``database_sync_to_async`` where they are used.
        """
        handler = getattr(self, get_handler_name(message), None)
        if handler is None:
            raise ValueError(f"No handler for message type {message['type']}")
        await handler(message)

    # --- Opening, closing, watching ---------------------------------------------------

    async def connect(self) -> None:
        # Accepted first: a refused handshake could not tell the browser why.
        await self.accept()
        self.told: protocol.Cursors = {}
        self.member_of: set[str] = set()
        self.mentioned: protocol.Cursors = {}
        self.unheard = 0
        self.refusals = 0
        self.heard_at = time.monotonic()
        self.frames = TokenBucket(burst=60, per_second=10)
        self.language = self._language()
        user = self.scope.get("user")
        if user is None or not user.is_authenticated:
            await self.leave(Close.SESSION_ENDED)
            return
        if watch().count_of(user.pk) >= SOCKETS_OF_ONE:
            await self.leave(Close.TOO_MANY)
            return
        self.user_id, self.password_mark = user.pk, user.password
        self.sends = sends_of(user.pk)
        self.caller = actions.Caller(session_key=self.scope["session"].session_key)
        self.group = group_of(user.pk)
        try:
            await self.channel_layer.group_add(self.group, self.channel_name)
        except Exception:  # each engine has errors of its own
            # Without the layer the heartbeat still tells what is new.
            logger.exception("the channel layer did not take a socket")
        watch().add(self)

    async def leave(self, code: Close) -> None:
        """Close once; what still comes or goes after that is dropped."""
        if not self.leaving:
            self.leaving = True
            await self.close(code)

    def _language(self) -> str:
        query = self.scope.get("query_string", b"").decode("ascii", "replace")
        asked = query.removeprefix("lang=")
        return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE

    async def disconnect(self, code: int) -> None:
        watch().discard(self)
        if self.group is not None:
            try:
                await self.channel_layer.group_discard(self.group, self.channel_name)
            except Exception:  # each engine has errors of its own
                logger.exception("the channel layer did not let a socket go")

    async def fall_silent(self) -> None:
        """The watch heard nothing for too long."""
        await self.leave(Close.TOO_SLOW)

    async def lose_session(self) -> None:
        """The watch found the session over, the password changed or the account blocked."""
        await self.leave(Close.SESSION_ENDED)

    # --- From the client --------------------------------------------------------------

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        if self.leaving:
            return
        self.heard_at = time.monotonic()
        self.unheard = 0
        if len(text_data or "") + len(bytes_data or b"") > protocol.FRAME_MAX_BYTES:
            await self.leave(Close.TOO_BIG)
            return
        frame: protocol.ClientFrame | None = None
        try:
            if not self.frames.take():
                raise TooFast()
            if text_data is None:
                raise BadFrame()
            frame = protocol.parse(text_data)
            await self._answer(frame)
        except SessionEnded as error:
            await self._refuse(error, frame)
            await self.leave(Close.SESSION_ENDED)
        except DomainError as error:
            await self._refuse(error, frame)
        except DatabaseError:
            logger.exception("the database did not answer a %s", type(frame).__name__)
            await self._refuse(Unavailable(), frame)

    async def _refuse(self, error: DomainError, frame: protocol.ClientFrame | None) -> None:
        with translation.override(self.language):
            failure = protocol.Failure.of(error, frame)
        await self.push(failure)
        self.refusals += isinstance(error, TooFast | BadFrame)
        if self.refusals > self.REFUSALS_BEFORE_CLOSE:
            await self.leave(Close.FLOOD)

    async def _answer(self, frame: protocol.ClientFrame) -> None:
        match frame:
            case protocol.Send():
                if not self.sends.take():
                    raise TooFast()
                await self.push(await actions.send(self.caller, frame))
            case protocol.Change():
                if not self.sends.take():
                    raise TooFast()
                await self.push(await actions.change(self.caller, frame))
            case protocol.Since():
                batch = await actions.since(self.caller, frame)
                reached = batch.items[-1]["seq"] if batch.items else frame.seq
                self._note(batch.conversation, reached)
                await self.push(batch)
            case protocol.Read():
                await actions.read(self.caller, frame)
            case protocol.Typing():
                await actions.typing(self.caller, frame)
            case protocol.Hello():
                self.told = dict(frame.cursors)
                for answer in await actions.welcome(self.caller, frame):
                    await self.push(answer)
            case protocol.Ping():
                for answer in await actions.pulse(self.caller, frame, self.mentioned):
                    await self.push(answer)

    # --- To the client ----------------------------------------------------------------

    async def push(self, frame: protocol.ServerFrame) -> None:
        if self.leaving:
            return
        if isinstance(frame, protocol.Welcome | protocol.Pong | protocol.Heads):
            self.mentioned |= frame.heads
        text = frame.encode()
        self.unheard += len(text.encode())
        await self.send(text_data=text)

    def _note(self, conversation: str, seq: int) -> None:
        if conversation in self.told:
            self.told[conversation] = max(self.told[conversation], seq)

    async def poke(self, hint: dict[str, Any]) -> None:
        """Something was said: send it, or only say where the conversation stands."""
        name, seq = hint["conversation"], hint["seq"]
        if self.unheard > self.UNHEARD_BYTES:
            return
        if name not in self.told or seq - self.told[name] > actions.PUSH_MAX:
            await self.push(protocol.Heads(heads={name: seq}))
            return
        if seq <= self.told[name]:
            return
        try:
            said = await actions.news(self.caller, name, self.told[name])
        except SessionEnded:
            await self.leave(Close.SESSION_ENDED)
            return
        except (ConversationNotFound, DatabaseError):
            return
        for message in said:
            self._note(name, message.seq)
            await self.push(message)

    async def pointer(self, hint: dict[str, Any]) -> None:
        """Someone received or read up to a number."""
        if hint["conversation"] in self.told and self.unheard <= self.UNHEARD_BYTES:
            await self.push(
                protocol.ReadNotice(
                    conversation=hint["conversation"],
                    user=hint["user"],
                    seq=hint["read"],
                    delivered=hint["delivered"],
                )
            )

    async def writing(self, hint: dict[str, Any]) -> None:
        """Someone is writing; the first thing to be dropped when the line is slow."""
        if hint["conversation"] in self.told and self.unheard <= self.UNHEARD_BYTES // 4:
            await self.push(
                protocol.TypingNotice(
                    conversation=hint["conversation"], user=hint["user"], name=hint["name"]
                )
            )

    async def announcement(self, hint: dict[str, Any]) -> None:
        """A room to the right has something to tell."""
        if self.unheard <= self.UNHEARD_BYTES:
            await self.push(protocol.Event(kind=hint["kind"], data=hint["data"]))

    async def removed(self, hint: dict[str, Any]) -> None:
        """The person no longer takes part in a conversation that this socket shows."""
        if self.told.pop(hint["conversation"], None) is None:
            return
        with translation.override(self.language):
            failure = protocol.Failure(
                code=ConversationNotFound.code,
                message=str(ConversationNotFound.message),
                retry=False,
                conversation=hint["conversation"],
            )
        await self.push(failure)
        await self.leave(Close.NOT_ALLOWED)

    async def session_ended(self, hint: dict[str, Any]) -> None:
        """The person signed out on this device."""
        if hint["session"] == fingerprint(self.caller.session_key):
            await self.leave(Close.SESSION_ENDED)

    async def websocket_disconnect(self, message: dict[str, Any]) -> None:
        await self.disconnect(message["code"])
        raise StopConsumer()
