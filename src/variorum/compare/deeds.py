"""Whether two clauses tell of one deed: by verbs that are the same or near, and by subjects that may be one.

"The water rose" does not back "the number of victims rose", nor "she paid back the loan" that "she took a bribe".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..model import Answer, Argument, Claim
from ..reference import load, load_words
from .counted_nouns import kind_of, relate_counted
from .grounds import Grounds
from .like_words import classes_of, meets, near, singular

#: The slot of a beginning ("has played there since 1912").
SINCE = "since when"
#: Clauses with verbs that are not near each other must share this much of the shorter one's other words.
SHARED = 0.75
#: And so many of them.
FEWEST = 3
#: "The sirens in Barlby" are "the flood sirens in Barlby"; "the company" need not be "the water company".
FEWEST_NAMING = 2
_PLACED = re.compile(r"\s+(?:in|at|on|near|off|from|above|below|along|around|across|outside|inside)\s")
_WORD = re.compile(r"[^\W\d_]+")
#: Shorter words are mostly no nouns.
_SHORT = 3
#: Claims that tell a deed, by a verb or by a noun.
_TELLING = frozenset({"verb", "noun"})
_ARTICLES = frozenset({"the", "a", "an"})
#: Who is one person, as a subject.
_ONE_PERSON = frozenset({"he", "she"})
#: What opens a noun phrase that tells of one ("her son"): "the" is left out, as "the enemy" is many.
_SINGLE = frozenset({"a", "an", "another", "one", "his", "her", "my"})
_OF = re.compile(r"\s+of\s|,|\s+and\s")


def other_deed(first: Claim, second: Claim, grounds: Grounds) -> str | None:
    """Why two clauses may tell of two deeds; None where nothing shows that.

    Args:
        first: a claim.
        second: one of another report.
        grounds: the entities that their subjects are.
    """
    if first.head != "verb" or second.head != "verb" or not first.predicate or not second.predicate:
        return None
    if _several_and_one(first, second, grounds) or _several_and_one(second, first, grounds):
        return "one clause tells it of several, the other of one person"
    if not near(first.predicate, second.predicate):
        if _told_alike(first, second):
            return None
        return "the clauses tell it with verbs that need not mean the same"
    if _other_things(first, second):
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
    elif ours.resolved or theirs.resolved or not _one_subject(_words(ours.text), _words(theirs.text)):
        return False
    # "The mapping firm Terramap" may be two objects, the noun and the name.
    objects = [[part for part in claim.arguments if part.role == "object"] for claim in (first, second)]
    if not all(objects):
        return not opposed or first.predicate == second.predicate  # "voted for it", "voted against"
    return any(
        (one.entity is not None and one.entity == other.entity)
        or any(meets(word, _words(other.text)) for word in _words(one.text))
        for one in objects[0]
        for other in objects[1]
    )


def _nobodys_plan(first: Claim, second: Claim) -> bool:
    """Whether a plan of nobody in particular ("there are no plans to buy X") is that of the other clause: one thing."""
    plan = first if first.subject is None else second
    things = [{part.entity for part in claim.arguments if part.role == "object"} - {None} for claim in (first, second)]
    return plan.modality == "planned" and near(first.predicate, second.predicate) and bool(things[0] & things[1])


def _one_subject(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two subjects are one by their words: the same, or a fuller naming of one that has two words at least."""
    shorter, longer = sorted((words.difference(load("comparison")["whole"]) for words in (ours, theirs)), key=len)
    return bool(shorter) and (shorter == longer or (len(shorter) >= FEWEST_NAMING and shorter < longer))


def other_object(first: Claim, second: Claim) -> bool:
    """Whether two clauses of one verb name two objects that have no word in common, and are not one thing."""
    objects = [next((part for part in claim.parts if part.role == "object"), None) for claim in (first, second)]
    one, other = objects
    if one is None or other is None or one.resolved or other.resolved or first.head != "verb" or second.head != "verb":
        return False
    if one.entity is not None and other.entity is not None:
        return one.entity != other.entity
    ours, theirs = _words(one.text), _words(other.text)
    return bool(ours and theirs) and not any(meets(word, theirs) for word in ours)


