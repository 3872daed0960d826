"""Import and export in the CMS, under the reports."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.exchange import rules, views


class ExchangeItem(MenuItem):
    """An entry for those who may bring something in or out; the views ask again."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(rules.kinds_for(request.user))


@hooks.register("register_admin_urls")
def exchange_urls() -> list[URLPattern]:
    return [
        path("exchange/", views.exchange, name="content_exchange"),
        path("exchange/out/", views.take_out, name="content_take_out"),
        path("exchange/<int:pk>/", views.content_import, name="content_import"),
        path("exchange/<int:pk>/start/", views.start_import, name="content_start_import"),
    ]


@hooks.register("register_reports_menu_item")
def exchange_entry() -> MenuItem:
    return ExchangeItem(
        _("Import and export"), reverse("content_exchange"), icon_name="upload", order=60
    )
