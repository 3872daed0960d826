"""Guides and schemes as rows: one row a language; what comes in waits as a draft."""

import json
import uuid
from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from cms.enums import SectionKind
from cms.exchange.columns import (
    Column,
    Flag,
    Keys,
    Lines,
    Pattern,
    Periods,
    Rate,
    Structured,
    Whole,
)
from cms.exchange.columns import Day as DayColumn
from cms.exchange.kinds import Identity, Item, Kind, language_column
from cms.models import (
    BasePage,
    Fact,
    GuidePage,
    SchemeCriterion,
    SchemePage,
    SchemeWindow,
    SectionPage,
)
from cms.seed import stable_key
from cms.topics import TOPICS

SLUG = r"[-\w]+"


def _slug_reason() -> str:
    return _("Letters, digits and hyphens alone.")


class PageKind(Kind):
    """Pages under the shelf of their kind, known by their translation key."""

    model: ClassVar[type[BasePage]]
    section: ClassVar[str]
    # Says which translation key a short key of a file stands for.
    seed_kind: ClassVar[str]
    children: ClassVar[tuple[str, ...]] = ()
    common = (
        Pattern("key", longest=80, required=True, shape=r"[A-Za-z0-9._-]+", reason=_slug_reason),
        language_column(),
        Column("title", longest=255, required=True),
        Pattern("slug", longest=255, required=True, shape=SLUG, reason=_slug_reason),
        Column("summary", longest=300),
        Keys("topics", known=TOPICS.keys),
        Column("search_description", longest=1000),
    )

    @cached_property
    def shelves(self) -> dict[str, SectionPage]:
        """``{language: shelf}``: where new pages of the kind stand."""
        shelves = SectionPage.objects.filter(kind=self.section).select_related("locale")
        return {one.locale.language_code: one for one in shelves.order_by("-path")}

    @cached_property
    def slugs(self) -> dict[str, dict[str, str]]:
        """``{language: {slug: key}}`` of what stands on the shelves already."""
        return {
            code: {slug: str(key) for slug, key in self._slugs_on(shelf)}
            for code, shelf in self.shelves.items()
        }

    @staticmethod
    def _slugs_on(shelf: SectionPage) -> Iterable[tuple[str, uuid.UUID]]:
        rows: Iterable[tuple[str, uuid.UUID]] = shelf.get_children().values_list(
            "slug", "translation_key"
        )
        return rows

    def identity(self, cells: dict[str, str]) -> Identity:
        key, language = super().identity(cells)
        return (str(self._translation_key(key)) if key else "", language)

    def _translation_key(self, key: str) -> uuid.UUID:
        try:
            return uuid.UUID(key)
        except ValueError:
            return stable_key(self.seed_kind, key)

    def stored(self, keys: Iterable[str] | None = None) -> Iterator[tuple[Identity, BasePage]]:
        pages = self.model.objects.select_related("locale", "latest_revision").order_by("path")
        if keys is None:
            yield from self._read(pages.iterator(chunk_size=100))
            return
        wanted = sorted(key for key in keys if key)
        for start in range(0, len(wanted), 200):
            portion = pages.filter(translation_key__in=wanted[start : start + 200])
            yield from self._read(portion)

    def _read(self, pages: Iterable[BasePage]) -> Iterator[tuple[Identity, BasePage]]:
        """Pages as their newest draft has them: what comes in must not undo a draft."""
        for page in pages:
            newest = page
            if page.has_unpublished_changes and page.latest_revision_id:
                newest = page.latest_revision.as_object()
            elif self.children:
                prefetch_related_objects([page], *self.children)
            yield (str(page.translation_key), page.locale.language_code), newest

    def values_of(self, subject: BasePage) -> dict[str, Any]:
        values = {column.name: getattr(subject, column.name, "") for column in self.columns}
        return values | {
            "key": str(subject.translation_key),
            "language": subject.locale.language_code,
            "topics": list(subject.topics or []),
        }

    def fresh(self, item: Item) -> BasePage | None:
        if item.language not in self.shelves:
            item.refuse("language", _("There is no section for such pages in this language."))
            return None
        for name in ("title", "slug"):
            if not item.values.get(name):
                item.refuse(name, _("It must not be empty."))
        key = uuid.UUID(item.key)
        return self.model(translation_key=key, locale=self.locales[item.language], live=False)

    def assign(self, subject: BasePage, values: dict[str, Any]) -> None:
        for name, value in values.items():
            if name not in {"key", "language"}:
                self.set_value(subject, name, value)

    def set_value(self, subject: Any, name: str, value: Any) -> None:
        setattr(subject, name, value)

    def check(self, item: Item) -> None:
        page: BasePage = item.subject
        taken = self.slugs.get(item.language, {})
        if taken.setdefault(page.slug, item.key) != item.key:
            item.refuse("slug", _("Another page of this section has this address already."))
        try:
            page.clean_fields(exclude=self._not_exchanged)
        except ValidationError as wrong:
            known = {column.name for column in self.columns}
            for name, reasons in wrong.message_dict.items():
                item.refuse(name if name in known else "", " ".join(reasons))

    @cached_property
    def _not_exchanged(self) -> set[str]:
        """Fields that no column writes; streams are checked block by block."""
        names = {column.name for column in self.columns if not isinstance(column, Structured)}
        return {one.name for one in self.model._meta.fields} - names

    def save(self, item: Item, user: Any) -> None:
        page: Any = item.subject
        if page.pk is None:
            # A shelf counts its children: ask for it again before each one.
            shelf = SectionPage.objects.get(pk=self.shelves[item.language].pk)
            page.owner = user
            shelf.add_child(instance=page)
        page.save_revision(user=user, log_action=True)


