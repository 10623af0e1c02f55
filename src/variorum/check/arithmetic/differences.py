"""Of three numbers of one thing one is told as what lies between the two others, whichever way they stand.

``moved`` and ``change_roles`` find which figure is the one before and which the one after. Where the words leave that
open, the difference is the same both ways. Held against are only those that tell more than lies between the two: what
is told of less ("another 20 came, and now there are 300") may be but a part of the change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from msgspec.structs import replace as set_fields

from ...model import Finding
from ...reference import load
from ..phrases import any_listed
from ..pile import Pile
from ..shapes import Mark, Shape
from .bases import MEAN_THING, same_basis
from .before_after import HAD_MOVED, OFTEN, of_one_list
from .directions import alternatives
from .moved import LEVEL_BEFORE, judge_change, of_others
from .nouns import singular
from .numbers import Number, lead, numbers, tail

_HEDGE = (
    r"(?:(?:the|its|about|some|nearly|almost|just|only|over|around|a|an|another|more\s+than|no\s+fewer\s+than)\s+)*"
)
#: Three numbers of other things: parts, rates, what is shared, bounds.
_OTHER = re.compile(
    r"\b(?:inflation|each|respectively|twice|net\s+of|among|including|of\s+(?:them|which|whom|these|those)|capacity|limit|at\s+least|index|while|whereas|apiece"
    r"|per|averag\w*|expected|forecast|planned\s+to|propos\w*|would|could|may|might|should|if|unless|almost\s+all|in\s+all|altogether|alone)\b",
    re.IGNORECASE,
)
#: "There are 150 more of them": no part.
_MORE_OF_THEM = re.compile(r"\b(?:more|fewer)\s+of\s+them\b", re.IGNORECASE)
_RESULT = re.compile(
    rf"\b(?:to|at|stands?\s+at|reach(?:es|ed)|total(?:s|led)?)\s+{_HEDGE}(?:[a-z]+\s+)?$|\b(?:bring|tak|push|lift|rais|lower|cut)(?:ing|es|s)\s+[^,;.]{{0,50}}\s(?:to|at)\s+{_HEDGE}$",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\bfrom\s+{_HEDGE}(?:[a-z]+\s+)?$", re.IGNORECASE)
_TO = re.compile(rf"^[^,;.:]{{0,40}}?\bto\s+{_HEDGE}(?:record\s+|new\s+)?$", re.IGNORECASE)
#: Said of one figure, and surely of the later one.
_NOW = re.compile(r"\b(?:now|today|currently)\b[^,;.:]{0,30}$", re.IGNORECASE)
#: What a sum of money is of: "in budget cuts", "worth of shares".
_KIND = re.compile(
    r"^\s*(?:more\s+|worth\s+)?(?:in|of)\s+(?:[a-z-]+\s+){0,2}?(?P<kind>[a-z-]{3,})(?=\s*(?:[,;.:()”\"]|$|\s(?:and|or|to|in|on|at|for|from|by|with)\b))"
)
#: "And nine more people are missing".
_MISSED = re.compile(
    r"^\s*more\s+(?:[\w’'-]+\s+){0,2}?(?:are|is|were|remain)\s+(?:still\s+)?(?:missing|feared|threatened|sought|planned|expected)\b",
    re.IGNORECASE,
)
#: "By six to one": how many times as many.
_RATIO = re.compile(r"^\s*(?:to|against)\s+(?:one|1)\b", re.IGNORECASE)
_PART = re.compile(r"^\s*(?:[\w’'-]+\s+)?(?:of|out\s+of)\s+(?:the|its|his|her|their|these|those)\b", re.IGNORECASE)


@cache
def _words(key: str) -> str:
    return any_listed("check_words", key).pattern


@cache
def _size_told() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words of a change before its number, and behind it."""
    noun = rf"(?:{alternatives('a_rise')}|{alternatives('a_fall')}|\b(?:difference|plus|minus|change|growth|swing)\b)"
    told = rf"{noun}(?:\s+in\s+(?:the\s+)?[\w-]+)?(?:\s+(?:is|was|of|being|comes\s+to|came\s+to|thus|therefore))*"
    moved = rf"(?:{alternatives('rose')}|{alternatives('fell')}|{_words('changing')})"
    return (
        re.compile(
            rf"(?:{told}|{moved}|{_words('gaining')}|\bby)(?:\s+(?:of|by))?\s*:?\s*{_HEDGE}$|[(,;]\s*\+\s*$", re.I
        ),
        re.compile(
            rf"^\s*(?:(?!(?:to|from|in|on|at|than|and|or|of|for|with)\b)[\w’'-]+\s+){{0,2}}?{_words('surplus')}"
            rf"|^\s*(?:[\w’'-]+\s+){{0,3}}?(?:were|was|have\s+been|has\s+been|are|have|has)\s+(?:since\s+|also\s+|now\s+)?{_words('gained')}"
            r"|^\s*(?:[\w’'-]+\s+){0,2}?(?:joined|arrived|enrolled|moved\s+in|signed\s+up)\b",
            re.I,
        ),
    )


