"""The people of the demo: one of each role, with phones that exist nowhere."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.enums import Role, Stage
from fadaa.accounts.models import Profile, User
from fadaa.core.vocabularies import Region, Sector

PASSWORD = "taawon-2026"  # noqa: S105  printed by the demo on purpose


@dataclass(frozen=True)
class DemoPerson:
    phone: str
    name: str
    role: Role
    region: Region
    title: str | Promise
    sector: Sector | str = ""
    stage: Stage | str = ""
    shown: bool = True


PEOPLE = (
    DemoPerson(
        "+212600000001",
        "خديجة",
        Role.MEMBER,
        Region.FES,
        _("Project holder"),
        Sector.CRAFTS,
        Stage.GROUP,
    ),
    DemoPerson(
        "+212600000002",
        "فاطمة",
        Role.MEMBER,
        Region.SOUSS,
        _("Project holder"),
        Sector.FOOD,
        Stage.IDEA,
        shown=False,
    ),
    DemoPerson("+212600000011", "سعاد", Role.ADVISOR, Region.FES, _("Advisor")),
    DemoPerson("+212600000012", "إبراهيم", Role.ADVISOR, Region.SOUSS, _("Advisor"), shown=False),
    DemoPerson("+212600000021", "ياسين", Role.EDITOR, Region.RABAT, _("Editor")),
    DemoPerson("+212600000041", "أمينة", Role.REVIEWER, Region.RABAT, _("Legal reviewer")),
    DemoPerson(
        "+212600000051", "يوسف", Role.PRODUCER, Region.CASABLANCA, _("Media producer"), shown=False
    ),
    DemoPerson("+212600000031", "نادية", Role.ADMINISTRATOR, Region.RABAT, _("Administrator")),
)
STAFF_ROLES = frozenset({Role.EDITOR, Role.REVIEWER, Role.PRODUCER, Role.ADMINISTRATOR})


def seed(log: Callable[[str], None]) -> None:
    """Make the demo people who are not there yet; what they changed since is theirs."""
    made = 0
    for person in PEOPLE:
        if User.objects.filter(phone=person.phone).exists():
            continue
        user = User.objects.create_user(
            phone=person.phone,
            password=PASSWORD,
            display_name=person.name,
            phone_verified=True,
            is_staff=person.role in STAFF_ROLES,
        )
        user.groups.add(Group.objects.get(name=person.role))
        Profile.objects.filter(user=user).update(
            region=person.region, sector=person.sector, stage=person.stage
        )
        made += 1
    log(f"{made} people made, {len(PEOPLE) - made} were there")


def demo_accounts() -> list[tuple[str, str, str]]:
    """What the demo prints: ``[(what the person is, phone, password), …]``."""
    return [(str(person.title), person.phone, PASSWORD) for person in PEOPLE if person.shown]
