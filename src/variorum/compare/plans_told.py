"""An event that one report announces and another tells of: a plan and what became of it."""

from __future__ import annotations

from .development import order_of
from .grounds import Grounds
from .positions import Stand
from .relation import Pair, Relation
from .state_slots import STATE

#: The slot of what became of an announced event, and the labels of what is told of it.
PLAN = f"{STATE}plan"
ASKED_FOR, TO_COME, HELD = "asked for", "to come", "held"


def relate_plans(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """How two accounts of an announced event relate.

    Args:
        first: a position of such a question.
        second: another one.
        relation: how the two are worded apart.
        grounds: the dates of the reports.

    Returns:
        ``evolving`` where the one tells of it as to come and no date makes that the later account, and where it was put
        off before it was held; ``conflict`` where it was held by one report and not by another that is not known to
        be the earlier.
    """
    labels = {first.value.label, second.value.label}
    order = order_of(first, second, grounds)
    ahead = next((label for label in (ASKED_FOR, TO_COME) if label in labels), None)
    if ahead is not None:
        plan_first = order if first.value.label == ahead else -order
        if plan_first > 0:
            return Pair(None, relation, "what was told before hardly became of what is announced later", aside=True)
        outcome, told = (labels - {ahead}).pop(), ahead if ahead == ASKED_FOR else "announced"
        return Pair("evolving", relation, f"{told} in one, {outcome} in the other (by modality, no dates needed)")
    if order or HELD not in labels or "ordered" in labels:
        return Pair("evolving" if order else None, relation, "the accounts follow on one another", aside=not order)
    why = "one says that it was held, the other that it was not"
    return Pair("conflict", relation, why, "status", undated=True)
