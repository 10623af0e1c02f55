"""Averages told in any order: which of three numbers is for each, which the number of times, and which the total.

``even_shares`` reads the rate from the words right beside it. Here the roles are told by the sentence: "the average
village has 300 people", "each of the five schools gets 2 million", "the average cost per store came to 4 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from msgspec.structs import replace as set_fields

from ...model import Finding
from ...reference import load
from ..amounts import exact
from ..pile import Pile
from ..shapes import Shape
from ..units import factor
from .averages import judge_rate
from .numbers import Number, lead, numbers, tail

_AVERAGED = re.compile(r"\baverag|\beach\b|\bapiece\b|\bequal(?:ly)?\b|\bevenly\b|\bper\b", re.IGNORECASE)
#: "The average number of passengers per flight was", "the average village has", "a weekly average of", "each had".
_RATE_LEAD = re.compile(
    r"\baverag(?:e|ed|ing)\b[^.;,:]{0,60}$|\baverages(?:\s+(?:about|around|some|just|only|over|nearly|almost|roughly))?\s+$|\bon\s+average,?\s+[^.;,:]{0,40}$|(?:^|[.;,:“\"]\s*|\b(?:that|so|and|which)\s+)[Ee]ach\s+(?!of\b)(?:[\w’'-]+\s+){1,5}$"
    r"|\beach\s+of\s+(?:them|these|those|which|whom)\s+(?:[\w’'-]+\s+){1,4}$",
    re.IGNORECASE,
)
_RATE_TAIL = re.compile(
    r"^\s*(?:[\w’'-]+\s+){0,3}?(?:each\b(?!\s+(?:of|other))|apiece\b|on\s+average\b|for\s+each\b|per\s+[a-z]+)",
    re.IGNORECASE,
)
#: "Each of the five schools", "on average, the five schools".
_EACH_OF = re.compile(
    r"\bon\s+average,?\s+(?:the|its|their|these|those)\s+(?:[\w’'-]+\s+)?$|\beach\s+(?:one\s+)?(?:of|for|to)\s+(?:the\s+|its\s+|their\s+|all\s+)*(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\b(?:per|for\s+each|for\s+every|an?|each|every|the\s+average|average)\s+(?P<per>[a-z]+)\b", re.IGNORECASE
)
_ADVERB = {"daily": "day", "weekly": "week", "monthly": "month", "annual": "year", "yearly": "year", "hourly": "hour"}
#: Other figures than the total and the number.
_OTHER = re.compile(
    r"\b(?:compared|against|(?:up|down)\s+(?:from|by|⟦)|(?:rose|fell|grew|increased|dropped|climbed)\s+(?:by|to|from|⟦|\w+ly)|above|below|career|previous|last\s+year|double|twice|half|than"
    r"|at\s+least|up\s+to|principal|weighted|median|national|instead|including|plus|besides|apart\s+from|in\s+addition|another|respectively|while|whereas|the\s+(?:first|last|final|busiest)\s+(?!⟦))\b",
    re.IGNORECASE,
)


def mean_role_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where exactly three numbers are what each has, how many there are, and all of it."""
    if len(shape.marks) < 3 or _OTHER.search(shape.text):
        return
    three = numbers(shape, "CMLXD")
    if len(three) != 3 or not (_AVERAGED.search(shape.text) or any(_rated(n) for n in three)):
        return
    of_each = [n for n in three if _EACH_OF.search(n.before)]
    rate = _rate(three, of_each)
    if rate is None:
        return
    others = [n for n in three if n is not rate]
    per = _per(shape, rate)
    for times, total in (others, others[::-1]):
        if not _is_total(total, rate) or not _is_number_of(times, total, rate, per, of_each):
            continue
        if not told_together(three, times, total, rate):
            continue
        size = exact(times.size.value)
        if times.mark.kind == "D":
            by = factor(times.quantity.unit or "", per or times.quantity.unit or "")
            if by is None:
                continue
            size = size.times(by)
        # What the total counts is what each has so much of.
        whole = replace(total.mark, quantity=set_fields(total.quantity, counted=rate.quantity.counted))
        yield from judge_rate(pile, shape, whole, times.mark, rate.mark, size)
        return


