"""Totals and their parts wherever they stand: a list behind a total, parts of all, parts before a sum told at the end.

A part is a number that stands at the head of an item: joined to the one before by a comma, a semicolon or "and", and
followed by what it is the number of. That leaves out ages ("Ann, 34, and Ben, 45") and years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

from ...model import Finding
from ...reference import load
from ..pile import Pile
from ..sentences import SENTENCE_END
from ..shapes import Shape
from .nouns import is_person, one_more, share_nobody
from .numbers import Number, numbers, tail
from .part_sums import part_sum_finding
from .parts import part_findings
from .sharing import apart, surely_apart
from .times_of_parts import OF_ANOTHER_TIME, has_time, of_longer, side_by_side

_HEDGE = (
    r"(?:about|some|around|roughly|nearly|almost|another|a\s+further|the\s+other|the\s+remaining"
    r"|only|just|with|plus|then|the)"
)
_JOINT = re.compile(
    rf"(?:[,;]\s*(?:and|plus|while|but|with)?|\s(?:and|plus|while|with))\s+(?:[a-z]+ed\s+)?(?:{_HEDGE}\s+)*$",
    re.IGNORECASE,
)
#: "16 soldiers and the police nine officers, 25 in all": before a sum told as one.
_JOINED_LOOSELY = re.compile(r"(?:,|\band|\bplus)\s+(?:(?!to\b)[\w’'-]+\s+){0,3}$", re.IGNORECASE)
#: What a number at the head of an item is followed by: never the end of the item at once, as an age is.
_ITEM = re.compile(
    r"^\s*(?:(?!(?:and|or|to|percent|per\s+cent|years?\s+(?:old|ago)|times|a\.m|p\.m)\b)[A-Za-z“\"‘'])", re.IGNORECASE
)
_OPENS = re.compile(r"(?:\s*:\s*|\s+[-–—]\s*|\s*\(\s*|\s*[–—]\s*)(?:namely\s+|or\s+)?(?:of\s+them\s+)?$")
_OF_ALL = re.compile(
    r"(?:^|[.;:“\"]\s*)(?:of|out\s+of|among|amongst)\s+(?:(?:the|its|his|her|their|all|those|these|some|about|a\s+total\s+of)\s+)*(?:[\w’'-]+\s+){0,2}?$",
    re.IGNORECASE,
)
#: "29 people, of whom 17 ...", "29 cars, with 17 sold at home".
_OF_WHOM = re.compile(r"(?:\bof\s+(?:whom|which|them|these|those)|,\s+with)\s+$", re.IGNORECASE)
OF_THEM = re.compile(r"^\s*(?:[\w’'-]+\s+){0,2}?of\s+(?:them|these|those|which|whom)\b", re.IGNORECASE)
#: A total told as one: "in all", "a total of", "bringing the toll to". The last may count what was there before.
_SUM_BEFORE = re.compile(
    r"\b(?P<sum>(?:total|sum|overall|altogether|in\s+all|all\s+told|together(?!\s+with)|combined)(?:\s+(?:of|is|was|comes\s+to|number|figure|at))*\s*[:,]?|"
    r"(?P<so_far>(?:bring\w*|brought|tak(?:es|ing)|took|rais(?:es|ed|ing)|push(?:es|ed|ing)|lift(?:s|ed|ing)|put(?:s|ting)?)\s+[^.;,]{0,45}?\b(?:to|at)))\s+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
_SUM_AFTER = re.compile(
    r"^\s*(?:[\w’'-]+\s+){0,3}?(?:in\s+all|in\s+total|altogether|all\s+told|overall|combined|between\s+them|together)\b",
    re.IGNORECASE,
)
#: Numbers of something else: what they are compared with, rates, odds, what was before.
_OTHER = re.compile(
    r"\b(?:compared|against\s+(?:the|a|its|last)|up\s+from|down\s+from|instead|more\s+than\s+last|per|apiece|average\w*|respectively"
    r"|at\s+least|more\s+than|over|up\s+to|including|includes|included|of\s+whom|estimated?|expect(?:s|ed)|prior|year-(?:ago|earlier)|last\s+(?:year|month|week)|version|"
    r"between|seats?\s+needed|majority\s+of)\b",
    re.IGNORECASE,
)
#: By how much, not of how many.
MARGIN = re.compile(
    r"\b(?:by|than|short\s+of|(?:margin|majority|lead|difference|gap|rise|fall|increase)\s+of)\s+(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
#: What stands before a whole, of which the number before is a part.
_WHOLE = re.compile(r"\bof\s+(?:(?:the|its|his|her|their|all)\s+)*$", re.IGNORECASE)
#: What ends a list: a bracket or a dash that closes, a full stop.
_ENDED = re.compile(r"\)|\s[-–—]\s|\.\s")
_BEHIND = re.compile(r"^\s*(?:behind|back|ahead|adrift|clear|short|off)\b", re.IGNORECASE)
#: What some of them are like, and others may be as well.
_QUALITY = re.compile(
    r"^\s*(?:are|were|have|had)\s+(?:\w+er\s+than|more\s+than|less\s+than|over|under|above|below|\w+ed\s+with)\b",
    re.IGNORECASE,
)
#: A deed told behind a number.
DEED_BEHIND = re.compile(
    r"^[^,.;:()]{0,40}?\b(?:were|was|are|came|come|took|take|had|have|has|plays?|played|went|joined|lived?|worked)\b",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:the\s+(?:other|remaining)|another|a\s+further|the\s+rest,?)\s*$", re.IGNORECASE)


def total_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a total with two parts or more, in whatever order a sentence, or two, have them."""
    if sum(shape.kinds.count(kind) for kind in "CM") < 3:
        return
    for kind in ("C", "M"):
        found = numbers(shape, kind)
        if (
            len(found) < 3
            or _OTHER.search(between(found))
            or any(n.quantity.qualifier in ("at least", "at most") or "averag" in n.mark.text.lower() for n in found)
        ):
            continue
        if any(True for _ in part_findings(pile, shape)):
            return
        for read in (_behind_total, _before_total, _next_sentence):
            if two := read(shape, found):
                total, parts, mode = two
                if side_by_side((total, *parts)):
                    continue
                if mode in ("all", "list") and of_longer(total, parts):
                    continue
                if len(found) > len(parts) + 2:
                    continue  # where many numbers stand, others may be the parts
                if not alike(total, parts) or MARGIN.search(total.before):
                    continue
                yield from part_sum_finding(pile, shape, total.mark, [n.mark for n in parts], mode, surely_apart(parts))
                return


