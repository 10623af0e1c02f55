"""What a document tells about where its places are: countries and divisions it names, towns near each other."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from ..reference.folding import fold
from ..reference.gazetteer import Entry

#: Towns nearer than this to another of the same report speak for each other.
_NEAR_KM = 150.0
#: Jaro-Winkler similarity from which a name counts as a spelling of another ("Odessa", "Odesa").
_ALIKE = 0.8
#: No more anchors than this are compared with, so that long reports stay linear.
_ANCHORS = 40


@dataclass(slots=True)
class Context:
    """Evidence for where a report plays.

    Attributes:
        countries: how often each country is named, by itself, by its adjective or as a container.
        divisions: the same for first-order divisions, as (country, code); a name that several have counts in part.
        anchors: places whose identity is sure, for nearness.
    """

    countries: Counter[str] = field(default_factory=Counter)
    divisions: dict[tuple[str, str], float] = field(default_factory=dict)
    anchors: list[Entry] = field(default_factory=list)

    def note(self, entry: Entry) -> None:
        """Count a place that is named."""
        if entry.country:
            self.countries[entry.country] += 1
        if entry.country and entry.region and entry.kind != "city":
            self.lean(entry.country, entry.region, 1.0)

    def lean(self, country: str, region: str, weight: float) -> None:
        """Count a division that a name may speak for, in part."""
        self.divisions[country, region] = self.divisions.get((country, region), 0.0) + weight

    def anchor(self, entry: Entry) -> None:
        """Take a place as sure."""
        if entry.kind == "city" and len(self.anchors) < _ANCHORS and entry not in self.anchors:
            self.anchors.append(entry)

    def near(self, entry: Entry) -> Entry | None:
        """The nearest anchor within reach, None where there is none."""
        others = [other for other in self.anchors if other.name != entry.name]
        best = min(others, key=lambda other: kilometres(entry, other), default=None)
        return best if best is not None and kilometres(entry, best) <= _NEAR_KM else None


def kilometres(one: Entry, other: Entry) -> float:
    """Great-circle distance on a sphere: near enough to tell neighbours from namesakes."""
    a, b = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((b - a) / 2) ** 2
    half += math.cos(a) * math.cos(b) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


#: What each sign is worth, in powers of ten of population.
_KINDS = {"country": 3.0, "region": 2.0, "area": 5.0, "water": 5.0, "island": 4.5, "county": 1.0}
#: An old or foreign spelling of the town's own name, and a name of its own that is not like it ("Berea" for Aleppo).
_SPELLING, _OTHER_NAME = 0.5, 2.0
_CAPITAL = 0.7
_COUNTRY = 1.2
_DIVISION = 2.0
_NEIGHBOUR = 1.8


def score(entry: Entry, context: Context, *, similar: bool = True) -> float:
    """How likely a place of that name is the one meant: its size, and what the report says around it.

    Args:
        entry: the place.
        context: what the report tells.
        similar: whether the words are a spelling of its own name, where they are another name of it.
    """
    value = math.log10(entry.population + 300) + _KINDS.get(entry.kind, 0.0)
    if entry.alternate:
        value -= _SPELLING if similar else _OTHER_NAME
    value += _CAPITAL * entry.capital
    if entry.country and (named := context.countries[entry.country]):
        share = named / context.countries.total()
        value += _COUNTRY * (0.5 + share)
    if entry.country and entry.region and entry.kind != "region":
        value += _DIVISION * min(1.0, context.divisions.get((entry.country, entry.region), 0.0))
    if entry.kind in ("city", "county") and context.near(entry):
        value += _NEIGHBOUR
    return value


def ranked(name: str, entries: Iterable[Entry], context: Context) -> list[tuple[float, Entry]]:
    """Places that a name may mean with their scores, best first; ties in a fixed order."""
    scored = [(score(entry, context, similar=_similar(name, entry)), entry) for entry in entries]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].geoname or 0, pair[1].name, pair[1].country or ""))


def _similar(name: str, entry: Entry) -> bool:
    return not entry.alternate or JaroWinkler.similarity(fold(name), fold(entry.name)) > _ALIKE
