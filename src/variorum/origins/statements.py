"""Statements: quotations that several reports share because a body gave them all one release.

A quotation alone has a speaker. Where the reports that share it also tell of "the Council's announcement" or of what
"the Harbour Board said in a statement", their quotations go back to that release, and its issuer can be named.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

from ..model import Reading, stable_id
from ..reference import load
from .families import Partition, SharedWords
from .leaning import alike

#: Reports of one statement that must tell of its issuer.
TELLING = 2
#: In a quotation that more reports share, only neighbours among them are paired.
_FEW = 12
_BEHIND, _BEFORE = 60, 80


@dataclass(frozen=True, slots=True)
class Statement:
    """A release that several reports quote.

    Attributes:
        key: stable identifier.
        issuer: the body that gave it, as most reports put its name.
        documents: the reports that share its words.
    """

    key: str
    issuer: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A body that a report tells of as giving a statement; ``outright`` where the statement itself is named."""

    name: str
    outright: bool


def find_statements(
    readings: Sequence[Reading], quotations: Mapping[str, Sequence[tuple[int, int, SharedWords]]]
) -> dict[SharedWords, Statement]:
    """Find the statements that shared quotations come from.

    Args:
        readings: all documents with their names.
        quotations: for each document the quotations that it shares with others.

    Returns:
        The statement of each quotation that has one: quotations of the same two reports go back to one release where
        two of the reports that share them name the same body as its issuer, one of them with a word for the release.
    """
    words = {shared for stretches in quotations.values() for _, _, shared in stretches}
    told = {reading.document.id: _issuers(reading) for reading in readings if reading.document.id in quotations}
    found: dict[SharedWords, Statement] = {}
    for group in _groups(sorted(words, key=lambda one: one.stretches)):
        documents = tuple(sorted({document for shared in group for document in shared.documents}))
        issuer = _issuer([told.get(document, ()) for document in documents])
        if issuer:
            key = stable_id("q", *(str(stretch) for shared in group for stretch in shared.stretches))
            found.update(dict.fromkeys(group, Statement(key, issuer, documents)))
    return found


def _groups(words: Sequence[SharedWords]) -> Iterable[list[SharedWords]]:
    """Quotations that two reports have in common, put together."""
    partition: Partition[int] = Partition()
    first: dict[tuple[str, str], int] = {}
    for number, shared in enumerate(words):
        partition.find(number)
        documents = shared.documents
        for pair in combinations(documents, 2) if len(documents) <= _FEW else pairwise(documents):
            partition.join(first.setdefault(pair, number), number)
    return [[words[number] for number in members] for members in partition.sets().values()]


def _issuer(told: Sequence[Sequence[_Told]]) -> str | None:
    """The body that most reports name, where two do and one of them names its statement."""
    votes: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    names = sorted({one.name for report in told for one in report})
    for name in names:
        for report in told:
            meant = [one for one in report if alike(one.name, name)]
            votes[name][0] += bool(meant)
            votes[name][1] += any(one.outright for one in meant)
    fit = [name for name in names if votes[name][0] >= TELLING and votes[name][1]]
    return min(fit, key=lambda name: (-votes[name][0], -votes[name][1], len(name), name), default=None)


def _issuers(reading: Reading) -> list[_Told]:
    """The bodies that a report tells of as giving a statement."""
    text = reading.document.text
    behind, before, announced = _patterns()
    found: list[_Told] = []
    for name in reading.names:
        if name.kind not in ("organisation", "government"):
            continue
        outright = behind.match(text, name.end, min(len(text), name.end + _BEHIND)) or before.search(
            text, max(0, name.start - _BEFORE), name.start
        )
        if outright or announced.match(text, name.end, min(len(text), name.end + _BEHIND)):
            found.append(_Told(name.canonical or name.text, bool(outright)))
    return found


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = load("statement_words")
    nouns, verbs = ("|".join(re.escape(word) for word in words[key]) for key in ("releases", "verbs"))
    # "the Council's official release"; "the Council said in a statement"
    behind = re.compile(
        rf"\s?['’]s?\s(?:\w+\s){{0,2}}(?:{nouns})\b|\s(?:{verbs})\s(?:\w+\s){{0,2}}(?:in|through|by)\s(?:an?|its|the)\s(?:\w+\s)?(?:{nouns})\b"
    )
    # "a statement released by the Council"
    before = re.compile(rf"\b(?:{nouns})\s(?:\w+\s)?(?:by|from|of)\s(?:the\s)?$")
    return behind, before, re.compile(rf"\s(?:{verbs})\b")
