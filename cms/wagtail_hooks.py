"""The editor's face of content."""

from wagtail.snippets.models import register_snippet

from cms.viewsets import FactViewSet

register_snippet(FactViewSet)
