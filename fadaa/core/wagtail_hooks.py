"""The administrator's pages in the CMS: health and tasks."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from fadaa.core import operations


class AdministratorItem(MenuItem):
    """An entry that only administrators see; the views check again."""

    def is_shown(self, request: Any) -> bool:
        return operations.may_operate(request.user)


class OperationsMenu(SubmenuMenuItem):
    def is_shown(self, request: Any) -> bool:
        return operations.may_operate(request.user)


@hooks.register("register_admin_urls")
def operations_urls() -> list[URLPattern]:
    return [
        path("operations/health/", operations.health_page, name="operations_health"),
        path("operations/tasks/", operations.task_list, name="operations_tasks"),
        path(
            "operations/tasks/<uuid:task_id>/retry/",
            operations.retry_task,
            name="operations_retry",
        ),
    ]


@hooks.register("register_admin_menu_item")
def operations_menu() -> SubmenuMenuItem:
    items = [
        AdministratorItem(
            _("Health"), reverse("operations_health"), icon_name="circle-check", order=10
        ),
        AdministratorItem(_("Tasks"), reverse("operations_tasks"), icon_name="tasks", order=20),
    ]
    return OperationsMenu(
        _("Operations"), Menu(items=items), name="operations", icon_name="cogs", order=9000
    )
