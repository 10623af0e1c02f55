"""What remains of how two answers relate where nothing but the likeness of words joins their clauses."""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import Claim, QuestionKind
from ..reference import load
from .counted_nouns import counted_as
from .deeds import both_hold, near_verbs
from .details import differ
from .development import order_of
from .figures import midpoint
from .figures_of_others import named_apart, told_of_both
from .grounds import Grounds
from .in_passing import in_passing
from .on_the_way import of_one_deed
from .one_age import one_age
from .one_day_told import of_one_day
from .plans_and_denials import one_deed_told
from .positions import HELD, Stand, compared_whole, of_one_sense
from .quantities import near_counts, near_in_size
from .relation import Pair
from .revisions import revised
from .rewording import one_statement

#: Why such answers are not held against each other, and do not back each other.
LOOSELY = "reports joined by like words alone may speak of two things"
#: Words by which a deed is set among others of its kind.
_FIRST = re.compile(r"\b(?:first|second|third|only|last|final|ever|rare|annual)\b", re.IGNORECASE)
#: A figure told in like words has not grown by more than this from one report to the next.
GROWN = 2.0


def unsure(kind: QuestionKind, pair: Pair, first: Stand, second: Stand, grounds: Grounds) -> Pair:
    """A pair without its conflict, or the plan that it says was carried out: the two may be of two things.

    Figures of one kind that are near each other in size stay a conflict, a soft one: two counts of the same strikers,
    two prices told with the verb "cost".
    So does what is told in one wording with a name in it: "the dam in Westerhall failed", and that it did not; and a
    denial of what the same subject is said to have done with the same verb.
    """
    figures = of_one_sense(first, second) or _one_count(first, second, grounds)
    if pair.state == "evolving" and not figures and _uncounted(first, second):
        return replace(pair, state=None, reason=LOOSELY, aside=True)
    planned = pair.state == "evolving" and first.ahead != second.ahead and not of_one_day(first, second, grounds)
    if figures and pair.state == "evolving":
        return pair
    if (planned and not _one_wording(first, second, grounds) and not _one_plan(first, second, grounds)) or (
        pair.state == "evolving" and _far(first, second)
    ):
        return replace(pair, state=None, reason=LOOSELY, aside=True)
    if pair.state == "refined" and compared_whole(kind, True, first.value):
        why = differ(first.answers[:HELD], second.answers[:HELD], grounds)
        return replace(pair, state=None, reason=f"{LOOSELY}: {why}", aside=True) if why else pair
    if pair.state != "conflict":
        return pair
    one, other = first.value.quantity, second.value.quantity
    counted = figures or (
        one is not None
        and other is not None
        and (near_counts(one, other) or _one_sum(first, second, grounds) or _one_stock(first, second, grounds))
    )
    denied = pair.conflict == "denial" and (one_deed_told(first, second, grounds) or of_one_day(first, second, grounds))
    if counted or denied or _one_wording(first, second, grounds):
        return replace(pair, relation=replace(pair.relation, soft=True))
    return replace(pair, state=None, conflict=None, undated=False, reason=LOOSELY, aside=True)


def unsure_figures(pair: Pair, first: Stand, second: Stand, grounds: Grounds) -> Pair:
    """A pair without its conflict or development where nothing but what is told around two numbers has joined them.

    What joins them for good is one sense ("killed", "wounded"), one wording, or a verb that both have, for one noun or
    in one unit, without names that keep them apart: "Brandt missed nine games", "Maas missed 12 games".
    """
    if pair.state not in ("conflict", "evolving") or of_one_sense(first, second):
        return pair
    if pair.state == "conflict" and one_age(first, second, grounds):
        return replace(pair, relation=replace(pair.relation, soft=True))
    one, other = first.value.quantity, second.value.quantity
    if one is None or other is None or told_of_both(first, second, grounds):
        return pair
    anew = pair.state == "evolving" and one.unit == other.unit and not _far(first, second)
    if anew and revised(first, second, order_of(first, second, grounds), grounds):
        return pair  # "the loss is now put at"
    alike = not _uncounted(first, second) and one.unit == other.unit and counted_as(one) == counted_as(other)
    alike = alike and (_one_stock(first, second, grounds) or near_verbs(first.answers, second.answers, grounds))
    if (alike or _one_wording(first, second, grounds)) and not named_apart(first, second, grounds):
        return pair
    return replace(pair, state=None, conflict=None, undated=False, reason=LOOSELY, aside=True)


def _one_count(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether two counts of one kind of things, near in size, are told with verbs that are near each other."""
    one, other = first.value.quantity, second.value.quantity
    if one is None or other is None or one.dimension != "count" or not one.counted:
        return False
    kinds = counted_as(one), counted_as(other)
    return kinds[0] == kinds[1] and not _far(first, second) and near_verbs(first.answers, second.answers, grounds)


def _one_stock(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether both say how much of one stuff is there: "held 90 tonnes of acid", "200 tonnes of acid were there"."""
    one, other = first.value.quantity, second.value.quantity
    if one is None or other is None or one.unit is None or one.unit != other.unit or not one.counted:
        return False
    return one.counted == other.counted and both_hold(first.answers, second.answers, grounds)


def _uncounted(first: Stand, second: Stand) -> bool:
    """Whether both are bare numbers, of which nobody knows what they count: "40 or 50 years ago", "at minus 40"."""
    values = (first.value.quantity, second.value.quantity)
    return all(one is not None and one.unit is None and counted_as(one) is None for one in values)


def _far(first: Stand, second: Stand) -> bool:
    """Whether two figures are so far from each other that they are as well of two things as of one that grew."""
    one, other = first.value.quantity, second.value.quantity
    middles = [midpoint(quantity) for quantity in (one, other) if quantity is not None]
    known = [abs(middle) for middle in middles if middle is not None]
    return len(known) == 2 and max(known) > GROWN * min(known)


def _one_plan(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether what is planned in one is done in the other: by one verb, by or to the same, and told as done."""
    done = second if first.ahead else first
    ours, theirs = (grounds.clauses(stand.answers[:HELD]) for stand in (first, second))
    one_verb = any(
        one.predicate == other.predicate and _whole(one) and _whole(other) and _counting(one) == _counting(other)
        for one in ours
        for other in theirs
    )
    return one_verb and not in_passing(done.answers, grounds) and of_one_deed(first, second, grounds)


def _whole(claim: Claim) -> bool:
    """Whether a clause names both who does it and whom or what it is done to, and its verb tells no more than that.

    "Encouraged them to fight" tells what they are to do by another verb.
    """
    roles = {part.role for part in claim.parts}
    return {"subject", "object"} <= roles and claim.predicate not in load("modality")["object_control"]


def _counting(claim: Claim) -> set[str]:
    """Words by which a deed is told as the first of its kind or the only one."""
    return {word.casefold() for word in _FIRST.findall(claim.evidence.quote)}


def _one_wording(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether some clause of either side is the other's wording."""
    ours, theirs = (grounds.quotes(stand.answers[:HELD]) for stand in (first, second))
    return any(one_statement(one, other) for one in ours for other in theirs)


def _one_sum(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether two sums of one currency are told with one verb, and are near each other."""
    one, other = first.value.quantity, second.value.quantity
    if one is None or other is None or one.dimension != "money" or one.unit != other.unit:
        return False
    verbs = [
        {
            claim.predicate
            for a in stand.answers[:HELD]
            if (claim := grounds.claims.get(a.claim)) and claim.head == "verb"
        }
        for stand in (first, second)
    ]
    return bool(verbs[0] & verbs[1] - {"be", "have"}) and near_in_size(one, other)
