"""What changes the index and the log. Reading is in ``queries``."""

import logging
import re
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page

from search import documents, engines
from search.analysis import Plan
from search.enums import Action
from search.errors import IndexUnavailable
from search.models import Outbox, QueryLog, SynonymGroup
from search.starter import starter_synonyms

logger = logging.getLogger(__name__)

DRAIN_BATCH = 200
LOG_KEPT = timedelta(days=365)
# What looks like a number of a person is not written down: a phone, an identity card.
PERSONAL = re.compile(r"\d{7,}|\d(?:\s?\d){8,}|\b[a-z]{1,2}\d{5,}\b")


def note_change(page: Page, action: Action) -> None:
    """Write a change of a page into every outbox, and hand it to the engines on commit."""
    if not documents.is_searchable(page):
        return
    ref = documents.ref_of(page.pk)
    Outbox.objects.bulk_create(
        [Outbox(engine=name, ref=ref, action=action) for name in engines.every()]
    )
    # The first of a transaction brings in all of them; the others find nothing left.
    transaction.on_commit(drain_all, robust=True)


def drain_all() -> None:
    """Bring in everything that waits, a batch at a time; an engine that is down delays no other."""
    for name in engines.every():
        while drain_outbox(name):
            pass


def drain_outbox(name: str = engines.FTS5) -> int:
    """Bring waiting changes to one engine and return how many; what fails waits on.

    The last change of a page counts. Whether it is written or taken out is asked of the
    database again, so that a late or repeated change never brings back what was withdrawn.
    """
    rows = list(Outbox.objects.filter(engine=name).order_by("pk")[:DRAIN_BATCH])
    if not rows:
        return 0
    engine = engines.every()[name]
    try:
        # Documents cost more than asking first whether anything will take them.
        engine.apply(())
        refs = dict.fromkeys(row.ref for row in rows)
        upserts = list(documents.documents_of(map(documents.pk_of, refs)))
        engine.apply(upserts, refs.keys() - {document.ref for document in upserts})
    except IndexUnavailable:
        return _wait_on(name, rows)
    Outbox.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def _wait_on(name: str, rows: list[Outbox]) -> int:
    """Leave changes where they are; the health page says it, the clock makes the index anew."""
    logger.info("%s takes nothing in; %d changes wait", name, len(rows))
    waiting = Outbox.objects.filter(pk__in=[row.pk for row in rows])
    waiting.update(attempts=F("attempts") + 1)
    return 0


def waiting_changes(name: str | None = None) -> int:
    """How many changes one engine, or any, has not taken in yet."""
    waiting = Outbox.objects.all()
    return (waiting.filter(engine=name) if name else waiting).count()


def rebuild(name: str = engines.FTS5) -> int:
    """Fill one engine's index anew from the database; returns the number of documents.

    Changes made meanwhile reach the old index and the new one through the outbox.
    """
    count = engines.every()[name].rebuild(documents.all_documents())
    drain_outbox(name)
    return count


def rebuild_all() -> int:
    """Fill every index anew; returns the number of documents."""
    return max(rebuild(name) for name in engines.every())


def log_query(plan: Plan, *, results: int, degraded: bool = False) -> None:
    """Count a query of today. No person, no address, nothing that looks like a number of one."""
    if not plan.phrase or PERSONAL.search(plan.phrase):
        return
    row = {"query": plan.phrase[:200], "language": plan.lang, "day": timezone.localdate()}
    counted = {
        "times": F("times") + 1,
        "results": results,
        "degraded": F("degraded") + int(degraded),
    }
    if QueryLog.objects.filter(**row).update(**counted):
        return
    try:
        with transaction.atomic():
            QueryLog.objects.create(**row, times=1, results=results, degraded=int(degraded))
    except IntegrityError:  # another request made the row between our two statements
        QueryLog.objects.filter(**row).update(**counted)


def forget_old_queries() -> int:
    """Delete log rows older than a year; returns how many."""
    deleted, _by_model = QueryLog.objects.filter(day__lt=timezone.localdate() - LOG_KEPT).delete()
    return deleted


def add_starter_synonyms() -> int:
    """Add the groups of ``synonyms.txt`` that are not there by name; returns how many."""
    added = 0
    for name, terms in starter_synonyms():
        _group, created = SynonymGroup.objects.get_or_create(
            name=name, defaults={"terms": "\n".join(terms)}
        )
        added += created
    return added
