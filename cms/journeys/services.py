"""What changes: the pages that belong to a journey, and what a person keeps of its steps."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction

from cms.journeys import queries
from cms.journeys.errors import JourneyError, JourneyNotFound, NoteTooLong, UnknownStep
from cms.journeys.merging import NEVER, State, merge
from cms.journeys.rules import NOTE_MAX
from cms.models import JourneyMember, JourneyPage, JourneyProgress

JOINED_MAX = 10 * NOTE_MAX


@transaction.atomic
def rewrite_members(journey: JourneyPage) -> None:
    """Write down which pages belong to which step of a live journey; of a draft, none."""
    journey.members.all().delete()
    if not journey.live:
        return
    named = queries.pages_named(journey)
    members = [
        JourneyMember(journey=journey, page=page, step_key=key, position=position)
        for position, (key, pks) in enumerate(queries.step_page_ids(journey))
        for page in {named[pk].pk: named[pk] for pk in pks if pk in named}.values()
    ]
    JourneyMember.objects.bulk_create(members)


def keep(user: Any, journey: uuid.UUID, states: Mapping[str, State]) -> dict[str, JourneyError]:
    """Merge what a phone kept into what the person keeps: ``{step key: why it was refused}``.

    Sending the same states again changes nothing. Raises JourneyNotFound.
    """
    versions = JourneyPage.objects.live().filter(translation_key=journey)
    known = {key for page in versions for key in page.step_titles}
    if not known:
        raise JourneyNotFound
    refused: dict[str, JourneyError] = {}
    with transaction.atomic():
        # Lock what is there, or two phones could each merge into the same old state.
        rows = {
            row.step_key: row
            for row in JourneyProgress.objects.select_for_update().filter(
                user=user, journey=journey
            )
        }
        for key, state in states.items():
            row = rows.get(key)
            if row is None and key not in known:
                refused[key] = UnknownStep()
                continue
            row = row or JourneyProgress(user=user, journey=journey, step_key=key)
            try:
                _keep_step(row, state)
            except NoteTooLong as error:
                refused[key] = error
                # The tick and the reminder are fine all the same.
                _keep_step(row, replace(state, note="", base=""))
    return refused


def _keep_step(row: JourneyProgress, state: State) -> None:
    before = state_of(row)
    merged = merge(before, state)
    if merged == before:
        return
    # Joined notes may grow beyond what one person writes at once, but not without end.
    is_long = len(state.note) > NOTE_MAX and state.note != row.note
    if is_long or len(merged.note) > JOINED_MAX:
        raise NoteTooLong
    row.ticked, row.tick_changed_at = merged.ticked, _or_none(merged.tick_changed_at)
    row.remind_on, row.by_sms = merged.remind_on, merged.by_sms
    row.remind_changed_at = _or_none(merged.remind_changed_at)
    row.note = merged.note
    row.save()


def state_of(row: JourneyProgress) -> State:
    """A kept row as the rules see it."""
    return State(
        ticked=row.ticked,
        tick_changed_at=row.tick_changed_at or NEVER,
        remind_on=row.remind_on,
        by_sms=row.by_sms,
        remind_changed_at=row.remind_changed_at or NEVER,
        note=row.note,
    )


def _or_none(moment: Any) -> Any:
    return None if moment == NEVER else moment
