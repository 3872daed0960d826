"""The judged queries of ``relevance.json`` on the seeded content, with a table of what happened.

A query counts when a page that answers its first topic stands ``within`` the first results;
the five of the first walk must.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from cms import seed as cms_seed
from search import queries, seed

JUDGED = json.loads((Path(__file__).parent / "relevance.json").read_text(encoding="utf-8"))
# Share of queries answered, per class: a little below what was last reached.
ACCEPTED = {"french": 0.85, "arabic": 0.85, "darija": 0.70, "arabizi": 0.70}


@pytest.fixture
def seeded(db, index):
    cms_seed.seed(lambda line: None)
    seed.seed(lambda line: None)


def place_of(judged):
    """Where the first page that answers stands, from 1; None when it is not on the page."""
    answer = queries.answer(judged["query"], lang=judged["lang"], limit=10)
    for place, (page, _score) in enumerate(answer.pages, 1):
        if judged["topics"][0] in page.to_search()["topics"]:
            return place
    return None


def test_judged_queries_find_their_page_among_the_first(seeded, capsys):
    classes = defaultdict(list)
    missed = []
    for judged in JUDGED:
        place = place_of(judged)
        found = place is not None and place <= judged["within"]
        classes[judged["class"]].append(found)
        if not found:
            missed.append((judged["class"], judged["query"], judged["topics"][0], place))
    table = [""]
    for name, found in classes.items():
        table.append(f"{name:<8} {sum(found):>2} of {len(found):>2}  {sum(found) / len(found):.2f}")
    for name, query, topic, place in missed:
        table.append(f"missed   {name:<8} {topic:<22} at {place}: {query}")
    with capsys.disabled():
        sys.stdout.write("\n".join(table) + "\n")
    shares = {name: sum(found) / len(found) for name, found in classes.items()}
    assert {name: share for name, share in shares.items() if share < ACCEPTED[name]} == {}
    must = {judged["query"] for judged in JUDGED if judged.get("must")}
    assert [query for _name, query, _topic, _place in missed if query in must] == []
