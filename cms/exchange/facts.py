"""Facts as rows: one row a language."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.enums import FactStatus
from cms.exchange.columns import Address, Choice, Column, Day, Pattern
from cms.exchange.kinds import Identity, Item, Kind, language_column
from cms.facts.enums import FactOffice
from cms.facts.rules import KEY
from cms.models import Fact
from cms.seed import stable_key


def _key_reason() -> str:
    return _("Small letters and digits, with dots or hyphens between them.")


class FactKind(Kind):
    name = "facts"
    columns = (
        Pattern("key", longest=80, required=True, shape=KEY.pattern, reason=_key_reason),
        language_column(),
        Column("statement", longest=5000, required=True),
        Column("value", longest=60),
        Column("unit", longest=40),
        Choice("office", choices=FactOffice.values),
        Choice("status", choices=FactStatus.values),
        Day("verified_on"),
        Column("verified_by", longest=120),
        Day("review_by"),
        Column("source_title", longest=255),
        Address("source_url", longest=200),
        Column("article", longest=120),
    )

    def stored(self, keys: Iterable[str] | None = None) -> Iterator[tuple[Identity, Fact]]:
        facts = Fact.objects.select_related("locale").order_by("key", "locale__language_code")
        if keys is None:
            for fact in facts.iterator(chunk_size=2000):
                yield (fact.key, fact.locale.language_code), fact
            return
        self._twins: dict[str, Any] = {}
        for some in _portions(sorted(keys)):
            for fact in facts.filter(key__in=some):
                self._twins.setdefault(fact.key, fact.translation_key)
                yield (fact.key, fact.locale.language_code), fact

    def values_of(self, subject: Fact) -> dict[str, Any]:
        values = {column.name: getattr(subject, column.name, "") for column in self.columns}
        return values | {"language": subject.locale.language_code}

    def fresh(self, item: Item) -> Fact | None:
        if not item.values.get("statement"):
            item.refuse("statement", _("It must not be empty."))
            return None
        twin = self._twins.setdefault(item.key, stable_key("fact", item.key))
        return Fact(key=item.key, locale=self.locales[item.language], translation_key=twin)

    def assign(self, subject: Fact, values: dict[str, Any]) -> None:
        for name, value in values.items():
            if name == "language":
                continue
            # A fact without a status is one that nobody has verified.
            blank = name == "status" and not value
            setattr(subject, name, FactStatus.TO_VERIFY if blank else value)

    def check(self, item: Item) -> None:
        fact: Fact = item.subject
        if fact.status == FactStatus.VERIFIED:
            if not fact.verified_on:
                item.refuse("verified_on", _("A verified fact needs its source and the date."))
            if not fact.source_title:
                item.refuse("source_title", _("A verified fact needs its source and the date."))
        try:
            fact.clean_fields(exclude=["locale", "translation_key"])
        except ValidationError as wrong:
            for name, reasons in wrong.message_dict.items():
                item.refuse(name, " ".join(reasons))

    def save(self, item: Item, user: Any) -> None:
        item.subject.save()
        made = item.action == "make"
        log(item.subject, "wagtail.create" if made else "wagtail.edit", user=user)


def _portions(keys: list[str], size: int = 500) -> Iterator[list[str]]:
    """Some keys at a time: a database bounds how many values a question may hold."""
    for start in range(0, len(keys), size):
        yield keys[start : start + size]
