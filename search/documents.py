"""From a page to what the index holds of it. Only live, public pages have a document."""

import logging
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.models import Page

from cms.enums import CriterionKind, Gender
from cms.models import SchemePage
from search.engines.base import Document
from search.enums import Audience, Support
from search.topics import asked_of

logger = logging.getLogger(__name__)

PREFIX = "page:"
CHUNK = 100
OLDEST_YOUTH = 45


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
    kind, topics = str(said["kind"]), tuple(said.get("topics") or ())
    return Document(
        ref=ref_of(page.pk),
        kind=kind,
        lang=str(said["lang"]),
        title=str(said["title"]),
        summary=str(said.get("summary") or ""),
        body=str(said.get("body") or ""),
        topics=topics,
        asked=asked_of(kind, topics),
        group=str(page.translation_key),
        regions=tuple(map(str, said.get("regions") or ())),
        sectors=tuple(map(str, said.get("sectors") or ())),
        updated=page.last_published_at.date().isoformat() if page.last_published_at else "",
        **(_of_scheme(page) if isinstance(page, SchemePage) else {}),
    )


def _of_scheme(page: SchemePage) -> dict[str, Any]:
    windows = [] if page.period_over else page.windows.all()
    return {
        "audience": tuple(_audience(page)),
        "support": (_support(page),),
        "windows": tuple(
            (
                window.opens.isoformat() if window.opens else "",
                window.closes.isoformat() if window.closes else "",
            )
            for window in windows
        ),
    }


def _audience(page: SchemePage) -> list[str]:
    """Whom the conditions name; a condition on age below 46 names the young."""
    found: dict[str, None] = {}
    for row in page.criteria.all():
        if row.excludes:
            continue
        if row.kind == CriterionKind.FORM:
            found.update(dict.fromkeys(v for v in row.values if v in Audience.values))
        elif row.kind == CriterionKind.GENDER and Gender.WOMEN in row.values:
            found[Audience.WOMEN.value] = None
        elif row.kind == CriterionKind.AGE and (row.maximum or 99) <= OLDEST_YOUTH:
            found[Audience.YOUTH.value] = None
    return list(found)


def _support(page: SchemePage) -> str:
    """What a scheme gives, read from its figures: a rate is a loan's, a share a grant's."""
    if page.rate_min is not None or page.rate_max is not None:
        return Support.LOAN.value
    if page.share is not None or page.amount_min or page.amount_max:
        return Support.GRANT.value
    return Support.ADVICE.value


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
    schemes = [p for p in pages if isinstance(p, SchemePage)]
    prefetch_related_objects(schemes, "criteria", "windows")
    for page in pages:
        try:
            document = to_document(page)
        except Exception:  # one page that cannot tell its text must not empty the index
            logger.exception("page %s cannot be indexed", page.pk)
            continue
        if document:
            yield document
