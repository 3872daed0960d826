"""``manage.py search rebuild | check | query TEXT | explain TEXT``."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from search import documents, engines, queries, services
from search.analysis import Plan, understand
from search.engines.base import Request
from search.errors import IndexUnavailable


class Command(BaseCommand):
    help = "Fill the search index, check it, or ask it."

    def add_arguments(self, parser: CommandParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        rebuild = verbs.add_parser("rebuild", help="fill the index anew; searches go on meanwhile")
        check = verbs.add_parser("check", help="compare the index with the live pages")
        query = verbs.add_parser("query", help="show what a query finds")
        query.add_argument("text")
        query.add_argument("--limit", type=int, default=10)
        query.add_argument("--json", action="store_true", help="one object a line")
        explain = verbs.add_parser("explain", help="show how a query is read")
        explain.add_argument("text")
        for verb in (rebuild, check, query, explain):
            verb.add_argument("--engine", choices=[engines.FTS5, engines.ELASTIC])
        for verb in (query, explain):
            verb.add_argument(
                "--lang", choices=["ar", "fr"], help="the reader's language; guessed when not given"
            )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["engine"] and options["engine"] not in engines.every():
            raise CommandError("ELASTICSEARCH_URL is not set: there is only fts5")
        getattr(self, "run_" + options["verb"])(options)

    def _named(self, options: dict[str, Any]) -> list[str]:
        return [options["engine"]] if options["engine"] else list(engines.every())

    def run_rebuild(self, options: dict[str, Any]) -> None:
        for name in self._named(options):
            try:
                count = services.rebuild(name)
            except IndexUnavailable as error:
                raise CommandError(f"{name}: {error}") from error
            self.stdout.write(f"{name}: {count} documents indexed")

    def run_check(self, options: dict[str, Any]) -> None:
        wanted = sum(1 for _document in documents.all_documents())
        for name in self._named(options):
            health = engines.every()[name].health()
            if health.documents is None:
                raise CommandError(
                    f"{name}: the index cannot be read ({health.detail}); run: search rebuild"
                )
            waiting = services.waiting_changes(name)
            self.stdout.write(
                f"{name}: {health.documents} documents, {wanted} expected,"
                f" {waiting} changes waiting ({health.detail})"
            )
            if health.documents != wanted and not waiting:
                raise CommandError(f"{name}: the index differs from the pages; run: search rebuild")

    def run_query(self, options: dict[str, Any]) -> None:
        text = options["text"][: queries.LONGEST_QUERY]
        lang = options["lang"] or queries.language_of(text)
        with translation.override(lang):
            try:
                answer = queries.answer(
                    text,
                    lang=lang,
                    limit=max(1, min(options["limit"], 100)),
                    engine=engines.every()[options["engine"]] if options["engine"] else None,
                )
            except IndexUnavailable as error:
                raise CommandError(str(error)) from error
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
        plan = understand(text, lang, queries.lexicon())
        for line in _explained(plan):
            self.stdout.write(line)
        engine = engines.every()[options["engine"]] if options["engine"] else engines.current()
        result = engine.search(Request(plan, limit=5))
        by_key = {documents.ref_of(p.pk): p for p in queries.pages_of(h.ref for h in result.hits)}
        for hit in result.hits:
            if page := by_key.get(hit.ref):
                self.stdout.write(f"found: {hit.score:.3f}  {page.title}")


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