def between(found: Sequence[Number]) -> str:
    """The words from a little before the first number to a little behind the last."""
    return f"{found[0].before[-30:]} {' '.join(n.after for n in found[:-1])} {found[-1].after[:30]}"


def _run(found: Sequence[Number], first: int) -> list[Number]:
    """The numbers from one on that stand each at the head of an item of one list."""
    parts: list[Number] = []
    for at, number in enumerate(found[first:], first):
        if (
            (parts and not _JOINT.search(number.before))
            or not _heads(number)
            or (at > first and _ENDED.search(number.before))
        ):
            break
        parts.append(number)
    return parts


def _heads(number: Number) -> bool:
    """Whether a number is followed by what it is the number of."""
    if _REST.search(number.before):
        return True  # "and acquitted the remaining seven"
    one_of = number.size.value == 1 and re.match(r"\s+of\b", number.after)  # "one of the guards"
    return not one_of and (number.noun is not None or _ITEM.match(number.after) is not None)


def _behind_total(shape: Shape, found: Sequence[Number]) -> tuple[Number, list[Number], str] | None:
    """Read "29: 24 in the city and 12 outside", "29 points, 17 of them at home", "of the 38, 36 from taxes"."""
    for at in range(1, len(found) - 1):
        opens = _OPENS.search(found[at].before)
        parts = _run(found, at)
        total = found[at - 1]
        if len(parts) < 2 or (at + len(parts) < len(found) and not _closed(parts[-1])):
            continue
        if opens is not None and ":" not in opens.group() and SENTENCE_END.search(found[at].before):
            continue  # "The two jurors left. The jury - six women and six men": of another group
        if any(_QUALITY.match(part.after) for part in parts) and not apart(parts):
            continue  # "40 lorries: 25 are older than ten years and 22 run on gas"
        if any(_BEHIND.match(part.after) for part in parts):
            continue  # "31 points - four points behind the leaders": margins
        if _OF_ALL.search(total.before) or OF_THEM.match(parts[0].after) or _OF_WHOM.search(parts[0].before):
            # Kinds that overlap are told so as well: only those that cannot are held against the whole.
            if apart(parts) and re.search(r",|\b(?:were|are|was)\b", total.after):
                return _kindest(found[:at], parts), parts, "of"
        elif opens is not None and len(opens.group().strip(" (")) <= 10 and not re.search(r"\d\s*$", total.before):
            return _kindest(found[:at], parts), parts, "among" if one_more(parts[-1].after) else "all"
    return None


