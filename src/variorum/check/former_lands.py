"""Towns beside the state that they lay in once: "Breslau, Germany, in 1945"."""

from __future__ import annotations

from ..reference import load
from ..reference.folding import fold
from ..reference.gazetteer import Entry
from .calendar.dates import published, written
from .loci import Locus
from .pile import Pile
from .place_pairs import PlacePair
from .place_wordings import Said


def lay_there_then(
    pile: Pile, pair: PlacePair, said: Said, places: tuple[Locus, ...], holders: tuple[Entry, ...]
) -> bool:
    """Whether a town lay in a land in the years that its sentence tells of.

    A name that is not the town's own any more stands for those years where the sentence gives none.

    Args:
        pile: the reports.
        pair: the two places in their sentence.
        said: what the words say of them.
        places: what the town's name may mean.
        holders: what the land's name may mean.
    """
    known: dict[str, list[list[int]]] = load("former_lands")["towns"].get(said.place.text, {})
    spans = [years for land in holders if not land.region for years in known.get(land.country or "", ())]
    if not spans:
        return False
    told = _years(pile, pair)
    if not told:
        return fold(said.place.text) != fold(places[0].name)
    return any(first <= year <= last for year in told for first, last in spans)


def _years(pile: Pile, pair: PlacePair) -> list[int]:
    """The years of a sentence; where it has none, that of a report which appeared long ago."""
    reading = pile.readings[pair.document]
    start, end = pile.sentence(pair.document, pair.first.start)
    within = (written(time) for time in reading.times if start <= time.start < end)
    told = [days.first.year for days in within if days is not None and days.year]
    appeared = published(reading.document)
    return told or ([appeared.first.year] if appeared is not None and appeared.first.year <= LONG_AGO else [])


#: The last year of which a state drawn otherwise is told of here, and two generations on.
LONG_AGO = 1975
