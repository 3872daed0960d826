"""What people type, made tidy: short, without control signs, without identity numbers."""

import re
import unicodedata
from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

MEMBERS_MAX = 60
MEMBERS_SHOWN = 5
ACTIVITIES = ("sell", "supply", "employ")
ORGANS = ("board", "managers")
ROLES = ("", "chair", "secretary", "treasurer", "director", "manager")

SHORT, LONG = 120, 1200
# Name of a field of the form: the most signs that are kept of it.
FIELDS: dict[str, int] = {
    "name_1": SHORT,
    "name_2": SHORT,
    "name_3": SHORT,
    "object": LONG,
    "activities": 40,
    "sector": 20,
    "duration": 12,
    "address": 240,
    "town": SHORT,
    "province": SHORT,
    "region": 8,
    "court": SHORT,
    "share_value": 12,
    "capital_rate": 12,
    "organ": 12,
    "term": 12,
    "meeting_date": 10,
    "meeting_time": 5,
    "meeting_place": 240,
    "session_chair": SHORT,
    "session_secretary": SHORT,
    "mandated": SHORT,
    "phone": 24,
    "bank": SHORT,
}
MEMBER_FIELDS: dict[str, int] = {
    "name": SHORT,
    "profession": SHORT,
    "address": 240,
    "shares": 12,
    "paid": 12,
    "in_kind": 300,
    "in_kind_value": 12,
    "role": 12,
}
MEMBER_FIELD = re.compile(r"^m(\d{1,3})-([a-z_]+)$")
FREE_TEXT = {name for name, size in FIELDS.items() if size >= SHORT}
FREE_MEMBER_TEXT = {name for name, size in MEMBER_FIELDS.items() if size >= SHORT}

# One or two Latin letters and five to seven digits: the shape of a national identity number.
# BP and CP are post boxes, and roads carry such letters too.
ID_NUMBER = re.compile(
    r"(?<![A-Za-z0-9])(?!BP|CP|RN|RP|RR|KM)[A-Z]{1,2}[ -]?\d{5,7}(?!\d)", re.IGNORECASE
)
ID_NOT_NEEDED = _(
    "A number that looks like an identity card was taken out: it is not needed. The papers print "
    "an empty line for it, which you fill by hand."
)

Entries = dict[str, str]


def plain(text: str, size: int, *, lines: bool = False) -> str:
    """Text without control and direction signs, its spaces single, cut to a size."""
    text = unicodedata.normalize("NFC", text[: size * 2])
    if lines:
        kept = [plain(line, size) for line in text.splitlines()]
        return "\n".join(line for line in kept if line)[:size].strip()
    text = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text)
    return " ".join(text.split())[:size].strip()


def western_digits(text: str) -> str:
    """The same text with digits 0–9 for those of any script."""
    return "".join(str(unicodedata.digit(sign, sign)) for sign in text)


def without_id_numbers(text: str) -> tuple[str, bool]:
    """The text with identity numbers taken out, and whether there was one."""
    if not ID_NUMBER.search(western_digits(text)):
        return text, False
    # What stood around one may make another when it closes up.
    return without_id_numbers(_cut_out(text))[0], True


def _cut_out(text: str) -> str:
    kept, position = [], 0
    # The search is on western digits, sign for sign, so that places stay the same.
    for found in ID_NUMBER.finditer(western_digits(text)):
        kept.append(text[position : found.start()])
        position = found.end()
    kept.append(text[position:])
    lines = ["".join(kept)] if "\n" not in text else "".join(kept).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines)


def tidy(raw: Mapping[str, str]) -> tuple[Entries, set[str]]:
    """``(entries, fields that held an identity number)``: only known fields, only filled ones.

    Members are numbered anew from 0; rows without a word are left out.
    """
    entries: Entries = {}
    cleaned: set[str] = set()
    for name, size in FIELDS.items():
        _put(entries, cleaned, name, raw.get(name, ""), size, free=name in FREE_TEXT)
    number = 0
    for row in _member_rows(raw):
        kept: Entries = {}
        for name, size in MEMBER_FIELDS.items():
            field, free = f"m{number}-{name}", name in FREE_MEMBER_TEXT
            _put(kept, cleaned, field, row.get(name, ""), size, free=free)
        entries |= kept
        number += bool(kept)
    return entries, cleaned


def _put(
    entries: Entries, cleaned: set[str], field: str, value: str, size: int, *, free: bool
) -> None:
    text = plain(str(value), size, lines=field == "object")
    if free:
        text, found = without_id_numbers(text)
        if found:
            cleaned.add(field)
            text = plain(text, size, lines=field == "object")
    if text:
        entries[field] = text


def _member_rows(raw: Mapping[str, str]) -> list[dict[str, str]]:
    rows: dict[int, dict[str, str]] = {}
    for field, value in raw.items():
        match = MEMBER_FIELD.match(field)
        if match and match[2] in MEMBER_FIELDS and str(value).strip():
            rows.setdefault(int(match[1]), {})[match[2]] = str(value)
    return [rows[number] for number in sorted(rows)][:MEMBERS_MAX]
