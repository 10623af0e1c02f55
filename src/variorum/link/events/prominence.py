"""How central an event is to its pile: what many reports tell, or what a report opens with and names."""

from __future__ import annotations

from ..classes import event_classes
from .fitting import MANIFOLD
from .gatherings import Gathering

#: A report's headline and lead are its first sentences, so many.
_LEAD = 2
#: What an event that one report tells in passing counts, against one that it opens with.
_IN_PASSING = 0.5


def how_central(gathering: Gathering, label: str, documents: int) -> float:
    """How central an event is, 0 to 1.

    Args:
        gathering: its happenings.
        label: its name.
        documents: reports in the pile.

    Returns:
        The share of the reports that tell it; less for what one report of several tells in passing, or what has no
        name that tells it from others of its class.
    """
    share = len(gathering.documents) / max(documents, 1)
    if len(gathering.documents) > 1 or documents < 2:
        return round(share, 4)
    first = min(mention.number for part in gathering.parts for mention in part.mentions)
    named = any(letter.isupper() for letter in label)
    known = event_classes()[gathering.type].of_place or gathering.type not in MANIFOLD
    leads = first < _LEAD and named and known
    return round(share if leads else share * _IN_PASSING, 4)
