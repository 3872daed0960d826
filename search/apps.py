from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

DRAIN_SECONDS = 60
DAY_SECONDS = 24 * 60 * 60


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from fadaa.core import clock, health
        from search import listeners, tasks
        from search.health import check_index

        listeners.connect()
        health.register("search", _("Search index"), check_index)
        clock.register("search.keep_up", DRAIN_SECONDS, tasks.keep_up)
        clock.register("search.forget", DAY_SECONDS, tasks.forget)
