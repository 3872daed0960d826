"""What the clock does: forget answers that are older than we promised to keep them."""

from cms.audience import services
from fadaa.core import clock

DAY = 24 * 60 * 60


def register_jobs() -> None:
    clock.register("cms.forget_old_answers", DAY, forget)


def forget() -> None:
    services.forget_old_answers()
