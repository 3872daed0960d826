from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = _("Content")

    def ready(self) -> None:
        from cms import listeners

        listeners.connect()

        from cms.journeys import listeners as journey_listeners

        journey_listeners.connect()
