"""Conversations for tests, made the way the platform makes them."""

import json
import uuid
from contextlib import asynccontextmanager

from channels.db import database_sync_to_async
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.test import Client

from chat import services
from chat.enums import ConversationKind, MemberRole
from fadaa.asgi import application


def conversation_between(learner, advisor, *, title=""):
    return services.open_conversation(
        kind=ConversationKind.SUPPORT,
        title=title,
        members=[(learner, MemberRole.MEMBER), (advisor, MemberRole.ADVISOR)],
    )


def say(conversation, author, body, client_id=None):
    """Send one message and return it."""
    return services.send_message(
        conversation, author=author, client_id=client_id or uuid.uuid4(), body=body
    )


class Dialogue:
    """One socket, read as a conversation: ``say`` a frame, ``hear`` one of a type."""

    def __init__(self, communicator, client):
        self.communicator = communicator
        self.client = client
        self.unread = []

    async def say(self, frame):
        text = frame if isinstance(frame, str) else json.dumps(frame, default=str)
        await self.communicator.send_to(text_data=text)

    async def hear(self, kind, timeout=5):
        """The next frame of a type; others heard meanwhile stay for later."""
        for place, frame in enumerate(self.unread):
            if frame["type"] == kind:
                return self.unread.pop(place)
        while True:
            frame = json.loads(await self.communicator.receive_from(timeout))
            if frame["type"] == kind:
                return frame
            self.unread.append(frame)

    async def hears_nothing_of(self, kind, seconds=0.3):
        """Whether no frame of the type comes for a moment."""
        while not await self.communicator.receive_nothing(seconds, 0.02):
            self.unread.append(json.loads(await self.communicator.receive_from()))
        return all(frame["type"] != kind for frame in self.unread)

    async def closed_with(self, timeout=5):
        """The close code; frames before it stay for later."""
        while True:
            event = await self.communicator.receive_output(timeout)
            if event["type"] == "websocket.close":
                return event["code"]
            self.unread.append(json.loads(event["text"]))

    async def hello(self, **cursors):
        await self.say({"type": "hello", "v": 1, "cursors": cursors})
        return await self.hear("welcome")

    async def follow(self, conversation, seq=0):
        return await self.hello(**{str(conversation.public_id): seq})


@asynccontextmanager
async def dialogue(user=None, *, language="fr", origin=b"http://localhost"):
    """A socket of a signed-in person (or of nobody), closed at the end."""
    client = Client()
    headers = [(b"host", b"localhost"), (b"origin", origin)]
    if user is not None:
        await database_sync_to_async(client.force_login)(user)
        cookie = (
            f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
        )
        headers.append((b"cookie", cookie.encode()))
    communicator = WebsocketCommunicator(application, f"/ws/chat/?lang={language}", headers=headers)
    connected, _code = await communicator.connect(timeout=5)
    assert connected
    try:
        yield Dialogue(communicator, client)
    finally:
        await communicator.disconnect()
