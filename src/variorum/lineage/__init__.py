"""Who copied whom, and which outlets a report leans on.

Comes in: readings with their claims. Goes out: shared passages, citations, derivations, dates narrowed through kin.
Doors: :func:`trace_lineage`, :func:`date_through_kin`, :func:`match_letters`; :func:`compare_texts` for two texts by
themselves and :func:`compare_among` for pairs with other texts at hand; :func:`trace_pile` for texts alone, in any
number, of which those with fewer than :data:`SHORTEST` words are not judged.
"""

from .dating import date_through_kin
from .letters import match_letters
from .likely_pairs import SHORTEST
from .pile_tracing import trace_pile
from .rewrites import compare_texts
from .through_others import compare_among
from .tracing import trace_lineage

__all__ = [
    "SHORTEST",
    "compare_among",
    "compare_texts",
    "date_through_kin",
    "match_letters",
    "trace_lineage",
    "trace_pile",
]
