"""Meetings: free times, feasts, clocks that change, booking at once, moving, reminders, ICS."""

import datetime as dt
import threading
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from mentoring import appointments, closing, handing
from mentoring.calendar import closed_days, feasts_between
from mentoring.errors import NoSuchTime, NotAtDesk, PastMoment, SlotTaken, WrongState
from mentoring.hours import USUAL, Span, at_desk, spans_of
from mentoring.models import Appointment, Closure, OfficeHours
from mentoring.slots import free_slots, instant
from tests.factories.accounts import LearnerFactory
from tests.factories.mentoring import desk_of, question_of, taken_question

ZONE = ZoneInfo("Africa/Casablanca")
# After Ramadan of 1448 the clock leaps from two to three in the night to 14 March 2027, and
# before it went back from three to two in the night to 7 February.
LEAP, BACK = dt.date(2027, 3, 14), dt.date(2027, 2, 7)
LONG_AGO = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
NIGHT = [Span(6, dt.time(1), dt.time(4))]


def wall(text):
    return dt.datetime.fromisoformat(text)


def slots(spans, *days, **given):
    fields = {"closed": set(), "taken": [], "zone": ZONE, "after": LONG_AGO, "minutes": 30}
    return free_slots(spans, days=days, **fields | given)


@pytest.fixture
def case(learner, advisor):
    return taken_question(learner, advisor)


@pytest.fixture
def free(advisor):
    """The first time that the advisor has free."""
    return appointments.slots_of(advisor)[0]


def browser(person):
    client = Client()
    client.force_login(getattr(person, "user", person))
    return client


# --- Pure rules


def test_times_stand_in_office_hours_and_end_within_them():
    found = slots([Span(0, dt.time(9), dt.time(10, 15))], dt.date(2026, 3, 2))
    assert found == [wall("2026-03-02T09:00"), wall("2026-03-02T09:30")]
    assert slots(USUAL, dt.date(2026, 3, 1)) == []  # a Sunday


def test_closed_days_and_taken_times_are_left_out():
    monday = dt.date(2026, 3, 2)
    begins = instant(wall("2026-03-02T09:15"), ZONE)
    taken = [(begins, begins + dt.timedelta(minutes=30))]
    morning = [Span(0, dt.time(9), dt.time(10, 30))]
    assert slots(morning, monday, taken=taken) == [wall("2026-03-02T10:00")]
    assert slots(morning, monday, closed={monday}) == []


def test_the_hour_that_the_clock_leaps_over_is_not_offered():
    assert [time.hour for time in slots(NIGHT, LEAP)] == [1, 1, 3, 3]
    with pytest.raises(NoSuchTime):
        instant(wall("2027-03-14T02:30"), ZONE)


def test_the_hour_that_comes_twice_is_offered_once_and_means_the_first():
    found = slots(NIGHT, BACK)
    assert len(found) == len(set(found)) == 6
    first = instant(wall("2027-02-07T02:30"), ZONE)
    assert first.astimezone(ZONE).utcoffset() == dt.timedelta(hours=1)
    after = instant(wall("2027-02-07T03:30"), ZONE)
    assert after - first == dt.timedelta(hours=2)


def test_nine_in_the_morning_is_nine_on_both_sides_of_the_change():
    times = [instant(wall(f"2027-03-{day}T09:00"), ZONE).hour for day in (13, 14)]
    assert times == [9, 8]


# --- Feasts and days off


def test_feasts_of_the_country_are_known_in_both_languages(settings):
    first, last = dt.date(2026, 7, 1), dt.date(2026, 8, 31)
    days = [day for day in feasts_between(first, last) if day.month == 7]
    assert days == [dt.date(2026, 7, 30)]
    assert dt.date(2026, 8, 14) in feasts_between(first, last)


def test_leads_correct_the_feasts_by_region(db):
    feast, work = dt.date(2026, 7, 30), dt.date(2026, 7, 29)
    days = [work, feast]
    assert closed_days(days) == {feast}
    Closure.objects.create(day=feast, name="x", is_open=True, region="MA-03")
    Closure.objects.create(day=work, name="Inventaire")
    assert closed_days(days, ["MA-03"]) == {work}
    assert closed_days(days, ["MA-09"]) == {work, feast}


