"""What every kind of exchanged content has: columns, rows out, one row in."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils.translation import gettext as _
from wagtail.models import Locale

from cms.exchange.columns import Choice, Column
from cms.exchange.enums import RowAction
from cms.exchange.files import Cells


@dataclass
class Problem:
    """Why a row is bad: in which column, and the reason in the reader's language."""

    column: str
    reason: str


@dataclass
class Item:
    """One row of a file and what would happen with it; the first row of values is number 2."""

    number: int
    key: str
    language: str
    action: str = RowAction.LEAVE
    changed: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    subject: Any = None

    def refuse(self, column: str, reason: str) -> None:
        self.action = RowAction.BAD
        self.problems.append(Problem(column, reason))


Identity = tuple[str, str]


class Kind(ABC):
    """A kind of content; identity is the first two columns, key and language."""

    name: ClassVar[str]
    columns: ClassVar[Sequence[Column]]

    def __init__(self) -> None:
        self.locales = {one.language_code: one for one in Locale.objects.all()}

    @abstractmethod
    def stored(self, keys: Iterable[str] | None = None) -> Iterator[tuple[Identity, Any]]:
        """``((key, language), subject)`` for some keys of a file, or for everything."""

    @abstractmethod
    def values_of(self, subject: Any) -> dict[str, Any]:
        """The value of every column."""

    @abstractmethod
    def fresh(self, item: Item) -> Any:
        """A new subject for a row that nobody has written yet, or None with a refusal."""

    @abstractmethod
    def assign(self, subject: Any, values: dict[str, Any]) -> None:
        """Write the values into the subject, not yet into the database."""

    @abstractmethod
    def check(self, item: Item) -> None:
        """Refuse what single columns cannot see."""

    @abstractmethod
    def save(self, item: Item, user: Any) -> None:
        """Keep a subject whose row is good."""

    def identity(self, cells: Cells) -> Identity:
        return cells.get("key", "").strip(), cells.get("language", "").strip().lower()

    def rows(self) -> Iterator[Cells]:
        """Everything as cells, in a stable order."""
        for _identity, subject in self.stored():
            yield self.cells_of(subject)

    def cells_of(self, subject: Any) -> Cells:
        values = self.values_of(subject)
        return {column.name: column.spell(values[column.name]) for column in self.columns}

    def examine(self, rows: Sequence[Cells]) -> list[Item]:
        """What each row would do; nothing is written."""
        identities = [self.identity(row) for row in rows]
        stored = dict(self.stored({key for key, _language in identities}))
        seen: dict[Identity, int] = {}
        items = []
        for number, (row, identity) in enumerate(zip(rows, identities, strict=True), start=2):
            item = Item(number, *identity)
            if first := seen.get(identity):
                item.refuse("key", _("Row %(number)s says the same already.") % {"number": first})
            seen.setdefault(identity, number)
            self._examine_row(item, row, stored.get(identity))
            items.append(item)
        return items

    def _examine_row(self, item: Item, row: Cells, subject: Any) -> None:
        if extra := row.get(""):
            item.refuse("", extra)
        for column in self.columns:
            if column.name in row:
                try:
                    item.values[column.name] = column.read(row[column.name])
                except ValueError as wrong:
                    item.refuse(column.name, str(wrong))
        if item.problems:
            return
        is_new = subject is None
        subject = subject or self.fresh(item)
        if item.problems:
            return
        now = {} if is_new else self.values_of(subject)
        for column in self.columns:
            name = column.name
            known_by_it = name in {"key", "language"} and not is_new
            if name not in item.values or known_by_it:
                continue
            if is_new or column.spell(item.values[name]) != self._spelled_now(column, now[name]):
                item.changed.append(name)
        item.subject = subject
        if not item.changed:
            return
        item.action = RowAction.MAKE if is_new else RowAction.CHANGE
        self.assign(subject, {name: item.values[name] for name in item.changed})
        self.check(item)

    @staticmethod
    def _spelled_now(column: Column, value: Any) -> str:
        """What is kept, spelled as it would be after leaving and coming back."""
        cell = column.spell(value)
        try:
            return column.spell(column.read(cell))
        except ValueError:
            # Kept before a rule of today: a row that spells it differently is a change.
            return cell


def language_column() -> Column:
    return Choice("language", required=True, choices=("ar", "fr"))
