"""The state of a question: how its positions relate pairwise, and what that makes of the whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..model import ConflictKind, QuestionKind, State
from ..reference import load
from .crossed import tell_crossed
from .dated_counts import dated_alike
from .deeds import once_told, other_verbs
from .development import birthday, development, fell, grown, none_then_or_now, of_another, order_of
from .figures_of_others import of_others
from .grounds import Grounds
from .hours import relate_clocks
from .loosely_joined import LOOSELY, unsure, unsure_figures
from .narrowed_figures import narrowed
from .occasions import disputed, reconsider
from .one_noun import by_one_noun
from .opposites import relate_states
from .parts_told import told_in_parts
from .person_names import asks_for_name, misspelt
from .plans_and_denials import denial, other_occasion, relate_statuses_told
from .positions import HELD, Stand, of_one_sense, relate
from .relation import Pair, Relation
from .revisions import revised, risen
from .settled_figures import are_lengths, settled_figures
from .state_slots import is_state
from .times import lasting_and_done
from .told_as import CHANGING, is_property, signs
from .zones import on_clocks_of_place

#: The order in which states win, where several could be said.
ORDER: tuple[State, ...] = ("conflict", "evolving", "refined", "agreed", "repeated", "single")
#: Positions beyond this many, the least supported, are not compared pairwise: a question with more is no question with
#: one answer. Reasons and grades say so.
COMPARED = 60
#: Why reports that agree with each other do not answer with yes what a question states.
OFF_QUESTION = "some reports state another amount than the question does"

#: Why what several reports tell is not called agreed, though nothing was held against it.
DENIED = "several reports tell it, but one denies it in words that are not held against theirs"
#: The same where another report gives another value that is set aside as perhaps of another thing.
RIVALS = "several reports tell it, but another gives a different value, perhaps of another thing"


@dataclass(frozen=True)
class Assessment:
    """The state of a question with what it rests on; ``pairs`` by index of positions."""

    state: State
    pairs: dict[tuple[int, int], Pair]
    reasons: tuple[str, ...]


def assess(kind: QuestionKind, stands: Sequence[Stand], grounds: Grounds, loose: bool = False) -> Assessment:
    """Judge how the positions of a question relate.

    Args:
        kind: the question's kind.
        stands: its positions.
        grounds: origins, dates and speakers.
        loose: whether the answers are joined by the likeness of words alone; then none of them dispute another.
    """
    pairs = {
        (i, j): relate_stands(kind, stands[i], stands[j], grounds)
        for i, j in combinations(range(min(len(stands), COMPARED)), 2)
    }
    pairs |= reconsider(kind, stands, pairs, grounds)
    if loose:
        pairs = {(i, j): unsure(kind, pair, stands[i], stands[j], grounds) for (i, j), pair in pairs.items()}
    elif kind == "quantity" and stands and stands[0].answers[0].about in grounds.numbers:
        pairs = {(i, j): unsure_figures(pair, stands[i], stands[j], grounds) for (i, j), pair in pairs.items()}
    documents = {document for stand in stands for document in stand.documents}
    told: list[State] = [pair.state for pair in pairs.values() if pair.state is not None]
    if len(documents) == 1:
        # A report that says it twice, once more exactly, is still one report.
        told = [state for state in told if state != "refined"]
    support = _support(stands)
    denied = kind == "status" and support == "agreed" and len({stand.denied for stand in stands}) > 1
    rivals = support == "agreed" and any(p.reason == LOOSELY and p.relation.kind == "apart" for p in pairs.values())
    if denied or rivals:
        support = "single"  # who denies it, in whatever words, or gives another value does not agree
    state: State = min([*told, support], key=ORDER.index)
    reasons = list(dict.fromkeys(pair.reason for pair in pairs.values() if pair.state == state))
    if state == support:
        reasons = [DENIED if denied else RIVALS if rivals else _support_reason(support, stands, grounds), *reasons]
    return Assessment(state, pairs, (*reasons[:6], *_left_out(stands, pairs, told)))


def _left_out(stands: Sequence[Stand], pairs: Mapping[tuple[int, int], Pair], told: Sequence[State]) -> list[str]:
    """Which answers were not held against each other, and why: silence would read as agreement."""
    aside = dict.fromkeys(pair.reason for pair in pairs.values() if pair.aside)
    reasons = [f"some answers are not compared: {reason}" for reason in list(aside)[:2]]
    if not told:
        apart = dict.fromkeys(pair.reason for pair in pairs.values() if pair.state is None and not pair.aside)
        reasons += [f"not comparable: {reason}" for reason in list(apart)[:2]]
    if len(stands) > COMPARED:
        reasons.append(f"of {len(stands)} answers only the {COMPARED} best supported are compared with each other")
    return reasons


def relate_stands(kind: QuestionKind, first: Stand, second: Stand, grounds: Grounds) -> Pair:
    """How two positions relate, by value, by modality, by who says it and by date."""
    if is_state(first.answers[0].slot):
        return relate_states(first, second, grounds)
    relation = relate(kind, *by_one_noun(first, second), grounds, first.answers[0].slot)
    if kind == "time" and all(answer.slot == "hour" for answer in (first.answers[0], second.answers[0])):
        relation = relate_clocks(first.value, second.value)
    if kind == "identity" and asks_for_name((*first.answers, *second.answers)):
        relation = _as_names(first, second, relation)
    relation = on_clocks_of_place(first, second, relation, grounds)
    if relation.kind == "apart" and all(a.slot == "when said" for a in (*first.answers, *second.answers)):
        relation = Relation("incomparable", "the same may be said on two days")
    if kind == "time" and relation.kind == "incomparable" and once_told(first.answers, second.answers, grounds):
        relation = Relation("apart", "two times for what came to pass once", gap=0.5)
    if relation.holds_together and (why := tell_crossed(first.answers[:HELD], second.answers[:HELD], grounds)):
        return Pair(None, relation, why, aside=True)
    if relation.kind == "apart" and (why := of_another(first, second, grounds)):
        relation = Relation("incomparable", why)
    if _signed(first, grounds) != _signed(second, grounds):
        return Pair(None, relation, "a word beside the verb (“not”, “will”, “may”) stands on one side only", aside=True)
    if kind == "time" and (lasting := _lasting(first, second, grounds)):
        return Pair(None, lasting, lasting.reason, aside=True)
    if first.off_question != second.off_question and relation.holds_together:
        return Pair(None, relation, OFF_QUESTION, aside=True)
    if kind == "status":
        return relate_statuses_told(first, second, relation, grounds)
    if first.denied != second.denied:
        # That something did not happen then, there or so many times is seldom meant: only who did it is denied.
        if kind == "actor" and relation.kind == "same" and not (first.speculative or second.speculative):
            return denial(first, second, relation, grounds)
        return Pair(None, relation, "a denial of one value says nothing of another")
    if relation.holds_together:
        told = _told_otherwise(kind, first, second, relation, grounds)
        return told or grown(first, second, relation, grounds) or Pair("refined", relation, relation.reason)
    if relation.kind == "incomparable":
        return Pair(None, relation, relation.reason)
    if first.denied:
        return Pair(None, relation, "both deny, of different values")
    return _apart(kind, first, second, relation, grounds)


def _signed(stand: Stand, grounds: Grounds) -> set[str]:
    """The signs beside a verb that its reading does not account for; in a denial a "not" is no such sign."""
    return set(signs(stand.answers[0], grounds)) - ({"not"} if stand.denied else set[str]())


def _as_names(first: Stand, second: Stand, relation: Relation) -> Relation:
    if relation.kind == "incomparable" and misspelt(first.value.text, second.value.text):
        return Relation("apart", "one name, spelled in two ways", gap=0.1, soft=True)
    return relation


def _lasting(first: Stand, second: Stand, grounds: Grounds) -> Relation | None:
    """Whether one time is the end of what lasts ("until Friday") and the other that of a deed, on another day."""
    until = [all(grounds.until(answer) for answer in stand.answers) for stand in (first, second)]
    if until[0] == until[1] or first.value.time is None or second.value.time is None:
        return None
    if until[0]:
        return lasting_and_done(first.value.time, second.value.time)
    return lasting_and_done(second.value.time, first.value.time)


def _apart(kind: QuestionKind, first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """Two affirmed values that cannot both hold: development, dispute, or nothing after all."""
    if not _physical(first, second) and (first.speculative or second.speculative):
        return Pair(None, relation, "what is only possible contradicts nothing")
    dated = dated_alike(first, second, grounds) if kind == "quantity" else None
    if dated == "two days":
        return Pair(None, relation, "the two are told of two days", aside=True)
    if kind == "quantity" and (why := narrowed(first, second, grounds) or of_others(first, second, grounds)):
        return Pair(None, relation, why, aside=True)
    settled = kind in ("quantity", "time") and settled_figures(first, second, grounds)
    if not settled and ((first.ahead and second.told_as_fact) or (second.ahead and first.told_as_fact)):
        if why := other_occasion(first, second, grounds):
            return Pair(None, relation, why, aside=True)
        return Pair("evolving", relation, "planned in one, done in the other")
    if kind in ("quantity", "time") and grounds.of_two_persons(first.answers, second.answers):
        return Pair(None, relation, "the two are told of different persons", aside=True)
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
        if shared and first.answers[0].slot.startswith("number of "):
            # "52 percent here, 82 percent there": joined by like words, and side by side in one dispatch.
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


def _told_otherwise(
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
    if first.speculative != second.speculative:
        return Pair(None, relation, "what is only possible in one report backs no fact in another")
    return None


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


def _support(stands: Sequence[Stand]) -> State:
    """What the best supported position has behind it."""
    if any(len(stand.origins) > 1 and len(stand.documents) > 1 for stand in stands if not stand.off_question):
        return "agreed"
    if any(len(stand.documents) > 1 for stand in stands if not (stand.off_question and len(stand.origins) > 1)):
        return "repeated"
    return "single"


def _support_reason(state: State, stands: Sequence[Stand], grounds: Grounds) -> str:
    if state == "agreed":
        best = max(stands, key=lambda s: (not s.off_question, len(s.origins)))
        return f"{len(best.origins)} origins give “{best.value.text}”, no dependence found between them"
    if state == "repeated":
        best = max(stands, key=lambda s: (len(s.origins) == 1, len(s.documents)))
        name = grounds.origin_name(best.origins[0])
        return f"{len(best.documents)} reports give “{best.value.text}”, all resting on one origin: {name}"
    if any(len(stand.documents) > 1 for stand in stands):
        return OFF_QUESTION
    return (
        f"only {grounds.labels(stands[0].documents)} says so" if len(stands) == 1 else "each value stands in one report"
    )
