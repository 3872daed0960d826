"""The last gate of a capsule, whoever publishes it: a person, the clock, a program."""

import logging
from typing import Any

from wagtail.log_actions import log

from cms.spoken.rules import CaptionsMissing, lacks_captions

logger = logging.getLogger(__name__)

BY_CLOCK = "wagtail.publish.scheduled"
REFUSED = "cms.publish_refused"


class ReadAlongMixin:
    """For pages of films; list it before ``Page``."""

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Raises CaptionsMissing; the clock goes on with other pages and the refusal is kept."""
        if not lacks_captions(revision.as_object()):
            return super().publish(revision, *args, **kwargs)  # type: ignore[misc]
        if kwargs.get("log_action") != BY_CLOCK:
            raise CaptionsMissing
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        log(instance=self, action=REFUSED, revision=revision)
        logger.warning("page %s was due and has no captions", revision.object_id)
        return None
