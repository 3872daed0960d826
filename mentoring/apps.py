from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MentoringConfig(AppConfig):
    name = "mentoring"
    verbose_name = _("Mentoring")

    def ready(self) -> None:
        from chat import registry
        from fadaa.accounts import space
        from fadaa.core import clock, health, measures
        from mentoring import appointments, checks, faces, following, handing, ladder, papers

        if papers.of_conversation not in registry.paper_makers:
            registry.paper_makers.append(papers.of_conversation)
        clock.register("mentoring.climb", 300, ladder.climb_now)
        clock.register("mentoring.watch", 600, handing.keep_watch)
        clock.register("mentoring.follow", 900, following.come_round)
        clock.register("mentoring.appointments", 300, appointments.come_round)
        health.register("mentoring.waiting", _("Requests to advisors"), checks.check_waiting)
        measures.register("fadaa_requests_waiting", _("Requests nobody took yet"), checks.waiting)
        space.register(faces.space_cards)
        if faces.conversation_aside not in registry.aside_templates:
            registry.aside_templates.append(faces.conversation_aside)

        from mentoring import personal_data

        personal_data.register()
