"""Whether people find the right page: judged queries on the demo's content."""

import argparse
from collections.abc import Sequence

from bench.search.judging import Outcome, Search, judge, read, shares

SETS = ("dev", "heldout")


def ours(name: str = "fts5") -> Search:
    """The search of the platform, as ``manage.py search query --engine`` asks it."""
    from search import engines, queries

    def search(text: str) -> Sequence[Sequence[str]]:
        answer = queries.answer(text, lang=queries.language_of(text), engine=engines.every()[name])
        return [page.to_search()["topics"] for page, _score in answer.pages]

    return search


def wagtails(operator: str) -> Search:
    """Wagtail's own search of the database over the same pages."""
    from fadaa.core.admin_search import SearchBackend
    from search.documents import public_pages

    backend = SearchBackend({})

    def search(text: str) -> Sequence[Sequence[str]]:
        found = backend.search(text, public_pages(), operator=operator)[:10]
        return [getattr(page.specific, "topics", ()) for page in found]

    return search


def _table(name: str, outcomes: list[Outcome]) -> None:
    print(f"\n{name:<28}{'queries':>8}{'answered':>10}{'MRR':>7}{'empty':>7}")
    for kind, share in shares(outcomes).items():
        print(
            f"  {kind:<26}{share.queries:>8}{share.answered:>10.2f}"
            f"{share.mean_reciprocal_rank:>7.2f}{share.empty:>7}"
        )


def main(arguments: argparse.Namespace) -> int:
    """Print the tables; with ``--missed`` every query that was not answered."""
    from django.core.management import call_command

    from search import queries

    call_command("wagtail_update_index", verbosity=0)
    queries.lexicon()
    known = topics_with_pages()
    for name in arguments.sets or SETS:
        judged = [one for one in read(name) if one.topics[0] in known]
        outcomes = judge(judged, ours(arguments.engine))
        _table(f"{name}, {arguments.engine}", outcomes)
        if arguments.missed:
            for one in outcomes:
                if not one.answered:
                    print(
                        f"  missed {one.judged.kind} {one.judged.topics[0]:<22}"
                        f" at {one.place}: {one.judged.query}"
                    )
        if not arguments.alone:
            _table(f"{name}, Wagtail, as it comes", judge(judged, wagtails("and")))
            _table(f"{name}, Wagtail, any word", judge(judged, wagtails("or")))
    return 0


def topics_with_pages() -> set[str]:
    """The topics that some page answers; the others cannot be judged."""
    from search import documents

    return {topic for document in documents.all_documents() for topic in document.topics}
