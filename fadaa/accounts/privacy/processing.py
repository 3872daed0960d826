"""The register of processing: what is done with people's data, why, and for how long.

Law 09-08 (articles 3, 4 and 5): a stated purpose, a ground, no longer than needed. Shown to
administrators as a report and to everybody as a page.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Purpose:
    key: str
    title: str | Promise
    data: str | Promise
    why: str | Promise
    ground: str | Promise
    seen_by: str | Promise
    kept: str | Promise


PURPOSES = (
    Purpose(
        "entering",
        _("Entering with a phone"),
        _("Your phone number; the code of the SMS; the browsers you are signed in with."),
        _("So that only you open your space."),
        _("You ask for an account."),
        _("You; the operator who carries the SMS; administrators."),
        _("While you have an account. Codes ten minutes, sessions sixty days."),
    ),
    Purpose(
        "profile",
        _("Your profile"),
        _("A name to be called by, region, sector, languages, year of birth: all optional."),
        _("To show what fits you, and to protect minors."),
        _("Your consent: you may leave it empty."),
        _("You; advisors whom you ask."),
        _("While you have an account."),
    ),
    Purpose(
        "learning",
        _("Courses and steps"),
        _("Your places, your answers, the steps you ticked, your notes."),
        _("So that you go on where you stopped, on any phone."),
        _("You ask for a course or begin a list."),
        _("You; advisors only what you share."),
        _("While you have an account."),
    ),
    Purpose(
        "advice",
        _("Questions to advisors"),
        _("Your project, your question, your conversation, meetings, what came of it."),
        _("So that a person answers you."),
        _("You ask for advice."),
        _("You; the advisors who are asked; the lead of your delegation."),
        _("While you have an account. What came of it is counted on without your name."),
    ),
    Purpose(
        "safety",
        _("Safety of conversations"),
        _("Reported messages and decisions on them."),
        _("To protect people from insults and fraud."),
        _("Our duty to keep the platform safe."),
        _("Moderators of the delegation."),
        _("Copied words one year, former texts of messages 30 days."),
    ),
    Purpose(
        "trail",
        _("The audit trail"),
        _("Which member of staff opened whose file, changed a role or decided on a report."),
        _("So that nobody looks at your file without reason."),
        _("Our duty to protect your data."),
        _("The data officer."),
        _("One year."),
    ),
    Purpose(
        "search",
        _("Search words"),
        _("Which words were searched, how often: without a person."),
        _("To write the guides that are missing."),
        _("No personal data."),
        _("Editors."),
        _("One year."),
    ),
)
