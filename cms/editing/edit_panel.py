"""What stands above the fields of a page: its review, what experts wrote, its links."""

from typing import Any

from wagtail.admin.panels import Panel


class EditorialPanel(Panel):  # type: ignore[misc]
    """Shown once the page exists and something has to be said about it."""

    class BoundPanel(Panel.BoundPanel):  # type: ignore[misc]
        template_name = "cms/editing/admin/panel.html"

        def is_shown(self) -> bool:
            if self.instance.pk is None:
                return False
            kept = self._facts_of_page()
            return any(kept.values())

        def _facts_of_page(self) -> dict[str, Any]:
            from cms.editing import queries

            if not hasattr(self, "_kept"):
                self._kept = {
                    "review": queries.review_of(self.instance),
                    "refusal": queries.last_refusal(self.instance),
                    "remarks": list(queries.remarks_on(self.instance, open_only=True)),
                }
            return self._kept

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | self._facts_of_page() | {"page": self.instance}