@cache
def _then() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that a figure is that of an earlier time, before and behind it."""
    return (
        re.compile(
            rf"{_words('then_before')}(?:['’]s)?(?:\s+(?!now\b|to\b)[\w’'-]+){{0,3}}?(?:,\s+when(?:\s+\w+){{0,2}})?\s*[:,]?\s*{_HEDGE}$",
            re.I,
        ),
        re.compile(rf"^[^,;.:()]{{0,50}}?{_words('then_behind')}", re.I),
    )


@cache
def _now() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words that a figure is that of the later time, before and behind it."""
    return (
        re.compile(rf"{_words('now_before')}(?:\s+[\w’'-]+){{0,5}}?\s*[:,]?\s*{_HEDGE}$", re.I),
        re.compile(rf"^[^,;.:()]{{0,40}}?{_words('now_behind')}", re.I),
    )


def difference_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings where exactly three numbers are two figures of one thing, and a larger difference than is theirs."""
    if len(shape.marks) < 3:
        return
    three = [_plain(n) for n in numbers(shape, "CMLX")]
    words = _MORE_OF_THEM.sub(" ", shape.text)
    if len(three) == 3 and _from_to(*three[:2]):
        words = MEAN_THING.sub(" ", words)  # a mean that moved "from 389 to 553"
    if _OTHER.search(words):
        return
    if (
        len(three) != 3
        or of_one_list([n.after for n in three])
        or "P" in shape.kinds
        or any(n.quantity.qualifier in ("at least", "at most") for n in three)
    ):
        return
    sizes = [n for n in three if _is_size(n)]
    placed = [n for n in sizes if _RESULT.search(lead(n)) or _FROM.search(lead(n))]
    sizes = [n for n in sizes if n not in placed] if len(sizes) > 1 else sizes
    if len(sizes) != 1 or OFTEN.match(tail(sizes[0])) or _PART.match(_MORE_OF_THEM.sub(" ", tail(sizes[0]))):
        return
    size = sizes[0]
    if LEVEL_BEFORE.search(size.after) or _RATIO.match(tail(size)):
        return  # "added 160 guards, up from 90": what was added before; "outnumbered by six to one"
    a, b = (n for n in three if n is not size)
    if _of_several_kinds(three) or not (_one_thing(a, b) and _one_thing(size, a) and _one_thing(size, b)):
        return
    before, after = _in_time(a, b) or _of_two_days(shape, a, b) or (None, None)
    if before is None or after is None:
        return
    if _MISSED.match(tail(size)) or HAD_MOVED.search(lead(size)) or (not _from_to(a, b) and of_others(size, a, b)):
        return
    if size.size.low <= abs(after.size.value - before.size.value) or _of_another_time(shape, size, a, b):
        return
    if same_basis(shape, size.mark, before.mark, after.mark):
        yield from judge_change(pile, shape, size, before, after)


def _plain(number: Number) -> Number:
    """A number for each day, or the like, as a plain one: "334 passengers a day"."""
    unit = number.quantity.unit or ""
    if not unit.startswith("1 / "):
        return number
    quantity = set_fields(number.quantity, unit=None)
    return replace(number, quantity=quantity)


def _is_size(number: Number) -> bool:
    before, behind = _size_told()
    if _RESULT.search(lead(number)) and not before.search(lead(number)):
        return False
    return bool(before.search(lead(number)) or behind.match(tail(number)))


def _one_thing(a: Number, b: Number) -> bool:
    """Whether two numbers may be of one thing: of one unit, and of one noun or of kinds of people."""
    if a.quantity.unit != b.quantity.unit or {a.mark.kind, b.mark.kind} == {"C", "M"}:
        return False
    if "one" in (a.noun, b.noun) or a.noun is None or b.noun is None or singular(a.noun) == singular(b.noun):
        return True
    people = (*load("check_words")["people"], *load("check_words")["persons"])
    kin = a.noun[:4] == b.noun[:4] or a.noun.endswith(b.noun) or b.noun.endswith(a.noun)
    return kin or all(noun in people or noun.endswith(("er", "or", "ee", "man")) for noun in (a.noun, b.noun))


def _of_several_kinds(three: list[Number]) -> bool:
    """Whether sums are told of kinds of their own: "4 million in repairs, and 5.9 million more in cuts"."""
    told = [_KIND.match(tail(n)) for n in three if n.mark.kind == "M"]
    return len({singular(one["kind"].lower()) for one in told if one}) > 1


def _in_time(a: Number, b: Number) -> tuple[Number, Number] | None:
    """The figure before and the one after, where anything tells that they are of two times."""
    if _from_to(a, b):
        return a, b
    then = [_said(_then(), n) or _FROM.search(lead(n)) is not None for n in (a, b)]
    now = [(_said(_now(), n) or _RESULT.search(lead(n)) is not None) and not _FROM.search(lead(n)) for n in (a, b)]
    if now[0] == now[1]:
        now = [_NOW.search(lead(n)) is not None for n in (a, b)]
    if then[0] != then[1]:
        return (a, b) if then[0] else (b, a)
    if now[0] != now[1]:
        return (a, b) if now[1] else (b, a)
    # "Had" tells of an earlier time only beside "has".
    had, has = ([_beside(key, n) for n in (a, b)] for key in ("then_weak", "now_weak"))
    for one, other in ((0, 1), (1, 0)):
        if had[one] and has[other] and not has[one] and not had[other]:
            return (a, b) if one == 0 else (b, a)
    return None


def _from_to(a: Number, b: Number) -> bool:
    return bool(_FROM.search(lead(a)) and _TO.match(f"{tail(a).removesuffix(a.after)}{lead(b)}"))


def _beside(key: str, number: Number) -> bool:
    """Whether a verb of the past, or of the present, stands before a number in its clause."""
    return re.search(rf"{_words(key)}(?:\s+[\w’'-]+){{0,3}}?\s*{_HEDGE}$", lead(number), re.IGNORECASE) is not None


def _of_two_days(shape: Shape, a: Number, b: Number) -> tuple[Number, Number] | None:
    """Both figures where each is told of a day, month or year of its own: "143 in January. In June it held 192"."""
    told = [_day(shape, n) for n in (a, b)]
    return (a, b) if all(told) and told[0] != told[1] else None


def _day(shape: Shape, number: Number) -> str | None:
    """The time that a number is told of: the nearest one in its sentence, without another number between."""
    at = shape.marks.index(number.mark)
    if at and shape.marks[at - 1].kind == "T" and re.search(r",\s+when\b", number.before):
        return shape.marks[at - 1].text.lower()
    near = [m for m in (*shape.marks[at - 1 : at], *shape.marks[at + 1 : at + 2]) if m.kind == "T"]
    near = [m for m in near if not re.search(r"[.;]\s", _between(shape, m, number.mark))]
    return min(near, key=lambda m: abs(m.start - number.mark.start)).text.lower() if near else None


def _between(shape: Shape, one: Mark, other: Mark) -> str:
    first, last = sorted(shape.text.index(shape.sign(m)) for m in (one, other))
    return shape.text[first:last]


def _said(words: tuple[re.Pattern[str], re.Pattern[str]], number: Number) -> bool:
    return bool(words[0].search(lead(number)) or words[1].match(tail(number)))


def _of_another_time(shape: Shape, size: Number, a: Number, b: Number) -> bool:
    """Whether the change is told of a day of its own: "300 on Tuesday. Another 150 came on Wednesday"."""
    near = {n.mark: {m.text.lower() for m in shape.marks if m.kind == "T" and m.text in n.after} for n in (size, a, b)}
    own = {words for words in near[size.mark] if re.search(r"day\b|\d", words)}
    others = near[a.mark] | near[b.mark]
    return bool(own) and bool(others) and not own & others and len(others) > 1
