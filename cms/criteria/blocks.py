"""Where a request is handed in: a site or a counter."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.editing import samples


class OnlineBlock(blocks.StructBlock):  # type: ignore[misc]
    label = blocks.CharBlock(label=_("Name of the site"), max_length=120)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "site"
        label = _("Online")
        description = _("A site where the request is sent")
        preview_value = staticmethod(samples.online)
        preview_template = "cms/editing/preview_channel.html"


class CounterBlock(blocks.StructBlock):  # type: ignore[misc]
    name = blocks.CharBlock(label=_("Counter"), max_length=160)
    page = blocks.PageChooserBlock(
        page_type="cms.OfficePage", required=False, label=_("Its page here")
    )
    note = blocks.CharBlock(label=_("Remark"), max_length=255, required=False, default="")

    class Meta:
        icon = "home"
        label = _("Counter")
        description = _("A place where people go with their file")
        preview_value = staticmethod(samples.counter)
        preview_template = "cms/editing/preview_channel.html"


class ChannelsBlock(blocks.StreamBlock):  # type: ignore[misc]
    online = OnlineBlock()
    counter = CounterBlock()
