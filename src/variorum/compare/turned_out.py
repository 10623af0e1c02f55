"""What comes before the other by its nature: not known, feared, sought or not done yet, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Answer, Claim
from .amounts import any_apart
from .development import order_of
from .grounds import Grounds
from .nations import nations_told
from .positions import Stand
from .relation import Pair, Relation
from .state_slots import STATE
from .times import interval, relate_times

#: How far apart two opposite states are.
GAP = 0.6
#: The label of a cause that is not known.
UNKNOWN = "unknown"
#: How its label begins where it is no more than thought of.
PERHAPS = "perhaps "
#: The slot of what was done or not, and its side that can come last: what there was none of may still come.
OCCURRENCE, DONE = f"{STATE}occurrence", "there was"
#: The slot of who is sought, and its side that can come last: nobody looks for who was caught.
HUNT, CAUGHT = f"{STATE}hunt", "caught"
#: How words begin that tell how a state began.
_WENT = re.compile(r"(?:went|going|gone|go|goes)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][^\W\d_]+")
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
#: Kinds of places in which a town may lie.
_WIDE = frozenset({"country", "continent", "region", "area", "water", "government"})
_YET = re.compile(r"\b(?:yet|so far)\b", re.IGNORECASE)
#: "No arrests have been made" tells what is so at the time of writing.
_NONE_SO_FAR = re.compile(r"\bno (?:[\w-]+ ){1,3}(?:has|have) been\b", re.IGNORECASE)


def onset_only(stand: Stand) -> bool:
    """Whether every answer tells only how a state began: "went missing" is told of who was found, too."""
    return all(_WENT.match(answer.value.text) for answer in stand.answers)


def tentative_of(one: str, other: str) -> str:
    """Which of two labels for a cause comes before the other: not known, then thought of, then told."""
    for label, more in ((one, other), (other, one)):
        if label == UNKNOWN or (label.startswith(PERHAPS) and more == label.removeprefix(PERHAPS)):
            return label
    return ""


def turned_out(feared: Stand, found: Stand, grounds: Grounds) -> Pair:
    """What one report only fears, or could not confirm, and another tells as otherwise: it turned out in between."""
    relation = Relation("apart", f"“{feared.value.label}” here, “{found.value.label}” there", gap=GAP, soft=True)
    if order_of(feared, found, grounds) > 0 or found.ahead or set(feared.documents) & set(found.documents):
        return Pair(None, relation, "what is only feared denies nothing", aside=True)
    return Pair("evolving", relation, "feared or not confirmed in one, told otherwise in the other (no dates needed)")


def found_out(first: Stand, second: Stand, tentative: str, grounds: Grounds) -> Pair:
    """A cause that one report does not know yet and another gives: it was found out, or thought of, in between."""
    relation = Relation("apart", f"“{first.value.label}” here, “{second.value.label}” there", gap=GAP, soft=True)
    unknown, known = (first, second) if first.value.label == tentative else (second, first)
    if order_of(unknown, known, grounds) > 0 or set(unknown.documents) & set(known.documents):
        return Pair(None, relation, "what one source gives as the cause another may still look into", aside=True)
    return Pair("evolving", relation, "the cause was not known yet in one, and is given in the other")


def came_later(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair | None:
    """What was not done yet and then was, and what was planned and then was not."""
    none, some = (second, first) if first.value.label == DONE else (first, second)
    order = order_of(none, some, grounds)
    if some.ahead:
        dropped = order > 0 and not told_of_other_times(none.answers, some.answers, grounds)
        return Pair("evolving", relation, "planned in one, and by a later report there was none") if dropped else None
    quotes = grounds.quotes(none.answers)
    if order <= 0 and (any(map(_YET.search, quotes)) or (quotes and all(map(_NONE_SO_FAR.search, quotes)))):
        return Pair("evolving", relation, "there was none yet by one report, and there was by the other")
    return None


def caught_since(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair:
    """Somebody sought in one report and caught in another, which is not known to be the earlier one."""
    sought, caught = (second, first) if first.value.label == CAUGHT else (first, second)
    if order_of(sought, caught, grounds) > 0:
        return Pair(None, relation, "who is sought after an arrest need not be who was arrested", aside=True)
    return Pair("evolving", relation, "sought in one, caught in the other (no dates needed)")


def told_of_other_towns(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether every clause of either side is told of some town, and none of them of one that the other names."""
    sides = [[_towns(claim) for claim in grounds.clauses(answers)] for answers in (first, second)]
    named = [frozenset[str]().union(*side) for side in sides]
    return all(side and all(side) for side in sides) and named[0].isdisjoint(named[1])


def told_of_before(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether there was none only since a day, and what the other side tells of came no later: none since Monday's."""
    none, some = (second, first) if first.value.label == DONE else (first, second)
    ends = [
        found[1] for claim in grounds.clauses(some.answers)
        for told in ([claim] if claim.times else grounds.beside(claim))
        for time in told.times if (found := interval(time))
    ]  # fmt: skip
    begins = [
        found[0] for claim in grounds.clauses(none.answers) if _SINCE.search(claim.evidence.quote)
        for time in claim.times if (found := interval(time))
    ]  # fmt: skip
    return bool(ends and begins) and max(ends) <= min(begins)


def _towns(claim: Claim) -> frozenset[str]:
    """The names of towns, no lands, that stand behind "in", "on" or "at" in a clause."""
    found = " ".join(part.text for part in claim.parts if part.role == "location")
    wide = {word for place in claim.places if place.kind in _WIDE for word in place.text.split()}
    return frozenset(word for word in _NAME.findall(found) if word not in wide and not nations_told(word))


def told_of_other_times(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether every clause of the one side states another time than every clause of the other."""
    sides = [
        [grounds.claims[answer.claim].times for answer in answers if answer.claim in grounds.claims]
        for answers in (first, second)
    ]
    return all(sides[0]) and all(sides[1]) and all(any_apart(a, b, relate_times) for a in sides[0] for b in sides[1])
