"""What editors see of a page's readers while they edit it."""

from typing import Any

from wagtail.admin.panels import Panel


class ReadersPanel(Panel):  # type: ignore[misc]
    """Answers about the page and its recordings; shown once it was published."""

    class BoundPanel(Panel.BoundPanel):  # type: ignore[misc]
        template_name = "cms/audience/admin/panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk and self.instance.live)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            from cms.audience import queries

            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            recorded = [one for some in queries.recordings_of(page).values() for one in some]
            rows = list(queries.answered_pages(page=page.pk))
            newest = queries.answers(page=page.pk, useful=False).exclude(text="")
            return context | {
                "page": page,
                "counts": rows[0] if rows else None,
                "reasons": queries.reasons_of(page.pk) if rows else [],
                "newest": list(newest[:3]) if rows else [],
                "recorded": len(recorded),
                "stale": sum(one.is_stale for one in recorded),
                "parts": len(queries.spoken_sections(page)),
            }
