"""The shape of a term: its words in two languages, and where to read on.

The words of a language are the term, its explanation, an example, other forms to find in texts
and spellings for searching, both with bars between them.
"""

from typing import NamedTuple


class Words(NamedTuple):
    term: str
    definition: str
    example: str = ""
    forms: str = ""
    spellings: str = ""


class Term(NamedTuple):
    key: str
    ar: Words
    fr: Words
    see: str = ""
