"""The admin has no door of its own; the data officer has pages in it."""

from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from fadaa.accounts import officer
from fadaa.core.operations import may_operate


@hooks.register("register_admin_urls")
def lead_login_to_entrance() -> list[URLPattern]:
    """Hide Wagtail's own login form behind ours.

    This address asks for admin access like every admin page, so that a stranger is sent to
    the phone page and comes back here, where nothing is left to do.
    """
    return [path("login/", RedirectView.as_view(pattern_name="wagtailadmin_home"))]


@hooks.register("register_admin_urls")
def officer_urls() -> list[URLPattern]:
    return [
        path("officer/trail/", officer.show_trail, name="officer_trail"),
        path("officer/trail.csv", officer.trail_csv, name="officer_trail_csv"),
        path("officer/register/", officer.show_register, name="officer_register"),
        path("officer/retention/", officer.show_retention, name="officer_retention"),
    ]


class OfficerMenu(SubmenuMenuItem):
    """Only administrators see it; the views check again."""

    def is_shown(self, request: Any) -> bool:
        return may_operate(request.user)


@hooks.register("register_admin_menu_item")
def officer_menu() -> SubmenuMenuItem:
    items = [
        MenuItem(_("Audit trail"), reverse("officer_trail"), icon_name="history", order=10),
        MenuItem(
            _("Register of processing"), reverse("officer_register"), icon_name="list-ul", order=20
        ),
        MenuItem(_("What was deleted"), reverse("officer_retention"), icon_name="bin", order=30),
    ]
    return OfficerMenu(
        _("Data protection"), Menu(items=items), name="officer", icon_name="lock", order=9100
    )
