from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "media"
    verbose_name = _("Media")

    def ready(self) -> None:
        from fadaa.core import clock, health, measures, operations
        from media import checks, processing, replacing, services, uploads
        from media.captions import speech

        clock.register("media.stale_runs", 10, services.give_back_stale_runs)
        clock.register("media.replacing", 30, replacing.adopt_all)
        clock.register("media.leftovers", 3600, processing.remove_leftovers)
        clock.register("media.speech", 300, speech.give_up_silent_jobs)
        clock.register("media.uploads", 3600, uploads.remove_expired)
        health.register("media.ffmpeg", _("Video tools"), checks.check_ffmpeg)
        health.register("media.locks", _("Film decoders locked in"), checks.check_locks)
        health.register("media.runs", _("Preparation of films"), checks.check_runs)
        measures.register("fadaa_films", _("Films by state"), checks.films, label="state")
        operations.name_task("media.tasks.process_asset", _("Prepare a film"))
        operations.name_task("media.tasks.draft_captions", _("Draft captions by machine"))

        from media import personal_data

        personal_data.register()
