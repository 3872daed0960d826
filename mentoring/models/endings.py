"""How a request ended, and what the person says of it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from mentoring.enums import OutcomeKind
from mentoring.models.requests import Request


class Outcome(models.Model):
    """How an advisor closed a request."""

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="outcome")
    kind = models.CharField(_("what came of it"), max_length=10, choices=OutcomeKind)
    # Wanted when it was given up: what stood in the way.
    reason = models.CharField(_("why"), max_length=300, blank=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.request_id} {self.kind}"


class Rating(models.Model):
    """What the holder says afterwards: three questions, and her own words."""

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="rating")
    quick = models.BooleanField(_("Did the answer come in time?"), null=True)
    clear = models.BooleanField(_("Was it easy to understand?"), null=True)
    useful = models.BooleanField(_("Did it help you?"))
    comment = models.CharField(_("In your words"), max_length=500, blank=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.request_id} {self.useful}"
