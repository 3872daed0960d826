"""A quotation between the database and the editor's screen, both ways."""

from typing import Any

from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineEntityElementHandler


class FactElementHandler(InlineEntityElementHandler):  # type: ignore[misc]
    """Reads the stored quotation; the key stands as its text, which the screen decorates."""

    mutability = "IMMUTABLE"

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        return {"key": attrs.get("key", "")}

    def handle_starttag(self, name: str, attrs: Any, state: Any, contentstate: Any) -> None:
        super().handle_starttag(name, attrs, state, contentstate)
        state.current_block.text += dict(attrs).get("key", "")
        state.leading_whitespace = 1  # keep the blank that follows


def fact_entity(props: dict[str, Any]) -> Any:
    """What the database keeps: the key alone, never the words on the screen."""
    return DOM.create_element("embed", {"embedtype": "fact", "key": props.get("key", "")})


CONVERSION = {
    "from_database_format": {'embed[embedtype="fact"]': FactElementHandler("FACT")},
    "to_database_format": {"entity_decorators": {"FACT": fact_entity}},
}
