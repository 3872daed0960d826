from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = _("Content")

    def ready(self) -> None:
        from cms import listeners
        from cms.audience import clock as audience_clock
        from cms.audience import listeners as audience_listeners
        from cms.editing import clock as editing_clock
        from cms.editing import listeners as editing_listeners
        from cms.facts import clock as fact_clock
        from cms.facts import listeners as fact_listeners

        listeners.connect()
        editing_listeners.connect()
        editing_clock.register_jobs()
        fact_listeners.connect()
        fact_clock.register_jobs()
        audience_clock.register_jobs()
        audience_listeners.connect()

        from cms.journeys import listeners as journey_listeners

        journey_listeners.connect()

        from cms.capsules.faces import space_cards
        from fadaa.accounts import space

        space.register(space_cards)

        from cms.founding import readings

        readings.register_checks()

        from cms.glossary import listeners as glossary_listeners

        glossary_listeners.connect()

        from cms import personal_data

        personal_data.register()
