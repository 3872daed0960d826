"""Once a day: who checks facts is told what is due."""

from fadaa.core import clock

DAY_SECONDS = 24 * 60 * 60


def register_jobs() -> None:
    clock.register("fact-reminders", DAY_SECONDS, remind)


def remind() -> None:
    # The models are not there yet when the jobs are registered.
    from cms.facts.reminders import remind_reviewers

    remind_reviewers()
