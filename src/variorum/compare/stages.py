"""A condition that changes through several stages: one stage follows another by the dates of the reports."""

from __future__ import annotations

from functools import cache

from ..reference import load
from .development import order_of
from .grounds import Grounds
from .positions import Stand
from .relation import Pair, Relation
from .state_slots import STAGED


def relate_stages(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """How two stages of one condition relate.

    Args:
        first: a position of such a question.
        second: another one.
        relation: how the two are worded apart.
        grounds: the dates of the reports.

    Returns:
        ``evolving`` where the dates of the reports, or the stages themselves, tell which came first; no state else:
        within a day a patient may be told of as critical and as stable.
    """
    order = order_of(first, second, grounds)
    last = _last(first.answers[0].slot.removeprefix(STAGED))
    closing = [(stand.value.label or "") in last for stand in (first, second)]
    if closing[0] != closing[1]:
        earlier, later = (second, first) if closing[0] else (first, second)
        if order * (1 if earlier is first else -1) > 0:
            return Pair(None, relation, "the last stage was told of before, so it is another condition", aside=True)
        return Pair("evolving", relation, f"“{earlier.value.text}” comes before “{later.value.text}” by its nature")
    if (before := _before(first.answers[0].slot.removeprefix(STAGED), first, second)) is not None and not order:
        return Pair("evolving", relation, f"“{before.value.text}” comes before the other by its nature")
    if not order:
        return Pair(None, relation, "one may have followed on the other", aside=True)
    earlier, later = (first, second) if order < 0 else (second, first)
    dates = f"{grounds.labels(earlier.documents)} came before {grounds.labels(later.documents)}"
    became = f"“{earlier.value.text}” became “{later.value.text}” by the dates of the reports: {dates}"
    return Pair("evolving", relation, became)


@cache
def _last(track: str) -> frozenset[str]:
    """The stages of a condition before which all others must have been."""
    table = next(table for table in load("stages")["tracks"] if table["name"] == track)
    return frozenset(stage["label"] for stage in table["stages"] if stage.get("last"))


def _before(track: str, first: Stand, second: Stand) -> Stand | None:
    """The one of two stages behind which the other can only have come; None where neither is such a one."""
    stages = next(table for table in load("stages")["tracks"] if table["name"] == track)["stages"]
    opening = {stage["label"]: place for place, stage in enumerate(stages) if stage.get("first")}
    places = {stage["label"]: place for place, stage in enumerate(stages)}
    for one, other in ((first, second), (second, first)):
        mine, theirs = opening.get(one.value.label or ""), places.get(other.value.label or "")
        if mine is not None and theirs is not None and theirs > mine:
            return one
    return None