def _several_and_one(several: Claim, one: Claim, grounds: Grounds) -> bool:
    """Whether a clause tells of two or more, by their number, what the other tells of one person or thing."""
    for ours, theirs in _counterparts(several, one):
        if ours.entity and ours.entity == theirs.entity:
            continue
        counted = [q for q in several.quantities if q.start <= ours.start < q.end and q.dimension == "count"]
        if any((q.lower or 0) >= 2 for q in counted) and _is_one(theirs, one, grounds):
            return True
    return False


def _counterparts(first: Claim, second: Claim) -> Iterator[tuple[Argument, Argument]]:
    """Parts that may be one: of one role, or the only ones ("three were killed", "a man died")."""
    roles = [{p.role: p for p in reversed(claim.parts) if p.role in ("subject", "object")} for claim in (first, second)]
    ours, theirs = roles
    yield from ((ours[role], theirs[role]) for role in sorted(ours.keys() & theirs.keys()))
    if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
        yield next(iter(ours.values())), next(iter(theirs.values()))


def _is_one(part: Argument, claim: Claim, grounds: Grounds) -> bool:
    """Whether words name one person, or one thing with its article: "a fourth victim", but "a group", "the family"."""
    entity = grounds.entities.get(part.entity or "")
    if part.text.casefold() in _ONE_PERSON or (entity is not None and entity.kind == "person"):
        return not re.search(r"\band\b|,", part.text)
    words = _WORD.findall(_OF.split(_PLACED.split(part.text)[0])[0].casefold())
    if len(words) < 2 or words[0] not in _SINGLE or part.resolved or re.search(r"\d", part.text):
        return False
    noun, table = words[-1], load("comparison")
    plural = noun.endswith("s") and not noun.endswith("ss")
    return not plural and noun not in table["collective"] and noun not in table["persons"]


def _told_alike(first: Claim, second: Claim) -> bool:
    """Whether what two clauses say beside their subjects and verbs is much the same.

    Verbs of two classes of events tell of two deeds all the same: "killed all on board", "crashed with all on board".
    """
    if classes_of(first.predicate) and classes_of(second.predicate):
        return False
    ours, theirs = _beside(first), _beside(second)
    shorter, longer = sorted((ours, theirs), key=len)
    shared = sum(meets(word, longer) for word in shorter)
    return shared >= FEWEST and shared >= SHARED * len(shorter)


def _beside(claim: Claim) -> frozenset[str]:
    words = _words(claim.evidence.quote)
    start = claim.predicate_start - claim.evidence.start
    verb = _words(claim.evidence.quote[max(start, 0) : claim.predicate_end - claim.evidence.start])
    return words - verb - (_words(claim.subject.text) if claim.subject else frozenset[str]())


def _other_things(first: Claim, second: Claim) -> bool:
    """Whether the subjects of one verb are plainly two things, told with common nouns that nothing joins."""
    ours, theirs = first.subject, second.subject
    if ours is None or theirs is None or ours.role != theirs.role or ours.entity or theirs.entity:
        return False
    # Where the thing is, or was, is no part of what it is: "the river in Rost" is no patient in Rost.
    things = [_PLACED.split(subject.text)[0] for subject in (ours, theirs)]
    if ours.resolved or theirs.resolved or not all(_common(thing) for thing in things):
        return False
    one, other = (_words(thing) for thing in things)
    if any(meets(word, _words(second.evidence.quote)) for word in one):
        return False
    if any(meets(word, _words(first.evidence.quote)) for word in other):
        return False
    return bool(one and other) and not any(_one_kind(a, b) for a in one for b in other)


def _common(subject: str) -> bool:
    """Whether a subject is a noun phrase with an article and without a name."""
    words = _WORD.findall(subject)
    if not words or any(word[0].isupper() for word in words[1:]):
        return False
    return len(words) > 1 and words[0].casefold() in _ARTICLES


def _one_kind(first: str, second: str) -> bool:
    """Whether two nouns may name the same: counts of the one are held against counts of the other."""
    return relate_counted(kind_of(singular(first)), kind_of(singular(second))) != "two"


@lru_cache(maxsize=20_000)
def _words(text: str) -> frozenset[str]:
    """The words of some text that may say what it is about; numbers are compared as amounts."""
    idle, numbers = load("asking_words")["idle"], load("number_words")
    words = (word for word in _WORD.findall(text.casefold()) if len(word) >= _SHORT and word not in idle)
    return frozenset(word for word in words if word not in numbers["ones"] and word not in numbers["tens"])
