from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "fadaa.core"
    label = "core"

    def ready(self) -> None:
        from django_tasks.signals import task_finished, task_started

        from fadaa.core import (
            health_checks,  # noqa: F401  registers the platform's own checks
            own_measures,  # noqa: F401  and its numbers
            page_cache,
            tracing,
        )

        task_started.connect(tracing.begin_task, dispatch_uid="tracing-begin")
        task_finished.connect(tracing.end_task, dispatch_uid="tracing-end")
        page_cache.connect_publish_signals()
