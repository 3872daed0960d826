"""From a page to what the index holds of it. Only live, public pages have a document."""

import logging
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.models import Page

from cms.models import SchemePage
from search.engines.base import Document

logger = logging.getLogger(__name__)

PREFIX = "page:"
CHUNK = 100


def ref_of(pk: int) -> str:
    """The identifier of a page in the index."""
    return f"{PREFIX}{pk}"


def pk_of(ref: str) -> int:
    """The key of the page behind a ref."""
    return int(ref.removeprefix(PREFIX))


def is_searchable(page: Page) -> bool:
    """Whether pages of this type say of themselves what can be found."""
    return hasattr(page.specific_class, "to_search")


def to_document(page: Page) -> Document | None:
    """What the index holds of a specific page; None when it says nothing of itself."""
    if not hasattr(page, "to_search"):
        return None
    said: dict[str, Any] = page.to_search()
    return Document(
        ref=ref_of(page.pk),
        kind=str(said["kind"]),
        lang=str(said["lang"]),
        title=str(said["title"]),
        summary=str(said.get("summary") or ""),
        body=str(said.get("body") or ""),
        topics=tuple(said.get("topics") or ()),
        regions=tuple(map(str, said.get("regions") or ())),
        sectors=tuple(map(str, said.get("sectors") or ())),
    )


def public_pages() -> Any:
    """Pages that anyone may read, as a queryset."""
    return Page.objects.live().public()


def all_documents() -> Iterator[Document]:
    """Every document there is, in chunks, so that memory does not grow with the site."""
    keys = list(public_pages().order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        yield from documents_of(keys[start : start + CHUNK])


def documents_of(keys: Iterable[int]) -> Iterator[Document]:
    """The documents of those pages that are live, public and searchable."""
    pages = list(public_pages().filter(pk__in=list(keys)).order_by("pk").specific())
    prefetch_related_objects([p for p in pages if isinstance(p, SchemePage)], "criteria")
    for page in pages:
        try:
            document = to_document(page)
        except Exception:  # one page that cannot tell its text must not empty the index
            logger.exception("page %s cannot be indexed", page.pk)
            continue
        if document:
            yield document