class GuideKind(PageKind):
    name = "guides"
    model = GuidePage
    section = SectionKind.GUIDES
    seed_kind = "guide"
    columns = (*PageKind.common, Structured("body"))

    def values_of(self, subject: Any) -> dict[str, Any]:
        return super().values_of(subject) | {"body": _raw(subject.body)}

    def set_value(self, subject: Any, name: str, value: Any) -> None:
        if name == "body":
            subject.body = json.dumps(value)
        else:
            super().set_value(subject, name, value)

    def check(self, item: Item) -> None:
        super().check(item)
        if "body" in item.changed:
            _check_stream(item, "body", item.subject.body)


class SchemeKind(PageKind):
    name = "schemes"
    model = SchemePage
    section = SectionKind.FINANCING
    seed_kind = "scheme"
    children = ("windows", "criteria")
    line_fields = ("pays_for", "terms", "papers")
    criterion_fields = ("kind", "values", "minimum", "maximum", "unit", "words", "excludes")
    columns = (
        *PageKind.common,
        Column("provider", longest=160, required=True),
        Whole("amount_min"),
        Whole("amount_max"),
        Column("amount_text", longest=255),
        Rate("rate_min"),
        Rate("rate_max"),
        Whole("share"),
        Whole("own_share"),
        Lines("pays_for"),
        Lines("terms"),
        Lines("papers"),
        Column("where"),
        Structured("channels"),
        Column("notes"),
        Structured("criteria"),
        Periods("windows"),
        Flag("period_over"),
        DayColumn("last_known"),
        Keys("facts"),
    )

    @cached_property
    def fact_rows(self) -> dict[tuple[str, int], int]:
        """``{(key, locale): row}``."""
        return {(k, loc): pk for k, loc, pk in Fact.objects.values_list("key", "locale_id", "pk")}

    @cached_property
    def fact_keys(self) -> dict[int, str]:
        return {pk: key for (key, _locale), pk in self.fact_rows.items()}

    def values_of(self, subject: Any) -> dict[str, Any]:
        lines = {
            name: [str(one["value"]) for one in _raw(getattr(subject, name))]
            for name in self.line_fields
        }
        quoted = [one["value"]["fact"] for one in _raw(subject.facts_quoted)]
        return (
            super().values_of(subject)
            | lines
            | {
                "channels": _raw(subject.channels),
                "criteria": [
                    {name: getattr(one, name) for name in self.criterion_fields}
                    for one in subject.criteria.all()
                ],
                "windows": [(one.opens, one.closes) for one in subject.windows.all()],
                "facts": [self.fact_keys[pk] for pk in quoted if pk in self.fact_keys],
            }
        )

    def set_value(self, subject: Any, name: str, value: Any) -> None:
        if name in self.line_fields:
            blocks = [{"type": "line", "value": line} for line in value]
            setattr(subject, name, json.dumps(blocks))
        elif name == "channels":
            subject.channels = json.dumps(value)
        elif name == "windows":
            subject.windows = [SchemeWindow(opens=opens, closes=closes) for opens, closes in value]
        elif name == "criteria":
            subject.criteria = [self._criterion(subject, one) for one in value]
        elif name == "facts":
            rows = [self._fact_row(key, subject) for key in value]
            blocks = [{"type": "fact", "value": {"fact": pk}} for pk in rows if pk]
            subject.facts_quoted = json.dumps(blocks)
        else:
            super().set_value(subject, name, value)

    def _criterion(self, page: Any, told: Any) -> SchemeCriterion:
        fields = {name: told[name] for name in self.criterion_fields if name in told}
        return SchemeCriterion(locale=page.locale, **fields)

    def _fact_row(self, key: str, page: Any) -> int | None:
        """The row of a fact in the page's language, else in any; None when there is none."""
        own = self.fact_rows.get((key, page.locale_id))
        return own or next((pk for (one, _), pk in self.fact_rows.items() if one == key), None)

    def check(self, item: Item) -> None:
        super().check(item)
        known = {key for key, _locale in self.fact_rows}
        if strange := [key for key in item.values.get("facts", []) if key not in known]:
            item.refuse("facts", _("Not known: %(keys)s.") % {"keys": ", ".join(strange[:5])})
        if "channels" in item.changed:
            _check_stream(item, "channels", item.subject.channels)
        if "criteria" in item.changed:
            for number, one in enumerate(item.subject.criteria.all(), start=1):
                try:
                    one.full_clean(exclude=["page", "translation_key", "locale"])
                except (ValidationError, TypeError) as wrong:
                    reason = " ".join(getattr(wrong, "messages", [_("It cannot be read.")]))
                    item.refuse(
                        "criteria",
                        _("Condition %(number)s: %(reason)s")
                        % {"number": number, "reason": reason},
                    )


