"""The texts people agree to, with their versions, and the proof that they did."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.enums import ConsentKind, Language
from fadaa.accounts.models import Consent, User

GROWN_UP = 18


@dataclass(frozen=True)
class Text:
    kind: ConsentKind
    # The day of the wording; a new wording is a new version, asked anew.
    version: str
    title: str | Promise
    text: str | Promise


TEXTS = {
    text.kind: text
    for text in (
        Text(
            ConsentKind.PLATFORM,
            "2026-11-23",
            _("My account and what I write"),
            _(
                "I agree that this platform keeps what I write here in order to help me with my "
                "project, as the page on my rights says. I can take this back at any time."
            ),
        ),
        Text(
            ConsentKind.GUARDIAN,
            "2026-11-23",
            _("For people under 18"),
            _(
                "My parent or guardian has read this page with me and agrees that an advisor "
                "answers me."
            ),
        ),
    )
}


def is_minor(user: User, today: dt.date | None = None) -> bool:
    """Whether the person may be under 18 this year; without a year of birth they are not.

    Only the year is known: who turns 18 during it counts as a minor until it ends.
    """
    year = user.profile.birth_year
    return year is not None and (today or timezone.localdate()).year - year <= GROWN_UP


def latest(user: User) -> dict[str, Consent]:
    """The last word of a person on each text: ``{kind: Consent}``; one query."""
    found: dict[str, Consent] = {}
    for consent in Consent.objects.filter(user=user):
        found.setdefault(consent.kind, consent)
    return found


def holds(user: User, kind: ConsentKind) -> bool:
    """Whether the person agrees to the present wording."""
    last = latest(user).get(kind)
    return last is not None and last.given and last.version == TEXTS[kind].version


def decide(user: User, kind: ConsentKind, *, given: bool) -> Consent:
    """Write down what a person decided; every change is a row of its own."""
    with transaction.atomic():
        return Consent.objects.create(
            user=user,
            kind=kind,
            version=TEXTS[kind].version,
            language=Language.FRENCH if (get_language() or "").startswith("fr") else "ar",
            given=given,
        )


def may_be_answered(user: User) -> bool:
    """Whether advisors may be in contact: for minors only once a guardian agrees."""
    return not is_minor(user) or holds(user, ConsentKind.GUARDIAN)
