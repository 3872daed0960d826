"""Described sound in the playlist: another sound of each group, that players name apart.

Source: RFC 8216 §4.3.4.1 (EXT-X-MEDIA) and Apple's HLS authoring rules 2.4 and 2.5: the sound
that describes has the characteristic ``public.accessibility.describes-video``.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from media.captions.described_sound import DESCRIBES
from media.enums import RenditionRole
from media.models import Asset, Description

SOUND = re.compile(r'#EXT-X-MEDIA:TYPE=AUDIO,.*?GROUP-ID="([^"]+)"')
CHANNELS = re.compile(r'CHANNELS="([^"]+)"')
URI = re.compile(r'URI="([^"]+)"')


def described_lines(asset: Asset, stored: Iterable[str]) -> list[str]:
    """One line for each described sound in each group of sounds of a stored master."""
    descriptions = list(
        asset.descriptions.select_related("sound")
        .prefetch_related("sound__renditions")
        .order_by("lang")
    )
    return [
        line
        for media_line in stored
        if SOUND.match(media_line)
        for description in descriptions
        for line in _line(media_line, description)
    ]


def _line(media_line: str, description: Description) -> Iterator[str]:
    """The sound of the same quality, when the recording has it."""
    group, uri = SOUND.match(media_line), URI.search(media_line)
    if group is None or uri is None:
        return
    addresses = [
        rendition.url
        for rendition in description.sound.renditions.all()
        if rendition.role == RenditionRole.HLS and PurePosixPath(rendition.path).name == uri[1]
    ]
    channels = CHANNELS.search(media_line)
    for address in addresses[:1]:
        yield (
            f'#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="{group[1]}",'
            f'NAME="{description.own_name} +",LANGUAGE="{description.lang}",'
            f'DEFAULT=NO,AUTOSELECT=YES,CHARACTERISTICS="{DESCRIBES}",'
            + (f'CHANNELS="{channels[1]}",' if channels else "")
            + f'URI="{address}"'
        )