def test_own_hours_replace_the_usual_ones(advisor):
    assert spans_of(advisor.office_hours.all()) == USUAL
    OfficeHours.objects.create(advisor=advisor, weekday=5, opens=dt.time(9), closes=dt.time(12))
    saturday = dt.datetime(2026, 3, 7, 10, tzinfo=ZONE)
    assert at_desk(advisor, saturday)
    assert not at_desk(advisor, saturday - dt.timedelta(days=1))


# --- Booking


def test_a_time_is_agreed_on_and_said_in_the_conversation(case, learner, advisor, free):
    meeting = appointments.book(case, advisor=advisor, wall=free, kind="phone", by=learner)
    again = appointments.book(case, advisor=advisor, wall=free, kind="phone", by=learner)
    assert (again.pk, again.sequence) == (meeting.pk, 0)
    assert meeting.wall_time == free.strftime("%Y-%m-%dT%H:%M")
    assert timezone.localtime(meeting.starts_at).replace(tzinfo=None) == free
    assert f"{free:%H:%M}" in case.conversation.messages.in_order().last().body
    assert free not in appointments.slots_of(advisor)
    assert free in appointments.slots_of(advisor, leaving_out=meeting)


def test_what_is_past_taken_or_outside_the_hours_is_refused(case, learner, advisor, free):
    other = taken_question(LearnerFactory(), advisor)
    appointments.book(other, advisor=advisor, wall=free, kind="phone", by=advisor.user)
    quarter = free + dt.timedelta(minutes=15)
    night = dt.datetime.combine(free.date(), dt.time(23))
    for time, refusal in (
        (free, SlotTaken),
        (quarter, SlotTaken),
        (night, NotAtDesk),
        (wall("2020-01-01T10:00"), PastMoment),
        (wall("2027-03-14T02:30"), NoSuchTime),
    ):
        with pytest.raises(refusal):
            appointments.book(case, advisor=advisor, wall=time, kind="phone", by=learner)
    assert Appointment.objects.count() == 1
    # The advisor may meet people at any hour.
    appointments.book(case, advisor=advisor, wall=night, kind="phone", by=advisor.user)
    with pytest.raises(WrongState):
        appointments.book(
            question_of(LearnerFactory()), advisor=advisor, wall=night, kind="phone", by=learner
        )


@pytest.mark.django_db(transaction=True)
def test_two_people_who_take_one_time_at_once_get_one_meeting(advisor):
    cases = [taken_question(LearnerFactory(), advisor) for _number in range(2)]
    free = appointments.slots_of(advisor)[0]
    start, results = threading.Barrier(2), []

    def take(case):
        start.wait()
        try:
            appointments.book(case, advisor=advisor, wall=free, kind="phone", by=case.holder)
            results.append("agreed")
        except SlotTaken:
            results.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=take, args=[case]) for case in cases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == ["agreed", "refused"]
    assert Appointment.objects.booked().count() == 1


def test_moving_and_calling_off_raise_the_number_of_the_version(case, learner, advisor):
    first, second = appointments.slots_of(advisor)[:2]
    appointments.book(case, advisor=advisor, wall=first, kind="phone", by=learner)
    moved = appointments.book(case, advisor=advisor, wall=second, kind="visit", by=learner)
    assert (Appointment.objects.count(), moved.sequence) == (1, 1)
    appointments.cancel(moved, by=learner)
    appointments.cancel(moved, by=learner)
    assert (moved.state, moved.sequence) == ("cancelled", 2)
    assert {first, second} <= set(appointments.slots_of(advisor))


@pytest.mark.parametrize("ending", ["close", "hand on"])
def test_a_case_that_ends_or_moves_calls_its_meeting_off(case, learner, advisor, free, ending):
    meeting = appointments.book(case, advisor=advisor, wall=free, kind="phone", by=learner)
    if ending == "close":
        closing.close_request(case, outcome="answered")
    else:
        handing.assign(case, to=desk_of(), by=advisor.user)
    meeting.refresh_from_db()
    assert meeting.state == "cancelled"


# --- The clock


def test_both_sides_are_reminded_a_day_and_an_hour_before_each_once(
    case, learner, advisor, monkeypatch
):
    sent = []

    class Phone:
        def send(self, phone, text):
            sent.append(phone)

    monkeypatch.setattr(appointments, "gateway", Phone)
    time = appointments.slots_of(advisor)[-1]
    meeting = appointments.book(case, advisor=advisor, wall=time, kind="phone", by=learner)
    hour = dt.timedelta(hours=1)
    moments = [meeting.starts_at - hours * hour for hours in (25, 24, 23, 1, 0.5, -1)]
    assert [appointments.remind(moment) for moment in moments] == [0, 1, 0, 1, 0, 0]
    assert sent == [learner.phone] * 2


