"""The moderators' face of the chat."""

from wagtail import hooks

from chat.viewsets import ModerationGroup


@hooks.register("register_admin_viewset")
def register_moderation() -> object:
    return ModerationGroup()
