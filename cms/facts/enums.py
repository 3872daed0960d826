"""Who can confirm a fact."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FactOffice(models.TextChoices):
    """The office or body in whose field a fact lies: the reviewer asks it."""

    ODCO = "odco", _("Cooperative office (ODCO)")
    JUSTICE = "justice", _("Courts and registers")
    INTERIOR = "interior", _("Local authority")
    TAX = "tax", _("Tax administration")
    SOCIAL = "social", _("Social security (CNSS)")
    ECONOMY = "economy", _("Social economy ministry")
    INDH = "indh", _("INDH")
    FINANCE = "finance", _("Banks and financing bodies")
    FOOD = "food", _("Food safety (ONSSA)")
    AGRICULTURE = "agriculture", _("Agriculture ministry")
    HEALTH = "health", _("Health ministry")
    TRADE = "trade", _("Trade and industry ministry")
    DATA = "data", _("Data protection (CNDP)")
    POST = "post", _("Post and delivery")
    OTHER = "other", _("Other office")
