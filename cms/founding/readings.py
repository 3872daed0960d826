"""What the health page says of the founding papers."""

from django.utils.translation import gettext_lazy as _

from cms.founding.pdf import check_pdf
from fadaa.core.health import register


def register_checks() -> None:
    register("founding-pdf", _("Papers as PDF"), check_pdf)
