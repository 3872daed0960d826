from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

DRAIN_SECONDS = 60
DAY_SECONDS = 24 * 60 * 60


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from cms.editing.panels import register_questions
        from fadaa.core import clock, health, measures
        from search import listeners, questions, tasks
        from search.health import check_index, waiting

        listeners.connect()
        register_questions(questions.without_a_page)
        health.register("search", _("Search index"), check_index)
        measures.register("fadaa_search_changes_waiting", _("Changes not indexed yet"), waiting)
        clock.register("search.keep_up", DRAIN_SECONDS, tasks.keep_up)
        clock.register("search.forget", DAY_SECONDS, tasks.forget)

        from search import personal_data

        personal_data.register()
