"""Pages that know who may publish them, and whether a lawyer reads them first."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import PagePermissionTester

from cms.editing import rules

PREVIEW_SIZES: list[dict[str, Any]] = [
    {
        "name": "phone",
        "icon": "mobile-alt",
        "device_width": 360,
        "label": _("Small phone (360 wide)"),
    },
    {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": _("Tablet (768 wide)")},
    {"name": "desktop", "icon": "desktop", "device_width": 1280, "label": _("Desk (1280 wide)")},
]


class EditorialTester(PagePermissionTester):  # type: ignore[misc]
    """What groups allow, and what ``rules`` gives to editors and media producers on top."""

    def can_publish(self) -> bool:
        return bool(super().can_publish()) or self._role_allows(rules.may_publish)

    def can_unpublish(self) -> bool:
        if super().can_unpublish():
            return True
        takes_down = self.page.live and not self.page_locked()
        return takes_down and self._role_allows(rules.may_publish)

    def can_publish_subpage(self) -> bool:
        if super().can_publish_subpage():
            return True
        makes = self.page.specific_class is not None and self.page.creatable_subpage_models()
        return bool(makes) and self._role_allows(rules.may_publish_under)

    def can_reorder_children(self) -> bool:
        return bool(super().can_reorder_children()) or self._role_allows(rules.may_arrange)

    def _role_allows(self, rule: Any) -> bool:
        if not self.user.is_active or self.page_is_root:
            return False
        # A role alone is not enough: the person must be able to write here.
        return bool(self.permissions & {"add", "change"}) and rule(self.user, self.page)


class EditorialMixin:
    """For page types: the gate in front of publishing; list it before ``Page``."""

    @property
    def preview_sizes(self) -> list[dict[str, Any]]:
        """The phone that people hold comes first."""
        return PREVIEW_SIZES

    def permissions_for_user(self, user: Any) -> EditorialTester:
        return EditorialTester(user, self)

    @property
    def has_workflow(self) -> bool:
        return self.get_workflow() is not None

    def get_workflow(self) -> Any:
        """The workflow of the tree; the legal review is for legal pages only."""
        from cms.models import LegalReviewTask

        workflow = super().get_workflow()  # type: ignore[misc]
        if workflow is None or rules.has_legal_workflow(self):
            return workflow
        legal = LegalReviewTask.objects.filter(workflow_tasks__workflow=workflow)
        return None if legal.exists() else workflow
