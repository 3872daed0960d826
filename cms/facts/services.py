"""Verbs of facts: check, correct, retire; and keep who quotes them."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale, Page

from cms.enums import FactStatus
from cms.facts.errors import FactChanged, FactGone, SourceMissing
from cms.facts.queries import SEPARATOR
from cms.models import BasePage, Fact, FactUse

# Said once for all languages; the words stand apart in each.
SHARED = ("value", "unit", "source_url", "article", "office")
WORDS = ("statement", "source_title")
Changes = Mapping[str, Mapping[str, str]]


def rows_of(key: str) -> list[Fact]:
    """A fact in all its languages, Arabic first."""
    rows = Fact.objects.filter(key=key).select_related("locale")
    return sorted(rows, key=lambda row: row.locale.language_code)


def token_of(rows: list[Fact]) -> str:
    """What a person saw: it changes with every save of any language of the fact."""
    return "-".join(f"{row.pk}.{row.version}" for row in rows)


def verify(
    key: str, *, user: Any, seen: str, months: int, changes: Changes | None = None
) -> list[Fact]:
    """Call a fact verified today in all its languages, to be checked again in some months.

    Raises FactChanged, FactGone, SourceMissing.
    """
    today = timezone.localdate()
    checked = {
        "status": FactStatus.VERIFIED,
        "verified_on": today,
        "verified_by": user.get_full_name()[:120],
        "review_by": _months_later(today, months),
    }
    return _change(
        key, seen=seen, changes=changes, state=checked, user=user, action="cms.fact_verified"
    )


def correct(key: str, *, user: Any, seen: str, changes: Changes) -> list[Fact]:
    """Write other words or values; what was verified is to be verified again.

    Raises FactChanged, FactGone.
    """
    state = {"status": FactStatus.TO_VERIFY}
    return _change(
        key, seen=seen, changes=changes, state=state, user=user, action="cms.fact_corrected"
    )


def retire(key: str, *, user: Any, seen: str, changes: Changes | None = None) -> list[Fact]:
    """Say that a fact is no longer in force. Raises FactChanged, FactGone."""
    state = {"status": FactStatus.OBSOLETE}
    return _change(
        key, seen=seen, changes=changes, state=state, user=user, action="cms.fact_retired"
    )


@transaction.atomic
def _change(
    key: str,
    *,
    seen: str,
    changes: Changes | None,
    state: dict[str, Any],
    user: Any,
    action: str,
) -> list[Fact]:
    """Change all languages of a fact together, if they still say what the person saw."""
    rows = rows_of(key)
    if not rows:
        raise FactGone
    if token_of(rows) != seen:
        raise FactChanged
    for row in rows:
        # The condition holds in the database too: of two at the same moment one is refused.
        if not Fact.objects.filter(pk=row.pk, version=row.version).update(version=row.version + 1):
            raise FactChanged
    before = {row.locale.language_code: row.statement for row in rows}
    rows += _new_languages(rows, changes or {})
    for row in rows:
        written = (changes or {}).get(row.locale.language_code, {})
        for name in (*WORDS, *SHARED):
            if name in written:
                setattr(row, name, written[name])
        for name, value in state.items():
            setattr(row, name, value)
        if row.status == FactStatus.VERIFIED and not row.source_title:
            raise SourceMissing
        row.save()
        log(row, action, user=user, data={"before": before.get(row.locale.language_code, "")})
    return rows


def _new_languages(rows: list[Fact], changes: Changes) -> list[Fact]:
    """Twins for the languages in which the fact is written for the first time."""
    known = {row.locale.language_code for row in rows}
    wanted = [code for code, words in changes.items() if code not in known and words["statement"]]
    locales = Locale.objects.filter(language_code__in=wanted)
    return [
        Fact(
            key=rows[0].key,
            translation_key=rows[0].translation_key,
            locale=one,
            verified_on=rows[0].verified_on,
            verified_by=rows[0].verified_by,
            review_by=rows[0].review_by,
        )
        for one in locales
    ]


def _months_later(day: dt.date, months: int) -> dt.date:
    """The same day some months on, or the last day of a shorter month."""
    count = day.month - 1 + months
    year, month = day.year + count // 12, count % 12 + 1
    last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(day.day, last))


def note_uses(page: Page) -> None:
    """Keep which facts a live page quotes and on which topics; written when it is published."""
    if not isinstance(page, BasePage):
        return
    keys = {*page.facts_by_key, *page.keys_in_texts}
    topics = f"{SEPARATOR}{SEPARATOR.join(page.topics)}{SEPARATOR}" if page.topics else ""
    with transaction.atomic():
        FactUse.objects.filter(page_id=page.pk).delete()
        FactUse.objects.bulk_create(
            FactUse(page_id=page.pk, key=key[:80], topics=topics) for key in sorted(keys)
        )


def forget_uses(page: Page) -> None:
    """A page left: it quotes nothing any more."""
    FactUse.objects.filter(page_id=page.pk).delete()


def rebuild_uses() -> int:
    """Write anew what every live page quotes; for content older than the table."""
    pages = Page.objects.live().specific()
    number = 0
    for page in pages.iterator(chunk_size=100):
        note_uses(page)
        number += 1
    FactUse.objects.filter(page__live=False).delete()
    return number
