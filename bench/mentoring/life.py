"""What people and advisors do in a week, step by step; each step may be lived twice.

Every decision comes from the seed and the number of the step, so that a process that was killed
in the middle does the same again: nothing may be doubled by it.
"""

import datetime as dt
import json
import logging
import os
import random
import uuid
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Exists, F, OuterRef

from bench.mentoring import simulated
from chat.models import Message
from chat.services import mark_read, send_message
from fadaa.accounts.enums import Role
from fadaa.accounts.models import User
from fadaa.core.errors import DomainError
from fadaa.core.vocabularies import Region
from mentoring import appointments, closing, following, handing, ladder, services
from mentoring.enums import OutcomeKind, RequestState
from mentoring.models import Advisor, OfficeHours, Request
from mentoring.topics import FIELDS

NAMESPACE = uuid.UUID("0b5f7f0e-7a52-4a4c-9a5e-3a2c7d1b9f10")
PLAN, DONE, ACKNOWLEDGED = "plan.json", "step", "acknowledged"
PHONE, DESK_PHONE = "+2126200{:05d}", "+2126300{:05d}"


def chance_of(seed: int, step: int, *more: int) -> random.Random:
    return random.Random(":".join(map(str, (seed, step, *more))))


def begin(var: Path, *, people: int, advisors: int, seed: int) -> None:
    """Make the people and the desks, and decide who asks when."""
    chance = random.Random(seed)
    groups = {group.name: group for group in Group.objects.all()}
    for number in range(people):
        user = User.objects.create_user(PHONE.format(number), phone_verified=True)
        user.groups.add(groups[Role.MEMBER])
    desks = [_desk(number, chance, groups[Role.ADVISOR]) for number in range(advisors)]
    for number, desk in enumerate(desks):
        desk.deputy = desks[(number + 1) % advisors]
    Advisor.objects.bulk_update(desks, ["deputy"])
    lead = User.objects.create_user("+212640000001", phone_verified=True)
    lead.groups.add(groups[Role.LEAD])
    # People write by day and in the evening, on the seven days.
    asks: dict[str, list[int]] = {}
    for number in range(people):
        step = chance.randrange(7) * 96 + chance.randrange(8 * 4, 23 * 4)
        asks.setdefault(str(step), []).append(number)
    plan = {"asks": asks, "people": people, "advisors": advisors, "seed": seed}
    (var / PLAN).write_text(json.dumps(plan))
    (var / DONE).write_text("0")


def _desk(number: int, chance: random.Random, group: Group) -> Advisor:
    user = User.objects.create_user(DESK_PHONE.format(number), phone_verified=True)
    user.groups.add(group)
    advisor = Advisor.objects.create(
        user=user,
        languages=["ar", "fr"] if number % 3 else ["ar"],
        regions=chance.sample(Region.values, 3) if number % 4 else [],
        topics=chance.sample(list(FIELDS), 4) if number % 2 else [],
        capacity=chance.randrange(12, 26),
    )
    late = number % 5 == 0
    OfficeHours.objects.bulk_create(
        OfficeHours(
            advisor=advisor,
            weekday=weekday,
            opens=dt.time(12 if late else 9),
            closes=dt.time(20 if late else 16, 30),
        )
        for weekday in range(6 if late else 5)
    )
    return advisor


def acknowledge(var: Path, kind: str, key: str) -> None:
    """Write down what a person was told is kept: it must be there at the end."""
    with (var / ACKNOWLEDGED).open("a") as file:
        file.write(f"{kind} {key}\n")
        file.flush()
        os.fsync(file.fileno())


def go_on(var: Path) -> None:
    """Live from the step that was begun last to the end."""
    plan = json.loads((var / PLAN).read_text())
    simulated.take_over()
    for name in ("fadaa.accounts.sms", "mentoring.ladder"):
        logging.getLogger(name).setLevel(logging.ERROR)
    for step in simulated.steps_from(int((var / DONE).read_text())):
        now = simulated.set_to(step)
        if step < simulated.STEPS:
            Week(var, plan, step, now).live()
        _clock()
        mark = var / f"{DONE}.new"
        mark.write_text(str(step + 1))
        mark.replace(var / DONE)


def _clock() -> None:
    """What ``manage.py tick`` does in a quarter of an hour."""
    ladder.climb()
    handing.keep_watch()
    following.come_round()
    appointments.come_round()


