"""Verbs of exchange: take content out, look at a file, write what it says."""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import DatabaseError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cms.exchange import files, rules
from cms.exchange.enums import ExchangeKind, FileFormat, ImportState, RowAction
from cms.exchange.errors import NotYours, RowsRefused
from cms.exchange.facts import FactKind
from cms.exchange.files import Cells
from cms.exchange.kinds import Item, Kind
from cms.exchange.pages import GuideKind, SchemeKind
from cms.exchange.tasks import write_import
from cms.models import ContentImport
from fadaa.core.errors import DomainError

logger = logging.getLogger(__name__)
KINDS: dict[str, type[Kind]] = {
    ExchangeKind.FACTS: FactKind,
    ExchangeKind.SCHEMES: SchemeKind,
    ExchangeKind.GUIDES: GuideKind,
}
# One transaction each: readers wait for none of them long.
ROWS_AT_ONCE = 100
KEPT = timedelta(days=30)


@dataclass
class Plan:
    """What a file would do, row by row."""

    kind: Kind
    items: list[Item]

    @property
    def counts(self) -> dict[str, int]:
        found = Counter(str(item.action) for item in self.items)
        return {action.value: found[action.value] for action in RowAction}

    @property
    def bad(self) -> list[Item]:
        return [item for item in self.items if item.action == RowAction.BAD]

    @property
    def effective(self) -> list[Item]:
        """The rows that would write something."""
        return [item for item in self.items if item.action in {RowAction.MAKE, RowAction.CHANGE}]

    @property
    def fingerprint(self) -> str:
        """The same as long as the file would do the same."""
        told = [(item.number, str(item.action), item.changed) for item in self.items]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def take_out(kind: str, file_format: str, *, user: Any) -> Iterator[bytes]:
    """All content of a kind as a file, part by part. Raises NotYours."""
    _allow(user, kind)
    worker = KINDS[kind]()
    return files.write(worker.rows(), worker.columns, file_format)


def look_at(kind: str, data: bytes, file_format: str, *, user: Any) -> tuple[Plan, list[Cells]]:
    """What a file would do, and its rows; nothing is written. Raises NotYours, FileRefused."""
    _allow(user, kind)
    rows = files.read(data, KINDS[kind].columns, file_format)
    return plan_of(kind, rows), rows


def plan_of(kind: str, rows: Sequence[Cells]) -> Plan:
    worker = KINDS[kind]()
    return Plan(worker, worker.examine(rows))


def keep_for_later(kind: str, name: str, plan: Plan, rows: list[Cells], user: Any) -> ContentImport:
    """Keep what was looked at, so that the person can say yes to exactly that."""
    ContentImport.objects.filter(created_at__lt=timezone.now() - KEPT).delete()
    return ContentImport.objects.create(
        kind=kind,
        file_name=name[:255],
        rows=rows,
        fingerprint=plan.fingerprint,
        counts=plan.counts,
        total=len(plan.effective),
        created_by=user,
    )


def start(asked: ContentImport, *, good_only: bool, user: Any) -> None:
    """Let a worker write what was looked at. Raises NotYours, RowsRefused.

    Asking twice starts it once.
    """
    _allow(user, asked.kind)
    if asked.counts.get(RowAction.BAD) and not good_only:
        raise RowsRefused
    with transaction.atomic():
        waiting = ContentImport.objects.filter(pk=asked.pk, state=ImportState.SHOWN)
        if waiting.update(state=ImportState.QUEUED, good_only=good_only):
            language = translation.get_language()
            transaction.on_commit(partial(write_import.enqueue, asked.pk, language))


def run(asked_id: int) -> None:
    """Write an import; what it does must still be what the person saw."""
    mine = ContentImport.objects.filter(pk=asked_id, state=ImportState.QUEUED)
    if not mine.update(state=ImportState.RUNNING):
        return
    asked = ContentImport.objects.select_related("created_by").get(pk=asked_id)
    try:
        plan = plan_of(asked.kind, asked.rows)
        if plan.fingerprint != asked.fingerprint:
            raise RowsRefused(
                _("The content changed since you looked at the file. Bring it in again.")
            )
        write(plan, good_only=asked.good_only, user=asked.created_by, told=_progress(asked))
    except DomainError as refused:
        _finish(asked, ImportState.FAILED, str(refused.message))
    except DatabaseError:
        logger.exception("import %s stopped", asked_id)
        _finish(asked, ImportState.FAILED, _("The database refused a row; bring the file again."))
    else:
        _finish(asked, ImportState.DONE)


def write(plan: Plan, *, good_only: bool, user: Any, told: Any = None) -> int:
    """Write the good rows, some at a time; nothing at all when a row is bad and not excused.

    Rows written before an accident stay; bringing the same file again goes on from there.
    """
    if plan.bad and not good_only:
        raise RowsRefused
    items = plan.effective
    for first in range(0, len(items), ROWS_AT_ONCE):
        with transaction.atomic():
            for item in items[first : first + ROWS_AT_ONCE]:
                plan.kind.save(item, user)
        if told is not None:
            told(min(first + ROWS_AT_ONCE, len(items)))
    return len(items)


def _progress(asked: ContentImport) -> Any:
    def told(number: int) -> None:
        ContentImport.objects.filter(pk=asked.pk).update(written=number)

    return told


def _finish(asked: ContentImport, state: ImportState, problem: str = "") -> None:
    ContentImport.objects.filter(pk=asked.pk).update(
        state=state, problem=problem[:400], rows=[], finished_at=timezone.now()
    )


def _allow(user: Any, kind: str) -> None:
    if not rules.may_exchange(user, kind):
        raise NotYours


def format_of(name: str) -> FileFormat:
    """The format that a file's name tells; CSV when it tells nothing."""
    return FileFormat.JSON if name.lower().endswith(".json") else FileFormat.CSV