def _closed(last: Number) -> bool:
    """Whether what stands behind a list is no further item of it."""
    return re.search(rf"{_ENDED.pattern}|;", last.after) is not None


def _before_total(shape: Shape, found: Sequence[Number]) -> tuple[Number, list[Number], str] | None:
    """Read "8 at sea and 5 ashore, 13 in all", "8 and another 5, bringing the total to 13", "in all 13, 8 ..."."""
    for at, total in enumerate(found):
        before, after = _SUM_BEFORE.search(total.before), _SUM_AFTER.match(total.after)
        if (before is None and after is None) or (before is not None and OF_THEM.match(total.after)):
            continue  # "in all, 15 of them could swim"
        if at >= 2:
            first = at - 1
            while first and _JOINED_LOOSELY.search(found[first].before):
                first -= 1
            parts = list(found[first:at])
            if any(OF_THEM.match(n.after) for n in parts) or OF_ANOTHER_TIME.match(tail(total)):
                continue  # "40 wounded, 12 of them children. In all 30 were still there"
            if _WHOLE.search(parts[0].before) or any(_SUM_BEFORE.search(n.before) for n in parts):
                continue  # "32 of the 543 were dead and 160 missing, 192 in all": no part of the sum
            if of_its_own(total, parts):
                continue
            if len(parts) > 1 and all(_heads(n) for n in parts) and at == len(found) - 1:
                so_far = before is not None and before["so_far"] is not None
                return total, parts, "among" if so_far else "all"
        parts = _run(found, at + 1)
        if at == 0 and len(parts) > 1 and len(parts) == len(found) - 1 and apart(parts):
            return total, parts, "of"
    return None


def of_its_own(total: Number, parts: Sequence[Number]) -> bool:
    """Whether a sum that is more than its parts has a deed of its own: "two were hurt; in all 30 were on board"."""
    more = sum(n.size.high for n in parts) < total.size.low
    return more and DEED_BEHIND.match(tail(total)) is not None


def _next_sentence(shape: Shape, found: Sequence[Number]) -> tuple[Number, list[Number], str] | None:
    """Read "The striker has 33 goals. He scored 23 in the league and 20 in the cup": the only numbers of both."""
    total, *parts = found
    if (
        len(parts) > 4
        or re.search(r"\.[”\"]?\s+(?:[A-Z“\"]|$)", total.after) is None
        or len(_run(found, 1)) != len(parts)
    ):
        return None
    if any(re.search(r"\.\s", part.after) for part in parts[:-1]) or not surely_apart(parts):
        return None
    if total.noun is not None and is_person(total.noun) and side_by_side(parts):
        return None  # "20 players in the first half and 18 in the second": some in both
    if has_time(" ".join(f"{part.before} {part.after}" for part in parts)):
        return None  # "The fund holds 5,000 shares. It bought 3,000 on Monday and 4,000 on Tuesday"
    nouns = {part.noun for part in parts} - {None, total.noun}
    if nouns and not share_nobody([part.noun for part in parts]):
        return None
    return total, parts, "of"


def _kindest(earlier: Sequence[Number], parts: Sequence[Number]) -> Number:
    """Of the numbers before a list the one that it fits best: "18 goals in 30 matches: 11 in ..."."""
    summed = reduce(add, (part.size for part in parts))
    order = ("consistent", "doubtful", "impossible")
    fitting = [n for n in earlier if alike(n, parts)]
    # The nearest one where none fits.
    return min(reversed(fitting or list(earlier)), key=lambda n: order.index(summed.against(n.size)))


def alike(total: Number, parts: Sequence[Number]) -> bool:
    """Whether all are of one unit, and the parts count what the total counts, or kinds of it."""
    if len({n.quantity.unit for n in (total, *parts)}) != 1:
        return False
    if total.size.value >= 1900 and total.size.value <= 2100 and re.fullmatch(r"\d{4}", total.mark.text):
        return False
    nouns = {n.noun for n in parts} - {None}
    if not nouns or total.noun is None or nouns <= {total.noun}:
        return True
    if total.noun in nouns:
        return False  # "20 wins from 30 games, 12 wins ..."
    people = load("check_words")["people"]
    if any(noun is not None and (is_person(noun) or noun in people) for noun in nouns):
        return is_person(total.noun) or total.noun in people or share_nobody([n.noun for n in parts])
    return share_nobody([n.noun for n in parts])
