"""``manage.py search rebuild | check | query TEXT | explain TEXT``."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from search import documents, engines, queries, services
from search.analysis import Plan, understand


class Command(BaseCommand):
    help = "Fill the search index, check it, or ask it."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        verbs.add_parser("rebuild", help="fill the index anew; searches go on meanwhile")
        verbs.add_parser("check", help="compare the index with the live pages")
        query = verbs.add_parser("query", help="show what a query finds")
        query.add_argument("text")
        query.add_argument("--limit", type=int, default=10)
        query.add_argument("--json", action="store_true", help="one object a line")
        explain = verbs.add_parser("explain", help="show how a query is read")
        explain.add_argument("text")
        for verb in (query, explain):
            verb.add_argument(
                "--lang", choices=["ar", "fr"], help="the reader's language; guessed when not given"
            )

    def handle(self, *args: Any, **options: Any) -> None:
        getattr(self, "run_" + options["verb"])(options)

    def run_rebuild(self, options: dict[str, Any]) -> None:
        self.stdout.write(f"{services.rebuild()} documents indexed")

    def run_check(self, options: dict[str, Any]) -> None:
        health = engines.current().health()
        if health.documents is None:
            raise CommandError(f"the index cannot be read ({health.detail}); run: search rebuild")
        wanted = sum(1 for _document in documents.all_documents())
        waiting = services.waiting_changes()
        self.stdout.write(
            f"{health.documents} documents, {wanted} expected, {waiting} changes waiting"
        )
        if health.documents != wanted and not waiting:
            raise CommandError("the index differs from the pages; run: search rebuild")

    def run_query(self, options: dict[str, Any]) -> None:
        text = options["text"][: queries.LONGEST_QUERY]
        lang = options["lang"] or queries.language_of(text)
        with translation.override(lang):
            answer = queries.answer(text, lang=lang, limit=max(1, min(options["limit"], 100)))
            for page, score in answer.pages:
                found = _found(page, score)
                if options["json"]:
                    self.stdout.write(json.dumps(found, ensure_ascii=False))
                else:
                    line = "{score:8.3f}  {lang}  {kind:<8}  {title}  {topics}"
                    self.stdout.write(line.format(**found))

    def run_explain(self, options: dict[str, Any]) -> None:
        text = options["text"][: queries.LONGEST_QUERY]
        lang = options["lang"] or queries.language_of(text)
        for line in _explained(understand(text, lang, queries.lexicon())):
            self.stdout.write(line)


def _found(page: Any, score: float) -> dict[str, Any]:
    said = page.to_search()
    return {
        "url": page.get_full_url() or page.url_path,
        "kind": str(said["kind"]),
        "lang": str(said["lang"]),
        "title": str(said["title"]),
        "score": score,
        "topics": list(said.get("topics") or ()),
    }


def _explained(plan: Plan) -> list[str]:
    lines = [f"folded: {plan.phrase}", f"language: {plan.lang}"]
    for group in plan.groups:
        lines.append(f"looks for: {group.word}")
        lines += [
            f"  {option.weight:5.2f}  {' '.join(option.stems)}" for option in group.alternatives
        ]
    lines += [f"read: {c.typed} as {c.used} (by {c.how})" for c in plan.corrections]
    lines += [f"offers: {o.kind} {o.value} ({o.said})" for o in plan.offers]
    if plan.amount_dirhams is not None:
        lines.append(f"amount: {plan.amount_dirhams} DH")
    return lines
