"""Where films are used, whatever room uses them.

Rows of other rooms that point at a film are found through Django's relations, choices inside
the blocks of pages through Wagtail's index of references, and pages that are still drafts by
reading them. No room has to be known here.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db.models import PROTECT, CharField, Exists, Field, Model, OuterRef, Q
from django.db.models.functions import Cast
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex, Revision

from media.models import Asset


@dataclass(frozen=True)
class Use:
    """One thing that shows a film: its kind and, where it has them, its title and page."""

    kind: str
    title: str
    url: str
    public: bool = False


Key = tuple[int, str]
Found = dict[int, dict[Key, Use]]


def uses_of(assets: Iterable[Asset], *, user: Any, drafts: bool = False) -> dict[int, list[Use]]:
    """``{asset pk: [Use, …]}`` without empty lists.

    One query for each relation and each kind of thing that is found, however many films are
    asked for. ``drafts`` also reads every page with changes that are not published.
    """
    ids = [asset.pk for asset in assets]
    found: Found = {pk: {} for pk in ids}
    describe = _describer(user)
    for relation in _relations():
        _add_related(found, relation, describe)
    _add_references(found, describe)
    if drafts and any(ids):
        _add_drafts(found, describe)
    return {pk: list(uses.values()) for pk, uses in found.items() if uses}


def used() -> Q:
    """The condition of being used, in one query; drafts are not looked at."""
    condition = Q(Exists(_references().filter(to_object_id=Cast(OuterRef("pk"), CharField()))))
    for relation in _relations():
        rows = relation.model._base_manager.filter(**{relation.name: OuterRef("pk")})
        condition |= Q(Exists(rows))
    return condition


def _pointers() -> list[Any]:
    """Everything that points at a film, also where the film has no name for the way back."""
    fields = Asset._meta.get_fields(include_hidden=True)
    return [one for one in fields if one.auto_created and not one.concrete and one.is_relation]


def _relations() -> Iterator["Field[Any, Any]"]:
    """Fields that point at films from elsewhere; what belongs to a film goes with it."""
    for related in _pointers():
        own = related.related_model._meta.app_label == Asset._meta.app_label
        if not own or related.on_delete is PROTECT:
            yield related.field


def _add_related(
    found: Found, field: "Field[Any, Any]", describe: Callable[[Model], tuple[Key, Use]]
) -> None:
    rows = field.model._base_manager.filter(**{f"{field.name}__in": list(found)})
    if _points_at_page(field.model):
        rows = rows.select_related("page")
    for row in rows:
        key, use = describe(row)
        found[getattr(row, field.attname)].setdefault(key, use)  # type: ignore[attr-defined]


def _points_at_page(model: type[Model]) -> bool:
    try:
        field = model._meta.get_field("page")
    except FieldDoesNotExist:
        return False
    return bool(field.is_relation)


def _references() -> Any:
    return ReferenceIndex.objects.filter(to_content_type=ContentType.objects.get_for_model(Asset))


def _add_references(found: Found, describe: Callable[[Model], tuple[Key, Use]]) -> None:
    wanted: dict[int, dict[str, set[int]]] = {}
    rows = _references().filter(to_object_id__in=[str(pk) for pk in found])
    own = _own_content_types()
    for to_id, type_id, object_id in rows.values_list(
        "to_object_id", "base_content_type_id", "object_id"
    ):
        if type_id not in own:
            wanted.setdefault(type_id, {}).setdefault(object_id, set()).add(int(to_id))
    for type_id, objects in wanted.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is None:
            continue
        for row in model._base_manager.filter(pk__in=list(objects)):
            key, use = describe(row)
            for pk in objects[str(row.pk)]:
                found[pk].setdefault(key, use)


def _own_content_types() -> set[int]:
    models = [field.model for field in _relations()]
    own = [one.related_model for one in _pointers() if one.related_model not in models]
    return {found.pk for found in ContentType.objects.get_for_models(*own).values()}


def _add_drafts(found: Found, describe: Callable[[Model], tuple[Key, Use]]) -> None:
    """Pages as their editors left them: what a draft shows is used, though nobody sees it yet."""
    type_id = ContentType.objects.get_for_model(Asset).pk
    waiting = Page.objects.filter(has_unpublished_changes=True).values("latest_revision")
    for revision in Revision.objects.filter(pk__in=waiting):
        draft = revision.as_object()
        for to_type, to_id, *_paths in ReferenceIndex._extract_references_from_object(draft):
            if to_type == type_id and int(to_id) in found:
                key, use = describe(draft)
                found[int(to_id)].setdefault(key, use)


def _describer(user: Any) -> Callable[[Model], tuple[Key, Use]]:
    finder = AdminURLFinder(user)

    def describe(row: Model) -> tuple[Key, Use]:
        """A page by its title; what lies on a page by that page; private things by kind alone."""
        kind = str(row._meta.verbose_name)
        shown = row if isinstance(row, Page) else getattr(row, "page", None)
        if not isinstance(shown, Page):
            url = finder.get_edit_url(row) or ""
            title = str(row) if url else ""
            return (_type_of(row), str(row.pk)), Use(kind, title, url, public=True)
        if isinstance(row, Page):
            kind = str(row.page_type_display_name)
        key = (_type_of(Page), str(shown.pk))
        title = shown.draft_title or shown.title
        # Whoever may not edit it is told so there; to ask here would cost a query a page.
        url = reverse("wagtailadmin_pages:edit", args=[shown.pk])
        return key, Use(kind, title, url, public=shown.live)

    return describe


def _type_of(model: Any) -> int:
    return int(ContentType.objects.get_for_model(model).pk)
