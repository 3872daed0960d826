"""The graph of a draft, in the page's edit form."""

from typing import Any

from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _
from wagtail.admin.panels import Panel

from cms.flows.checks import check
from cms.flows.graph import draw
from cms.flows.messages import sentence
from cms.flows.rules import Flow


def graph_context(flow: Flow) -> dict[str, Any]:
    """The drawing of a flow and what its check says, in the editor's language."""
    drawing = draw(flow, rtl=get_language_bidi(), otherwise=_("otherwise"))
    return {
        "drawing": drawing,
        "titles": {box.key: box.title for box in drawing.boxes},
        "problems": [sentence(problem) for problem in check(flow)],
    }


class GraphPanel(Panel):  # type: ignore[misc]
    """Draws the flow as it was last saved, with what is still wrong."""

    class BoundPanel(Panel.BoundPanel):  # type: ignore[misc]
        template_name = "cms/flows/graph_panel.html"

        def is_shown(self) -> bool:
            return bool(super().is_shown() and self.instance.pk and len(self.instance.body))

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            # A form that came back with errors holds blocks that cannot be read as a draft.
            flow = Flow.parse(self.instance.body.get_prep_value())
            return context | graph_context(flow) | {"page": self.instance}
