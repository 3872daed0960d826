"""Sums of a path, and two phones that become one. Pure: no database."""

import datetime as dt
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.journeys.calendars import reminder_file
from cms.journeys.errors import BadDate, NotUnderstood, TooMuch
from cms.journeys.merging import CLOCK_AHEAD, NEVER, SEPARATOR, State, bounded, merge, merge_notes
from cms.journeys.reading import date_from, states_from
from cms.journeys.rules import Figures, Span, Sum, next_step, span, stages, totals

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def one(key, logic="then", cost=None, days=None):
    return Figures(key, logic, cost and Span(*cost), days and Span(*days))


def test_steps_joined_by_and_or_share_a_number():
    path = [one("a"), one("b", "or"), one("c", "and"), one("d", "optional"), one("e")]

    found = [
        (stage.number, stage.optional, [[step.key for step in choice] for choice in stage.choices])
        for stage in stages(path)
    ]

    assert found == [
        (1, False, [["a", "b"], ["c"]]),
        (2, True, [["d"]]),
        (3, False, [["e"]]),
    ]


def test_costs_add_up_and_the_longest_of_steps_at_the_same_time_decides():
    path = [one("a", cost=(10, 20), days=(1, 5)), one("b", "and", cost=(5, 5), days=(3, 3))]

    sums = totals(path)

    assert sums.cost == Sum(Span(15, 25), 0)
    assert sums.days == Sum(Span(3, 5), 0)


def test_one_of_the_alternatives_is_enough_and_the_least_counts():
    path = [one("a", cost=(100, 200)), one("b", "or", cost=(0, 0)), one("c", "or")]

    sums = totals(path)

    assert (sums.count, sums.cost) == (1, Sum(Span(0, 0), 0))


def test_a_ticked_alternative_counts_with_its_own_figures():
    path = [one("a", cost=(100, 200)), one("b", "or", cost=(0, 0)), one("c", cost=(7, 7))]

    sums = totals(path, {"a"})

    assert sums.cost_done == Sum(Span(100, 200), 0)
    assert sums.cost_left == Sum(Span(7, 7), 0)
    assert (sums.done, sums.count, sums.is_finished) == (1, 2, False)


def test_unknown_is_counted_and_is_not_free():
    path = [one("a", cost=(0, 0)), one("b"), one("c"), one("d", "or")]

    assert totals(path).cost == Sum(Span(0, 0), 2)


def test_optional_steps_stand_apart():
    path = [one("a", cost=(1, 1)), one("b", "optional", cost=(50, 50), days=(9, 9))]

    sums = totals(path, {"a"})

    assert sums.is_finished
    assert (sums.cost, sums.optional_cost) == (Sum(Span(1, 1)), Sum(Span(50, 50)))
    assert next_step(path, {"a"}) is None
    assert next_step(path, set()) == "a"


def test_an_empty_path_is_not_finished():
    assert not totals([]).is_finished


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [(None, None, None), (None, 5, None), (0, None, Span(0, 0)), (2, 5, Span(2, 5))],
)
def test_a_blank_figure_is_unknown_and_one_alone_is_exact(low, high, found):
    assert span(low, high) == found


spans = st.none() | st.tuples(st.integers(0, 9999), st.integers(0, 9999)).map(
    lambda pair: (min(pair), max(pair))
)
paths = st.lists(
    st.tuples(st.sampled_from(["then", "and", "or", "optional"]), spans, spans, st.booleans()),
    max_size=12,
)


@given(paths)
def test_done_and_left_are_all_of_it(path):
    steps = [one(str(n), logic, cost, days) for n, (logic, cost, days, _t) in enumerate(path)]
    ticked = {str(n) for n, (*_rest, is_ticked) in enumerate(path) if is_ticked}

    sums = totals(steps, ticked)

    assert sums.cost == Sum(
        sums.cost_done.span + sums.cost_left.span, sums.cost_done.unknown + sums.cost_left.unknown
    )
    assert sums.days.unknown == sums.days_done.unknown + sums.days_left.unknown
    assert 0 <= sums.done <= sums.count


RUNNER = """
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const { totals } = await import(pathToFileURL(process.argv[2]));
const cases = JSON.parse(readFileSync(process.argv[3], "utf8"));
const answers = cases.map(({ steps, ticked }) => totals(steps, new Set(ticked)));
process.stdout.write(JSON.stringify(answers));
"""
SCRIPT = Path(__file__).resolve().parents[2] / "cms/static/cms/journeys/totals.js"


def as_js(sum_):
    return {"span": [sum_.span.low, sum_.span.high], "unknown": sum_.unknown}


