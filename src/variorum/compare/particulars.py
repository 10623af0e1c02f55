"""Particulars of one named person or thing of which one excludes another: an office, a rank, kin, a calibre."""

from __future__ import annotations

from .grounds import Grounds
from .positions import Stand, relate
from .relation import Pair

#: Reports further apart than so many days may tell of an office at two times.
_LONG = 60
#: Homes less far apart, as ``places`` measures it, may be a town and what lies beside it.
_BESIDE = 0.45


def relate_particulars(first: Stand, second: Stand, grounds: Grounds) -> Pair:
    """Two positions on such a particular; the clauses that they stand in say nothing of it."""
    relation = relate("identity", first.value, second.value, grounds, first.answers[0].slot)
    if relation.holds_together:
        return Pair("refined", relation, relation.reason)
    if relation.kind != "apart" or (first.value.place and relation.gap < _BESIDE):
        return Pair(None, relation, relation.reason)
    if set(first.documents) & set(second.documents):
        return Pair(None, relation, "one report gives both, so they need not exclude each other", aside=True)
    if _long_between(first, second, grounds):
        return Pair(None, relation, "the reports are months apart: it may have changed", aside=True)
    return Pair("conflict", relation, relation.reason, "identity")


def _long_between(first: Stand, second: Stand, grounds: Grounds) -> bool:
    ours, theirs = ([days for d in stand.documents if (days := grounds.published(d))] for stand in (first, second))
    return bool(ours and theirs) and all(abs(a[0] - b[0]) > _LONG for a in ours for b in theirs)
