"""Keep, take over and erase a person's copies of the founding file."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from cms.founding.cleaning import Entries, tidy
from cms.founding.errors import TooManyCopies
from cms.models import FoundingDraft

COPIES_MAX = 10


@transaction.atomic
def keep_draft(
    user: Any,
    raw: dict[str, str],
    *,
    draft: int | None = None,
    stamp: str = "",
    written_at: dt.datetime | None = None,
) -> FoundingDraft:
    """Keep what a person wrote, and never write over words that this copy does not know.

    The copy that the form was filled from is brought up to date when nobody changed it since;
    otherwise a new copy stands beside it. The same words twice are one copy.
    Raises TooManyCopies beyond ten.
    """
    entries, _cleaned = tidy(raw)
    # One person at a time, or two browsers could both miss the other's copy.
    copies = list(FoundingDraft.objects.of(user).select_for_update())
    same = next((copy for copy in copies if copy.pk == draft and copy.stamp == stamp), None)
    if same is None:
        same = next((copy for copy in copies if copy.data == entries), None)
    if same is not None:
        return _bring_up_to_date(same, entries)
    if len(copies) >= COPIES_MAX:
        raise TooManyCopies
    at = min(written_at or timezone.now(), timezone.now())
    return FoundingDraft.objects.create(user=user, data=entries, updated_at=at)


def erase_draft(user: Any, draft: int) -> bool:
    """Erase one copy of a person's own; false when it is not theirs or gone."""
    erased, _each = FoundingDraft.objects.of(user).filter(pk=draft).delete()
    return bool(erased)


def _bring_up_to_date(copy: FoundingDraft, entries: Entries) -> FoundingDraft:
    if copy.data != entries:
        copy.data = entries
        copy.updated_at = timezone.now()
        copy.save(update_fields=["data", "updated_at"])
    return copy
