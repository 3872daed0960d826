"""Glossary terms in the editor's screens."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, LocaleColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from cms.models import GlossaryTerm


class GlossaryTermViewSet(SnippetViewSet):  # type: ignore[misc]
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 220
    add_to_admin_menu = True
    list_per_page = 50
    list_display: Any = ("term", Column("definition", label=_("explanation")), LocaleColumn())
    list_filter: Any = ("locale",)
    search_fields: Any = ("key", "term", "forms", "spellings", "definition")
    # As for facts: a plain look into the fields finds Arabic as it is typed.
    search_backend_name = None


register_snippet(GlossaryTermViewSet)
