"""Words that may tell the same: of one stem, of like meaning, or of one class of events."""

from __future__ import annotations

import re
from functools import cache

from ..reference import load

#: Letters by which two forms of a word are told to be one ("acquitted", "acquittal").
STEM = 5


def near(first: str, second: str) -> bool:
    """Whether two verbs are one, of like meaning, or of one class of events."""
    one, other = first.casefold(), second.casefold()
    return one == other or not _senses(one).isdisjoint(_senses(other)) or one[:STEM] == other[:STEM]


@cache
def _senses(word: str) -> frozenset[str]:
    """The groups of like words and the classes of events that a word, or the first of several, belongs to."""
    groups = _groups()
    return groups.get(word, frozenset()) or groups.get(word.partition(" ")[0], frozenset())


def classes_of(verb: str) -> frozenset[str]:
    """The classes of events that a verb tells of."""
    return frozenset(group for group in _senses(verb.casefold()) if group.startswith("class "))


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for group in (*load("like_meaning")["like"], *load("comparison")["deeds"]):
        for word in group:
            found[word] = found.get(word, frozenset()) | {f"like {group[0]}"}
    for name, table in load("event_classes").items():
        for verb in (verb for key in ("verbs", "theme_verbs", "lone_verbs") for verb in table.get(key, ())):
            found[verb] = found.get(verb, frozenset()) | {f"class {name}"}
    return found


def meets(word: str, others: frozenset[str]) -> bool:
    """Whether a word, a form of it or one of like meaning stands among others."""
    return any(
        word[:STEM] == other[:STEM] or not _senses(singular(word)).isdisjoint(_senses(singular(other)))
        for other in others
    )


def stands_in(words: str, label: str) -> bool:
    """Whether words stand in a label as whole words, in whatever case."""
    return bool(re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", label.casefold()))


def singular(word: str) -> str:
    """A noun without the ending of a plural."""
    return word.removesuffix("s")
