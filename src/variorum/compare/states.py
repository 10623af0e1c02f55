"""The state of a question: how its positions relate pairwise, and what that makes of the whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ..model import QuestionKind, State
from .crossed import tell_crossed
from .deeds import once_told
from .development import grown, of_another
from .grounds import Grounds
from .hours import relate_clocks
from .loosely_joined import LOOSELY, unsure, unsure_figures
from .nations import by_two_nations
from .occasions import reconsider
from .one_noun import by_one_noun
from .opposites import relate_states
from .particulars import relate_particulars
from .person_names import SPELLED, asks_for_name, misspelt
from .plans_and_denials import denial, relate_statuses_told
from .polls import of_polls
from .positions import HELD, Stand, relate
from .relation import Pair, Relation
from .rising_tolls import stages_of_a_rise
from .rough_figures import above_and_below, far_from_bound, of_two_figures
from .state_slots import is_state, is_told_beside
from .times import lasting_and_done
from .told_as import signs
from .values_apart import relate_apart, told_otherwise
from .zones import on_clocks_of_place

#: The order in which states win, where several could be said.
ORDER: tuple[State, ...] = ("conflict", "evolving", "refined", "agreed", "repeated", "single")
#: Positions beyond this many, the least supported, are not compared pairwise: a question with more is no question with
#: one answer. Reasons and grades say so.
COMPARED = 60
#: Why reports that agree with each other do not answer what a question asks.
OFF_QUESTION = "some reports tell of something else than the question asks"

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
    pairs |= stages_of_a_rise(kind, stands, pairs, grounds)
    if loose:
        pairs = {(i, j): unsure(kind, pair, stands[i], stands[j], grounds) for (i, j), pair in pairs.items()}
    elif kind == "quantity" and stands and stands[0].answers[0].about in grounds.numbers:
        pairs = {(i, j): unsure_figures(pair, stands[i], stands[j], grounds) for (i, j), pair in pairs.items()}
    pairs = {(i, j): _of_one_report(pair, stands[i], stands[j]) for (i, j), pair in pairs.items()}
    told: list[State] = [pair.state for pair in pairs.values() if pair.state is not None]
    support = _support(stands)
    disputed = kind == "status" and len({stand.denied for stand in stands}) > 1
    if disputed:
        told = [state for state in told if state != "refined"]
    denied = disputed and support == "agreed"
    rivals = support == "agreed" and any(p.reason == LOOSELY and p.relation.kind == "apart" for p in pairs.values())
    if denied or rivals:
        support = "single"  # who denies it, in whatever words, or gives another value does not agree
    state: State = min([*told, support], key=ORDER.index)
    reasons = list(dict.fromkeys(pair.reason for pair in pairs.values() if pair.state == state))
    if state == support:
        reasons = [DENIED if denied else RIVALS if rivals else _support_reason(support, stands, grounds), *reasons]
    return Assessment(state, pairs, (*reasons[:6], *_left_out(stands, pairs, told)))


def _of_one_report(pair: Pair, first: Stand, second: Stand) -> Pair:
    """A report that says a thing twice, once more exactly, is still one report: nothing is told alike by two."""
    alone = len({*first.documents, *second.documents}) == 1
    return replace(pair, state=None) if alone and pair.state == "refined" else pair


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
    if is_told_beside(first.answers[0].slot):
        return relate_particulars(first, second, grounds)
    relation = relate(kind, *by_one_noun(first, second), grounds, first.answers[0].slot)
    if kind == "time" and all(answer.slot == "hour" for answer in (first.answers[0], second.answers[0])):
        relation = relate_clocks(first.value, second.value)
    if kind == "identity" and asks_for_name((*first.answers, *second.answers)):
        relation = _as_names(first, second, relation)
    if all(answer.slot == "who" for answer in (*first.answers, *second.answers)):
        relation = by_two_nations(first, second, relation, grounds)
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
    if (first.off_question or second.off_question) and (relation.holds_together or kind == "status"):
        return Pair(None, relation, OFF_QUESTION, aside=True)
    if kind == "status":
        return relate_statuses_told(first, second, relation, grounds)
    if first.denied != second.denied:
        # That something did not happen then, there or so many times is seldom meant: only who did it is denied.
        if kind == "actor" and relation.kind == "same" and not (first.speculative or second.speculative):
            return denial(first, second, relation, grounds)
        return Pair(None, relation, "a denial of one value says nothing of another")
    # Two figures that fit each other back each other no more than two that do not, where two polls found them.
    fits = kind == "quantity" and relation.holds_together and relation.kind != "same"
    if fits and (why := of_polls(first, second, grounds)):
        return Pair(None, relation, why, aside=True)
    if relation.holds_together:
        told = told_otherwise(kind, first, second, relation, grounds) or grown(first, second, relation, grounds)
        if told:
            return told
        one, other = first.value.quantity, second.value.quantity
        if one is not None and other is not None:
            if far_from_bound(one, other):
                return Pair(None, relation, "a bound so far from the figure tells of another one", aside=True)
            if of_two_figures(one, other) or above_and_below(one, other):
                return Pair(None, relation, "the two may be right, but tell different figures", aside=True)
        return Pair("refined", relation, relation.reason)
    if relation.kind == "incomparable":
        return Pair(None, relation, relation.reason)
    if first.denied:
        return Pair(None, relation, "both deny, of different values")
    return relate_apart(kind, first, second, relation, grounds)


def _signed(stand: Stand, grounds: Grounds) -> set[str]:
    """The signs beside a verb that its reading does not account for; in a denial a "not" is no such sign."""
    return set(signs(stand.answers[0], grounds)) - ({"not"} if stand.denied else set[str]())


def _as_names(first: Stand, second: Stand, relation: Relation) -> Relation:
    # Who holds an office is known in spite of a vowel; how the name is spelled is asked by itself.
    spelled = all(answer.slot == "name" for answer in (*first.answers, *second.answers))
    if relation.kind == "incomparable" and misspelt(first.value.text, second.value.text, slightly=spelled):
        return Relation("apart", SPELLED, gap=0.1, soft=True)
    return relation


def _lasting(first: Stand, second: Stand, grounds: Grounds) -> Relation | None:
    """Whether one time is the end of what lasts ("until Friday") and the other that of a deed, on another day."""
    until = [all(grounds.until(answer) for answer in stand.answers) for stand in (first, second)]
    if until[0] == until[1] or first.value.time is None or second.value.time is None:
        return None
    if until[0]:
        return lasting_and_done(first.value.time, second.value.time)
    return lasting_and_done(second.value.time, first.value.time)


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
