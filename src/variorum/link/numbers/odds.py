"""What rules out that two numbers of two reports are of the same, and which questions a number cannot answer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ...reference import load
from ..statements.like_words import empty_verbs, root
from .bounds import bounds_at_odds
from .moved import MOVED, one_source, two_sources
from .shocks import of_two_shocks
from .signatures import Number
from .whereabouts import told_apart

#: Reasons for which a number is of another event or place than a question asks for.
ANOTHER_TIME, ONE_PLACE, FURTHER = "of another time", "of one place alone", "one more beside another number"
#: Senses of numbers that are of one person each, who has children or was hit.
_OF_ONE = frozenset({"children", "struck"})
#: Distances that differ by more are of one thing only where something says so.
_FURTHER = 1.4
#: Dimensions of which a report gives many numbers of many things.
_MEASURES = frozenset({"length", "duration", "share"})


@cache
def _family(sense: str) -> str:
    return load("number_senses")["senses"][sense]["family"]


@cache
def plain_verbs() -> frozenset[str]:
    """Verbs that say little of what a number is of."""
    return frozenset({*empty_verbs(), "say", "have", "be", "make", "put", "rise", "reach"})


@cache
def _doing() -> frozenset[str]:
    """Senses of numbers of those who do it."""
    return frozenset(load("number_senses")["main"]["doing"])


@cache
def _of_parts() -> frozenset[str]:
    """Senses of what comes to a part of the things that are there: so many of the coaches are off the rails."""
    return frozenset(sense for sense, entry in load("number_senses")["senses"].items() if entry["family"] == "harm")


@cache
def _exchanged(side: str) -> frozenset[str]:
    return frozenset(root(verb) for verb in load("number_senses")["exchanged"][side])


def _wanted_or_given(number: Number) -> str:
    """Whether a sum is one that somebody wanted or one that was given; empty where its verbs say neither, or both."""
    found = [side for side in ("wanted", "given") if number.verbs & _exchanged(side)]
    return found[0] if len(found) == 1 else ""


def may_join(number: Number, slot: str) -> bool:
    """Whether a number can answer what a slot asks: of how many were killed only one that tells of deaths.

    Args:
        number: the number.
        slot: slot of a question with answers of other reports; empty where none is asked.
    """
    base, _, place = slot.partition("@")
    if not base or base.startswith("number of ") or base == "age":
        return True
    sense = load("number_senses")["slots"].get(base)
    return not place and sense in number.senses


def rule_out(one: Number, other: Number, kinds: Mapping[str, str]) -> str:
    """Why two numbers cannot be of the same; empty where nothing forbids it."""
    if one.kind != other.kind:
        return "of two dimensions"
    if of_two_shocks(one, other):
        return "of two shocks"
    if one.bounds.further != other.bounds.further and (one.low, one.high) != (other.low, other.high):
        return FURTHER
    if one.make and other.make and one.make != other.make:
        return "of two makes"
    if one.bounds.sums != other.bounds.sums and _sum_above(one, other):
        return "one sums up several occasions"
    if _standing_there(one, other) and (one.low, one.high) != (other.low, other.high):
        return "one is of what stands there alone"
    partly = one.senses & other.senses & _of_parts()
    if partly and one.bounds.total != other.bounds.total and (one.low, one.high) != (other.low, other.high):
        return "one is the whole of which a part is told"
    if ruled_out := bounds_at_odds(one.bounds, other.bounds):
        return ruled_out
    if one.kind in _MEASURES and not _meet(one, other):
        return "nothing that they are said of is the same"
    if "distance" in one.senses & other.senses and _of_two_things(one, other):
        return "distances of two things"
    if two_sources(one.source, other.source):
        return "moved from two places"
    if told_apart(one.there, one.page.text, other.there, other.page.text):
        return "of two places"
    both = shared_senses(one, other)
    for sense in one.senses - other.senses - {MOVED}:
        for theirs in other.senses - one.senses - {MOVED}:
            if not both and _family(sense) == _family(theirs):
                return f"{sense} is not {theirs}"
    if ("margin" in one.senses) != ("margin" in other.senses):
        return "one is by how many a side is ahead"
    if one.acting != other.acting and one.verbs & other.verbs and not one.senses & other.senses & _doing():
        return "one does it, to the other it is done"
    if one.kind.startswith("money") and {_wanted_or_given(one), _wanted_or_given(other)} == {"wanted", "given"}:
        return "one is wanted, the other was given"
    if _some_of_them(one, other) or _some_of_them(other, one):
        return "some of them alone"
    if one.part != other.part and not both and not (one.make and one.make == other.make):
        return "a part of another number"
    known = [{owner for owner in n.owners if kinds.get(owner) == "person"} for n in (one, other)]
    spell = one.kind == "duration" or (one.kind == "count" and one.noun in load("number_senses")["spells"])
    if spell and all(known) and not known[0] & known[1]:
        return "of two persons"
    if (one.senses & _OF_ONE) != (other.senses & _OF_ONE):
        return "one alone is how many somebody has, or was hit by"
    if both & _OF_ONE and not _one_person(one, other, known):
        return "of two persons"
    if one.kind == "age":
        called = [{owner for owner in n.owners if owner.startswith("~")} for n in (one, other)]
        # A surname alone tells two persons apart, and is one only where one of them is known by nothing else.
        first, second = known if all(known) else called
        if first and second and not first & second:
            return "of two persons"
    dated = (one.years or other.years) and not one.years & other.years
    if one.old != other.old or (dated and not both & _OF_ONE):
        return ANOTHER_TIME
    if one.alone != other.alone:
        return ONE_PLACE
    if one.make and one.make == other.make:
        return ""
    if not one.classes & other.classes and one.noun and other.noun and one.noun != other.noun and one.kind == "count":
        return f"{one.noun} is not {other.noun}"
    return ""


def _standing_there(one: Number, other: Number) -> bool:
    """Whether one of two numbers counts places in which something came of a share of what stands there, or so much."""
    within = {one.bounds.within, other.bounds.within}
    return len(within) > 1 or "share" in within


def _sum_above(one: Number, other: Number) -> bool:
    """Whether the sum of two numbers is the higher: a sum that is less than one of its parts is in conflict with it."""
    whole, part = (one, other) if one.bounds.sums else (other, one)
    return whole.low > part.high


def _one_person(one: Number, other: Number, known: list[set[str]]) -> bool:
    """Whether both numbers are said to be of one named person; a surname alone tells so where nothing else is known."""
    if all(known):
        return bool(known[0] & known[1])
    return bool(one.owners & other.owners)


def _of_two_things(one: Number, other: Number) -> bool:
    """Whether nothing says that two distances are of one thing: an office and a car may lie north of one town."""
    near, far = sorted((max(one.low, one.high), max(other.low, other.high)))
    said = one.nouns & other.nouns - {one.bounds.point, other.bounds.point} or one.verbs & other.verbs - plain_verbs()
    return far > _FURTHER * near and not said


def shared_senses(one: Number, other: Number) -> frozenset[str]:
    """What both numbers tell of; that people were moved only where it was from one place."""
    both = one.senses & other.senses
    return both if one_source(one.source, other.source) else both - {MOVED}


def _some_of_them(one: Number, other: Number) -> bool:
    """Whether the one counts women, children or firefighters and the other, which is higher, people."""
    some = load("number_senses")["main"]["some"]
    if not shared_senses(one, other).isdisjoint(load("number_senses")["main"]["men too"]):
        return False
    return one.kind == "count" and one.noun in some and other.noun not in some and one.high < other.low


def _meet(one: Number, other: Number) -> bool:
    """Whether two measures are said of anything in common: eight miles and seven, 11 years and ten are of anything."""
    if any(_family(sense) not in ("span", "term") for sense in one.senses & other.senses):
        return True
    if "depth" in one.senses & other.senses and "it" in one.nouns | other.nouns:
        return True
    named = one.nouns & other.nouns or one.owners & other.owners or one.verbs & other.verbs - plain_verbs()
    return bool(named) or any(word in other.words for word in one.words)
