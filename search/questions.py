"""What people asked and nothing answered, for the editors' desk."""

from cms.editing.boards import Question
from search import queries

DAYS = 30


def without_a_page() -> list[Question]:
    """Queries of the last month that found nothing, the most asked first; one query."""
    return [
        Question(row["query"], row["language"], row["asked"])
        for row in queries.query_report(days=DAYS, without_results=True)
    ]
