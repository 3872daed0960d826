"""What a phone sends, read with care: JSON or a form in, states out."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime

from cms.journeys.blocks import KEY_MAX
from cms.journeys.errors import BadDate, NotUnderstood, TooMuch
from cms.journeys.merging import NEVER, State, bounded

BODY_MAX = 400_000
STEPS_MAX = 100


def states_from(body: bytes, now: dt.datetime) -> dict[str, State]:
    """``{step key: State}`` out of ``{"steps": [{"step": …}]}``.

    Raises NotUnderstood, BadDate or TooMuch. Signs that a database refuses are taken out.
    """
    if len(body) > BODY_MAX:
        raise TooMuch
    try:
        steps = json.loads(body)["steps"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotUnderstood from error
    if not isinstance(steps, list) or not all(isinstance(step, dict) for step in steps):
        raise NotUnderstood
    if len(steps) > STEPS_MAX:
        raise TooMuch
    return {_key(step): _state(step, now) for step in steps}


def _key(step: Mapping[str, Any]) -> str:
    key = _text(step, "step")
    if not key or len(key) > KEY_MAX:
        raise NotUnderstood
    return key


def _state(step: Mapping[str, Any], now: dt.datetime) -> State:
    return State(
        ticked=step.get("ticked") is True,
        tick_changed_at=_moment(step, "tick_changed_at", now),
        remind_on=date_from(_text(step, "remind_on")),
        by_sms=step.get("by_sms") is True,
        remind_changed_at=_moment(step, "remind_changed_at", now),
        note=clean_note(_text(step, "note")),
        base=clean_note(_text(step, "base")),
    )


def clean_note(text: str) -> str:
    """Line ends of one kind, and no NUL sign or half of a pair."""
    text = text.replace("\r\n", "\n").replace("\x00", "").strip()
    return text.encode("utf-8", "ignore").decode()


def date_from(text: str) -> dt.date | None:
    """A day of the calendar, or None for nothing. Raises BadDate."""
    if not text.strip():
        return None
    try:
        found = parse_date(text.strip())
    except ValueError as error:
        raise BadDate from error
    if found is None or not 2000 <= found.year <= 2100:
        raise BadDate
    return found


def _text(step: Mapping[str, Any], name: str) -> str:
    value = step.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise NotUnderstood
    return clean_note(value)


def _moment(step: Mapping[str, Any], name: str, now: dt.datetime) -> dt.datetime:
    text = _text(step, name)
    if not text:
        return NEVER
    try:
        moment = parse_datetime(text)
        if moment is None:
            raise NotUnderstood
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=dt.UTC)
        return bounded(moment.astimezone(dt.UTC), now)
    except (ValueError, OverflowError) as error:
        raise NotUnderstood from error
