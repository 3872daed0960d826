"""Documents for the index, and a lexicon for reading queries."""

from search.analysis import Lexicon, Synonyms, Vocabulary, words
from search.engines.base import Document
from search.starter import starter_synonyms


def document(number, title, body="", **fields):
    """A guide in Arabic or French, by its first letter."""
    lang = "fr" if title[:1].isascii() else "ar"
    return Document(
        **{"ref": f"page:{number}", "kind": "guide", "lang": lang, "title": title, "body": body}
        | fields
    )


def vocabulary(*texts):
    frequency = {}
    for text in texts:
        for word in {word.folded for word in words(text)}:
            frequency[word] = frequency.get(word, 0) + 1
    return Vocabulary(frequency)


def lexicon(*texts):
    """What an index of these texts knows, with the synonyms of a new site."""
    return Lexicon(vocabulary(*texts), Synonyms(terms for _name, terms in starter_synonyms()))
