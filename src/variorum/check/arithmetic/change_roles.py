"""Changes whose figures are placed by their construction: "from 224 to 321", "by 27 to 72", "103 until now".

``moved`` asks for words of a change right beside its number. Here one of the two other figures is placed for sure by
how it stands, and the change is what is then left, where a word of adding, gaining or differing goes with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...model import Finding
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Shape
from .bases import same_basis
from .before_after import of_one_list, ranked
from .directions import alternatives
from .moved import counts_like, judge_change, of_others, one_matter
from .numbers import Number, lead, numbers, tail

_OTHER = re.compile(
    r"\b(?:inflation|each|respectively|times|twice|loss(?:es)?|charges?|net\s+of|between\s+⟦|among|including|of\s+(?:them|which|whom)|capacity|limit|at\s+least|index"
    r"|while|whereas)\b",
    re.IGNORECASE,
)
_HEDGE = r"(?:(?:the|its|about|some|nearly|almost|just|only|over|around|a|an)\s+)*"
#: "From 224 to 321", "from the current 224 to 321 seats".
_FROM = re.compile(rf"\bfrom\s+{_HEDGE}(?:[a-z]+\s+)?$", re.IGNORECASE)
_TO = re.compile(rf"^[^,;.:]{{0,40}}?\bto\s+{_HEDGE}(?:record\s+|new\s+)?$", re.IGNORECASE)
_NOW = re.compile(
    rf"\b(?:now|today|currently|this\s+year|this\s+time|at\s+present)\b[^,;.:]{{0,40}}$|\b(?:stands?\s+at|has|have|holds|employs|comes\s+to|reach(?:ed|es))\s+{_HEDGE}$",
    re.IGNORECASE,
)
_NOW_BEHIND = re.compile(
    r"^[^,;.:]{0,35}?\b(?:now|today|currently|at\s+present|this\s+(?:year|month|week|time)|in\s+the\s+new\b)",
    re.IGNORECASE,
)
_THEN = re.compile(
    rf"\b(?:instead\s+of|up\s+from|down\s+from|compared\s+(?:with|to)|than|(?:old|previous|former|last|earlier)\s+(?:[a-z]+\s+){{0,2}}(?:of|was|stood\s+at)|used\s+to\s+be"
    rf"|(?:yesterday|last\s+(?:year|month|week|season|time)|a\s+(?:year|month|week|day)\s+(?:ago|earlier))\b[^,;.:]{{0,35}})\s*{_HEDGE}$",
    re.IGNORECASE,
)
_THEN_BEHIND = re.compile(
    r"^[^,;.:]{0,40}?\b(?:until\s+now|so\s+far|up\s+to\s+now|till\s+now|hitherto|ago|earlier|last\s+(?:year|month|week|season|time)|before|previously|yesterday"
    r"|(?:in|at)\s+the\s+(?:old|previous|last|outgoing|former)\b)",
    re.IGNORECASE,
)
#: A year told behind each of two figures: "5,080 in 2010 and 6,891 in 2020".
_YEAR = re.compile(r"^[^,;.:]{0,25}?\bin\s+(?P<year>(?:1[89]|20)\d\d)\b", re.IGNORECASE)


@cache
def _sizes() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Words of a change before its number, in or right behind it, and a little farther behind."""
    noun = rf"(?:{alternatives('a_rise')}|{alternatives('a_fall')}|\b(?:difference|plus|change)\b)"
    told = rf"{noun}(?:\s+(?:is|was|of|being|comes\s+to|thus|therefore))*"
    gained, further = any_listed("check_words", "gaining").pattern, any_listed("check_words", "further").pattern
    done = r"(?:were|was|have\s+been|has\s+been|are|joined|arrived|came|will\s+be)"
    return (
        re.compile(rf"(?:{told}|{gained}(?:\s+(?:of|by))?|\bby)\s*:?\s*{_HEDGE}$", re.I),
        re.compile(rf"^\s*(?:\w+\s+)?{further}", re.I),
        re.compile(rf"^\s*(?:[\w’'-]+\s+){{0,3}}?{done}\s+{any_listed('check_words', 'gained').pattern}", re.I),
    )


def change_role_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where exactly three numbers are a figure before, the one after, and what lies between them."""
    if len(shape.marks) < 3 or _OTHER.search(shape.text) or ranked(shape):
        return
    three = numbers(shape, "CMLX")
    if len(three) != 3 or any(n.share for n in three) or of_one_list([n.after for n in three]):
        return
    roles = _roles(three)
    if roles is None:
        return
    size, before, after = roles
    if (
        of_others(size, before, after)
        or not before.like(after)
        or not counts_like(size, before)
        or not counts_like(size, after)
    ):
        return
    if one_matter(shape, three, size) and same_basis(shape, size.mark, before.mark, after.mark):
        yield from judge_change(pile, shape, size, before, after)


def _roles(three: list[Number]) -> tuple[Number, Number, Number] | None:
    """The change, the figure before and the one after; None where the construction does not tell."""
    for at in (0, 1):
        one, two = three[at : at + 2]
        if _FROM.search(lead(one)) and _TO.match(f"{tail(one).removesuffix(one.after)}{lead(two)}"):
            size = next(n for n in three if n is not one and n is not two)
            return (size, one, two) if _is_size(size) else None
    sizes = [n for n in three if _is_size(n) and not _placed(n)]
    if len(sizes) != 1:
        return None
    size = sizes[0]
    a, b = (n for n in three if n is not size)
    years = [found["year"] if (found := _YEAR.match(tail(n))) else None for n in (a, b)]
    if years[0] and years[1] and years[0] != years[1]:
        return (size, a, b) if years[0] < years[1] else (size, b, a)
    # "By 27 to 72": the result stands right behind the change.
    at = three.index(size)
    if at < 2 and _TO.match(f"{tail(size).removesuffix(size.after)}{lead(three[at + 1])}"):
        after = three[at + 1]
        before = a if after is b else b
        return (size, before, after) if _may_precede(before, after, three) else None
    then, now = [n for n in (a, b) if _is_then(n)], [n for n in (a, b) if _is_now(n)]
    if len(then) == 1 and len(now) == 1 and then != now:
        return size, then[0], now[0]
    return None


def _may_precede(before: Number, after: Number, three: list[Number]) -> bool:
    """Whether a figure left over may be the one before: in another sentence only where it counts the same."""
    apart = re.search(r"[.!?]\s", " ".join(n.after for n in three[:-1])) is not None
    if not apart:
        return _is_then(before) or not _is_now(before)
    return before.mark.kind != "C" or before.noun is None or before.noun == after.noun


def _is_size(number: Number) -> bool:
    before, behind, joined = _sizes()
    return bool(before.search(lead(number)) or behind.match(tail(number)) or joined.match(tail(number)))


def _placed(number: Number) -> bool:
    """Whether a number is told as the figure of a time, not as a change."""
    return _FROM.search(lead(number)) is not None or bool(re.search(r"\bto\s+$", number.before))


def _is_then(number: Number) -> bool:
    return bool(_FROM.search(lead(number)) or _THEN.search(lead(number)) or _THEN_BEHIND.match(tail(number)))


def _is_now(number: Number) -> bool:
    if _THEN_BEHIND.match(tail(number)) or _THEN.search(lead(number)):
        return False
    return bool(_NOW.search(lead(number)) or _NOW_BEHIND.match(tail(number)) or re.search(r"\bto\s+$", number.before))
