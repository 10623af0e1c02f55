"""A total and the only other numbers of a passage, which share nothing: together they are not more than it.

"The firm employs 600 people, 500 at home and 300 abroad": no word says that the two are parts, but they follow the
total as items without a verb of their own, and nobody is in both. Told before a sum ("186 million on roads and 133
million on schools, which adds up to 234 million"), they make it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from msgspec.structs import replace as set_fields

from ...model import Finding
from ...reference import load
from ..amounts import exact
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Shape
from .nouns import share_nobody
from .numbers import Number, numbers, tail
from .part_sums import part_sum_finding
from .sharing import apart
from .times_of_parts import OF_ANOTHER_TIME, side_by_side
from .totals import DEED_BEHIND, MARGIN, OF_THEM, alike, between, of_its_own

_HEDGE = (
    r"(?:(?:about|some|around|roughly|nearly|almost|only|just|the|all|namely|another|a\s+further|the\s+other|the\s+remaining"
    r"|of\s+them|with)\s+)*"
)
#: Before the first part: a comma, a colon, a dash or a bracket; "consists of", "were", "those of".
_OPENS = re.compile(
    r"(?:[,:;(]|\s[-–—]|(?:consists?|consisted|composed|made\s+up|comprised)\s+of|,[^,]{0,20}\s(?:were|are))\s*"
    rf"(?:those\s+of\s+)?{_HEDGE}$",
    re.I,
)
_JOINT = re.compile(
    rf"^[^.;:()]{{0,60}}?(?:,|;|\s(?:and|plus|while|but|as\s+well\s+as))\s+(?:[a-z]+ed\s+)?{_HEDGE}$", re.I
)
#: Verbs of their own between the parts: something else is told of them.
_DEED = re.compile(
    r"\b(?:said|was|has|have|had|will|would|plans?|who|which|that|when|after|before|from\s+⟦|up\s+from|more\s+than"
    r"|compared|than|each|per|years?\s+old|aged)\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:compared|up\s+from|down\s+from|instead|more\s+than\s+last|per|apiece|averag\w*|respectively|at\s+least|more\s+than|including|includes|included|estimated?|expect(?:s|ed)|prior"
    r"|last\s+(?:year|month|week)|a\s+year\s+(?:ago|earlier)|rose|fell|grew|another|each|aged)\b",
    re.I,
)
_REST = re.compile(r"\b(?:the\s+(?:other|remaining)|the\s+rest,?)\s*$", re.I)
#: "Which adds up to": read as a bound, though it is a sum.
_ADDS = re.compile(r"\b(?:add|amount|sum|come)(?:s|ed|ing)?\s+$", re.I)


@cache
def _summed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of a sum before its number and behind it."""
    before, behind = (any_listed("check_words", key).pattern for key in ("sum_before", "sum_behind"))
    return (
        re.compile(rf"{before}(?:\s+(?:is|was|of|to|at|are|the|about|some|package|sum|figure|now))*\s*:?\s*$", re.I),
        re.compile(rf"^\s*(?:[\w’'-]+\s+){{0,3}}?{behind}", re.I),
    )


def apart_part_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where all numbers of a kind are one total and two to four parts that share nothing."""
    for kind in ("C", "M"):
        found = numbers(shape, kind)
        if not 3 <= len(found) <= 5 or _OTHER.search(between(found)) or "P" in shape.kinds:
            continue
        found = [as_sum(n) for n in found]
        if any(n.quantity.qualifier in ("at least", "at most") for n in found):
            continue
        if _listed_behind(found):
            total, parts, mode = found[0], found[1:], "of"
        elif _sum_at_end(found):
            total, parts, mode = found[-1], found[:-1], "all"
        else:
            continue
        if share_nobody([n.noun for n in (total, *parts)]):
            continue  # "14 men, nine women and 11 children": none is the whole
        if mode == "of" and (side_by_side(found) or _one_of_them(total, parts)):
            continue
        if not (apart(parts) or _spent_apart(parts)) or MARGIN.search(total.before):
            continue
        if _alike(total, parts):
            yield from part_sum_finding(pile, shape, total.mark, [n.mark for n in parts], mode, apart=True)
            return


_FOR = re.compile(r"^\s*(?P<how>on|for|to|into|from)\s+(?:the\s+)?(?P<what>[\w’'-]+)", re.I)


def _one_of_them(total: Number, parts: Sequence[Number]) -> bool:
    """Whether the first sum goes to a thing of its own as the others do: "200 euros for the bike, 300 for the tent"."""
    told = [_FOR.match(n.after) for n in (total, *parts)]
    return all(told) and len({one["how"].lower() for one in told if one}) == 1


def _spent_apart(parts: Sequence[Number]) -> bool:
    """Whether sums of money go to, or come from, different things: what is spent on roads is not spent on schools."""
    told = [_FOR.match(n.after) for n in parts if n.mark.kind == "M"]
    found = [one for one in told if one]
    return (
        len(found) == len(parts)
        and len({one["how"].lower() for one in found}) == 1
        and len({one["what"].lower() for one in found}) == len(parts)
    )


def as_sum(number: Number) -> Number:
    """A number behind "adds up to" as the sum that it is."""
    if number.quantity.qualifier != "at most" or not _ADDS.search(number.before) or number.quantity.upper is None:
        return number
    quantity = set_fields(number.quantity, lower=number.quantity.upper, qualifier="exactly")
    mark = replace(number.mark, quantity=quantity)
    return Number(mark, quantity, exact(number.size.value), number.before, number.after)


def _listed_behind(found: Sequence[Number]) -> bool:
    """Whether the numbers behind the first are items of a list that its clause ends in."""
    parts = found[1:]
    gaps = [n.after for n in found[:-1]]
    if not _OPENS.search(gaps[0]) or not all(_JOINT.match(gap) for gap in gaps[1:]):
        return False
    if any(_DEED.search(gap) for gap in gaps[1:]) or not all(_heads(n) for n in parts):
        return False
    if DEED_BEHIND.match(parts[-1].after):
        return False  # "12 were killed, 30 men and 20 women were hurt"
    return not re.search(r"[.;]\s", " ".join(gaps[1:])) and "." not in re.sub(r"\.$", "", gaps[0].rstrip())


def _sum_at_end(found: Sequence[Number]) -> bool:
    """Whether the last number is told as the sum of those before it, which are joined."""
    before, behind = _summed()
    parts, total = found[:-1], found[-1]
    if not (before.search(total.before) or behind.match(tail(total)) or _ADDS.search(total.before)):
        return False
    gaps = [n.after for n in parts[:-1]]
    if OF_THEM.match(tail(total)) or OF_ANOTHER_TIME.match(tail(total)):
        return False
    if of_its_own(total, parts):
        return False
    return all(_JOINT.match(gap) and not _DEED.search(gap) for gap in gaps) and all(_heads(n) for n in parts)


def _heads(number: Number) -> bool:
    """Whether a number is followed by what it is the number of, or is told as the rest."""
    return (
        number.noun is not None
        or number.mark.kind == "M"
        or _REST.search(number.before) is not None
        or re.match(r"^\s*(?!(?:and|or|to|percent|years?|times)\b)[A-Za-z]", number.after) is not None
    )


def _alike(total: Number, parts: Sequence[Number]) -> bool:
    """Whether the parts count what the total counts: those who voted, its votes."""
    nouns = {n.noun for n in parts} - {None}
    voters = {"vote", "ballot", *load("check_words")["deciders_of_votes"]}
    return alike(total, parts) or (bool(nouns) and nouns | {total.noun} <= voters)
