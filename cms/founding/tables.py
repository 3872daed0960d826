"""The tables of the papers, made from what the founders said."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from cms.founding.filling import Filling, activities, amount, blank, duty, separator
from cms.founding.labels import LABELS
from cms.founding.paper import Block, Fields, Paragraph, Run, Runs, Table
from cms.founding.rules import MEMBERS_MIN, Member

NOTHING = Member()


def table(kind: str, filling: Filling) -> Block:
    """The table of a kind that the wording names."""
    return TABLES[kind](filling)


def fields(kind: str, filling: Filling) -> Fields:
    """Questions and answers without rules, of a kind that the wording names."""
    names = {
        "project": ("object", "sector", "address", "town", "province", "region", "members_count"),
        "contact": ("mandated", "phone"),
    }[kind]
    labels = LABELS | {"members_count": _("Number of founding members")}
    rows = [(str(labels[name]), filling.line(f"{{{name}}}")) for name in names]
    if kind == "project":
        rows.insert(2, (str(LABELS["activities"]), _activities_in_a_row(filling)))
    return Fields(tuple(rows))


def activity_items(filling: Filling) -> list[Paragraph]:
    """The chosen kinds of activity, or all of them to choose from by hand."""
    chosen = activities(filling.founding.activities)
    if chosen:
        return [Paragraph((Run(words, "value"),), "item") for words in chosen]
    filling.note("activities")
    return [
        Paragraph((Run("[\u00a0\u00a0\u00a0] "), Run(words)), "item")
        for words in activities(("sell", "supply", "employ"))
    ]


def _activities_in_a_row(filling: Filling) -> Runs:
    words = separator().join(activities(filling.founding.activities))
    return filling.value(words, "activities")


def _rows(
    filling: Filling, row: Callable[[int, Member], tuple[Runs, ...]]
) -> tuple[tuple[Runs, ...], ...]:
    """A row for each member, and empty ones up to five."""
    members = filling.founding.members
    count = max(MEMBERS_MIN, len(members))
    return tuple(
        row(number, members[number] if number < len(members) else NOTHING)
        for number in range(count)
    )


def _order(number: int) -> Runs:
    return (Run(str(number + 1), ltr=True),)


def _names(filling: Filling) -> Table:
    rows = tuple(
        (_order(number), filling.value(name, f"name_{number + 1}", size=40))
        for number, name in enumerate(filling.founding.names)
    )
    return Table((_("Order"), _("Proposed name")), (14, 86), rows)


def _identities(filling: Filling) -> Table:
    rows = _rows(
        filling,
        lambda number, member: (
            _order(number),
            filling.member(number, "name", member.name),
            filling.member(number, "profession", member.profession),
            filling.member(number, "address", member.address),
            (blank(SHORT_ID),),
        ),
    )
    titles = (
        _("No."),
        _("Full name"),
        _("Profession"),
        _("Address"),
        _("National identity card (by hand)"),
    )
    return Table(titles, (7, 28, 18, 27, 20), rows, tall=True)


SHORT_ID = 9


def _shares(filling: Filling) -> Table:
    founding = filling.founding

    def row(number: int, member: Member) -> tuple[Runs, ...]:
        subscribed = founding.subscribed(member)
        return (
            _order(number),
            filling.member(number, "name", member.name),
            filling.member(number, "shares", _amount(member.shares), ltr=True),
            _worth(subscribed),
            filling.member(number, "paid", _amount(member.paid), ltr=True),
            _plain(member.in_kind_value),
        )

    titles = (
        _("No."),
        _("Full name"),
        _("Shares"),
        _("Their worth (DH)"),
        _("Paid in money (DH)"),
        _("In kind (DH)"),
    )
    foot = (
        (),
        (Run(_("Total"), bold=True),),
        _worth(founding.shares),
        _worth(founding.capital),
        _worth(founding.paid),
        _plain(sum(member.in_kind_value or 0 for member in founding.members)),
    )
    return Table(titles, (7, 33, 13, 17, 16, 14), _rows(filling, row), foot)


def _in_kind(filling: Filling) -> Table:
    rows = tuple(
        (
            filling.member(number, "name", member.name),
            filling.member(number, "in_kind", member.in_kind),
            filling.member(number, "in_kind_value", _amount(member.in_kind_value), ltr=True),
        )
        for number, member in enumerate(filling.founding.members)
        if member.in_kind
    )
    return Table((_("Full name"), _("Description"), _("Value (DH)")), (30, 50, 20), rows)


def _officers(filling: Filling) -> Table:
    wanted = {
        "board": ("chair", "secretary", "treasurer", "director"),
        "managers": ("manager", "secretary", "treasurer"),
    }.get(filling.founding.organ, ())
    people = sorted(filling.founding.in_office(*wanted), key=lambda one: wanted.index(one.role))
    rows = tuple(((Run(one.name, "value"),), (Run(duty(one)),)) for one in people if one.name)
    if not rows:
        filling.note("m0-role")
        rows = (((blank(20),), (blank(12),)),) * 3
    return Table((_("Full name"), _("Duty")), (60, 40), rows)


def _attendance(filling: Filling) -> Table:
    rows = _rows(
        filling,
        lambda number, member: (
            _order(number),
            filling.member(number, "name", member.name),
            (blank(SHORT_ID),),
            (),
            (),
        ),
    )
    titles = (
        _("No."),
        _("Full name"),
        _("National identity card (by hand)"),
        _("Present, or name of the proxy"),
        _("Signature"),
    )
    return Table(titles, (7, 29, 20, 22, 22), rows, tall=True)


def _signatures(filling: Filling) -> Table:
    rows = _rows(
        filling,
        lambda number, member: (
            _order(number),
            filling.member(number, "name", member.name),
            (blank(SHORT_ID),),
            (),
        ),
    )
    titles = (_("No."), _("Full name"), _("National identity card (by hand)"), _("Signature"))
    return Table(titles, (7, 38, 22, 33), rows, tall=True)


def _session(filling: Filling) -> Table:
    founding = filling.founding
    rows = (
        (
            (Run(_("Chair of the meeting")),),
            filling.value(founding.session_chair, "session_chair", size=14),
            (),
        ),
        (
            (Run(_("Secretary of the meeting")),),
            filling.value(founding.session_secretary, "session_secretary", size=14),
            (),
        ),
    )
    return Table((_("Duty"), _("Full name"), _("Signature")), (30, 37, 33), rows, tall=True)


def _amount(value: int | None) -> str:
    return "" if value is None else amount(value)


def _worth(value: int | None) -> Runs:
    """What follows from other answers is no gap of its own."""
    return (blank(6),) if value is None else (Run(amount(value), "value", ltr=True),)


def _plain(value: int | None) -> Runs:
    return (Run(amount(value or 0), ltr=True),)


TABLES: dict[str, Callable[[Filling], Block]] = {
    "names": _names,
    "identities": _identities,
    "shares": _shares,
    "in_kind": _in_kind,
    "officers": _officers,
    "attendance": _attendance,
    "signatures": _signatures,
    "session": _session,
}
