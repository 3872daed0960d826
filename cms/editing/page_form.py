"""Saving a page that somebody else has saved meanwhile."""

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Revision


class EditorialPageForm(WagtailAdminPageForm):  # type: ignore[misc]
    """Refuse to put older words over newer ones unseen.

    Wagtail answers so to its own saving in the background only; a person who presses the
    button would overwrite. The refusal keeps what was typed, and the form it comes back in
    knows the newer version: pressing again is then a decision.
    """

    # Set on the page by the hook of the edit screen: a preview must not be refused.
    CHECKED = "_saved_by_person"

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if getattr(self.instance, self.CHECKED, False):
            newest = self.instance.get_latest_revision()
            if newest is not None and self._is_older_than(newest):
                self.add_error(None, self._sentence(newest))
        return cleaned

    def _is_older_than(self, newest: Revision) -> bool:
        if own := self.data.get("overwrite_revision_id"):
            return bool(own != str(newest.pk))
        loaded = self.data.get("loaded_revision_id")
        if not loaded:
            return False
        moment = self.data.get("loaded_revision_created_at", "")
        return bool(loaded != str(newest.pk) or moment != newest.created_at.isoformat())

    def _sentence(self, newest: Revision) -> str:
        return _(
            "%(name)s saved a newer version at %(time)s. Your words are still in this form and "
            "nothing is lost. Look at the newer version in the history; to put yours over it, "
            "save again."
        ) % {
            "name": newest.user or _("Somebody"),
            "time": date_format(localtime(newest.created_at), "H:i"),
        }
