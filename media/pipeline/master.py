"""Our own master playlist: measured rates, languages, and the rung to begin with first.

Numbers in comments are rules of Apple's HLS Authoring Specification,
https://developer.apple.com/documentation/http-live-streaming/hls-authoring-specification-for-apple-devices
(read 2026-11-22).
"""

from pathlib import Path

from media.enums import TrackLanguage
from media.pipeline.ladder import Output
from media.pipeline.plan import Plan
from media.pipeline.segments import Segments, key_frame_playlist, read_playlist, video_codec

AUDIO_CODEC = "mp4a.40.2"
START_LINES = 360
# Each language by its own name.
NAMES = {
    TrackLanguage.ARABIC: "العربية",
    TrackLanguage.DARIJA: "الدارجة",
    TrackLanguage.FRENCH: "Français",
    TrackLanguage.TAMAZIGHT: "ⵜⴰⵎⴰⵣⵉⵖⵜ",
    "en": "English",
    "es": "Español",
}


def write_playlists(plan: Plan, outputs: tuple[Output, ...], folder: Path) -> list[str]:
    """Write the master and the playlist of key frames; returns their names, the master first."""
    lines = ["#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"]  # 9.15, 8.10
    heard = {sound.group: read_playlist(folder / f"{sound.name}.m3u8") for sound in plan.sounds}
    for sound in plan.sounds:
        lines.append(
            f'#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="{sound.group}",'
            f'NAME="{NAMES.get(plan.language, plan.language)}",LANGUAGE="{plan.language}",'
            f'DEFAULT=YES,AUTOSELECT=YES,CHANNELS="{sound.channels}",URI="{sound.name}.m3u8"'
        )
    if not outputs:
        for sound in reversed(plan.sounds):
            lines += _sound_alone(heard[sound.group], sound.group, f"{sound.name}.m3u8")
    # A player begins with the first line: 360 starts well on most links (1.33).
    for output in sorted(outputs, key=lambda o: (o.rung.lines != START_LINES, o.rung.lines)):
        lines += _stream(plan, output, heard.get(output.rung.audio), folder)
    names = ["master.m3u8"]
    if outputs:
        names.append(_write_key_frames(outputs[-1], folder, lines))
    (folder / "master.m3u8").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return names


def _sound_alone(segments: Segments, group: str, uri: str) -> list[str]:
    return [
        f"#EXT-X-STREAM-INF:BANDWIDTH={segments.peak_bps},"
        f'AVERAGE-BANDWIDTH={segments.average_bps},CODECS="{AUDIO_CODEC}",AUDIO="{group}"',
        uri,
    ]


def _stream(plan: Plan, output: Output, sound: Segments | None, folder: Path) -> list[str]:
    """One rung with its sound. 9.11: FRAME-RATE; 9.14: AVERAGE-BANDWIDTH."""
    segments = read_playlist(folder / f"{output.name}.m3u8")
    codecs = [video_codec(folder / f"{output.name}.mp4")] + ([AUDIO_CODEC] if sound else [])
    attributes = [
        f"BANDWIDTH={segments.peak_bps + (sound.peak_bps if sound else 0)}",
        f"AVERAGE-BANDWIDTH={segments.average_bps + (sound.average_bps if sound else 0)}",
        f'CODECS="{",".join(codecs)}"',
        f"RESOLUTION={output.width}x{output.height}",
        f"FRAME-RATE={plan.frame_rate:.3f}",
        "CLOSED-CAPTIONS=NONE",
    ]
    if sound:
        attributes.append(f'AUDIO="{output.rung.audio}"')
    return ["#EXT-X-STREAM-INF:" + ",".join(attributes), f"{output.name}.m3u8"]


def _write_key_frames(output: Output, folder: Path, lines: list[str]) -> str:
    """6.1: a playlist of key frames alone, from the lightest rung."""
    name = f"keys{output.rung.lines}.m3u8"
    text, segments = key_frame_playlist(folder / f"{output.name}.m3u8")
    (folder / name).write_text(text, encoding="utf-8")
    lines.append(
        f"#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH={segments.peak_bps},"
        f"AVERAGE-BANDWIDTH={segments.average_bps},"
        f'CODECS="{video_codec(folder / f"{output.name}.mp4")}",'
        f'RESOLUTION={output.width}x{output.height},URI="{name}"'
    )
    return name
