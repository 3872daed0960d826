"""What the demo facts lack: who can confirm each, and when it is to be checked again.

Only what is still empty is filled, so that a reviewer's own words stay.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from cms.enums import FactStatus
from cms.facts.enums import FactOffice as Office
from cms.models import Fact
from cms.seed_content.facts.shape import CHECKED_BY, CHECKED_ON

# The first prefix that fits says the office; the cooperative office answers for the rest.
OFFICE_OF = (
    (("register", "registration", "local-register", "official-forms", "penal"), Office.JUSTICE),
    (("local-authority",), Office.INTERIOR),
    (("tax", "ae-", "after-registration", "third-party"), Office.TAX),
    (("amo", "informal"), Office.SOCIAL),
    (("indh",), Office.INDH),
    (("moazara", "marrakech", "generation", "solidarity", "handmade", "social-"), Office.ECONOMY),
    (
        ("intelaka", "start-", "forsa", "tamwil", "microcredit", "covid", "awrach", "tamkine"),
        Office.FINANCE,
    ),
    (("card", "wallet"), Office.FINANCE),
    (("onssa",), Office.FOOD),
    (("origin", "organic", "label"), Office.AGRICULTURE),
    (("cosmetics",), Office.HEALTH),
    (("distance", "withdrawal", "electronic", "halal", "sarl"), Office.TRADE),
    (("personal-data", "consent"), Office.DATA),
    (("post", "cod-"), Office.POST),
)
# Programmes change with every call: their figures are looked at again sooner than the law.
QUICK = {Office.INDH, Office.ECONOMY, Office.FINANCE}
QUICK_MONTHS, SLOW_MONTHS = 1, 6


def office_of(key: str) -> Office:
    """Who can confirm a seeded fact."""
    return next((one for prefixes, one in OFFICE_OF if key.startswith(prefixes)), Office.ODCO)


def review_day(office: Office, checked_on: dt.date) -> dt.date:
    """When a fact that was checked on a day is to be checked again."""
    months = QUICK_MONTHS if office in QUICK else SLOW_MONTHS
    return checked_on + dt.timedelta(days=round(months * 30.5))


def complete_facts(facts: Iterable[dict[str, Any]]) -> None:
    """Fill the empty offices and days of the seeded facts; a few queries an office."""
    keys_of = defaultdict(list)
    for fact in facts:
        keys_of[office_of(fact["key"])].append(fact["key"])
    checked_on = dt.date.fromisoformat(CHECKED_ON)
    for office, keys in keys_of.items():
        rows = Fact.objects.filter(key__in=keys)
        rows.filter(office="").update(office=office)
        rows.filter(
            status=FactStatus.VERIFIED,
            review_by=None,
            verified_by=CHECKED_BY,
            verified_on=checked_on,
        ).update(review_by=review_day(office, checked_on))
