"""A page as PDF: its own template on a bare sheet, kept until its words change."""

import copy
import hashlib
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.http import HttpRequest, QueryDict
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from cms import pdf

SHEET = "cms/audience/sheet.html"
STYLES = ("cms/sheet.css",)
KEPT_SECONDS = 24 * 60 * 60
PAGE_RULES = """
@page {{ @bottom-center {{ content: "{page} " counter(page) " / " counter(pages);
  direction: {direction}; font: 8.5pt Paper, sans-serif; color: #4a4a4a; }} }}
"""


def page_html(page: Any, request: HttpRequest) -> str:
    """The page as everyone sees it, on a sheet without menus."""
    anyone = copy.copy(request)
    anyone.user = AnonymousUser()
    anyone.COOKIES, anyone.GET = {}, QueryDict()
    context = page.get_context(anyone) | {"base_template": SHEET}
    return render_to_string(page.get_template(anyone), context, request=anyone)


def page_pdf(page: Any, request: HttpRequest) -> bytes:
    """The PDF of a page; one is kept for each page, until its HTML is another.

    A fact that changes changes the HTML too. Raises NoPdf and Busy.
    """
    html = page_html(page, request)
    digest = hashlib.sha256(html.encode()).hexdigest()
    key = f"page-pdf:{page.pk}"
    kept: tuple[str, bytes] | None = cache.get(key)
    if kept is not None and kept[0] == digest:
        return kept[1]
    direction = "rtl" if page.locale.language_code == "ar" else "ltr"
    rules = PAGE_RULES.format(page=_("Page"), direction=direction)
    content = pdf.render(html, styles=STYLES, rules=rules)
    cache.set(key, (digest, content), KEPT_SECONDS)
    return content
