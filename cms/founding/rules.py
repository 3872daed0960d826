"""The founding of a cooperative as data: what is said, what is wrong.

What is missing is no fault: the papers print a dotted blank for it. What is wrong (a share of
50 dirhams, a duration of 120 years) is said at its field, and no paper is made of it.
Sources of the bounds: facts ``members-minimum``, ``capital-minimum``, ``share-minimum``,
``shares-quarter-paid``, ``in-kind-report`` and ``duration-maximum``.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.founding.cleaning import ACTIVITIES, MEMBER_FIELD, ORGANS, ROLES, western_digits
from fadaa.core.vocabularies import Region, Sector

MEMBERS_MIN = 5
CAPITAL_MIN = 1_000
SHARE_MIN = 100
DURATION_MAX = 99
AMOUNT_MAX = 1_000_000_000

NOT_WHOLE = _("Write a whole number, for example 100.")
TOO_LARGE = _("This number is too large.")
SHARE_TOO_SMALL = _("One share is worth 100 DH at least.")
CAPITAL_TOO_SMALL = _("All shares together must make 1,000 DH at least.")
DURATION_WRONG = _("The duration is between 1 and 99 years.")
TERM_WRONG = _("The term is between 1 and 99 years.")
RATE_WRONG = _("Write a rate between 0 and 100.")
SHARES_WRONG = _("A member takes at least one share.")
PAID_TOO_LITTLE = _("At least a quarter of the money part is paid at the founding.")
PAID_TOO_MUCH = _("More is paid than the shares are worth.")
IN_KIND_TOO_MUCH = _("The contribution in kind is worth more than the shares.")
IN_KIND_UNNAMED = _("Say what is brought: a machine, land, animals…")
DATE_WRONG = _("Write the date as day, month and year, for example 12/09/2026.")
TIME_WRONG = _("Write the time as hours and minutes, for example 10:30.")
CHOICE_WRONG = _("Choose one of the answers in the list.")
ROLE_AND_ORGAN = _("This duty does not go with the way of running that you chose.")

Problems = dict[str, str | Promise]


@dataclass(frozen=True)
class Member:
    """A founder. No identity number: the papers print an empty line for it."""

    name: str = ""
    profession: str = ""
    address: str = ""
    shares: int | None = None
    paid: int | None = None
    in_kind: str = ""
    in_kind_value: int | None = None
    role: str = ""


@dataclass(frozen=True)
class Founding:
    """What the founders have said so far; empty or None is missing. Amounts in dirhams."""

    names: tuple[str, str, str] = ("", "", "")
    object: str = ""
    activities: tuple[str, ...] = ()
    sector: str = ""
    duration: int | None = None
    address: str = ""
    town: str = ""
    province: str = ""
    region: str = ""
    court: str = ""
    share_value: int | None = None
    capital_rate: str = ""
    organ: str = ""
    term: int | None = None
    meeting_date: dt.date | None = None
    meeting_time: str = ""
    meeting_place: str = ""
    session_chair: str = ""
    session_secretary: str = ""
    mandated: str = ""
    phone: str = ""
    bank: str = ""
    members: tuple[Member, ...] = field(default_factory=tuple)

    @property
    def name(self) -> str:
        """The name that the papers carry: the first proposal."""
        return next((name for name in self.names if name), "")

    @property
    def shares(self) -> int | None:
        """All shares, known once each of five members or more has said how many."""
        return self._sum([member.shares for member in self.members])

    @property
    def capital(self) -> int | None:
        return None if self.shares is None or not self.share_value else self._worth(self.shares)

    @property
    def paid(self) -> int | None:
        """All money paid at the founding, known once each member has said it."""
        return self._sum([member.paid for member in self.members])

    @property
    def in_kind(self) -> list[Member]:
        return [member for member in self.members if member.in_kind]

    @property
    def members_wanted(self) -> int:
        """How many members are still to be found."""
        return max(0, MEMBERS_MIN - len(self.members))

    def subscribed(self, member: Member) -> int | None:
        """What a member's shares are worth."""
        if member.shares is None or not self.share_value:
            return None
        return self._worth(member.shares)

    def in_office(self, *roles: str) -> list[Member]:
        return [member for member in self.members if member.role in roles]

    def _worth(self, shares: int) -> int:
        return shares * (self.share_value or 0)

    def _sum(self, values: list[int | None]) -> int | None:
        if len(values) < MEMBERS_MIN or any(value is None for value in values):
            return None
        return sum(value for value in values if value is not None)


def read(entries: Mapping[str, str]) -> tuple[Founding, Problems]:
    """The founding that tidy entries describe, and what is wrong in them by field."""
    reader = _Reader(entries)
    members = tuple(reader.member(number) for number in range(_row_count(entries)))
    founding = Founding(
        names=(reader.text("name_1"), reader.text("name_2"), reader.text("name_3")),
        object=reader.text("object"),
        activities=tuple(key for key in ACTIVITIES if key in reader.text("activities").split(",")),
        sector=reader.choice("sector", Sector.values),
        duration=reader.number("duration", 1, DURATION_MAX, DURATION_WRONG),
        address=reader.text("address"),
        town=reader.text("town"),
        province=reader.text("province"),
        region=reader.choice("region", Region.values),
        court=reader.text("court"),
        share_value=reader.number("share_value", SHARE_MIN, AMOUNT_MAX, SHARE_TOO_SMALL),
        capital_rate=reader.rate("capital_rate"),
        organ=reader.choice("organ", ORGANS),
        term=reader.number("term", 1, 99, TERM_WRONG),
        meeting_date=reader.date("meeting_date"),
        meeting_time=reader.time("meeting_time"),
        meeting_place=reader.text("meeting_place"),
        session_chair=reader.text("session_chair"),
        session_secretary=reader.text("session_secretary"),
        mandated=reader.text("mandated"),
        phone=reader.phone("phone"),
        bank=reader.text("bank"),
        members=members,
    )
    _check_together(founding, reader.problems)
    return founding, reader.problems


