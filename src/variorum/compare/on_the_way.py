"""What one report holds open or tells as not yet so, and another tells as done or settled.

"Is considering closing the border" and "closed the border", "has not yet been identified" and "was identified": neither
is a word against the other, and no dates are needed to see which came first. So these join only clauses of one deed.
"""

from __future__ import annotations

import re
from functools import cache

from ..model import Claim
from ..reference import load_words
from .amounts import amounts, amounts_differ
from .deed_parts import other_object
from .development import order_of
from .grounds import Grounds
from .in_passing import in_passing
from .like_words import near
from .other_occasions import LONG_BEFORE_DAYS, MORE
from .positions import HELD, Stand
from .relation import Pair, Relation
from .words import heads_meet

#: How a clause says that something is awaited still.
_YET = re.compile(r"\byet\b", re.IGNORECASE)
#: The same without that word; of what is denied for good it says nothing ("has not paid").
_PERFECT = re.compile(r"\b(?:has|have|had)(?: ?n[’']t\b| not\b)|\bno one has\b|\bnobody has\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
#: Shorter words are mostly no nouns.
_SHORT = 3


def on_the_way(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair | None:
    """Two statuses of which the one comes before the other, whatever the dates of the reports leave open.

    Args:
        first: a position of a question of status.
        second: another one.
        relation: how the two are worded apart.
        grounds: dates and claims.

    Returns:
        ``evolving`` where something is weighed in one and done or decided in the other, or awaited in one and done in
        the other; None where neither is so, and where a date, another object or a second doer speaks against it.
    """
    sides = {first.value.status: first, second.value.status: second}
    if len(sides) != len((first, second)):
        return None
    done = sides.get("happened") or sides.get("planned")
    if (open_ := sides.get("possible")) is not None and done is not None:
        why, held = "weighed in one, done or settled in the other (no dates needed)", _weighed(open_, grounds)
    elif (open_ := sides.get("denied")) is not None and (done := sides.get("happened")) is not None:
        why, held = "not yet so in one, so in the other (no dates needed)", _awaited(open_, grounds)
    else:
        return None
    if not held or not done.answers or order_of(open_, done, grounds) > 0:
        return None
    if set(open_.documents) & set(done.documents):
        return None  # a course that one report tells, or a dispute in it
    # "Had yet to disarm them and destroy their arms": a form without a tense tells nothing as done.
    if done.told_as_fact and in_passing(done.answers, grounds):
        return None
    if any(_weighing().search(quote) for quote in grounds.quotes(done.answers[:HELD])):
        return None
    if any(MORE.search(quote) for quote in grounds.quotes((*open_.answers[:HELD], *done.answers[:HELD]))):
        return None
    if not of_one_deed(open_, done, grounds, priced=open_.value.status == "denied") or _long_before(
        open_, done, grounds
    ):
        return None
    return Pair("evolving", relation, why)


def of_one_deed(first: Stand, second: Stand, grounds: Grounds, *, priced: bool = True) -> bool:
    """Whether a clause of the one tells the deed of one of the other: the same verb, nobody and nothing else.

    Args:
        first: a position.
        second: another one.
        grounds: the claims.
        priced: whether their figures must fit; a price that is still talked about may change.
    """
    ours, theirs = (grounds.clauses(stand.answers[:HELD]) for stand in (first, second))
    return any(
        _one_deed(one, other) and not (priced and amounts_differ(amounts(one, grounds), amounts(other, grounds)))
        for one in ours
        for other in theirs
    )


def _weighed(stand: Stand, grounds: Grounds) -> bool:
    """Whether somebody is told to think of it, or to be talking about it, in every clause."""
    marks = load_words("comparison", "weighing")
    claims = grounds.clauses(stand.answers)
    return bool(claims) and all(
        any(not marks.isdisjoint(_WORD.findall(reason.casefold())) for reason in claim.reasons) for claim in claims
    )


@cache
def _weighing() -> re.Pattern[str]:
    """Words by which somebody thinks of a deed, wherever they stand in its clause."""
    return re.compile(rf"\b(?:{'|'.join(sorted(load_words('comparison', 'weighing')))})\b", re.IGNORECASE)


def _awaited(stand: Stand, grounds: Grounds) -> bool:
    """Whether every clause says that it has not come about yet, or tells of what is waited for by its nature."""
    claims = grounds.clauses(stand.answers)
    return bool(claims) and not stand.quoted_denial and all(_awaited_in(claim) for claim in claims)


def _awaited_in(claim: Claim) -> bool:
    quote = claim.evidence.quote
    if _YET.search(quote) or any(_YET.search(reason) for reason in claim.reasons):
        return True
    return claim.predicate in load_words("comparison", "awaited") and bool(_PERFECT.search(quote))


def of_one_patient(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether a clause of the one tells with one verb what one of the other tells done to the same thing."""
    ours, theirs = (grounds.clauses(stand.answers[:HELD]) for stand in (first, second))
    return any(
        one.head == other.head == "verb" and near(one.predicate, other.predicate) and _same(one, other, "object")
        and one.polarity == other.polarity
        for one in ours for other in theirs
    )  # fmt: skip


def _one_deed(one: Claim, other: Claim) -> bool:
    """Whether two clauses tell of one deed, whichever of them is in the passive: one verb, nobody and nothing else."""
    if one.head != "verb" or other.head != "verb" or not near(one.predicate, other.predicate):
        return False
    if other_object(one, other):
        return False
    known = [_same(one, other, role) for role in ("object", "subject")]
    return False not in known and True in known and (known[0] is not None or _alone(one) == _alone(other))


def _alone(claim: Claim) -> bool:
    """Whether a clause names nothing that the deed is done to."""
    return not any(part.role == "object" for part in claim.parts)


def _same(one: Claim, other: Claim, role: str) -> bool | None:
    """Whether the parts of one role are the same as far as their words go; None where a clause lacks it."""
    parts = [next((part for part in claim.parts if part.role == role), None) for claim in (one, other)]
    mine, theirs = parts
    if mine is None or theirs is None:
        return None
    if mine.entity and theirs.entity and mine.entity == theirs.entity:
        return True
    wordings = [{part.text, part.resolved or part.text} for part in parts if part is not None]
    return any(_words(a) & _words(b) and heads_meet(*sorted((a, b), key=len)) for a in wordings[0] for b in wordings[1])


def _words(text: str) -> set[str]:
    idle = load_words("asking_words", "idle")
    return {word for word in _WORD.findall(text.casefold()) if len(word) >= _SHORT and word not in idle}


def _long_before(open_: Stand, done: Stand, grounds: Grounds) -> bool:
    """Whether what was done lies long before what is held open, or before the report that holds it open."""
    days, told = grounds.days(done.answers), grounds.days(open_.answers)
    if days and told and max(days) < min(told) - LONG_BEFORE_DAYS:
        return True
    published = [bounds[0] for key in open_.documents if (bounds := grounds.published(key)) is not None]
    return bool(days and published) and max(days) < min(published) - 1