class Week:
    """One quarter of an hour of everybody."""

    def __init__(self, var: Path, plan: dict[str, Any], step: int, now: dt.datetime) -> None:
        self.var, self.plan, self.step, self.now = var, plan, step, now
        self.chance = chance_of(plan["seed"], step)

    def live(self) -> None:
        self.ask()
        self.absences()
        for advisor in Advisor.objects.on_duty().prefetch_related("office_hours"):
            if services.at_desk(advisor, self.now):
                self.answer_offers(advisor)
                self.work(advisor)
        self.people_write()

    def ask(self) -> None:
        for number in self.plan["asks"].get(str(self.step), []):
            chance = chance_of(self.plan["seed"], self.step, number)
            person = User.objects.get(phone=PHONE.format(number))
            request = services.ask_for_advisor(
                person,
                topic=chance.choice(list(FIELDS)),
                text=f"question {number}",
                language=chance.choice(["ar", "ar", "ar", "fr"]),
                region=chance.choice([*Region.values, ""]),
                urgency=chance.choice(["calm", "calm", "week", "urgent"]),
            )
            acknowledge(self.var, "request", str(request.public_id))

    def absences(self) -> None:
        """Three advisors go on leave on Tuesday, two come back; one is gone on Thursday."""
        desks = list(Advisor.objects.filter(user__phone__startswith="+21263").order_by("user"))
        today = self.now.date()
        if self.step == 96 + 34:
            for desk in desks[:3]:
                if desk.absent_until is None:
                    handing.go_absent(desk, until=today + dt.timedelta(days=2), deputy=desks[3])
        if self.step == 3 * 96 + 40:
            desks[-1].user.groups.clear()

    def answer_offers(self, advisor: Advisor) -> None:
        for request in Request.objects.offered_to(advisor)[:3]:
            luck = chance_of(self.plan["seed"], self.step, advisor.pk, request.pk).random()
            try:
                if luck < 0.5:
                    services.take_request(request, advisor=advisor)
                elif luck < 0.6:
                    services.decline_request(request, advisor=advisor, reason="not mine")
            except DomainError:
                continue

    def work(self, advisor: Advisor) -> None:
        """Answer in a few cases; close, hand on, invite, note tasks, agree on meetings."""
        cases = Request.objects.filter(state=RequestState.TAKEN).taken_by(advisor)
        for request in cases.select_related("conversation")[:25]:
            chance = chance_of(self.plan["seed"], self.step, 1, request.pk)
            luck = chance.random()
            if luck < 0.10:
                self.write(request, advisor.user)
            elif luck < 0.115:
                self.finish(request, advisor, chance)
            elif luck < 0.12:
                self.hand_on(request, advisor, chance)
            elif luck < 0.135:
                self.meet(request, advisor, chance)

    def write(self, request: Request, author: User) -> None:
        client_id = uuid.uuid5(NAMESPACE, f"{self.step}:{request.pk}:{author.pk}")
        assert request.conversation is not None
        try:
            send_message(
                request.conversation,
                author=author,
                client_id=client_id,
                body=f"message of step {self.step}",
            )
        except DomainError:
            return
        mark_read(request.conversation, user=author, read=request.conversation.last_seq)
        acknowledge(self.var, "message", str(client_id))

    def finish(self, request: Request, advisor: Advisor, chance: random.Random) -> None:
        outcome = chance.choice(OutcomeKind.values)
        closing.close_request(request, outcome=outcome, reason="five are missing", by=advisor.user)
        request.refresh_from_db()
        if chance.random() < 0.5:
            closing.rate_request(request, useful=chance.random() < 0.8, comment="")
        elif chance.random() < 0.2:
            closing.reopen_request(request, by=request.holder)

    def hand_on(self, request: Request, advisor: Advisor, chance: random.Random) -> None:
        others = list(Advisor.objects.on_duty().exclude(pk=advisor.pk).order_by("pk"))
        work = chance.choice([handing.assign, handing.invite])
        key = "to" if work is handing.assign else "specialist"
        work(request, **{key: chance.choice(others)}, by=advisor.user)  # type: ignore[operator]

    def meet(self, request: Request, advisor: Advisor, chance: random.Random) -> None:
        slots = appointments.slots_of(advisor)
        if not slots:
            return
        try:
            appointments.book(
                request,
                advisor=advisor,
                wall=chance.choice(slots[:20]),
                kind="phone",
                by=request.holder,
            )
        except DomainError:
            return

    def people_write(self) -> None:
        """People who were answered write back, by day."""
        if not 8 <= self.now.hour <= 21:
            return
        last = Message.objects.filter(
            conversation=OuterRef("conversation"), seq=OuterRef("conversation__last_seq")
        )
        answered = Request.objects.filter(state=RequestState.TAKEN).filter(
            Exists(last.exclude(author=None).exclude(author=OuterRef("holder")))
        )
        for request in answered.select_related("conversation", "holder").order_by(
            F("conversation__last_message_at")
        )[:20]:
            if chance_of(self.plan["seed"], self.step, 2, request.pk).random() < 0.3:
                self.write(request, request.holder)
