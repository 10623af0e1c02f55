"""The state of a question: how its positions relate pairwise, and what that makes of the whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ..model import ConflictKind, QuestionKind, State
from .grounds import Grounds
from .occasions import disputed, set_aside
from .positions import Stand, relate
from .quantities import midpoint
from .relation import Relation

#: The order in which states win, where several could be said.
ORDER: tuple[State, ...] = ("conflict", "evolving", "refined", "agreed", "repeated", "single")
#: Positions beyond this many are not compared pairwise: a question with more is no question with one answer.
COMPARED = 60
#: A deed that lies this many days before a plan is not its carrying out.
YEAR = 365
MORE = re.compile(r"\b(?:more|another|further|additional|again|next|future)\b", re.IGNORECASE)
#: What is counted can grow from report to report; a missile's range does not.
CHANGING = ("count", "ratio", "money")


@dataclass(frozen=True)
class Pair:
    """How two positions relate.

    Attributes:
        state: ``conflict``, ``evolving``, ``refined``, or None where they do not bear on each other.
        relation: of their values.
        conflict: what kind of conflict it is, where it is one.
        undated: whether it could be a development, were the reports dated.
        reason: in words.
    """

    state: State | None
    relation: Relation
    reason: str
    conflict: ConflictKind | None = None
    undated: bool = False


@dataclass(frozen=True)
class Assessment:
    """The state of a question with what it rests on; ``pairs`` by index of positions."""

    state: State
    pairs: dict[tuple[int, int], Pair]
    reasons: tuple[str, ...]


def assess(kind: QuestionKind, stands: Sequence[Stand], grounds: Grounds) -> Assessment:
    """Judge how the positions of a question relate.

    Args:
        kind: the question's kind.
        stands: its positions.
        grounds: origins, dates and speakers.
    """
    pairs = {
        (i, j): relate_stands(kind, stands[i], stands[j], grounds)
        for i, j in combinations(range(min(len(stands), COMPARED)), 2)
    }
    aside = set_aside(kind, stands, {key: pair.relation for key, pair in pairs.items()}, grounds)
    for i, j in [key for key, pair in pairs.items() if pair.state == "conflict"]:
        if why := aside.get(i) or aside.get(j) or restated(i, j, stands, pairs) or restated(j, i, stands, pairs):
            pairs[i, j] = Pair(None, pairs[i, j].relation, why)
    documents = {document for stand in stands for document in stand.documents}
    told: list[State] = [pair.state for pair in pairs.values() if pair.state is not None]
    if len(documents) == 1:
        # A report that says it twice, once more exactly, is still one report.
        told = [state for state in told if state != "refined"]
    support = _support(stands)
    state: State = min([*told, support], key=ORDER.index)
    reasons = list(dict.fromkeys(pair.reason for pair in pairs.values() if pair.state == state))
    if state == support:
        reasons = [_support_reason(support, stands, grounds), *reasons]
    if not told and len(stands) > 1:
        apart = list(dict.fromkeys(pair.reason for pair in pairs.values() if pair.state is None))
        reasons += [f"not comparable: {reason}" for reason in apart[:2]]
    return Assessment(state, pairs, tuple(reasons[:6]))


def relate_stands(kind: QuestionKind, first: Stand, second: Stand, grounds: Grounds) -> Pair:
    """How two positions relate, by value, by modality, by who says it and by date."""
    relation = relate(kind, first.value, second.value, grounds)
    if kind == "status":
        return _statuses(first, second, relation, grounds)
    if first.denied != second.denied:
        # That something did not happen then, there or so many times is seldom meant: only who did it is denied.
        if kind == "actor" and relation.kind == "same" and not (first.speculative or second.speculative):
            return _denial(first, second, relation)
        return Pair(None, relation, "a denial of one value says nothing of another")
    if relation.holds_together:
        return Pair("refined", relation, relation.reason)
    if relation.kind == "incomparable":
        return Pair(None, relation, relation.reason)
    if first.denied:
        return Pair(None, relation, "both deny, of different values")
    return _apart(kind, first, second, relation, grounds)


def _statuses(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    if relation.kind == "incomparable":
        return Pair(None, relation, relation.reason)
    if relation.kind != "apart":
        return Pair("refined", relation, relation.reason)
    if "denied" in (first.value.status, second.value.status):
        other = second if first.value.status == "denied" else first
        if other.value.status in ("planned", "ordered"):
            # "It has not happened yet" does not deny a plan.
            return Pair(None, relation, "what is not done yet may still be planned")
        return _denial(first, second, relation)
    if why := _other_occasion(first, second, grounds):
        return Pair(None, relation, why)
    steps = "; ".join(f"{stand.value.status} in {grounds.labels(stand.documents)}" for stand in (first, second))
    return Pair("evolving", relation, f"a step on the way: {steps} (by modality, no dates needed)")


def restated(one: int, other: int, stands: Sequence[Stand], pairs: Mapping[tuple[int, int], Pair]) -> str | None:
    """Whether every report that gives a figure also gives it less sharply, in a way that fits the other position.

    A headline shortens "at least six" to "six".
    """
    figure = stands[one].value.quantity
    for index, stand in enumerate(stands):
        again = stand.value.quantity
        if index in (one, other) or figure is None or again is None or again.qualifier == figure.qualifier:
            continue
        relation = pairs.get((min(index, other), max(index, other)))
        same = {figure.lower, figure.upper} & {again.lower, again.upper} - {None}
        if (
            same
            and set(stands[one].documents) <= set(stand.documents)
            and relation
            and relation.relation.holds_together
        ):
            return f"the same reports also say “{stand.value.text}”, which fits"
    return None


def _other_occasion(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why a plan and a deed are not one: the deed was long done, or others plan it than did it."""
    plan, deed = (first, second) if first.ahead else (second, first)
    if not plan.ahead or deed.ahead:
        return None
    planned, done = grounds.days(plan.answers), grounds.days(deed.answers)
    if planned and done and max(done) < min(planned) - YEAR:
        return "what was done long before is another occasion than what is planned"
    planners, doers = grounds.actors(plan.answers), grounds.actors(deed.answers)
    if planners and doers and not planners & doers:
        return "others plan it than are said to have done it"
    if all(MORE.search(quote) for quote in grounds.quotes(plan.answers)):
        return "more of the same is planned, not the same"
    return None


