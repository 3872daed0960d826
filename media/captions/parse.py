"""WebVTT or SRT, as people send it, to cues; what was repaired is told, the rest is refused.

1. lines without marks and carriage returns; 2. every line with an arrow begins a cue, its
times read leniently; 3. words between belong to the cue before; 4. text is cleaned, cues are
put in order and apart. Pure.
"""

import re
from dataclasses import dataclass, field, replace

from media.captions import cue_text
from media.captions.cues import MAX_CUE_CHARS, MAX_CUES, MAX_MS, Cue
from media.captions.errors import BadCue
from media.errors import BadCaptions

ARROW = "-->"
_STAMP = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:([.,:])(\d{1,3}))?"
_TIMING = re.compile(rf"^\s*{_STAMP}\s*-{{2,}}>\s*{_STAMP}(?:\s+(\S.*))?$")
_STRICT = re.compile(r"^(?:\d{2,}:)?\d{2}:\d{2}\.\d{3} --> (?:\d{2,}:)?\d{2}:\d{2}\.\d{3}(?: .*)?$")
_SETTING = re.compile(r"^(?:align:(?:start|center|end|left|right)|line:-?\d{1,3}%?|size:\d{1,3}%)$")
_PERCENT = re.compile(r":(\d{1,3})%$")
_BLOCK = re.compile(r"^(NOTE|STYLE|REGION)(?:\s|$)")
_MARKS = "\ufeff\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
# Shorter than this, what is left of a cue after an overlap is not seen: it joins the next.
SHORTEST_MS = 200


@dataclass
class Parsed:
    """``repairs`` maps a code of ``REPAIRS`` to the lines where it was done."""

    cues: list[Cue] = field(default_factory=list)
    repairs: dict[str, list[int]] = field(default_factory=dict)

    def repaired(self, code: str, line: int) -> None:
        self.repairs.setdefault(code, []).append(line)


def parse(text: str) -> Parsed:
    """The cues of a WebVTT or SRT text. Raises BadCaptions with the line that is wrong."""
    parsed = Parsed()
    lines = _lines(text, parsed)
    is_vtt = bool(lines) and re.match(r"^\s*WEBVTT(?:\s|$)", lines[0]) is not None
    timings = [number for number, line in enumerate(lines) if ARROW in line]
    if not timings:
        raise BadCaptions
    if len(timings) > MAX_CUES:
        raise BadCue("count")
    is_srt = not is_vtt and any("," in lines[number] for number in timings)
    if not is_vtt and not is_srt:
        parsed.repaired("header", 1)
    _drop_blocks(lines, timings, parsed)
    for place, number in enumerate(timings):
        following = timings[place + 1] if place + 1 < len(timings) else len(lines)
        _read_cue(lines, number, following, is_srt, parsed)
    if not parsed.cues:
        raise BadCue("empty")
    parsed.cues = _in_order(parsed)
    return parsed


def _lines(text: str, parsed: Parsed) -> list[str]:
    if text.startswith("\ufeff"):
        parsed.repaired("mark", 1)
        text = text.lstrip("\ufeff")
    if "\r" in text:
        parsed.repaired("returns", 1)
    if "\x00" in text:
        parsed.repaired("zeros", 1)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    # Other signs that Python takes for ends of lines are none in WebVTT.
    text = re.sub("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", " ", text)
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if "\ufeff" in line:
            parsed.repaired("mark", number + 1)
        if ARROW in line or "\ufeff" in line:
            lines[number] = line.translate(dict.fromkeys(map(ord, _MARKS)))
    return lines


def _drop_blocks(lines: list[str], timings: list[int], parsed: Parsed) -> None:
    """Blank out notes, styles and regions: what they say is for other tools."""
    number = 0
    while number < len(lines):
        after_blank = number == 0 or not lines[number - 1].strip()
        if after_blank and _BLOCK.match(lines[number]) and ARROW not in lines[number]:
            parsed.repaired("blocks", number + 1)
            while number < len(lines) and lines[number].strip() and ARROW not in lines[number]:
                lines[number] = ""
                number += 1
        else:
            number += 1


def _read_cue(lines: list[str], number: int, following: int, is_srt: bool, parsed: Parsed) -> None:
    match = _TIMING.match(lines[number])
    if match is None:
        raise BadCue("times", line=number + 1)
    start, end = (_milliseconds(match.groups()[at : at + 5], number) for at in (0, 5))
    if end <= start:
        raise BadCue("backwards", line=number + 1)
    if not _STRICT.match(lines[number]) and not is_srt:
        parsed.repaired("times", number + 1)
    words = _words(lines, number, following, parsed)
    text, removed = cue_text.clean("\n".join(words))
    if removed:
        parsed.repaired("tags", number + 1)
    if len(text) > MAX_CUE_CHARS:
        raise BadCue("long", line=number + 1)
    if text:
        parsed.cues.append(Cue(start, end, text, known_settings(match[11] or "")))
    else:
        parsed.repaired("empty", number + 1)


def _milliseconds(parts: tuple[str | None, ...], number: int) -> int:
    hours, minutes, seconds, _point, rest = parts
    if int(minutes or 0) > 59 or int(seconds or 0) > 59:
        raise BadCue("times", line=number + 1)
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    found = whole * 1000 + int((rest or "0").ljust(3, "0"))
    if found > MAX_MS:
        raise BadCue("late", line=number + 1)
    return found


def _words(lines: list[str], number: int, following: int, parsed: Parsed) -> list[str]:
    """The lines of text of a cue: up to the next times, without the name of the next cue."""
    block = lines[number + 1 : following]
    if following < len(lines) and block and block[-1].strip():
        before = block[-2].strip() if len(block) > 1 else ""
        glued = before != "" or len(block) == 1
        if not glued or block[-1].strip().isdigit():
            block = block[:-1]
        if glued:
            parsed.repaired("blank", following)
    while block and not block[-1].strip():
        block = block[:-1]
    for place, line in enumerate(block):
        if not line.strip():
            # Words behind a blank line would be lost in WebVTT.
            parsed.repaired("inner_blank", number + 2 + place)
    return [line for line in block if line.strip()]


def known_settings(written: str) -> str:
    """The place and alignment of a cue, without what players disagree on."""
    kept: list[str] = []
    for word in written.split():
        percent = _PERCENT.search(word)
        known = _SETTING.match(word) and not (percent and int(percent[1]) > 100)
        if known and word.split(":")[0] not in {kept_one.split(":")[0] for kept_one in kept}:
            kept.append(word)
    return " ".join(kept)


def _in_order(parsed: Parsed) -> list[Cue]:
    """By time, and each ends before the next begins: two at once hide one another on a phone."""
    ordered = sorted(parsed.cues, key=lambda cue: cue.start)
    if ordered != parsed.cues:
        parsed.repaired("order", 1)
    apart: list[Cue] = []
    for cue in ordered:
        last = apart[-1] if apart else None
        if last is None or last.end <= cue.start:
            apart.append(cue)
            continue
        parsed.repaired("overlap", len(apart))
        if cue.start - last.start >= SHORTEST_MS:
            apart[-1] = replace(last, end=cue.start)
            apart.append(cue)
        else:
            apart[-1] = _joined(last, cue)
    return apart


def _joined(first: Cue, second: Cue) -> Cue:
    text = f"{first.text}\n{second.text}"
    if len(text) > MAX_CUE_CHARS:
        raise BadCue("long")
    return replace(first, end=max(first.end, second.end), text=text)
