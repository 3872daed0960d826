"""A capsule that goes live can be read along in its language, or says why it cannot."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.actions.publish_revision import PublishPermissionError

from fadaa.core.errors import DomainError
from media.captions.queries import has_captions_in

NO_CAPTIONS = _(
    "This film has no captions in the language of the page that somebody has read over. "
    "Write them on the page of the film, or say here why there are none."
)


class CaptionsMissing(PublishPermissionError, DomainError):
    """A capsule cannot go live; the CMS answers it like any other page that may not."""

    code = "cms.captions_missing"
    message = NO_CAPTIONS
    status = 422


def lacks_captions(page: Any) -> bool:
    """Whether nothing stands in for the captions of a capsule."""
    if page.no_captions_reason.strip() or page.asset_id is None:
        return False
    return not has_captions_in(page.asset, page.locale.language_code)