def whole_number(text: str) -> int | None:
    """1000 out of "1000", "1 000", "1.000", "1,000" or "١٠٠٠"; None when it is no whole number."""
    text = western_digits(text).strip()
    if re.fullmatch(r"\d{1,3}(?:[ .,\u00a0\u202f٬]\d{3})+|\d{1,12}", text):
        return int(re.sub(r"\D", "", text))
    return None


def _row_count(entries: Mapping[str, str]) -> int:
    numbers = [int(match[1]) for name in entries if (match := MEMBER_FIELD.match(name))]
    return max(numbers, default=-1) + 1


class _Reader:
    """Entries as values; what cannot be read becomes a problem and counts as missing."""

    def __init__(self, entries: Mapping[str, str]) -> None:
        self.entries = entries
        self.problems: Problems = {}

    def text(self, name: str) -> str:
        return self.entries.get(name, "")

    def choice(self, name: str, known: object) -> str:
        value = self.text(name)
        if value and value not in known:  # type: ignore[operator]
            self.problems[name] = CHOICE_WRONG
            return ""
        return value

    def number(
        self, name: str, least: int = 0, most: int = AMOUNT_MAX, wrong: str | Promise = TOO_LARGE
    ) -> int | None:
        if not self.text(name):
            return None
        value = whole_number(self.text(name))
        if value is None:
            self.problems[name] = NOT_WHOLE
        elif not least <= value <= most:
            self.problems[name] = TOO_LARGE if value > AMOUNT_MAX else wrong
        else:
            return value
        return None

    def rate(self, name: str) -> str:
        text = western_digits(self.text(name)).replace(",", ".").replace("٫", ".").strip(" %٪")
        if not text:
            return ""
        if not re.fullmatch(r"\d{1,3}(\.\d{1,2})?", text) or float(text) > 100:
            self.problems[name] = RATE_WRONG
            return ""
        return text

    def date(self, name: str) -> dt.date | None:
        text = western_digits(self.text(name))
        if not text:
            return None
        for shape in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
            try:
                found = dt.datetime.strptime(text, shape).date()
            except ValueError:
                continue
            if 2000 <= found.year <= 2100:
                return found
        self.problems[name] = DATE_WRONG
        return None

    def time(self, name: str) -> str:
        text = western_digits(self.text(name))
        if not text:
            return ""
        match = re.fullmatch(r"([01]?\d|2[0-3])[:hH](\d{2})", text)
        if match is None or int(match[2]) > 59:
            self.problems[name] = TIME_WRONG
            return ""
        return f"{int(match[1]):02d}:{match[2]}"

    def phone(self, name: str) -> str:
        return "".join(sign for sign in western_digits(self.text(name)) if sign in "+0123456789 ")

    def member(self, number: int) -> Member:
        prefix = f"m{number}-"
        return Member(
            name=self.text(f"{prefix}name"),
            profession=self.text(f"{prefix}profession"),
            address=self.text(f"{prefix}address"),
            shares=self.number(f"{prefix}shares", 1, 1_000_000, SHARES_WRONG),
            paid=self.number(f"{prefix}paid"),
            in_kind=self.text(f"{prefix}in_kind"),
            in_kind_value=self.number(f"{prefix}in_kind_value"),
            role=self.choice(f"{prefix}role", ROLES),
        )


def _check_together(founding: Founding, problems: Problems) -> None:
    """What is wrong between two answers that are each right alone."""
    capital = founding.capital
    if capital is not None and capital < CAPITAL_MIN:
        problems.setdefault("share_value", CAPITAL_TOO_SMALL)
    for number, member in enumerate(founding.members):
        prefix = f"m{number}-"
        if member.in_kind_value and not member.in_kind:
            problems.setdefault(f"{prefix}in_kind", IN_KIND_UNNAMED)
        if (wrong := _wrong_office(founding.organ, member.role)) is not None:
            problems.setdefault(f"{prefix}role", wrong)
        subscribed = founding.subscribed(member)
        if subscribed is None:
            continue
        in_kind = member.in_kind_value or 0
        if in_kind > subscribed:
            problems.setdefault(f"{prefix}in_kind_value", IN_KIND_TOO_MUCH)
        elif member.paid is not None and member.paid > subscribed - in_kind:
            problems.setdefault(f"{prefix}paid", PAID_TOO_MUCH)
        elif member.paid is not None and member.paid * 4 < subscribed - in_kind:
            problems.setdefault(f"{prefix}paid", PAID_TOO_LITTLE)


def _wrong_office(organ: str, role: str) -> str | Promise | None:
    if organ == "board" and role == "manager":
        return ROLE_AND_ORGAN
    if organ == "managers" and role in {"chair", "director"}:
        return ROLE_AND_ORGAN
    return None
