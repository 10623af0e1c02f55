"""An event across documents while it is being put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ...model import Place, Time
from ..things.place_keys import place_key
from .happenings import Happening
from .whenwhere import Dates, exact_places, read_dates


@dataclass(slots=True)
class Gathering:
    """Happenings of several documents that are held to be one event.

    What is compared most is made ready once after each document that joins; ``lead`` is the number of the earliest
    sentence that tells the event, ``place_name`` where it was in the words of most reports, once that is found.
    """

    type: str
    parts: list[Happening] = field(default_factory=list[Happening])
    reasons: Counter[str] = field(default_factory=Counter[str])
    documents: set[str] = field(default_factory=set[str])
    roles: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])
    times: dict[tuple[str | None, str | None], Time] = field(default_factory=dict[tuple[str | None, str | None], Time])
    places: dict[str, Place] = field(default_factory=dict[str, Place])
    words: Counter[str] = field(default_factory=Counter[str])
    parallels: set[str] = field(default_factory=set[str])
    heads: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    targets: dict[str, Place | str] = field(default_factory=dict[str, Place | str])
    mains: list[str] = field(default_factory=list[str])
    befallen: set[str] = field(default_factory=set[str])
    lead: int = 1 << 30
    place_name: str | None = field(default=None, repr=False)
    _participants: dict[str, set[str]] | None = field(default=None, repr=False)
    _dates: Dates | None = field(default=None, repr=False)
    _spots: list[Place] | None = field(default=None, repr=False)

    def take(self, part: Happening, words: set[str], same: dict[str, str], reason: str | None) -> None:
        """Add a document's happening."""
        self.parts.append(part)
        self._participants = self._dates = self._spots = self.place_name = None
        self.lead = min(self.lead, part.mentions[0].number)
        self.documents.add(part.document)
        for role, entities in part.participants.items():
            self.roles.setdefault(role, Counter()).update({same.get(entity, entity) for entity in entities})
        for time in part.times:
            self.times.setdefault((time.lower, time.upper), time)
        for place in part.places:
            self.places.setdefault(place_key(place), place)
        self.targets.update(part.targets)
        self.befallen |= part.befallen
        self.words.update(words)
        self.parallels |= part.parallels
        self.heads.update({(role, head) for role, heads in part.things.items() for head in heads})
        if reason:
            self.reasons[reason] += 1

    @property
    def former(self) -> bool:
        """Whether its reports date it well before themselves."""
        return self.parts[0].former

    def participants(self) -> dict[str, set[str]]:
        """Entities by role, those that a single of many documents gives left out."""
        if self._participants is None:
            least = 1 if len(self.documents) < 6 else 2
            self._participants = {
                role: {entity for entity, n in found.items() if n >= least} for role, found in self.roles.items()
            }
        return self._participants

    def dates(self) -> Dates:
        """Its times, as they are compared."""
        if self._dates is None:
            self._dates = read_dates(self.times.values())
        return self._dates

    def spots(self) -> list[Place]:
        """Its places, as they are compared."""
        if self._spots is None:
            self._spots = exact_places(self.places.values())
        return self._spots
