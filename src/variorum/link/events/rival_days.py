"""Two days that are given for one event, told from the days of two events.

An arrest, an opening or an oath does not come twice within weeks to one person or thing. Where reports give two days
for it that lie near each other, they disagree about the day. A raid, a match or a meeting does come again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from ...model import Time
from ..classes import event_classes
from .whenwhere import near_days

_Roles = Mapping[str, Collection[str]]


def are_rival_days(
    name: str, ours: _Roles, theirs: _Roles, heads: Collection[str], first: Iterable[Time], second: Iterable[Time]
) -> bool:
    """Whether the dates of two happenings of one class are rival answers, not those of two events.

    Args:
        name: the class.
        ours: named participants of the one by role.
        theirs: those of the other.
        heads: nouns that both have for whom or what it befell.
        first: dates of the one.
        second: dates of the other.
    """
    if not event_classes()[name].seldom:
        return False
    befell = set(ours.get("patient", ())), set(theirs.get("patient", ()))
    by_whom = set(ours.get("agent", ())) & set(theirs.get("agent", ()))
    # The signer of a deal may sign another one; of one that is named beside the deal he does not.
    one = befell[0] & befell[1] if befell[0] and befell[1] else by_whom and heads
    return bool(one) and near_days(first, second)
