"""Whether what is said in the channel layer is heard."""

import asyncio

from asgiref.sync import async_to_sync
from channels.layers import get_channel_layer
from django.utils.translation import gettext as _

from fadaa.core.health import Level, Reading
from fadaa.core.ids import uuid7

ROUND_TRIP_SECONDS = 2


def check_channel_layer() -> Reading:
    """Send a hint to ourselves through a group and wait for it."""
    return async_to_sync(_round_trip)()


async def _round_trip() -> Reading:
    layer = get_channel_layer()
    if layer is None:
        return Reading(Level.FAILED, _("No channel layer is configured."))
    group, word = f"health.{uuid7().hex}", uuid7().hex
    try:
        async with asyncio.timeout(ROUND_TRIP_SECONDS):
            channel = await layer.new_channel()
            await layer.group_add(group, channel)
            await layer.group_send(group, {"type": "health", "word": word})
            heard = await layer.receive(channel)
            await layer.group_discard(group, channel)
    except Exception:  # each engine has errors of its own; the chat goes on without it
        return Reading(
            Level.WARNING, _("Messages are stored, but sockets hear of them only by heartbeat.")
        )
    if heard.get("word") != word:
        return Reading(Level.FAILED, _("The channel layer gave back something else."))
    return Reading(Level.OK, type(layer).__name__)
