"""Vocabularies that several rooms share: regions and sectors.

Region codes: ISO 3166-2:MA (2015 division). Names: the regional tour of the cooperative office.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Region(models.TextChoices):
    TANGER = "MA-01", _("Tanger-Tétouan-Al Hoceima")
    ORIENTAL = "MA-02", _("Oriental")
    FES = "MA-03", _("Fès-Meknès")
    RABAT = "MA-04", _("Rabat-Salé-Kénitra")
    BENI_MELLAL = "MA-05", _("Béni Mellal-Khénifra")
    CASABLANCA = "MA-06", _("Casablanca-Settat")
    MARRAKECH = "MA-07", _("Marrakech-Safi")
    DRAA = "MA-08", _("Drâa-Tafilalet")
    SOUSS = "MA-09", _("Souss-Massa")
    GUELMIM = "MA-10", _("Guelmim-Oued Noun")
    LAAYOUNE = "MA-11", _("Laâyoune-Sakia El Hamra")
    DAKHLA = "MA-12", _("Dakhla-Oued Ed-Dahab")


class Sector(models.TextChoices):
    AGRICULTURE = "agriculture", _("Agriculture and livestock")
    FOOD = "food", _("Food and local products")
    CRAFTS = "crafts", _("Crafts")
    COSMETICS = "cosmetics", _("Argan, plants and cosmetics")
    SERVICES = "services", _("Services")
    TRADE = "trade", _("Trade")
    FISHERY = "fishery", _("Fishing")
    HOUSING = "housing", _("Housing")
    OTHER = "other", _("Other")
