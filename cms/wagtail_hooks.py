"""The editor's face of content."""

from wagtail.snippets.models import register_snippet

from cms.audience import hooks as audience_hooks  # noqa: F401
from cms.criteria import hooks as criteria_hooks  # noqa: F401
from cms.editing import hooks as editing_hooks  # noqa: F401
from cms.exchange import hooks as exchange_hooks  # noqa: F401
from cms.facts import hooks as fact_hooks  # noqa: F401
from cms.flows import hooks as flow_hooks  # noqa: F401 - importing registers its hooks
from cms.glossary import hooks as glossary_hooks  # noqa: F401
from cms.journeys import hooks as journey_hooks  # noqa: F401
from cms.spoken import hooks as spoken_hooks  # noqa: F401
from cms.viewsets import FactViewSet

register_snippet(FactViewSet)
