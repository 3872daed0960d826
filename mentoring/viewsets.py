"""Advisors and requests in the CMS."""

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from mentoring.models import Advisor, CannedAnswer, Closure, Label, RegionRules, Request


class AdvisorViewSet(ModelViewSet):  # type: ignore[misc]
    model = Advisor
    icon = "group"
    menu_label = _("Advisors")
    list_display = ("user", "capacity", "available", "absent_until")
    list_per_page = 50
    panels: ClassVar[list[Any]] = [
        FieldPanel("user"),
        FieldPanel("languages"),
        FieldPanel("regions"),
        FieldPanel("topics"),
        FieldPanel("capacity"),
        FieldPanel("available"),
        FieldPanel("absent_from"),
        FieldPanel("absent_until"),
        FieldPanel("deputy"),
        FieldPanel("meeting_place"),
        FieldPanel("meeting_link"),
        FieldPanel("verified_on"),
    ]


class RequestViewSet(ModelViewSet):  # type: ignore[misc]
    """Where requests stand, without their words: those are for the advisor who takes them."""

    model = Request
    icon = "help"
    menu_label = _("Requests")
    list_display = ("topic_label", "state", "region", "language", "created_at", "taken_at")
    list_filter = ("state", "region", "language")
    list_per_page = 50
    inspect_view_enabled = False
    add_view_enabled = False
    edit_view_enabled = False
    copy_view_enabled = False
    form_fields: ClassVar[list[str]] = ["topic"]


class RegionRulesViewSet(ModelViewSet):  # type: ignore[misc]
    """How long a question waits before more people are asked, region by region."""

    model = RegionRules
    icon = "time"
    menu_label = _("Waiting times")
    list_display = (
        "region",
        "language_hours",
        "everyone_hours",
        "leads_hours",
        "target_hours",
    )
    panels: ClassVar[list[Any]] = [
        FieldPanel("region"),
        FieldPanel("language_hours"),
        FieldPanel("everyone_hours"),
        FieldPanel("leads_hours"),
        FieldPanel("target_hours"),
    ]


class LabelViewSet(ModelViewSet):  # type: ignore[misc]
    model = Label
    icon = "tag"
    menu_label = _("Labels")
    list_display = ("name_ar", "name_fr")
    panels: ClassVar[list[Any]] = [FieldPanel("name_ar"), FieldPanel("name_fr")]


class CannedAnswerViewSet(ModelViewSet):  # type: ignore[misc]
    """Prepared answers that every advisor uses; ``{name}`` and others are filled in."""

    model = CannedAnswer
    icon = "mail"
    menu_label = _("Prepared answers")
    list_display = ("title", "owner", "updated_at")
    panels: ClassVar[list[Any]] = [
        FieldPanel("title"),
        FieldPanel("body_ar"),
        FieldPanel("body_fr"),
    ]


class ClosureViewSet(ModelViewSet):  # type: ignore[misc]
    """Days off beside the feasts of the country, and feasts that fell on another day."""

    model = Closure
    icon = "date"
    menu_label = _("Days off")
    list_display = ("day", "name", "region", "is_open")
    list_filter = ("region", "is_open")
    panels: ClassVar[list[Any]] = [
        FieldPanel("day"),
        FieldPanel("name"),
        FieldPanel("region"),
        FieldPanel("is_open"),
    ]


class MentoringGroup(ModelViewSetGroup):  # type: ignore[misc]
    menu_label = _("Mentoring")
    menu_icon = "group"
    menu_order = 400
    items = (
        AdvisorViewSet("advisors"),
        RequestViewSet("requests"),
        RegionRulesViewSet("region_rules"),
        LabelViewSet("labels"),
        CannedAnswerViewSet("canned_answers"),
        ClosureViewSet("closures"),
    )
