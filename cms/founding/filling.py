"""Places in the wording, filled with what the founders said, or left as dots and noted."""

from collections.abc import Callable, Iterable

from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cms.founding.labels import ACTIVITY_LABELS, ROLE_LABELS, label_of
from cms.founding.paper import DOTS, Missing, Run, Runs
from cms.founding.rules import Founding, Member
from cms.founding.wording import PLACE
from fadaa.core.templatetags.formats import day
from fadaa.core.vocabularies import Region, Sector

BLANK_SIGNS = 28
SHORT_SIGNS = 7


def amount(value: int) -> str:
    """1.000 in Arabic, 1 000 in French; the spaces do not break."""
    return number_format(value, use_l10n=True, force_grouping=True)


class Filling:
    """The places of one paper. Each gap that people can fill is noted in ``missing`` once."""

    def __init__(self, founding: Founding) -> None:
        self.founding = founding
        self.missing: dict[str, Missing] = {}
        self._places: dict[str, Callable[[], Runs]] = {
            "name": lambda: self.value(founding.name, "name_1"),
            "object": self._object,
            "sector": lambda: self.value(_choice(Sector, founding.sector), "sector"),
            "region": lambda: self.value(_choice(Region, founding.region), "region"),
            "duration": lambda: self.number(founding.duration, "duration"),
            "term": lambda: self.number(founding.term, "term"),
            "share_value": lambda: self.dirhams(founding.share_value, "share_value"),
            "capital": lambda: self.dirhams(founding.capital, "shares"),
            "paid": lambda: self.dirhams(founding.paid, "paid"),
            "shares": lambda: self.number(founding.shares, "shares"),
            "members_count": self._members_count,
            "capital_rate": self._rate,
            "meeting_date": lambda: self.value(day(founding.meeting_date), "meeting_date"),
            "meeting_time": lambda: self.value(founding.meeting_time, "meeting_time", ltr=True),
            "phone": lambda: self.value(founding.phone, "phone", ltr=True),
            "organ": lambda: self.value("", "organ", size=40),
            "organ_name": lambda: (Run(self._organ_words()[0]),),
            "organ_of": lambda: (Run(self._organ_words()[1]),),
            "organ_to": lambda: (Run(self._organ_words()[2]),),
            "organ_members": lambda: (Run(self._organ_words()[3]),),
        }

    def line(self, words: str) -> Runs:
        """The words of a line with its places filled."""
        runs: list[Run] = []
        position = 0
        for place in PLACE.finditer(words):
            if before := words[position : place.start()]:
                runs.append(Run(before))
            runs.extend(self._place(place[1], place[2]))
            position = place.end()
        if rest := words[position:]:
            runs.append(Run(rest))
        return tuple(runs)

    def value(
        self, text: str, field: str, *, ltr: bool = False, size: int = BLANK_SIGNS
    ) -> tuple[Run, ...]:
        """What was said, or dots."""
        if text:
            return (Run(text, "value", ltr=ltr),)
        self.note(field)
        return (blank(size),)

    def number(self, value: int | None, field: str) -> Runs:
        if value is None:
            return self.value("", field, size=SHORT_SIGNS)
        return (Run(amount(value), "value", ltr=True),)

    def dirhams(self, value: int | None, field: str) -> Runs:
        return (*self.number(value, field), Run("\u00a0" + _("DH")))

    def member(self, number: int, name: str, text: str, *, ltr: bool = False) -> Runs:
        """An answer of a member; a row that stands for a member still to be found is empty."""
        if number >= len(self.founding.members):
            self.note("members")
            return ()
        return self.value(text, f"m{number}-{name}", ltr=ltr, size=SHORT_SIGNS)

    def note(self, field: str) -> None:
        self.missing.setdefault(field, Missing(field, label_of(field)))

    def _place(self, name: str, size: str | None) -> Runs:
        if name == "blank":
            return (blank(int(size or BLANK_SIGNS)),)
        if make := self._places.get(name):
            return make()
        return self.value(getattr(self.founding, name), name)

    def _object(self) -> Runs:
        text = self.founding.object.replace("\n", separator())
        return self.value(text, "object", size=60)

    def _members_count(self) -> Runs:
        if self.founding.members_wanted:
            return self.value("", "members", size=SHORT_SIGNS)
        return self.number(len(self.founding.members), "members")

    def _rate(self) -> Runs:
        if not self.founding.capital_rate:
            return (*self.value("", "capital_rate", size=SHORT_SIGNS), Run("%"))
        rate = self.founding.capital_rate.replace(".", ",")
        return (Run(f"{rate}\u00a0%", "value", ltr=True),)

    def _organ_words(self) -> tuple[str, str, str, str]:
        """The organ: its name, then after "of", after "to", and its members after "of"."""
        return {
            "board": (
                _("the board"),
                _("of the board"),
                _("to the board"),
                _("of the members of the board"),
            ),
            "managers": (
                _("the manager"),
                _("of the manager"),
                _("to the manager"),
                _("of the managers"),
            ),
        }.get(
            self.founding.organ,
            (
                _("the running organ"),
                _("of the running organ"),
                _("to the running organ"),
                _("of those who run the cooperative"),
            ),
        )


def blank(size: int) -> Run:
    """Dots to write on, two for a letter."""
    return Run(DOTS * (size * 2), "blank")


def activities(keys: Iterable[str]) -> list[str]:
    return [str(ACTIVITY_LABELS[key]) for key in keys]


def duty(member: Member) -> str:
    return str(ROLE_LABELS[member.role])


def _choice(vocabulary: type[Region] | type[Sector], value: str) -> str:
    return str(vocabulary(value).label) if value else ""


def separator() -> str:
    """What stands between the parts of an answer."""
    return " ؛ " if get_language() == "ar" else " ; "
