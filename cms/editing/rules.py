"""Who may publish what. Words of the law pass a lawyer before they go live.

Groups hold no right to publish pages, but for lawyers and administrators: what editors and
media producers may publish by themselves is said here, by kind of page. A page of a kind that
nobody named here is refused to them.
"""

from typing import Any

from wagtail.models import Page

from cms.enums import SectionKind
from fadaa.accounts.enums import Role

REVIEW_DAYS = 5
LINK_DAYS = 14
# Kinds (``search_kind``) whose words people rely on before the law.
LEGAL_KINDS = frozenset({"guide", "journey", "scheme", "label", "flow", "glossary"})
FILM_KINDS = frozenset({"capsule", "series"})
FILM_TYPES = frozenset({"capsulepage", "capsuleseriespage"})
# Shelves on which editors put pages live by themselves.
OPEN_SHELVES = frozenset(
    {SectionKind.CAPSULES, SectionKind.LEARN, SectionKind.EVENTS, SectionKind.OFFICES}
)
FILM_SHELVES = frozenset({SectionKind.CAPSULES})


def is_legal(page_or_type: Any) -> bool:
    """Whether pages of this type pass a lawyer."""
    return getattr(page_or_type, "search_kind", "page") in LEGAL_KINDS


def holds_legal_pages(page: Any) -> bool:
    """Whether pages that pass a lawyer may stand under this one."""
    kind = getattr(page, "kind", None)
    return page._meta.model_name == "sectionpage" and kind not in OPEN_SHELVES


def has_legal_workflow(page: Any) -> bool:
    """The workflow of the tree is for legal pages and for the shelves they stand on."""
    return is_legal(page) or holds_legal_pages(page)


def _is_film(page: Any) -> bool:
    return page._meta.model_name in FILM_TYPES


def may_publish(user: Any, page: Any) -> bool:
    """Whether a role lets the person put this page live without a lawyer."""
    if user.has_role(Role.EDITOR):
        return not is_legal(page) or is_translation_of_approved(page)
    return bool(user.has_role(Role.PRODUCER)) and _is_film(page)


def may_publish_under(user: Any, parent: Any) -> bool:
    """Whether a role lets the person make a page here and put it live in one go."""
    if user.has_role(Role.EDITOR):
        return not has_legal_workflow(parent)
    shelf = parent._meta.model_name == "sectionpage" and parent.kind in FILM_SHELVES
    return bool(user.has_role(Role.PRODUCER)) and (shelf or _is_film(parent))


def may_arrange(user: Any, page: Any) -> bool:
    """Whether a role lets the person put the pages of a shelf in order."""
    return bool(user.has_role(Role.EDITOR))


def may_skip_review(user: Any) -> bool:
    """Lawyers and administrators answer for what they publish."""
    return user.is_superuser or bool(user.has_role(Role.REVIEWER, Role.ADMINISTRATOR))


def is_translation_of_approved(page: Any) -> bool:
    """Whether the page follows, sentence by sentence, a source that is live.

    A lawyer has read the source, and facts are shared; a page that was cut loose from its
    source is written by hand and passes the lawyer again. One query.
    """
    from wagtail_localize.models import Translation

    if not page.pk:
        return False
    translations = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    )
    originals = Page.objects.filter(
        translation_key=page.translation_key,
        live=True,
        locale_id__in=translations.values("source__locale_id"),
    )
    return bool(originals.exclude(pk=page.pk).exists())
