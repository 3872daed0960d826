"""Lists of words, one text file each, folded when read."""

from functools import cache
from pathlib import Path

from fadaa.core.folding import folded_words


@cache
def load(name: str) -> frozenset[str]:
    """The folded words of ``NAME.txt``."""
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(folded_words(text).split())


# Words that carry no subject: French, Arabic, Darija, Darija in Latin letters.
STOP = load("stop")
# Dropped too, unless they complete a phrase of a synonym group (``ndir ta3awniya``).
WEAK = load("weak")
# Names and short forms that look like typing errors and are none.
NEVER_CORRECTED = load("never_corrected")