def _rated(number: Number) -> bool:
    """Whether a number is told as so much for each: by its unit, or in its own words."""
    return " / " in (number.quantity.unit or "") or "averag" in number.mark.text.lower()


def _rate(three: list[Number], of_each: list[Number]) -> Number | None:
    """The one number that each has: by its unit, by words beside it, else the first behind "each of the five"."""
    free = [n for n in three if n not in of_each]
    for told in (
        [n for n in free if _rated(n)],
        [n for n in free if _RATE_TAIL.match(tail(n))],
        [
            n
            for n in free
            if _RATE_LEAD.search(lead(n))
            and not re.match(r"\s*(?:[\w’'-]+\s+){0,2}?(?:in\s+all|altogether|in\s+total)", n.after)
        ],
    ):
        if told:
            return told[0] if len(told) == 1 else None
    behind = [n for n in free if of_each and n.mark.start > of_each[0].mark.end]
    return behind[0] if len(of_each) == 1 and behind else None


def _per(shape: Shape, rate: Number) -> str | None:
    """What a rate is for, in the singular."""
    unit = (rate.quantity.unit or "").partition(" / ")[2]
    if unit:
        return unit
    for words in (f"{rate.mark.text} {tail(rate)[:45]}", lead(rate)[-90:]):
        found = [one["per"].lower() for one in _PER.finditer(words)]
        found = [word for word in found if word not in load("check_words")["no_rate_for"]]
        if found:
            return _ADVERB.get(found[0], found[0])
    return None


#: A "three-point loss" is the size of one thing, no sum.
_OF_ONE = re.compile(r"\w-[a-z]+$")


def _is_total(total: Number, rate: Number) -> bool:
    """Whether a number may be all of what a rate is a part of: one unit, and one noun where both have one."""
    one = (rate.quantity.unit or "").partition(" / ")[0]
    if total.mark.kind == "D" or _OF_ONE.search(total.mark.text):
        return False
    if rate.mark.kind == "M" or (one and one != "1"):
        return total.quantity.unit == one
    people = load("check_words")["people"]
    of_people = {*people, "inhabitant", "pupil", "visitor", "resident", "student"}
    nouns = {total.noun, rate.noun} - {None}
    return total.mark.kind == "C" and (len(nouns) < 2 or nouns <= of_people)


def told_together(three: list[Number], times: Number, total: Number, rate: Number) -> bool:
    """Whether the total is that of the number of times: beside it, or told as a total.

    "The five doctors see 40 patients on average; the clinic has 900" tells of another sum.
    """
    if total.mark.kind == "C" and total.noun is None and not _BARE_TOTAL.match(tail(total)):
        return False
    first, last = sorted((three.index(times), three.index(total)))
    between = " ".join(number.after for number in three[first:last])
    return re.search(r"[;.]\s", between) is None or _IN_ALL.search(f"{total.before} {total.after[:20]}") is not None


#: What follows a total without a noun: never a deed of its own, as in "30 a day were hurt; 12 died".
_BARE_TOTAL = re.compile(
    r"^\s*(?:(?:in|from|over|during|for|across|on|within|altogether|overall|between|together)\b|[.,;:)”\"]|$)",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:in\s+all|in\s+total|altogether|together|total|combined|all\s+told|overall)\b", re.IGNORECASE
)


def _is_number_of(times: Number, total: Number, rate: Number, per: str | None, of_each: list[Number]) -> bool:
    """Whether a number is how many there are to share, or how long it went on."""
    if times.mark.kind == "D":
        return per is not None and (times.quantity.unit or "") in (per, *_ADVERB.values()) and per in _ADVERB.values()
    if times.mark.kind != "C" or times.size.value < 2:
        return False
    if times in of_each:
        return True
    if of_each or times.size.value >= total.size.value:
        return False
    games = load("check_words")["games"]
    if per is not None and times.noun is not None:
        return per in (times.noun, f"{times.noun}s") or (per in games and times.noun in games)
    if times.noun is None:
        beside = re.search(r"\b(?:in|from|over)\s+$", times.before) is not None
        return per is not None and beside and not re.search(r"\bto\s+$", total.before)
    return times.noun not in (total.noun, rate.noun)
