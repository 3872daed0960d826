"""The form of a capsule: what it needs before it may be published."""

from typing import Any

from cms.editing.page_form import EditorialPageForm
from cms.spoken.rules import NO_CAPTIONS
from media.captions.queries import has_captions_in


class CapsuleForm(EditorialPageForm):
    """A draft may be kept without captions; a page that is sent on may not."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        film = cleaned.get("asset")
        reason = (cleaned.get("no_captions_reason") or "").strip()
        if self.is_deferred_validation or film is None or reason:
            return cleaned
        locale = self.instance.locale or self.parent_page.locale
        if "no_captions_reason" in self.fields and not has_captions_in(film, locale.language_code):
            self.add_error("no_captions_reason", NO_CAPTIONS)
        return cleaned
