"""What a page says, without what changes by itself: to know when a translation is behind."""

import hashlib
import json
from typing import Any

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from cms.models import ContentStamp

# State of the page in the tree and in the workflow, not its words.
NOT_WORDS = frozenset(
    {
        "pk",
        "path",
        "depth",
        "numchild",
        "url_path",
        "slug",
        "draft_title",
        "live",
        "has_unpublished_changes",
        "live_revision",
        "latest_revision",
        "latest_revision_created_at",
        "first_published_at",
        "last_published_at",
        "go_live_at",
        "expire_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
        "owner",
        "alias_of",
        "show_in_menus",
        "wagtail_admin_comments",
    }
)


def digest_of(page: Page) -> str:
    """One number for the words of a page."""
    content: dict[str, Any] = page.serializable_data()
    words = {name: value for name, value in content.items() if name not in NOT_WORDS}
    text = json.dumps(words, sort_keys=True, default=str, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def stamp(page: Page) -> None:
    """Remember what a page says now that it is published, and what its source said."""
    digest = digest_of(page)
    kept, made = ContentStamp.objects.get_or_create(page_id=page.pk, defaults={"digest": digest})
    if not made and kept.digest != digest:
        kept.digest, kept.changed_at = digest, timezone.now()
    if page.locale.language_code != settings.LANGUAGE_CODE:
        kept.source_digest = _digest_of_source(page)
    kept.save()


def _digest_of_source(page: Page) -> str:
    stamps = ContentStamp.objects.filter(
        page__translation_key=page.translation_key,
        page__locale__language_code=settings.LANGUAGE_CODE,
    )
    return stamps.values_list("digest", flat=True).first() or ""
