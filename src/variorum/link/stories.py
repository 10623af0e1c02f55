"""Which event a report is about, and whether two reports tell of one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from .classes import event_classes
from .happenings import Happening
from .things import Things

#: A report's main events are told within so many sentences of its beginning.
_OPENING = 8
#: Least share of the smaller report's named things, weighed by rarity, that two reports of one story have in common.
_ALIKE = 0.2


@dataclass(frozen=True, slots=True)
class Stories:
    """The named things of each document with what each is worth, and which happenings are main ones."""

    named: dict[str, frozenset[str]]
    worth: dict[str, float]
    main: frozenset[int]

    def alike(self, one: str, other: str) -> bool:
        """Whether two documents tell of one story: they share two named things or more, and enough of all."""
        shared = self.named[one] & self.named[other]
        if len(shared) < 2:
            return False
        small = min(sum(self.worth[key] for key in sorted(self.named[d])) for d in (one, other))
        return sum(self.worth[key] for key in sorted(shared)) >= _ALIKE * small


def read_stories(happenings: Sequence[Happening], things: Things, same: dict[str, str]) -> Stories:
    """Find each report's main events and what it names.

    Args:
        happenings: of all documents, in order of document and offset.
        things: the named things.
        same: of an entity that may be another, the one that stands for both.
    """
    named = {
        document: frozenset(same.get(name[2], name[2]) for name in page.named)
        for document, page in things.pages.items()
    }  # fmt: skip
    counts = Counter(key for keys in named.values() for key in keys)
    worth = {key: log(1 + len(named) / count) for key, count in counts.items()}
    main: dict[tuple[str, str], int] = {}
    for number, happening in enumerate(happenings):
        family = event_classes()[happening.type].broader or happening.type
        first = happening.mentions[0]
        if first.number <= _OPENING and not first.fresh and happening.real:
            best = main.setdefault((happening.document, family), number)
            # Of two told at the beginning, the one that the report comes back to.
            if len(happening.mentions) > 2 * len(happenings[best].mentions):
                main[happening.document, family] = number
    return Stories(named, worth, frozenset(main.values()))
