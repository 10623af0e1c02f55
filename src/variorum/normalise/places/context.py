"""What a document tells about where its places are: countries and divisions it names, towns near each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from ...reference.folding import fold
from ...reference.gazetteer import Entry
from ...reference.geography import listed

#: Side of a cell in degrees; places in the same or a neighbouring cell are near each other.
CELL = 1.0
#: Jaro-Winkler similarity from which a name counts as a spelling of another ("Odessa", "Odesa").
_ALIKE = 0.8

# What each sign is worth, in powers of ten of population.
_KINDS = {"country": 3.0, "region": 0.3, "area": 7.5, "water": 7.5, "island": 7.0, "county": 0.0}
#: A division that the files list is one that news names; a county is mostly named with its word ("Orange County").
_LISTED, _FULL, _STEM = 1.7, 1.3, 1.0
#: An old or foreign spelling of the town's own name, and a name of its own that is not like it ("Berea" for Aleppo).
_SPELLING, _OTHER_NAME = 0.5, 2.0
_CAPITAL = 0.7
#: Inhabitants from which a place's other names are believed without more.
_LARGE = 50_000
#: And from which a division that the files do not list is.
_PROVINCE = 1_000_000
#: English-language news writes more of countries that speak English.
_ENGLISH, _AT_HOME = frozenset({"US", "GB", "CA", "AU", "IE", "NZ"}), 0.3
#: Support of the report: of the place's country, of its division, of places near it.
_COUNTRY, _DIVISION, _NEAR = 2.8, 3.0, 3.2
#: A metropolis or large capital needs no country beside it: it counts as if the report had named that so much.
_METROPOLIS, _SEAT, _KNOWN, _FLOOR = 500_000, 300_000, 0.5, 0.25
#: Least weight of each county of a name for the towns near it.
_COUNTY_SURE = 0.5
#: How far scores are trusted at first and then, when names weigh each other.
_FIRST, _LATER = 0.3, 0.7
#: How much places elsewhere take from that.
_SPREAD, _FAR = 0.2, 0.1


@dataclass(slots=True)
class Context:
    """Evidence for where a report plays, with what each name adds to it, so that no name speaks for itself.

    Attributes:
        countries: weight of each country, by ISO code.
        divisions: the same for first-order divisions, as (country, code).
        cells: weight of towns and counties by cell of :data:`CELL` degrees, then by name.
        own: what each name has added to countries and divisions.
        named: the weight of all countries and of all divisions, and by name each name's own.
    """

    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    divisions: dict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    cells: dict[tuple[int, int], dict[str, float]] = field(default_factory=lambda: defaultdict(dict))
    own: dict[str, dict[str | tuple[str, str], float]] = field(default_factory=lambda: defaultdict(dict))
    named: dict[str, list[float]] = field(default_factory=lambda: defaultdict(lambda: [0.0, 0.0]))

    def add(self, name: str, entry: Entry, weight: float) -> None:
        """Take a place into account that a name means with this probability."""
        if entry.country is None or weight < 0.01:
            return
        mine, own, all_ = self.own[name], self.named[name], self.named[""]
        self.countries[entry.country] += weight
        own[0], all_[0] = own[0] + weight, all_[0] + weight
        mine[entry.country] = mine.get(entry.country, 0.0) + weight
        if entry.region and entry.kind in ("city", "county", "region"):
            key = entry.country, entry.region
            self.divisions[key] += weight
            own[1], all_[1] = own[1] + weight, all_[1] + weight
            mine[key] = mine.get(key, 0.0) + weight
        if entry.kind in ("city", "county"):
            here = self.cells[_cell(entry)]
            # A county and a town of it seldom meet by chance, so each of its namesakes counts for the towns in it.
            sure = max(weight, _COUNTY_SURE) if entry.kind == "county" else weight
            here[name] = here.get(name, 0.0) + sure

    def support(self, name: str, entry: Entry) -> tuple[float, float, float]:
        """How much other names speak for a place's country, its division and its surroundings, each 0 to 1."""
        if entry.country is None:
            return 0.0, 0.0, 0.0
        mine = self.own.get(name, {})
        own, all_ = self.named.get(name, [0.0, 0.0]), self.named[""]
        total = max(0.0, all_[0] - own[0])
        country = max(0.0, self.countries.get(entry.country, 0.0) - mine.get(entry.country, 0.0))
        share = country / (total + 0.7) if total > 0 else 0.0
        if entry.kind == "country":
            return share, 0.0, 0.0
        key = entry.country, entry.region
        division = max(0.0, self.divisions.get(key, 0.0) - mine.get(key, 0.0)) if entry.region else 0.0
        others = max(0.0, all_[1] - own[1])
        near = self._near(name, entry) if entry.kind in ("city", "county") else 0.0
        # A report that names ten states says less for a village of one of them than one that names no other.
        spread = max(0.0, others - division)
        far = max(0.0, others - near)
        return share, division / (division + _SPREAD * spread + 1.0), near / (near + _FAR * far + 1.0)

    def _near(self, name: str, entry: Entry) -> float:
        row, column = _cell(entry)
        weights: dict[str, float] = {}
        for step in (-1, 0, 1):
            for side in (-1, 0, 1):
                for other, weight in self.cells.get((row + step, column + side), {}).items():
                    if other != name:
                        weights[other] = weights.get(other, 0.0) + weight
        return sum(min(1.0, weight) for weight in weights.values())