def _denial(first: Stand, second: Stand, relation: Relation) -> Pair:
    """One affirms, the other denies: plain where a source is said to deny it, weaker for a mere "not"."""
    denial, other = (first, second) if first.denied else (second, first)
    quoted = denial.quoted_denial
    if first.speakers and set(first.speakers) == set(second.speakers):
        return Pair(None, relation, "the same speaker says both, so it hardly means the same thing")
    if not quoted and set(denial.documents) <= set(other.documents) and not disputed(first, second):
        return Pair(None, relation, "one report says both, so it hardly means the same thing")
    why = "one affirms what the other denies" if quoted else "one says it was so, the other that it was not"
    return Pair("conflict", Relation("apart", why, gap=0.9 if quoted else 0.5, soft=not quoted), why, "denial")


def _apart(kind: QuestionKind, first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """Two affirmed values that cannot both hold: development, dispute, or nothing after all."""
    if not _physical(first, second) and (first.speculative or second.speculative):
        return Pair(None, relation, "what is only possible contradicts nothing")
    if (first.ahead and second.told_as_fact) or (second.ahead and first.told_as_fact):
        if why := _other_occasion(first, second, grounds):
            return Pair(None, relation, why)
        return Pair("evolving", relation, "planned in one, done in the other")
    order = _order(first, second, grounds)
    changing = _changing(kind, first, second)
    copied = grounds.repeats(second.answers, first.answers) or grounds.repeats(first.answers, second.answers)
    if changing and copied:
        return Pair(
            "conflict",
            relation,
            "the value changed where one report repeats another",
            "quantity" if kind == "quantity" else "time",
        )
    if changing and kind == "quantity" and not order and (agency := grounds.one_agency(first.origins, second.origins)):
        return Pair(
            "evolving",
            relation,
            f"{agency} gives both in dispatches whose order is not known: the count may have grown",
        )
    if changing and order:
        return Pair("evolving", relation, _development(first, second, order, grounds))
    conflict: ConflictKind = kind if kind in ("time", "quantity", "place", "actor", "identity") else "status"
    if set(first.documents) & set(second.documents):
        if kind not in ("time", "place") and disputed(first, second):
            return Pair("conflict", relation, f"{relation.reason}; different speakers say so", conflict)
        return Pair(None, relation, "one report gives both, so they need not exclude each other")
    return Pair("conflict", relation, relation.reason, conflict, undated=changing)


def _physical(first: Stand, second: Stand) -> bool:
    """Measured properties are told as possibilities ("can fly 2,000 km") and compared all the same."""
    quantities = [stand.value.quantity for stand in (first, second)]
    return all(q is not None and q.dimension not in CHANGING for q in quantities)


def _changing(kind: QuestionKind, first: Stand, second: Stand) -> bool:
    """Whether the value may change from one report to the next: tolls do, and dates of what is still to come."""
    if kind == "quantity":
        return not _physical(first, second)
    return kind == "time" and first.ahead and second.ahead


def _order(first: Stand, second: Stand, grounds: Grounds) -> int:
    """-1 where the first value was reported first, 1 where the second was, 0 where the dates do not tell."""
    a, b = _first_report(first, grounds), _first_report(second, grounds)
    if a is None or b is None:
        return 0
    return -1 if a[1] < b[0] else 1 if b[1] < a[0] else 0


def _first_report(stand: Stand, grounds: Grounds) -> tuple[int, int] | None:
    """When a value was first reported: its earliest report, all of them dated."""
    dates = [grounds.published(document) for document in stand.documents]
    known = [bounds for bounds in dates if bounds is not None]
    if not known or len(known) < len(dates):
        return None
    return min(lower for lower, _ in known), min(upper for _, upper in known)


def _development(first: Stand, second: Stand, order: int, grounds: Grounds) -> str:
    earlier, later = (first, second) if order < 0 else (second, first)
    change = "changed"
    if earlier.value.quantity and later.value.quantity:
        a, b = midpoint(earlier.value.quantity), midpoint(later.value.quantity)
        if a is not None and b is not None and earlier.value.quantity.unit == later.value.quantity.unit:
            change = "rose" if b > a else "fell"
    dates = f"{grounds.labels(earlier.documents)} came before {grounds.labels(later.documents)}"
    return (
        f"the value {change} from “{earlier.value.text}” to “{later.value.text}” by the dates of the reports: {dates}"
    )


def _support(stands: Sequence[Stand]) -> State:
    """What the best supported position has behind it."""
    if any(len(stand.origins) > 1 and len(stand.documents) > 1 for stand in stands):
        return "agreed"
    if any(len(stand.documents) > 1 for stand in stands):
        return "repeated"
    return "single"


def _support_reason(state: State, stands: Sequence[Stand], grounds: Grounds) -> str:
    if state == "agreed":
        best = max(stands, key=lambda s: len(s.origins))
        return f"{len(best.origins)} origins give “{best.value.text}”, no dependence found between them"
    if state == "repeated":
        best = max(stands, key=lambda s: len(s.documents))
        name = grounds.origin_name(best.origins[0])
        return f"{len(best.documents)} reports give “{best.value.text}”, all resting on one origin: {name}"
    return (
        f"only {grounds.labels(stands[0].documents)} says so" if len(stands) == 1 else "each value stands in one report"
    )
