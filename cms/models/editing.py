"""The legal review with its days, and the link that shows a draft to an outside expert."""

import datetime as dt
from typing import Any, ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from cms.editing.rules import LINK_DAYS, REVIEW_DAYS


class LegalReviewState(TaskState):  # type: ignore[misc]
    """One reading of one version, with the day by which it is promised."""

    # Kept, not computed: changing the days of the task moves no promise already made.
    due_on = models.DateField(_("due on"), null=True, db_index=True)
    reminded_on = models.DateField(_("reminded on"), null=True)

    exclude_fields_in_copy: ClassVar = ["taskstate_ptr", "reminded_on"]

    class Meta:
        verbose_name = _("legal review under way")
        verbose_name_plural = _("legal reviews under way")

    def days_late(self, today: dt.date | None = None) -> int:
        """Days since the promise passed; 0 while it holds."""
        today = today or timezone.localdate()
        return max(0, (today - self.due_on).days) if self.due_on else 0


class LegalReviewTask(AbstractGroupApprovalTask):  # type: ignore[misc]
    """A reading by a lawyer: within a number of days, and a refusal says why."""

    days = models.PositiveSmallIntegerField(
        _("days to answer"),
        default=REVIEW_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(90)],
    )

    admin_form_fields: ClassVar = [*AbstractGroupApprovalTask.admin_form_fields, "days"]
    task_state_class = LegalReviewState

    class Meta:
        verbose_name = _("legal review")
        verbose_name_plural = _("legal reviews")

    def start(self, workflow_state: Any, user: Any = None) -> TaskState:
        """Begin the reading; its day is fixed now."""
        state = super().start(workflow_state, user=user)
        state.due_on = timezone.localdate(state.started_at) + dt.timedelta(days=self.days)
        state.save(update_fields=["due_on"])
        return state

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """Send back with a reason, or approve; at the last task Wagtail adds "and publish"."""
        if not (user.is_superuser or self._user_in_groups(user)):
            return []
        return [
            ("reject", _("Send back with a reason"), True),
            ("approve", _("Approve"), False),
            ("approve", _("Approve with a remark"), True),
        ]

    def get_form_for_action(self, action: str) -> Any:
        from cms.editing.forms import SendBackForm

        return SendBackForm if action == "reject" else super().get_form_for_action(action)

    @classmethod
    def get_description(cls) -> Any:
        return _("Lawyers approve the page or send it back with a reason, within some days")


class PreviewLinkQuerySet(models.QuerySet["PreviewLink"]):
    def open(self) -> "PreviewLinkQuerySet":
        """Links that still show their page."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=timezone.now())


def _link_end() -> dt.datetime:
    return timezone.now() + dt.timedelta(days=LINK_DAYS)


class PreviewLink(models.Model):
    """A way for one outside expert to read a draft; the address itself is never stored."""

    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        related_name="preview_links",
        verbose_name=_("page"),
    )
    digest = models.CharField(max_length=64, unique=True, editable=False)
    note = models.CharField(
        _("for whom"),
        max_length=80,
        blank=True,
        help_text=_("Only for you, for example: the lawyer of the chamber. No telephone number."),
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(_("until"), default=_link_end)
    revoked_at = models.DateTimeField(null=True, editable=False)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link for an expert")
        verbose_name_plural = _("links for experts")
        ordering: ClassVar = ["-made_at"]

    def __str__(self) -> str:
        return self.note or f"{self.made_at:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        return self.revoked_at is None and self.expires_at > timezone.now()


class Remark(models.Model):
    """What an outside expert wrote about a draft; no name is asked for."""

    link = models.ForeignKey(PreviewLink, on_delete=models.CASCADE, related_name="remarks")
    text = models.TextField(_("remark"), max_length=2000)
    made_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, editable=False)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )

    class Meta:
        verbose_name = _("remark of an expert")
        verbose_name_plural = _("remarks of experts")
        ordering: ClassVar = ["settled_at", "made_at"]

    def __str__(self) -> str:
        return self.text[:80]


class ContentStamp(models.Model):
    """What a page said when it was last published, and what its source said then.

    A translation is behind when its source says something else now than ``source_digest``.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="content_stamp"
    )
    digest = models.CharField(max_length=64)
    source_digest = models.CharField(max_length=64, blank=True)
    # Publishing the same words again does not move it.
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("stamp of published words")
        verbose_name_plural = _("stamps of published words")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.digest[:8]}"