@pytest.mark.skipif(not shutil.which("node"), reason="no Node on this machine")
@settings(max_examples=3, deadline=None)
@given(st.lists(paths, min_size=40, max_size=60))
def test_the_phone_adds_up_the_same(tmp_path_factory, many):
    folder = tmp_path_factory.mktemp("totals")
    cases, expected = [], []
    for path in many:
        steps = [one(str(n), logic, cost, days) for n, (logic, cost, days, _t) in enumerate(path)]
        ticked = [str(n) for n, (*_rest, is_ticked) in enumerate(path) if is_ticked]
        sums = totals(steps, ticked)
        raw = [
            {"key": str(n), "logic": logic, "cost": cost, "days": days}
            for n, (logic, cost, days, _t) in enumerate(path)
        ]
        cases.append({"steps": raw, "ticked": ticked})
        expected.append(
            {"count": sums.count, "done": sums.done}
            | {
                name: as_js(getattr(sums, name))
                for name in ("cost_done", "cost_left", "days_done", "days_left")
            }
        )
    (folder / "run.mjs").write_text(RUNNER, encoding="utf-8")
    # The page loads the file as a module; Node needs the extension to do so.
    (folder / "totals.mjs").write_text(SCRIPT.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "cases.json").write_text(json.dumps(cases), encoding="utf-8")

    done = subprocess.run(
        ["node", folder / "run.mjs", folder / "totals.mjs", folder / "cases.json"],
        capture_output=True,
        check=True,
        text=True,
    )

    assert json.loads(done.stdout) == expected


moments = st.integers(0, 50).map(lambda minutes: NOW - dt.timedelta(minutes=minutes))
words = st.sampled_from(["", "سجلنا", "appeler l’ODCO", "5 parts", "line\nline"])
states = st.builds(
    State,
    ticked=st.booleans(),
    tick_changed_at=st.just(NEVER) | moments,
    remind_on=st.none() | st.dates(dt.date(2026, 1, 1), dt.date(2027, 1, 1)),
    by_sms=st.booleans(),
    remind_changed_at=st.just(NEVER) | moments,
    note=words,
)


def merged(given_states):
    kept = State()
    for state in given_states:
        kept = merge(kept, state)
    return kept


def parts(note):
    return {part for part in note.split(SEPARATOR) if part}


@given(st.lists(states, max_size=5), st.randoms(use_true_random=False))
def test_any_order_of_phones_gives_the_same(phones, random):
    first = merged(phones)
    shuffled = random.sample(phones, len(phones))
    second = merged(shuffled)

    assert (first.ticked, first.tick_changed_at) == (second.ticked, second.tick_changed_at)
    assert (first.remind_on, first.by_sms) == (second.remind_on, second.by_sms)
    assert parts(first.note) == parts(second.note)


@given(st.lists(states, max_size=5))
def test_no_word_is_lost_and_nothing_is_doubled(phones):
    kept = merged(phones)

    assert parts(kept.note) == {phone.note for phone in phones if phone.note}
    assert merged([*phones, *phones]) == kept


def test_a_phone_that_only_wrote_a_note_does_not_take_a_tick_away():
    account = State(ticked=True, tick_changed_at=NOW - dt.timedelta(days=1))

    assert merge(account, State(note="نتصل غدا")).ticked


def test_a_note_is_corrected_by_who_had_read_it():
    assert merge_notes("abc", "abcd", base="abc") == "abcd"
    assert merge_notes("abc", "", base="abc") == ""


def test_notes_of_two_phones_stand_one_under_the_other():
    assert merge_notes("one", "two", base="") == f"one{SEPARATOR}two"
    assert merge_notes("one", "", base="other") == "one"


def test_a_clock_that_runs_ahead_is_held_back():
    assert bounded(NOW + dt.timedelta(days=300), NOW) == NOW + CLOCK_AHEAD
    assert bounded(NOW - dt.timedelta(days=3), NOW) == NOW - dt.timedelta(days=3)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b'{"steps": {}}',
        b'{"steps": [1]}',
        b'{"steps": [{}]}',
        b'{"steps": [{"step": 5}]}',
        b'{"steps": [{"step": "a", "note": ["x"]}]}',
        b'{"steps": [{"step": "a", "tick_changed_at": "yesterday"}]}',
        b'{"steps": [{"step": "a", "tick_changed_at": "2026-13-45T00:00:00Z"}]}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_what_cannot_be_read_is_refused(body):
    with pytest.raises(NotUnderstood):
        states_from(body, NOW)


def test_too_much_at_once_is_refused():
    with pytest.raises(TooMuch):
        states_from(json.dumps({"steps": [{"step": "a"}] * 101}).encode(), NOW)
    with pytest.raises(TooMuch):
        states_from(b" " * 500_000, NOW)


def test_notes_lose_the_signs_that_a_database_refuses():
    body = json.dumps({"steps": [{"step": "a", "note": " x\x00y\r\nz\ud800 "}]}).encode()

    assert states_from(body, NOW)["a"].note == "xy\nz"


@pytest.mark.parametrize("text", ["tomorrow", "2026-02-30", "0001-01-01", "2026-1"])
def test_a_day_that_does_not_exist_is_refused(text):
    with pytest.raises(BadDate):
        date_from(text)


def test_a_reminder_is_a_calendar_file_that_calendars_read():
    title = "نطلب الموافقة على التسمية؛ ثم, نعود; إلى المكتب " * 3

    body = reminder_file(
        uid="x@y", day=dt.date(2026, 12, 31), title=title, url="https://a.ma/ar/", stamp=NOW
    )

    assert body.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    unfolded = body.replace(b"\r\n ", b"").decode()
    assert "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101" in unfolded
    assert "SUMMARY:" + title.replace(",", "\\,").replace(";", "\\;") in unfolded
