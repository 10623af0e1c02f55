"""Ways on which it is a day earlier where they end: over the date line, eastwards, by the clocks of both places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import Place
from ..clauses import word_at
from ..pile import Pile
from .dated_deeds import Deed
from .dates import written

if TYPE_CHECKING:
    from spacy.tokens import Token

#: So many degrees farther west by the map, half of a day and more by the clocks, the day before may still go on.
FAR_WEST = 150.0


def a_day_back(pile: Pile, document: str, early: Deed, late: Deed) -> bool:
    """Whether a way may end by the calendar on the day before it began: from Tokyo to San Francisco.

    Args:
        pile: the pile.
        document: the report that tells of it.
        early: the deed by which it began.
        late: that by which it ended, dated before.
    """
    first, last = (written(deed.mark.time) if deed.mark.time else None for deed in (early, late))
    if first is None or last is None or (first.first - last.last).days != 1:
        return False
    low = min(pile.sentence(document, deed.mark.start)[0] for deed in (early, late))
    high = max(pile.sentence(document, deed.mark.start)[1] for deed in (early, late))
    points = [one for one in pile.places_within(document, low, high) if one.kind != "water" and not one.demonym]
    left = [one for one in points if _governs(pile, document, one, early.verb, late.verb)]
    came = [one for one in points if _governs(pile, document, one, late.verb, early.verb)]
    if left and came:
        return any(start.lon - goal.lon >= FAR_WEST for start in left for goal in came)
    return any(abs(one.lon - other.lon) >= FAR_WEST for one in points for other in points)


def _governs(pile: Pile, document: str, place: Place, verb: Token, other: Token) -> bool:
    """Whether of two verbs the one is nearer above a place."""
    word = word_at(pile, document, place.start, place.end)
    return word is not None and next((held for held in word.ancestors if held in (verb, other)), None) == verb
