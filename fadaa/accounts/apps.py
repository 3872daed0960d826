from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    name = "fadaa.accounts"
    label = "accounts"
    verbose_name = _("People")


class PeopleAdminConfig(WagtailUsersAppConfig):
    """Wagtail's user administration, for people known by a phone."""

    user_viewset = "fadaa.accounts.viewsets.PeopleViewSet"
