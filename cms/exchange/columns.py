"""Columns of exchanged files: text to value and back, with a reason when it cannot be.

Every value has one spelling (``spell``): two cells mean the same when both read to the
same spelling, so that an export that comes back changes nothing.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

LIST_MARK = "|"
YES = {"yes", "1", "true", "oui", "نعم"}
NO = {"no", "0", "false", "non", "لا", ""}


@dataclass(frozen=True)
class Column:
    """A plain text of a largest length; other columns read and spell their own way."""

    name: str
    longest: int = 100_000
    required: bool = False

    # Whether JSON writes a list instead of one text.
    many = False

    def read(self, cell: str) -> Any:
        """The value of a cell; raises ValueError with a reason in the reader's language."""
        text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
        if self.required and not text:
            raise ValueError(_("It must not be empty."))
        if len(text) > self.longest:
            raise ValueError(
                _("It is too long: %(length)s characters, %(longest)s at most.")
                % {"length": len(text), "longest": self.longest}
            )
        if "\x00" in text:
            raise ValueError(_("It holds characters that are not text."))
        return text

    def spell(self, value: Any) -> str:
        return str(value if value is not None else "").strip()

    def natural(self, cell: str) -> Any:
        """The cell as JSON keeps it."""
        return cell


@dataclass(frozen=True)
class Pattern(Column):
    """A text of a given shape."""

    shape: str = ""
    reason: Callable[[], str] = str

    def read(self, cell: str) -> str:
        text: str = super().read(cell)
        if text and not re.fullmatch(self.shape, text):
            raise ValueError(self.reason())
        return text


@dataclass(frozen=True)
class Address(Column):
    def read(self, cell: str) -> str:
        text: str = super().read(cell)
        if text:
            try:
                URLValidator(schemes=["http", "https"])(text)
            except ValidationError as wrong:
                raise ValueError(_("It is not an address that begins with https://.")) from wrong
        return text


@dataclass(frozen=True)
class Choice(Column):
    """One of a few words."""

    choices: Collection[str] = ()

    def read(self, cell: str) -> str:
        text: str = super().read(cell).lower()
        if text and text not in self.choices:
            raise ValueError(
                _("“%(word)s” is not known; one of: %(known)s.")
                % {"word": text, "known": ", ".join(self.choices)}
            )
        return text


@dataclass(frozen=True)
class Day(Column):
    """A date: 2026-11-22 or 22/11/2026."""

    def read(self, cell: str) -> dt.date | None:
        return read_day(super().read(cell))

    def spell(self, value: dt.date | None) -> str:
        return value.isoformat() if value else ""


@dataclass(frozen=True)
class Whole(Column):
    def read(self, cell: str) -> int | None:
        # People part thousands with dots, commas and blanks of several widths.
        text = re.sub(r"[\s.,\u00a0\u202f]", "", super().read(cell))
        if not text:
            return None
        if not text.isdecimal() or int(text) > 2_147_483_647:
            raise ValueError(_("It is not a whole number."))
        return int(text)

    def natural(self, cell: str) -> int | None:
        return int(cell) if cell else None


@dataclass(frozen=True)
class Flag(Column):
    def read(self, cell: str) -> bool:
        text = super().read(cell).lower()
        if text in YES:
            return True
        if text in NO:
            return False
        raise ValueError(_("Write yes or no."))

    def spell(self, value: Any) -> str:
        return "yes" if value else "no"

    def natural(self, cell: str) -> bool:
        return cell == "yes"


@dataclass(frozen=True)
class Keys(Column):
    """Keys parted by bars, out of a vocabulary that is asked when a cell is read, or any."""

    known: Callable[[], Collection[str]] | None = None

    many = True

    def read(self, cell: str) -> list[str]:
        keys = [part.strip() for part in super().read(cell).split(LIST_MARK) if part.strip()]
        known = keys if self.known is None else self.known()
        if strange := [key for key in keys if key not in known]:
            raise ValueError(_("Not known: %(keys)s.") % {"keys": ", ".join(strange[:5])})
        return list(dict.fromkeys(keys))

    def spell(self, value: Iterable[str]) -> str:
        return f" {LIST_MARK} ".join(value or [])

    def natural(self, cell: str) -> list[str]:
        return [part.strip() for part in cell.split(LIST_MARK) if part.strip()]


@dataclass(frozen=True)
class Lines(Column):
    """Sentences, one a line."""

    many = True

    def read(self, cell: str) -> list[str]:
        return [line.strip() for line in super().read(cell).split("\n") if line.strip()]

    def spell(self, value: Iterable[str]) -> str:
        return "\n".join(value)

    def natural(self, cell: str) -> list[str]:
        return cell.split("\n") if cell else []


@dataclass(frozen=True)
class Periods(Column):
    """Periods parted by bars: ``2026-05-01..2026-06-01``; an end may stay empty."""

    many = True

    def read(self, cell: str) -> list[tuple[dt.date | None, dt.date | None]]:
        periods = []
        for part in super().read(cell).split(LIST_MARK):
            if not part.strip():
                continue
            first, mark, last = part.partition("..")
            if not mark:
                raise ValueError(_("Write a period as 2026-05-01..2026-06-01."))
            opens, closes = read_day(first.strip()), read_day(last.strip())
            if opens and closes and closes < opens:
                raise ValueError(_("The period closes before it opens."))
            periods.append((opens, closes))
        return periods

    def spell(self, value: Iterable[tuple[dt.date | None, dt.date | None]]) -> str:
        spelled = [
            f"{opens.isoformat() if opens else ''}..{closes.isoformat() if closes else ''}"
            for opens, closes in value
        ]
        return f" {LIST_MARK} ".join(spelled)

    def natural(self, cell: str) -> list[str]:
        return [part.strip() for part in cell.split(LIST_MARK) if part.strip()]


@dataclass(frozen=True)
class Structured(Column):
    """A list of blocks or rows, as JSON."""

    def read(self, cell: str) -> Any:
        text = super().read(cell)
        try:
            tree = json.loads(text) if text else []
        except (ValueError, RecursionError) as wrong:
            raise ValueError(_("It is not valid JSON.")) from wrong
        if not isinstance(tree, list) or not all(isinstance(one, dict) for one in tree):
            raise ValueError(_("The JSON must be a list of objects."))
        return tree

    def spell(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else ""

    def natural(self, cell: str) -> Any:
        return json.loads(cell) if cell else []


def read_day(text: str) -> dt.date | None:
    """A date out of 2026-11-22 or 22/11/2026; None of nothing; raises ValueError."""
    if not text:
        return None
    for shape in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return dt.datetime.strptime(text, shape).date()
        except ValueError:
            continue
    raise ValueError(_("“%(text)s” is not a date; write it as 2026-11-22.") % {"text": text[:30]})


@dataclass(frozen=True)
class Rate(Column):
    """A number with at most two decimals: 1.75, or 1,75 as French writes it."""

    def read(self, cell: str) -> Decimal | None:
        text = super().read(cell).replace(",", ".").removesuffix("%").strip()
        if not text:
            return None
        if not re.fullmatch(r"\d{1,3}(\.\d{1,2})?", text):
            raise ValueError(_("It is not a number such as 1.75."))
        return Decimal(text)

    def spell(self, value: Decimal | None) -> str:
        return "" if value is None else f"{value.normalize():f}"
