from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChatConfig(AppConfig):
    name = "chat"
    verbose_name = _("Conversations")

    def ready(self) -> None:
        from django.conf import settings
        from django.contrib.auth.signals import user_logged_out

        from chat import letters, outbox, short_messages
        from chat.attachments import on_asset_settled
        from chat.changing import forget_former_texts
        from chat.health import check_channel_layer
        from chat.safety import forget_copies, look_for_words
        from chat.services import sweep_pokes
        from chat.sessions import on_logout, on_sessions_ended
        from fadaa.accounts.devices import sessions_ended
        from fadaa.core import clock, health, measures
        from media.signals import asset_failed, asset_ready

        asset_ready.connect(on_asset_settled, dispatch_uid="chat.asset_ready")
        asset_failed.connect(on_asset_settled, dispatch_uid="chat.asset_failed")
        user_logged_out.connect(on_logout, dispatch_uid="chat.logout")
        sessions_ended.connect(on_sessions_ended, dispatch_uid="chat.sessions_ended")
        health.register("channels", _("Instant messages"), check_channel_layer)
        letters.register()
        short_messages.register()
        health.register("outbox", _("Notices to absent people"), outbox.check)
        measures.register("fadaa_notices_waiting", _("Notices not yet sent"), outbox.waiting)
        clock.register("chat.outbox", 15, outbox.take_up)
        clock.register("chat.outbox_old", 24 * 3600, outbox.forget_settled)
        clock.register("chat.words", 60, look_for_words)
        clock.register("chat.copies", 24 * 3600, forget_copies)
        clock.register("chat.former_texts", 24 * 3600, forget_former_texts)
        # The clock runs in a process of its own: without Redis its pokes reach no socket,
        # and the heads in each heartbeat repair a lost poke instead.
        if settings.REDIS_URL:
            clock.register("chat.sweep", 60, sweep_pokes)

        from chat import personal_data

        personal_data.register()
