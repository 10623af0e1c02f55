"""Which language a text is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import py3langid
from msgspec.structs import replace

from ..model import Document, Problem
from ..reference import load_words
from ..reference.problems import problem
from .pipeline import SUPPORTED

#: Below this many letters no identifier is better than a guess, so the text is taken for English where it is Latin.
FEW_LETTERS = 60
#: From this share of English function words on, a short text is English whatever its foreign names look like.
FUNCTION_WORDS = 0.2
_PIDGIN = "pcm"
#: So many different words of its own make a text Pidgin; one may be a name's ("Di Maria").
_TELLING = 2
_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def _function_words() -> frozenset[str]:
    # Imported late: reading times and quantities needs the language's name, not spaCy.
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(STOP_WORDS)


def _pidgin_words() -> frozenset[str]:
    return load_words("function_words", "pidgin")


def _language_of(text: str) -> str:
    sample = text[:4000]
    words = _LETTERS.findall(sample)
    letters = "".join(words)
    if len(letters) < FEW_LETTERS and letters.isascii():
        return "en"
    if sum(word.lower() in _function_words() for word in words) >= FUNCTION_WORDS * len(words) > 0:
        return "en"
    # A headline in capitals looks like no language at all to character statistics.
    found = str(py3langid.classify(sample.lower() if letters.isupper() else sample)[0])
    # English of West Africa, or of anywhere about a match there, looks like Pidgin to character statistics.
    return "en" if found == _PIDGIN and len(_pidgin_words().intersection(map(str.lower, words))) < _TELLING else found


def identify(documents: Iterable[Document]) -> tuple[list[Document], list[Problem]]:
    """State each document's language, and say which ones claims cannot be read from.

    Args:
        documents: documents as read.

    Returns:
        The documents with ``language`` and ``supported`` set, and a ``W301`` problem for each unsupported one (it is
        kept, and its passages are still compared, but no claim is invented from it).
    """
    named: list[Document] = []
    problems: list[Problem] = []
    for document in documents:
        language = _language_of(document.text)
        supported = language in SUPPORTED
        named.append(replace(document, language=language, supported=supported))
        if not supported:
            problems.append(problem("W301", document.uri, language=language))
    return named, problems
