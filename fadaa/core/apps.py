from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "fadaa.core"
    label = "core"

    def ready(self) -> None:
        from fadaa.core import (
            health_checks,  # noqa: F401  registers the platform's own checks
            page_cache,
        )

        page_cache.connect_publish_signals()
