"""How fast the embedded engine is at twenty thousand documents.

The documents are made of the words of the demo's own pages, each word as often as there, so
that a query of the judged sets matches as large a share of them as on a real site. Searches are
timed inside the engine, reading the query apart.
"""

import argparse
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.search.judging import read

DOCUMENTS = 20_000
WORDS_OF_A_TITLE, WORDS_OF_A_TEXT = 6, 80
ROUNDS = 5
SEED = 20_261_123
KINDS = ("guide", "scheme", "course", "lesson", "capsule", "event", "office", "glossary")


def _made(originals: Sequence[Any], number: int) -> Iterator[Any]:
    """Documents that mix the words of the demo's, half in each language."""
    from search.engines.base import Document

    chance = random.Random(SEED)
    texts = {
        lang: [
            word
            for document in originals
            if document.lang == lang
            for word in f"{document.title} {document.body}".split()
        ]
        for lang in ("ar", "fr")
    }
    for key in range(number):
        lang = ("ar", "fr")[key % 2]
        original = originals[key % len(originals)]
        words = chance.choices(texts[lang], k=WORDS_OF_A_TITLE + WORDS_OF_A_TEXT)
        yield Document(
            ref=f"page:{key}",
            kind=chance.choice(KINDS),
            lang=lang,
            title=" ".join(words[:WORDS_OF_A_TITLE]),
            body=" ".join(words[WORDS_OF_A_TITLE:]),
            regions=original.regions,
            sectors=original.sectors,
            asked=original.asked if chance.random() < 0.05 else "",
            updated="2026-01-01",
        )


def _percentiles(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"p50 {statistics.median(ordered) * 1000:6.1f} ms   p99 {last * 1000:6.1f} ms"


def _timed(call: Any) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def main(arguments: argparse.Namespace) -> int:
    """Print the table."""
    from search import documents, engines, queries
    from search.analysis import Lexicon, understand
    from search.engines.base import Request

    originals = list(documents.all_documents())
    if arguments.engine == engines.FTS5:
        from search.engines.fts5 import Fts5Engine

        engine: Any = Fts5Engine(Path(tempfile.mkdtemp()) / "speed.sqlite3")
    else:
        engine = engines.every()[engines.ELASTIC]
    made = list(_made(originals, DOCUMENTS))
    print(f"\n{arguments.engine}, {DOCUMENTS} documents")
    print(f"  first build           {_timed(lambda: engine.rebuild(made)):6.1f} s")
    lexicon = Lexicon(engine.vocabulary(), queries.synonyms(), queries.spoken())
    asked = [(one.query, queries.language_of(one.query)) for one in read("dev") + read("heldout")]
    understood, cold = [], []
    plans = []
    for text, lang in asked:
        began = time.perf_counter()
        plans.append(understand(text, lang, lexicon))
        understood.append(time.perf_counter() - began)
    for plan in plans:
        cold.append(_timed(lambda plan=plan: engine.search(Request(plan))))
    warm, processor = [], []
    for plan in plans * ROUNDS:
        began = time.thread_time()
        warm.append(_timed(lambda plan=plan: engine.search(Request(plan))))
        processor.append(time.thread_time() - began)
    matched = statistics.median(engine.search(Request(plan)).total for plan in plans)
    print(f"  a query matches       {matched:6.0f} documents (median)")
    print(f"  reading a query       {_percentiles(understood)}")
    print(f"  search, first time    {_percentiles(cold)}")
    print(f"  search                {_percentiles(warm)}")
    print(f"  search, processor     {_percentiles(processor)}")
    prefixes = sorted({text[:size] for text, _lang in asked for size in (2, 3, 5, 8)})
    suggested = [
        _timed(lambda prefix=prefix: engine.suggest(prefix, lang="ar")) for prefix in prefixes
    ]
    print(f"  suggestion            {_percentiles(suggested)}")
    _updates(engine, made, lexicon)
    _rebuild_while_asked(engine, made, plans)
    if arguments.engine == engines.ELASTIC:
        engine.drop()
    return 0


def _updates(engine: Any, made: Sequence[Any], lexicon: Any) -> None:
    """From handing in one document to finding it."""
    from dataclasses import replace

    from search.analysis import understand
    from search.engines.base import Request

    seconds = []
    for number in range(20):
        word = f"neuf{chr(97 + number)}"
        plan = understand(word, "fr", lexicon)
        began = time.perf_counter()
        engine.apply([replace(made[0], ref=f"page:new{number}", title=word)])
        while f"page:new{number}" not in {hit.ref for hit in engine.search(Request(plan)).hits}:
            time.sleep(0.02)
        seconds.append(time.perf_counter() - began)
    print(f"  an update is found    {_percentiles(seconds)}")


def _rebuild_while_asked(engine: Any, made: Sequence[Any], plans: Sequence[Any]) -> None:
    """A rebuild with one reader who never stops asking."""
    from search.engines.base import Request

    done = threading.Event()
    seconds: list[float] = []
    empty = 0

    def ask() -> None:
        nonlocal empty
        while not done.is_set():
            for plan in plans:
                began = time.perf_counter()
                empty += engine.search(Request(plan)).total == 0
                seconds.append(time.perf_counter() - began)
                if done.wait(0.005):
                    return

    reader = threading.Thread(target=ask)
    reader.start()
    took = _timed(lambda: engine.rebuild(made))
    done.set()
    reader.join()
    print(f"  rebuild while asked   {took:6.1f} s; {len(seconds)} answers, {empty} empty")
    print(f"  search meanwhile      {_percentiles(seconds)}")
