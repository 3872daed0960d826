from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MentoringConfig(AppConfig):
    name = "mentoring"
    verbose_name = _("Mentoring")

    def ready(self) -> None:
        from chat.registry import aside_templates
        from fadaa.accounts import space
        from fadaa.core import clock, health
        from mentoring.asides import request_aside
        from mentoring.health import check_waiting_requests
        from mentoring.routing import look_after_unanswered
        from mentoring.space import mentoring_cards

        if request_aside not in aside_templates:
            aside_templates.append(request_aside)
        space.register(mentoring_cards)
        clock.register("mentoring.unanswered", 300, look_after_unanswered)
        health.register("requests", _("Requests for advisors"), check_waiting_requests)