def test_a_meeting_keeps_its_wall_time_when_the_rules_of_the_clock_change(
    case, learner, advisor, free
):
    meeting = appointments.book(case, advisor=advisor, wall=free, kind="phone", by=learner)
    agreed = meeting.starts_at
    # As if the country had stayed on another time when it was agreed.
    Appointment.objects.update(starts_at=agreed + dt.timedelta(hours=1))
    assert appointments.realign() == 1
    assert appointments.realign() == 0
    meeting.refresh_from_db()
    assert (meeting.starts_at, meeting.sequence) == (agreed, 1)


# --- The pages


def test_a_meeting_is_chosen_moved_and_called_off_on_the_page(case, learner, advisor, free):
    client = browser(learner)
    address = reverse("mentoring:appointment", args=[case.public_id])
    assert client.get(address).status_code == 200
    value = free.strftime("%Y-%m-%dT%H:%M")
    assert client.post(address, {"kind": "phone"}).status_code == 422
    assert client.post(address, {"kind": "phone", "wall": "tomorrow"}).status_code == 422
    leap = {"kind": "phone", "wall": "2027-03-14T02:30"}
    assert client.post(address, leap).status_code == 422
    # Only the advisor sets a time of her own.
    own = {"kind": "phone", "other": "2030-01-01T23:00"}
    assert client.post(address, own).status_code == 422
    assert client.post(address, {"kind": "visit", "wall": value}).status_code == 302
    meeting = Appointment.objects.get()
    assert f"{free:%H:%M}" in client.get(case.get_absolute_url()).text
    assert browser(advisor).post(address, own).status_code == 302
    assert client.post(address, {"off": "yes"}).status_code == 302
    meeting.refresh_from_db()
    assert meeting.state == "cancelled"


def test_strangers_find_no_meeting(case, learner, advisor, stranger, free):
    meeting = appointments.book(case, advisor=advisor, wall=free, kind="phone", by=learner)
    page = reverse("mentoring:appointment", args=[case.public_id])
    file = reverse("mentoring:calendar", args=[case.public_id, meeting.public_id])
    for address in (page, file):
        assert browser(stranger).get(address).status_code == 404
        assert Client().get(address).status_code == 302
    waiting = reverse("mentoring:appointment", args=[question_of(stranger).public_id])
    assert browser(stranger).get(waiting).status_code == 404


def test_the_calendar_file_is_in_utc_and_tells_versions_apart(case, learner, advisor, free):
    meeting = appointments.book(
        case, advisor=advisor, wall=free, kind="visit", by=advisor.user, where="Fès; 2e étage"
    )
    address = reverse("mentoring:calendar", args=[case.public_id, meeting.public_id])
    answer = browser(learner).get(address)
    lines = answer.content.decode().replace("\r\n ", "").split("\r\n")
    assert answer["Content-Type"].startswith("text/calendar")
    utc = meeting.starts_at.astimezone(dt.UTC)
    assert f"DTSTART:{utc:%Y%m%dT%H%M%SZ}" in lines
    assert {"SEQUENCE:0", "STATUS:CONFIRMED", "LOCATION:Fès\\; 2e étage"} <= set(lines)
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    appointments.cancel(meeting, by=learner)
    called_off = browser(learner).get(address).content.decode()
    assert "METHOD:CANCEL" in called_off
    assert "SEQUENCE:1" in called_off


def test_an_advisor_writes_her_own_week(advisor):
    client = browser(advisor)
    address = "/fr/mentoring/desk/hours/"
    assert client.get(address).status_code == 200
    wrong = {"opens_0_0": "12:00", "closes_0_0": "09:00"}
    assert client.post(address, wrong).status_code == 422
    overlap = {
        "opens_0_0": "09:00",
        "closes_0_0": "12:00",
        "opens_0_1": "11:00",
        "closes_0_1": "15:00",
    }
    assert client.post(address, overlap).status_code == 422
    good = overlap | {"opens_0_1": "14:00", "meeting_place": "Fès"}
    assert client.post(address, good).status_code == 302
    assert client.get(address).context["form"].initial["opens_0_1"] == dt.time(14)
    advisor.refresh_from_db()
    assert advisor.meeting_place == "Fès"
    assert {time.weekday() for time in appointments.slots_of(advisor)} == {0}
