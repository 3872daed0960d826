"""Certificates: issued once, never changed; only a person takes one back, with a reason."""

import secrets
from typing import ClassVar, Self

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from fadaa.accounts.models import User

# Without letters and digits that are taken for each other when read aloud or from paper.
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
CODE_LENGTH = 12


def new_code() -> str:
    """Fifty-nine bits: not to be guessed, short enough for a small code on paper."""
    return "".join(secrets.choice(ALPHABET) for _place in range(CODE_LENGTH))


class CertificateQuerySet(models.QuerySet["Certificate"]):
    def of(self, learner: User | AnonymousUser) -> Self:
        if not learner.is_authenticated:
            return self.none()
        return self.filter(learner=learner)


class Certificate(models.Model):
    """That a learner completed a course, with the words and dates of that day."""

    code = models.CharField(max_length=20, unique=True, default=new_code, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="certificates"
    )
    course_key = models.UUIDField()
    holder = models.CharField(_("name on the certificate"), max_length=120)
    # The title of the course in each language that it had: {"ar": "…", "fr": "…"}.
    titles = models.JSONField(default=dict)
    release_sha = models.CharField(max_length=64)
    lessons = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField()
    completed_on = models.DateField()
    issued_at = models.DateTimeField(default=timezone.now, editable=False)
    revoked_at = models.DateTimeField(_("taken back on"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    objects = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["learner", "course_key"],
                condition=models.Q(revoked_at__isnull=True),
                name="certificate_once_per_course",
            )
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_valid(self) -> bool:
        return self.revoked_at is None

    def title_in(self, language: str) -> str:
        """The title in a language, else in the one that the course had."""
        titles: dict[str, str] = self.titles
        return titles.get(language) or next(iter(titles.values()), "")
