"""Help for editors, inside the CMS, from the pages in ``docs/editors``."""

import re
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from wagtail import blocks
from wagtail.admin.auth import require_admin_access

from cms.editing import plain_markdown
from cms.queries import current_language

FIRST = "start"
HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def _folder(language: str) -> Path:
    return Path(settings.BASE_DIR) / "docs" / "editors" / language


def contents(language: str) -> list[tuple[str, str]]:
    """``[(name, title)]`` in reading order; the number in front of a file's name gives it."""
    found = []
    for path in sorted(_folder(language).glob("*.md")):
        match = HEADING.search(path.read_text(encoding="utf-8"))
        found.append((path.stem.split("-", 1)[1], match.group(1) if match else path.stem))
    return found


def _text(language: str, name: str) -> str:
    path = next(_folder(language).glob(f"*-{name}.md"), None)
    if path is None:
        raise Http404
    return path.read_text(encoding="utf-8")


def block_guide() -> list[dict[str, Any]]:
    """The blocks of a guide as the picker shows them, so that the help is never behind."""
    from cms.blocks import GuideBody

    listed: list[tuple[str, blocks.Block]] = list(GuideBody().child_blocks.items())
    return [
        {
            "label": block.label,
            "description": block.get_description(),
            "icon": block.meta.icon,
            "preview": block.definition_prefix,
        }
        for _name, block in listed
    ]


@require_admin_access
def help_page(request: HttpRequest, name: str = FIRST) -> HttpResponse:
    """One page of the help in the language of the editor."""
    language = current_language()
    html = plain_markdown.to_html(_text(language, name))
    context = {
        "contents": contents(language),
        "name": name,
        # The pages are ours, out of the repository, and escaped.
        "text": mark_safe(html),  # noqa: S308
        "blocks": block_guide() if name == "blocks" else [],
    }
    return render(request, "cms/editing/admin/help.html", context)
