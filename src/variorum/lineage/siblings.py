"""Two texts that both rest on a third: what they have in common is explained by it, and neither need know the other.

A date or a cut tail shows which of two texts cannot be the source; that the other one is takes words which no common
source of both has (in textual criticism: a copy descends from another one where it has its innovations).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from msgspec.structs import replace

from ..model import Derivation, Direction, Document
from .direction import UNDECIDED, rests_on_citation
from .outlets import same_outlet
from .passages import Shared
from .texts import Words
from .word_rows import Marks

#: So many words that a text has in common with another one, and not with the source of both, show descent; chance and
#: the same correction twice explain fewer.
INNOVATIONS = 1
#: Sure sources of a text that are looked at: a family of a thousand copies is not held against itself three times over.
_FEW = 8


class EqualWords:
    """Which words of each document stand in each of its kin, worked out where it is asked for."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], tuple[Words, Shared | None]] = {}

    def add(self, one: Words, other: Words, first: Words, second: Words, shared: Shared) -> None:
        """Remember what two documents share; ``first`` and ``second`` are the texts that stand for them."""
        self._found[one.document, other.document] = first, shared
        self._found[other.document, one.document] = second, shared

    def add_twins(self, one: Words, other: Words) -> None:
        """Remember that two documents are the same, word for word."""
        self._found[one.document, other.document] = self._found[other.document, one.document] = one, None

    def of(self, document: str, kin: str) -> Marks | None:
        """Which words of a document stand in another one; None where that is not known."""
        words, shared = self._found.get((document, kin), (None, None))
        if words is None:
            return None
        marks = np.full(len(words), shared is None)
        if shared is not None and shared.aligned is not None:
            runs, low, high = shared.aligned
            for side in (runs.here, runs.there):
                for at, size in zip(side[low:high].tolist(), runs.size[low:high].tolist(), strict=True):
                    if words.begin <= at < words.end:
                        marks[at - words.begin : at - words.begin + size] = True
        return marks


def tell_siblings(
    derivations: Sequence[Derivation], documents: Mapping[str, Document], equal: EqualWords
) -> list[Derivation]:
    """Leave open the direction of two texts whose common words are all explained by a sure source of both.

    Args:
        derivations: of the whole pile.
        documents: all documents.
        equal: which words of each document stand in its kin.

    Returns:
        The derivations; a pair keeps its direction where the target names the source's publisher, or has words of the
        source that the common source lacks.
    """
    sources: dict[str, dict[str, Derivation]] = defaultdict(dict)
    for one in derivations:
        if one.direction.certain and not one.template:
            sources[one.target].setdefault(one.source, one)
    likely = _likely(sources)
    told: list[Derivation] = []
    for one in derivations:
        explaining = [] if one.template else _explaining(one, sources, likely, documents, equal)
        if not explaining:
            told.append(one)
            continue
        title = documents[explaining[0]].title or documents[explaining[0]].uri
        reasons = one.reasons
        if one.direction.certain:
            reasons = (*reasons, f"{one.direction.basis}, but the other report has all that both have in common")
        direction = Direction(basis=f"{UNDECIDED}: both rest on “{title}”", certain=False)
        told.append(replace(one, direction=direction, reasons=reasons))
    return told


def _explaining(
    one: Derivation,
    sources: Mapping[str, Mapping[str, Derivation]],
    likely: Mapping[str, Sequence[str]],
    documents: Mapping[str, Document],
    equal: EqualWords,
) -> list[str]:
    """Sure sources of the target that explain what it has in common with its source."""
    theirs = sources.get(one.source, {})
    common = [name for name in likely.get(one.target, ()) if name in theirs]
    if not one.direction.certain:
        return common[:1]
    if rests_on_citation(one.direction):
        # The publisher that it names may have had more than one version of the text.
        publisher = documents[one.source].publisher
        common = [name for name in common if same_outlet(documents[name].publisher, publisher)]
    return [name for name in common if _explains(name, one, equal)]


def _likely(sources: Mapping[str, Mapping[str, Derivation]]) -> dict[str, list[str]]:
    """For each target the sure sources that are looked at: those that have most of it, the one nearest a root first."""
    return {
        target: sorted(mine, key=lambda name: (-round(mine[name].share, 1), len(sources.get(name, ())), name))[:_FEW]
        for target, mine in sources.items()
    }


def _explains(source: str, one: Derivation, equal: EqualWords) -> bool:
    mine, older = equal.of(one.target, one.source), equal.of(one.target, source)
    if mine is None or older is None or len(mine) != len(older):
        return False
    return int(np.count_nonzero(mine & ~older)) < INNOVATIONS
