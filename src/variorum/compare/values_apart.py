"""What two values that cannot both hold are: a conflict, a development, or of two things after all."""

from __future__ import annotations

from ..model import ConflictKind, QuestionKind
from ..reference import load
from .crowds import counted_by_two_sides
from .dated_counts import dated_alike
from .deeds import other_verbs
from .development import birthday, development, fell, none_then_or_now, order_of
from .figures_of_others import of_others
from .grounds import Grounds
from .kinds_of_counted import of_two_kinds
from .narrowed_figures import narrowed
from .occasions import disputed
from .other_occasions import of_former_year, other_occasion
from .parts_told import told_in_parts
from .polls import of_polls
from .positions import Stand, of_one_sense
from .relation import Pair, Relation
from .revisions import first_told, revised, risen
from .settled_figures import are_lengths, settled_figures
from .told_again import told_again
from .told_as import CHANGING, going_on, is_property


def relate_apart(kind: QuestionKind, first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """Two affirmed values that cannot both hold: development, dispute, or nothing after all."""
    if not _physical(first, second) and (first.speculative or second.speculative):
        return Pair(None, relation, "what is only possible contradicts nothing")
    dated = dated_alike(first, second, grounds) if kind == "quantity" else None
    if dated == "two days":
        return Pair(None, relation, "the two are told of two days", aside=True)
    if kind == "quantity" and (why := _of_two(first, second, grounds)):
        return Pair(None, relation, why, aside=True)
    if why := first_told(first, second, grounds):
        return Pair("evolving", relation, why)
    settled = kind in ("quantity", "time") and settled_figures(first, second, grounds)
    if not settled and ((first.ahead and second.told_as_fact) or (second.ahead and first.told_as_fact)):
        if why := other_occasion(first, second, grounds):
            return Pair(None, relation, why, aside=True)
        return Pair("evolving", relation, "planned in one, done in the other")
    if kind in ("quantity", "time") and grounds.of_two_persons(first.answers, second.answers):
        return Pair(None, relation, "the two are told of different persons", aside=True)
    if kind == "time" and grounds.befell_two(first.answers, second.answers):
        return Pair(None, relation, "the two are told of what befell different persons", aside=True)
    if kind == "quantity" and counted_by_two_sides(first, second, grounds):
        return Pair("conflict", relation, f"{relation.reason}; different parties count the crowd", "quantity")
    order = order_of(first, second, grounds)
    anew = revised(first, second, order, grounds) if kind == "quantity" else None
    if kind == "quantity" and not settled and not anew and _numbers_of_two_deeds(first, second, grounds):
        return Pair(None, relation, "the clauses tell them with verbs that need not mean the same", aside=True)
    if kind == "quantity" and (why := told_in_parts(first, second, grounds)):
        return Pair(None, relation, why, aside=True)
    settled = settled or dated == "one day"
    changing = not settled and _changing(kind, first, second)
    if anew and not changing:
        return Pair("evolving", relation, anew)
    copied = grounds.repeats(second.answers, first.answers) or grounds.repeats(first.answers, second.answers)
    shared = set(first.documents) & set(second.documents)
    if changing and copied and not shared:
        return Pair(
            "conflict",
            relation,
            "the value changed where one report repeats another",
            "quantity" if kind == "quantity" else "time",
        )
    if changing and kind == "quantity" and not order and (agency := grounds.one_agency(first.origins, second.origins)):
        if shared:
            # "52 percent here, 82 percent there", two shot at a roadblock and three treated elsewhere: side by side in
            # one dispatch, which does not say that the one became the other.
            return Pair(None, relation, f"one dispatch by {agency} gives both", aside=True)
        return Pair(
            "evolving",
            relation,
            f"{agency} gives both in dispatches whose order is not known: the count may have grown",
        )
    if changing and order:
        if kind == "quantity" and (why := none_then_or_now(first, second, order)):
            return Pair("evolving", relation, why)
        if kind == "quantity" and (why := fell(first, second, order, grounds)):
            return Pair("conflict", relation, why, "quantity")
        if kind == "quantity" and (why := told_again(first, second, order, grounds)):
            return Pair("conflict", relation, why, "quantity")
        return Pair("evolving", relation, development(first, second, order, grounds))
    if changing and kind == "quantity" and not order and (why := risen(first, second, grounds)):
        return Pair("evolving", relation, why)
    if order and birthday(first, second, order, grounds):
        return Pair("evolving", relation, development(first, second, order, grounds))
    conflict: ConflictKind = kind if kind in ("time", "quantity", "place", "actor", "identity") else "status"
    if shared:
        if kind not in ("time", "place") and disputed(first, second):
            return Pair("conflict", relation, f"{relation.reason}; different speakers say so", conflict)
        return Pair(None, relation, "one report gives both, so they need not exclude each other", aside=True)
    return Pair("conflict", relation, relation.reason, conflict, undated=changing)


def _of_two(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why two figures are of two things, by the words beside them; None where these say nothing of it."""
    return (
        narrowed(first, second, grounds)
        or of_others(first, second, grounds)
        or of_polls(first, second, grounds)
        or of_two_kinds(first, second, grounds)
    )


def told_otherwise(
    kind: QuestionKind, first: Stand, second: Stand, relation: Relation, grounds: Grounds
) -> Pair | None:
    """Values that hold together, one of them told as a plan or as no more than possible: that backs no fact."""
    if is_property(first.answers[0], grounds) and is_property(second.answers[0], grounds):
        return None
    if (first.ahead and second.told_as_fact) or (second.ahead and first.told_as_fact):
        if why := other_occasion(first, second, grounds):
            return Pair(None, relation, why, aside=True)
        if kind == "time" and not first.denied:
            return Pair("evolving", relation, "planned in one, done in the other")
        # The value has not changed; that it was done is another question.
        return Pair(None, relation, "what is only planned in one report backs no deed in another")
    if _years_before(first, second, grounds) or _years_before(second, first, grounds):
        return Pair(None, relation, "what was done years before is another occasion than what goes on", aside=True)
    if first.speculative != second.speculative:
        return Pair(None, relation, "what is only possible in one report backs no fact in another")
    return None


def _years_before(going: Stand, done: Stand, grounds: Grounds) -> bool:
    """Whether one side is told as going on, and the other of a year gone by: "is hosting the cup", "the 2031 cup"."""
    clauses = grounds.clauses(going.answers)
    return bool(clauses) and all(map(going_on, clauses)) and of_former_year(going, done, grounds)


def _numbers_of_two_deeds(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether two figures that are no toll, and measure nothing, belong to verbs which are not near each other."""
    final = load("comparison")["final"]
    slots = {answer.slot for stand in (first, second) for answer in stand.answers}
    counted = all(slot.startswith("number of ") and slot not in final for slot in slots)
    return counted and not of_one_sense(first, second) and other_verbs(first.answers, second.answers, grounds)


def _physical(first: Stand, second: Stand) -> bool:
    """Measured properties are told as possibilities ("can fly 2,000 km") and compared all the same."""
    quantities = [stand.value.quantity for stand in (first, second)]
    return all(q is not None and q.dimension not in CHANGING for q in quantities)


def _changing(kind: QuestionKind, first: Stand, second: Stand) -> bool:
    """Whether the value may change from one report to the next: tolls, dates of what is to come, how long it lasts."""
    if all(are_lengths(stand) for stand in (first, second)):
        return True
    if kind == "quantity":
        return not _physical(first, second) or _found_out_bit_by_bit(first, second)
    return kind == "time" and first.ahead and second.ahead


def _found_out_bit_by_bit(first: Stand, second: Stand) -> bool:
    """Whether what both measure grows for days, as the area that has burned does."""
    growing = load("comparison")["settled"]["growing"]
    return all(
        any(sense in growing for answer in stand.answers for sense in answer.senses) for stand in (first, second)
    )
