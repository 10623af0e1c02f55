"""Deeds whose order the grammar tells, whatever they are: "had been seized", "and was then", "having signed".

Who joins two deeds of one subject by "and" tells first what came first: of 20 such pairs with dates in chapters on wars
and in news, all were told so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from ...reference import load_words
from .dated_deeds import Deed
from .dates import written
from .deed_things import SUBJECTS
from .deeds_of_one import mentions, objects_differ, of_one, posts
from .must_follow import says_any

if TYPE_CHECKING:
    from spacy.tokens import Token


def deeds_in_turn(deeds: list[Deed]) -> Iterator[tuple[Deed, Deed, str, bool]]:
    """Pairs of deeds of which the grammar has one before the other.

    Yields:
        The deed that comes first, the one that comes after, why so, and whether that leaves room for doubt.
    """
    for one, other in combinations(sorted(deeds, key=lambda deed: deed.verb.i), 2):
        if one.number == other.number and _joined(one, other):
            yield one, other, "the sentence tells it as what came after", True
        for early, late in ((one, other), (other, one)):
            if early.number == late.number and _had_been(early.verb, late.verb):
                yield early, late, f"“{early.verb.text}” had been before that", False
            elif late.again and not early.again and _interrupted(early, late):
                yield early, late, f"“{late.verb.text} again” must come after “{early.verb.text}”", False


def _joined(one: Deed, other: Deed) -> bool:
    """Whether two deeds of one subject, each with its day, are joined by "and"."""
    if other.verb.dep_ != "conj" or one.verb not in other.verb.ancestors or one.at_latest or other.at_latest:
        return False
    if not (_of_a_day(one) and _of_a_day(other)) or one.verb.lemma_ == other.verb.lemma_:
        return False
    between = {word.lower_ for word in one.verb.doc[one.verb.i : other.verb.i + 1]}
    around = {word.lower_ for word in other.verb.children}
    if "and" not in between or (between | around) & _NOT_IN_TURN or objects_differ(one, other):
        return False
    subjects = [child for child in other.verb.children if child.dep_ in SUBJECTS]
    if any(child.tag_ != "PRP" for child in subjects) or _had(other.verb) or posts(other) - posts(one):
        return False
    listed = load_words("sequences", "listed")
    return not {one.verb.lemma_.lower(), other.verb.lemma_.lower()} & listed


def _had_been(early: Token, late: Token) -> bool:
    """Whether a clause tells what had been done before: "freed the men who had been taken", "having signed it"."""
    if late not in early.ancestors or _had(late) or not _had(early):
        return False
    if early.dep_ == "advcl":
        return early.head == late and any(child.lower_ == "having" for child in early.children)
    by = early.head.head.dep_ == "agent"
    if early.dep_ != "relcl" or early.head.dep_ in SUBJECTS or by:
        return False  # "the bridge that had been damaged in 2021 was built in 1950"
    if not _done_with(early.head, late):
        return False
    before = early.left_edge.i - 1
    return before >= 0 and early.doc[before].lower_ != ","


def _done_with(thing: Token, verb: Token) -> bool:
    """Whether a verb is told of a thing itself: not "X withdrew, and the cap was that of a man who had died"."""
    way: list[Token] = []
    while thing != verb and thing.head != thing:
        thing = thing.head
        way.append(thing)
    return all(word == verb or word.pos_ not in ("VERB", "AUX") for word in way)


def _interrupted(early: Deed, late: Deed) -> bool:
    """Whether what is done again had been cut short: "The tunnel was flooded. Trains ran through it again"."""
    if not says_any(early.verb, "interrupted"):
        return False
    return of_one(early, late) or mentions(late, early)


def _of_a_day(deed: Deed) -> bool:
    days = written(deed.mark.time) if deed.mark.time else None
    return days is not None and days.year and days.days == 1


def _had(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") and child.lower_ in ("had", "having") for child in verb.children)


#: What tells that the second of two deeds did not come after the first, or that they are a list.
_NOT_IN_TURN = frozenset(
    (
        "already",
        "earlier",
        "previously",
        "before",
        "first",
        "also",
        "both",
        "either",
        "respectively",
        "too",
        "or",
        "originally",
    )
)
