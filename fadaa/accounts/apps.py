from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    # There are two configurations in this file.
    default = True
    name = "fadaa.accounts"
    label = "accounts"
    verbose_name = _("People")

    def ready(self) -> None:
        from django.contrib.auth.signals import user_logged_in, user_logged_out

        from fadaa.accounts import devices, personal_data, second_factor, sms_budget, trail
        from fadaa.accounts.privacy import erasing, retention
        from fadaa.core import clock, health, operations

        personal_data.register()
        trail.connect()
        second_factor.connect()
        user_logged_in.connect(devices.on_login, dispatch_uid="accounts.device_in")
        user_logged_out.connect(devices.on_logout, dispatch_uid="accounts.device_out")
        clock.register("accounts.erase", 3600, erasing.come_round)
        clock.register("accounts.retention", 24 * 3600, retention.run)
        health.register("sms", _("Codes by SMS"), sms_budget.check)
        operations.name_task("fadaa.accounts.tasks.build_export", _("Collect a person's data"))


class PeopleAdminConfig(WagtailUsersAppConfig):
    """Wagtail's user administration, for people known by a phone."""

    user_viewset = "fadaa.accounts.viewsets.PeopleViewSet"
