"""What is made of a film: sizes, rates, key frames and levels, as pure choices."""

from dataclasses import dataclass

from media.pipeline.probe import Probe

MAX_FRAME_RATE = 30.0
GOP_SECONDS = 2
SEGMENT_SECONDS = 4
# A last piece shorter than this costs a request and holds next to nothing.
LEAST_REST_SECONDS = 1.0
# What cameras and editing programs count in; a rate that changes becomes the next of these.
USUAL_RATES = (10.0, 12.0, 12.5, 15.0, 20.0, 23.976, 24.0, 25.0, 29.97, 30.0)
# Rates of television, which are fractions: 24000/1001 and so on.
FRACTIONS = {14.985: "15000/1001", 23.976: "24000/1001", 29.97: "30000/1001"}
MAX_GAIN_DB = 20.0
TARGET_LUFS = -16.0
LUFS_TOLERANCE = 1.0
# True peak after encoding must stay below the second; the first leaves room for the encoder.
PEAK_CEILING_DBTP = -1.5
PEAK_LIMIT_DBTP = -1.0
# Where the limiter begins: small encodings overshoot it by one or two decibels (measured).
FIRST_LIMIT_DB = -3.0
# A limiter eats some of what a gain adds, so that a sound that is too quiet gets more of it.
EATEN = 1.4
SILENCE_LUFS = -60.0
# What the limiter may take off a loud peak so that the rest is heard on a phone.
LIMITER_ROOM_DB = 10.0
LOWEST_LIMIT_DB = -12.0


@dataclass(frozen=True)
class Rung:
    """One picture size, named by its short side."""

    lines: int
    preset: str
    crf: int
    max_kbps: int
    audio: str


LADDER = (
    Rung(720, "veryfast", 24, 1300, "hi"),
    Rung(480, "veryfast", 25, 700, "hi"),
    Rung(360, "medium", 26, 350, "hi"),
    Rung(240, "slow", 28, 130, "lo"),
)


@dataclass(frozen=True)
class Sound:
    """One quality of sound; ``group`` is its name in the master playlist."""

    name: str
    group: str
    layout: str
    channels: int
    kbps: int


SOUNDS = (Sound("a64", "hi", "stereo", 2, 64), Sound("a32", "lo", "mono", 1, 32))


@dataclass(frozen=True)
class Level:
    """How loud a sound is: LUFS and dBTP; None where there is nothing to measure."""

    lufs: float | None = None
    peak_dbtp: float | None = None

    @property
    def fits(self) -> bool:
        """Whether it is as loud as it should be, or silence."""
        if self.lufs is None or self.lufs < SILENCE_LUFS:
            return True
        peak = self.peak_dbtp if self.peak_dbtp is not None else PEAK_LIMIT_DBTP
        return abs(self.lufs - TARGET_LUFS) <= LUFS_TOLERANCE and peak <= PEAK_LIMIT_DBTP


@dataclass(frozen=True)
class Setting:
    """One static gain and the limiter above it."""

    gain_db: float = 0.0
    limit_db: float = FIRST_LIMIT_DB


@dataclass(frozen=True)
class Output:
    """A rung as planned for one film."""

    rung: Rung
    width: int
    height: int
    max_kbps: int

    @property
    def name(self) -> str:
        return f"v{self.rung.lines}"


def even(value: float) -> int:
    return max(2, round(value / 2) * 2)


def choose_outputs(probe: Probe) -> tuple[Output, ...]:
    """The rungs at or below the source's short side; a smaller source gets one, its own size."""
    if not probe.has_video:
        return ()
    short = min(probe.width, probe.height)
    rungs = [rung for rung in LADDER if rung.lines <= short + 8]
    if not rungs:
        smallest = LADDER[-1]
        return (Output(smallest, even(probe.width), even(probe.height), _cap(smallest, probe)),)
    return tuple(
        Output(
            rung,
            even(probe.width * rung.lines / short) if rung.lines < short else even(probe.width),
            even(probe.height * rung.lines / short) if rung.lines < short else even(probe.height),
            _cap(rung, probe),
        )
        for rung in rungs
    )


def _cap(rung: Rung, probe: Probe) -> int:
    """Never spend more than the source did."""
    if not probe.video_kbps:
        return rung.max_kbps
    return max(40, min(rung.max_kbps, round(probe.video_kbps * 1.1)))


def choose_frame_rate(rate: float, *, steady: bool = True) -> float:
    """The source's rate, halved while it is above thirty; a changing one becomes a usual one."""
    while rate > MAX_FRAME_RATE + 0.5:
        rate /= 2
    if not steady:
        rate = next((usual for usual in USUAL_RATES if usual >= rate * 0.985), rate)
    return round(max(rate, 1.0), 3)


def rate_words(rate: float) -> str:
    """A rate as ffmpeg should count it: 29.97 is a fraction."""
    return FRACTIONS.get(rate, f"{rate:g}")


def choose_gop(duration_seconds: float, frame_rate: float) -> int:
    """Frames between key frames: about two seconds, stretched so that no rest under one
    second is left over at the end."""
    gop = max(1, round(GOP_SECONDS * frame_rate))
    frames = max(1, round(duration_seconds * frame_rate))
    while frames > gop and 0 < frames % gop < frame_rate * LEAST_REST_SECONDS:
        gop += 1
    return gop


def choose_segment(gop_frames: int, frame_rate: float) -> float:
    """Seconds of a piece: as many whole groups of pictures as last about four seconds."""
    gop = gop_frames / frame_rate
    return max(1, round(SEGMENT_SECONDS / gop)) * gop


def choose_sound_segment(duration_seconds: float) -> float:
    """Seconds of a piece of sound: equal parts of about four seconds, so that the packets with
    which an encoder ends make no piece of their own."""
    parts = max(1, round(duration_seconds / SEGMENT_SECONDS))
    return (duration_seconds + 0.1) / parts


def choose_setting(level: Level) -> Setting:
    """One static gain towards -16 LUFS; a limiter holds the peaks."""
    if level.lufs is None or level.lufs < SILENCE_LUFS:
        return Setting()
    gain = TARGET_LUFS - level.lufs
    if level.peak_dbtp is not None:
        gain = min(gain, PEAK_CEILING_DBTP - level.peak_dbtp + LIMITER_ROOM_DB)
    return Setting(round(max(-2 * MAX_GAIN_DB, min(MAX_GAIN_DB, gain)), 2))


def correct_setting(setting: Setting, made: Level) -> Setting:
    """The next attempt after a result was heard: encoders of small sounds overshoot."""
    if made.lufs is None:
        return setting
    over = max(0.0, (made.peak_dbtp if made.peak_dbtp is not None else -99) - PEAK_LIMIT_DBTP)
    limit = max(LOWEST_LIMIT_DB, setting.limit_db - over - (0.6 if over else 0))
    short = TARGET_LUFS - made.lufs
    gain = setting.gain_db + short * (EATEN if short > 0 else 1) + 0.3 * over
    return Setting(round(min(MAX_GAIN_DB + 6, gain), 2), round(limit, 2))
