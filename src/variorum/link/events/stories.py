"""Which event a report is about, and whether two reports tell of one story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from ..classes import event_classes
from ..things.entities import Things
from .gatherings import Gathering
from .happenings import Happening
from .whenwhere import anaphoric, days_of, places_fit

#: A report's main events are told within so many sentences of its beginning.
_OPENING = 8
#: Of a report that tells of many events of a class, so many are compared with each other.
_TOLD = 12
#: Least share of the smaller report's named things, weighed by rarity, that two reports of one story have in common.
_ALIKE = 0.2


@dataclass(frozen=True, slots=True)
class Stories:
    """The named things of each document with what each is worth, and which happenings are main ones.

    Attributes:
        named: entities that each document names.
        worth: what it says of two documents that both name an entity.
        weight: what all that a document names is worth together.
        main: positions of the happenings that are their reports' main ones.
        sequels: class and two days of which one report tells two events.
        published: the day on which a document was published, where it is known.
    """

    named: dict[str, frozenset[str]]
    worth: dict[str, float]
    weight: dict[str, float]
    main: frozenset[int]
    sequels: frozenset[tuple[str, str, str]]
    published: dict[str, str]

    def two_days(self, happening: Happening, gathering: Gathering) -> bool:
        """Whether two dates tell of two events, not of one event dated in two ways.

        They do where some report tells of both days' events, or where reports of different days each tell of their own.
        """
        days = days_of(happening.times)
        others = {day for time in gathering.times.values() for day in days_of([time])}
        if not days or not others or days & others:
            return False
        family = event_classes()[happening.type].broader or happening.type
        if any((family, min(one, other), max(one, other)) in self.sequels for one in days for other in others):
            return True
        dated = [part for part in gathering.parts[:_TOLD] if part.times]
        own = all(days_of(part.times) == {self.published.get(part.document)} for part in dated)
        return days == {self.published.get(happening.document)} and own

    def alike(self, one: str, other: str) -> bool:
        """Whether two documents tell of one story: they share two named things or more, and enough of all."""
        shared = self.named[one] & self.named[other]
        if len(shared) < 2:
            return False
        small = min(self.weight[one], self.weight[other])
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
    weight = {document: sum(worth[key] for key in sorted(keys)) for document, keys in named.items()}
    main: dict[tuple[str, str], int] = {}
    for number, happening in enumerate(happenings):
        family = event_classes()[happening.type].broader or happening.type
        first = happening.mentions[0]
        if first.number <= _OPENING and not first.fresh and happening.real:
            best = main.setdefault((happening.document, family), number)
            # Of two told at the beginning, the one that the report comes back to.
            if len(happening.mentions) > 2 * len(happenings[best].mentions):
                main[happening.document, family] = number
    dates = {document: page.reading.document.published for document, page in things.pages.items()}
    days = {
        document: date.lower[:10]
        for document, date in dates.items()
        if date.lower and date.lower[:10] == (date.upper or "")[:10]
    }
    return Stories(named, worth, weight, frozenset(main.values()), _sequels(happenings), days)


def _sequels(happenings: Sequence[Happening]) -> frozenset[tuple[str, str, str]]:
    """Class and two days where one report tells of an event of that class on each, in one place for all it says."""
    dated: dict[tuple[str, str], list[tuple[set[str], Happening]]] = {}
    found = set[tuple[str, str, str]]()
    for happening in happenings:
        days = days_of(time for time in happening.times if not anaphoric(time))
        if not days:
            continue
        family = event_classes()[happening.type].broader or happening.type
        told = dated.setdefault((happening.document, family), [])
        for others, other in told[-_TOLD:]:
            if not days & others and places_fit(happening.places, other.places) != "apart":
                found.update((family, min(one, two), max(one, two)) for one in days for two in others)
        told.append((days, happening))
    return frozenset(found)