def _cell(entry: Entry) -> tuple[int, int]:
    return math.floor(entry.lat / CELL), math.floor(entry.lon / CELL)


def prior(name: str, entry: Entry) -> float:
    """How likely a place of that name is meant where a report says nothing else: its size, in powers of ten."""
    value = math.log10(entry.population + 300) if entry.kind not in ("area", "water", "island") else 0.0
    value += _KINDS.get(entry.kind, 0.0)
    if entry.kind == "region" and listed(entry):
        value += _LISTED
    if entry.kind == "county":
        same = fold(name) == fold(entry.name)
        value += _FULL if same and " " in name else 0.0 if same else -_STEM
    if entry.alternate:
        value -= _SPELLING if _alike(name, entry) else _OTHER_NAME
    return value + _CAPITAL * entry.capital + _AT_HOME * (entry.country in _ENGLISH)


def _alike(name: str, entry: Entry) -> bool:
    return JaroWinkler.similarity(fold(name), fold(entry.name)) > _ALIKE


def unlikely(name: str, entry: Entry) -> bool:
    """Whether a name is not believed to mean a place unless the report speaks for it.

    So it is with a small place's quite different other name, and with a county or a small foreign division whose bare
    name is a person's as often: "Lincoln" is not Lincoln County, nor "Michael" a parish.
    """
    if entry.kind == "county":
        return " " not in name and entry.population < _PROVINCE
    if entry.kind == "region" and not listed(entry):
        return entry.population < _PROVINCE
    return entry.alternate and entry.population < _LARGE and not _alike(name, entry)


def _known(entry: Entry) -> bool:
    """Whether a city is known everywhere, so that nothing need be named beside it."""
    least = _SEAT if entry.capital else _METROPOLIS
    return entry.kind == "city" and not entry.alternate and entry.population >= least


def scores(name: str, key: str, entries: Sequence[Entry], context: Context) -> list[float]:
    """How likely each place of a name is the one meant: its size and what the rest of the report says for it.

    Args:
        name: the words.
        key: by which the context knows them.
        entries: the places.
        context: what the report tells.
    """
    values: list[float] = []
    for entry in entries:
        country, division, near = context.support(key, entry)
        least = _KNOWN if _known(entry) else 0.0
        # What the report says comes on top: "Spanish officials" tell between two cities known everywhere.
        country, division = least + (1.0 - least) * country, max(division, _FLOOR * least)
        values.append(prior(name, entry) + _COUNTRY * country + _DIVISION * division + _NEAR * near)
    return values


def chances(values: Iterable[float], trust: float) -> list[float]:
    """Scores as probabilities; ``trust`` from 0 (all alike) to 1 (as the scores say)."""
    held = list(values)
    top = max(held, default=0.0)
    raw = [10 ** (trust * (value - top)) for value in held]
    return [value / sum(raw) for value in raw]


def gathered(
    forms: Mapping[str, tuple[str, tuple[Entry, ...]]], base: Iterable[tuple[str, Entry, float]], rounds: int = 3
) -> Context:
    """The evidence of a whole report: every name's places weighed by every other's, a few times over.

    Args:
        forms: each name's words and places by its key.
        base: what is sure from the start: key, place, weight (adjectives, holders, the publisher's country).
        rounds: how often. At first sizes count for little, so that a metropolis does not drown its namesake's county.
    """
    held = list(base)
    context = Context()
    for turn in range(rounds):
        fresh = Context()
        for key, entry, weight in held:
            fresh.add(key, entry, weight)
        trust = _FIRST if turn == 0 else _LATER
        for key, (name, entries) in forms.items():
            values = [prior(name, entry) for entry in entries] if turn == 0 else scores(name, key, entries, context)
            for entry, weight in zip(entries, chances(values, trust), strict=True):
                fresh.add(key, entry, weight)
        context = fresh
    return context
