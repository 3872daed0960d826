"""What people say when they ask about a topic, read from ``topics.txt``.

A page is found by these words too when the topic is the first that it answers: nobody writes
"combien ça coûte" into the title of a guide, and everybody types it.
"""

from functools import cache
from pathlib import Path

from fadaa.core.folding import words
from search.analysis import Vocabulary

SOURCE = Path(__file__).parent / "topics.txt"
# These kinds tell of many things at once, or explain one word: they answer no question.
SILENT_KINDS = frozenset({"glossary", "event", "lesson", "page"})


@cache
def topic_words() -> dict[str, str]:
    """``{topic key: all that is said about it}``."""
    lines = SOURCE.read_text(encoding="utf-8").splitlines()
    rows = [line.partition(":") for line in lines if line and not line.startswith("#")]
    return {key.strip(): said.strip() for key, _colon, said in rows}


@cache
def spoken() -> Vocabulary:
    """The words of all topics, so that none of them is taken for a typing error."""
    return Vocabulary({word.folded: 1 for said in topic_words().values() for word in words(said)})


def asked_of(kind: str, topics: tuple[str, ...]) -> str:
    """What is asked about the first topic of a page; empty for kinds that answer no question."""
    if kind in SILENT_KINDS or not topics:
        return ""
    return topic_words().get(topics[0], "")
