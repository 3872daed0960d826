"""What can leave and come in, and how far an import is."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ExchangeKind(models.TextChoices):
    FACTS = "facts", _("Facts")
    SCHEMES = "schemes", _("Financing schemes")
    GUIDES = "guides", _("Guides")


class FileFormat(models.TextChoices):
    CSV = "csv", "CSV"
    JSON = "json", "JSON"


class ImportState(models.TextChoices):
    """Looked at by the person, waiting for a worker, being written, written, or stopped."""

    SHOWN = "shown", _("Shown, nothing written yet")
    QUEUED = "queued", _("Waiting for its turn")
    RUNNING = "running", _("Being written")
    DONE = "done", pgettext_lazy("import", "Written")
    FAILED = "failed", pgettext_lazy("import", "Stopped")


class RowAction(models.TextChoices):
    MAKE = "make", _("will be made")
    CHANGE = "change", _("will be changed")
    LEAVE = "leave", _("stays as it is")
    BAD = "bad", _("cannot be read")