def _raw(stream: StreamValue) -> list[Any]:
    """The blocks of a stream as the database keeps them."""
    return list(stream.get_prep_value()) if stream is not None else []


def _check_stream(item: Item, column: str, stream: StreamValue) -> None:
    """Refuse blocks that the editor's own form would refuse; say which one."""
    raw = item.values[column]
    known = set(stream.stream_block.child_blocks)
    if strange := [str(one.get("type")) for one in raw if one.get("type") not in known]:
        item.refuse(column, _("Not known: %(keys)s.") % {"keys": ", ".join(strange[:5])})
        return
    try:
        stream.stream_block.clean(stream)
    except ValidationError as wrong:
        for position, inner in sorted(getattr(wrong, "block_errors", {}).items()):
            item.refuse(
                column,
                _("Block %(number)s: %(reason)s")
                % {"number": int(position) + 1, "reason": capfirst(_reason(inner))},
            )
        if not item.problems:
            item.refuse(column, " ".join(wrong.messages))
    except (TypeError, ValueError, KeyError, AttributeError):
        # A value of a shape that no block has: the editor could never have made it.
        item.refuse(column, _("A block has a value of the wrong shape."))


def _reason(wrong: Any) -> str:
    """The first sentence inside a tree of block errors."""
    for inner in getattr(wrong, "block_errors", {}).values():
        return _reason(inner)
    return " ".join(getattr(wrong, "messages", [str(wrong)]))
