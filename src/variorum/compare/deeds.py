"""Whether two clauses tell of one deed: by verbs that are the same or near, and by subjects that may be one.

"The water rose" does not back "the number of victims rose", nor "she paid back the loan" that "she took a bribe".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Answer, Claim
from ..reference import load, load_words
from .deed_parts import one_subject, other_things, several_and_one, telling_words
from .grounds import Grounds
from .like_words import classes_of, meets, near

#: The slot of a beginning ("has played there since 1912").
SINCE = "since when"
#: Clauses with verbs that are not near each other must share this much of the shorter one's other words.
SHARED = 0.75
#: And so many of them.
FEWEST = 3
#: Claims that tell a deed, by a verb or by a noun.
_TELLING = frozenset({"verb", "noun"})


def other_deed(first: Claim, second: Claim, grounds: Grounds) -> str | None:
    """Why two clauses may tell of two deeds; None where nothing shows that.

    Args:
        first: a claim.
        second: one of another report.
        grounds: the entities that their subjects are.
    """
    if first.head != "verb" or second.head != "verb" or not first.predicate or not second.predicate:
        return None
    if several_and_one(first, second, grounds) or several_and_one(second, first, grounds):
        return "one clause tells it of several, the other of one person"
    if _told_to_reader(first) != _told_to_reader(second):
        return "one clause tells it of whoever reads it"
    if first.predicate == second.predicate and _set_phrase(first) != _set_phrase(second):
        return "one clause has the verb in a set phrase"
    if not near(first.predicate, second.predicate):
        if told_alike(first, second):
            return None
        return "the clauses tell it with verbs that need not mean the same"
    if other_things(first, second):
        return "the clauses tell it of different things"
    return None


def other_verbs(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether all clauses of the one tell another deed than all of the other, by verbs that are not near each other."""
    ours, theirs = (grounds.clauses(answers) for answers in (first, second))
    if not ours or not theirs or any(claim.head != "verb" or not claim.predicate for claim in (*ours, *theirs)):
        return False
    return not any(
        near(one.predicate, other.predicate) or {one.predicate, other.predicate} <= _holding()
        for one in ours
        for other in theirs
    )


def both_hold(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether clauses on both sides say no more than that something is there: "there were", "contained", "held"."""
    sides = [grounds.clauses(answers) for answers in (first, second)]
    return all(any(claim.head == "verb" and claim.predicate in _holding() for claim in side) for side in sides)


def _holding() -> frozenset[str]:
    return load_words("comparison", "holding")


def near_verbs(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether a clause of the one has a verb, or a noun for it, near one of the other: "had died", "his death"."""
    ours, theirs = (grounds.clauses(answers) for answers in (first, second))
    return any(
        _TELLING.issuperset((one.head, other.head)) and bool(one.predicate) and near(one.predicate, other.predicate)
        for one in ours
        for other in theirs
    )


def once_told(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether some answers tell what comes to pass once, with one verb: a ship is built in one year only.

    What one is said to have done since a year has one beginning too.
    """
    if all(answer.slot == SINCE for answer in (*first, *second)):
        years = all(re.fullmatch(r"\d{4}", answer.value.text) for answer in (*first, *second))
        ours, theirs = grounds.clauses(first), grounds.clauses(second)
        return years and any(a.predicate == b.predicate and one_deed(a, b) for a in ours for b in theirs)
    claims = [grounds.claims.get(answer.claim) for answer in (*first, *second)]
    verbs = {claim.predicate for claim in claims if claim is not None}
    return len(verbs) == 1 and verbs <= load_words("like_meaning", "once")


def one_deed(first: Claim, second: Claim, opposed: bool = False) -> bool:
    """Whether two clauses tell of one deed: one subject, one verb, and objects that have a word in common.

    Args:
        first: a claim.
        second: one of another report.
        opposed: whether the one tells it with a verb for the opposite, as "oppose" is of "support".
    """
    if (first.subject is None) != (second.subject is None) and not opposed:
        return _nobodys_plan(first, second)
    ours, theirs = first.subject, second.subject
    if (
        ours is None
        or theirs is None
        or ours.role != theirs.role
        or not (opposed or near(first.predicate, second.predicate))
    ):
        return False
    if ours.entity or theirs.entity:
        if ours.entity != theirs.entity:
            return False
    elif ours.resolved or theirs.resolved or not one_subject(telling_words(ours.text), telling_words(theirs.text)):
        return False
    # "The mapping firm Terramap" may be two objects, the noun and the name.
    objects = [[part for part in claim.arguments if part.role == "object"] for claim in (first, second)]
    if not all(objects):
        return not opposed or first.predicate == second.predicate  # "voted for it", "voted against"
    return any(
        (one.entity is not None and one.entity == other.entity)
        or any(meets(word, telling_words(other.text)) for word in telling_words(one.text))
        for one in objects[0]
        for other in objects[1]
    )


def _nobodys_plan(first: Claim, second: Claim) -> bool:
    """Whether a plan of nobody in particular ("there are no plans to buy X") is that of the other clause: one thing."""
    plan = first if first.subject is None else second
    things = [{part.entity for part in claim.arguments if part.role == "object"} - {None} for claim in (first, second)]
    return plan.modality == "planned" and near(first.predicate, second.predicate) and bool(things[0] & things[1])


def _told_to_reader(claim: Claim) -> bool:
    """Whether a clause is of whoever reads it: "you have no way of knowing which discount"."""
    return claim.subject is not None and claim.subject.entity is None and claim.subject.text.casefold() == "you"


def _set_phrase(claim: Claim) -> str:
    """The noun that gives a verb another sense ("shook hands", "took part"); empty where none stands behind it."""
    behind = claim.evidence.quote[max(claim.predicate_end - claim.evidence.start, 0) :]
    nouns = load("comparison")["set phrases"].get(claim.predicate, ())
    return next((word for word in re.findall(r"[^\W\d_]+", behind.casefold())[:2] if word in nouns), "")


def told_alike(first: Claim, second: Claim) -> bool:
    """Whether what two clauses say beside their subjects and verbs is much the same, in more than the names.

    What "lies off the port city of Nore" is not what "shook the port city of Nore", though both name one place.
    Verbs of two classes of events tell of two deeds all the same: "killed all on board", "crashed with all on board".
    """
    if classes_of(first.predicate) and classes_of(second.predicate):
        return False
    ours, theirs = _beside(first), _beside(second)
    shorter, longer = sorted((ours, theirs), key=len)
    shared = sum(meets(word, longer) for word in shorter)
    if shared < FEWEST or shared < SHARED * len(shorter):
        return False
    names = _name_words(first) | _name_words(second)
    shorter, longer = sorted((ours - names, theirs - names), key=len)
    shared = sum(meets(word, longer) for word in shorter)
    return len(shorter) < FEWEST - 1 or shared > SHARED * len(shorter)  # "are backed by Arden and Bree" has names only


def _name_words(claim: Claim) -> frozenset[str]:
    """Words of a clause that begin with a capital or a digit, as far as they tell something."""
    words = re.findall(r"\w+", claim.evidence.quote)
    return telling_words(" ".join(word for word in words if not word[0].islower()))


def _beside(claim: Claim) -> frozenset[str]:
    words = telling_words(claim.evidence.quote)
    start = claim.predicate_start - claim.evidence.start
    verb = telling_words(claim.evidence.quote[max(start, 0) : claim.predicate_end - claim.evidence.start])
    return words - verb - (telling_words(claim.subject.text) if claim.subject else frozenset[str]())
