"""Parts against the total that the sentence gives: "12 people, 8 soldiers and 5 civilians"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache, reduce
from operator import add

from msgspec.structs import replace as msgspec_replace

from ...model import Finding
from ...reference import load
from ..amounts import amount
from ..pile import Pile
from ..shapes import Mark, Shape
from .directions import alternatives
from .nouns import is_person, mark_index, noun_of, one_more, share_nobody
from .part_sums import part_sum_finding

_ABOUT = r"(?:about\s+|some\s+|at\s+least\s+|another\s+|the\s+other\s+|the\s+remaining\s+|only\s+)*"
_SCALE = re.compile(r"(?:thousand|million|billion|trillion|bn|m)$", re.IGNORECASE)
_JOINED = re.compile(rf"^[^.()]{{0,45}}?(?:,\s*and|,|\band|\bplus|\s&)\s+(?:with\s+)?{_ABOUT}$", re.IGNORECASE)
_SUM_LEAD = re.compile(rf"^[^.,()]{{0,40}}?\s*(?P<by>:|,|—|–|--|\()\s*(?:namely\s+|or\s+)?{_ABOUT}$", re.IGNORECASE)
_TOTAL_LEAD = re.compile(
    r"^[^.]{0,30}?(?:,|\(|—|–|--)\s*(?:for\s+|making\s+|or\s+|giving\s+)?(?:(?:a|the)\s+(?:combined\s+|grand\s+)?(?:total|sum)\s+of\s+|a\s+combined\s+)?$",
    re.IGNORECASE,
)
_ITEM_MORE = re.compile(r"^[^.;]*(?:,|\band|\bplus)\s+(?:the|its|his|her|their|these|those)\s+$", re.IGNORECASE)
_PLACED = re.compile(r"\s*(?:of\s+them\s+)?(?:in|at|from|on)\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof\s+(?:which|whom|them|those)\b", re.IGNORECASE)
_ARE = re.compile(r"\s+(?:were|was|are|is)\s+(?:\w+ly\s+)?\w+", re.IGNORECASE)
_NEEDED = re.compile(
    r"\s*(?:\w+\s+)?(?:is|are|was|were|would\s+be)\s+(?:needed|required|necessary|planned|allowed)\b", re.I
)
_TOTAL_WORD = re.compile(r"(?:total|sum)\s+of\s+$|combined\s+$", re.IGNORECASE)
_IN_ALL = re.compile(r"^\s*(?:\w+\s+)?(?:in\s+all|in\s+total|altogether)\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"(?:^|[.,“\"]\s*)\bof\s+(?:the|its|his|their|all|those|some|about)?\s*(?:[a-z]+\s+)?$", re.IGNORECASE
)


@cache
def _other_clause() -> re.Pattern[str]:
    return re.compile(alternatives("not_between_parts"), re.IGNORECASE)


@cache
def _told_otherwise() -> re.Pattern[str]:
    return re.compile(alternatives("verbs_between_parts"), re.IGNORECASE)


def part_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a total and its parts in one sentence."""
    for kind in ("C", "M"):
        if kind in shape.kinds and len(shape.marks) > 1:
            gaps = shape.gaps()
            taken: set[Mark] = set()
            for at, total in enumerate(shape.marks):
                if total.kind == kind and total not in taken:
                    yield from _downwards(pile, shape, gaps, at, taken)
                    yield from _upwards(pile, shape, gaps, at)


def _one_more_number(shape: Shape, gaps: list[str], last: Mark) -> bool:
    """Whether a list goes on behind its last part with a number of something else: "and the two champions"."""
    at = shape.marks.index(last)
    following = shape.marks[at + 1 : at + 2]
    return bool(following) and following[0].kind == last.kind and _ITEM_MORE.search(gaps[at + 1]) is not None


def _downwards(pile: Pile, shape: Shape, gaps: list[str], at: int, taken: set[Mark]) -> Iterable[Finding]:
    """A total followed by its parts, which are then noted as taken: a part is no total."""
    total = shape.marks[at]
    lead = gaps[at + 1] if at + 1 < len(shape.marks) else ""
    tail = total.text.rsplit(" ", 1)[-1]
    if tail in load("check_words")["all_of"]:
        lead = f" {tail}{lead}"  # "50 ships comprises": the verb was read as what is counted
    among, all_of = _leads()
    if re.search(r"\beach\s+\w+\s+of\b", lead) or re.search(r"\d[\w.,]*\s+to\s+$|⟧\s+to\s+$", shape.ahead(total)):
        return  # "units, each consisting of two shares", "a 12 to eight majority"
    if among.search(lead) and len(lead) < 90:
        mode = "among"
    elif all_of.search(lead):
        mode = "all"
    elif (
        total.kind in ("C", "M") and _OF_ALL.search(gaps[at]) and re.search(r",\s+(?:only\s+|just\s+|about\s+)?$", lead)
    ):
        mode = "of"
    elif (found := _SUM_LEAD.match(lead)) and (total.kind == "C" or found["by"] == ":"):
        mode = "list" if found["by"] == "," else "all"
    else:
        return
    if _NEEDED.match(gaps[at + 2] if at + 2 < len(gaps) else ""):
        return  # "two polls, of which four are needed"
    parts = _run(shape, gaps, at + 1, loose=mode == "of", counted=_OF_WHOM.search(lead) is not None)
    if not parts or (mode != "among" and len(parts) < 2):
        return
    if mode == "all" and _one_more_number(shape, gaps, parts[-1]):
        return
    nouns = [noun_of(shape, gaps, part) for part in parts]
    whole = noun_of(shape, gaps, total) if total.quantity and total.quantity.counted else None
    if not _one_kind(total, parts) or (whole is not None and mode != "of" and whole in nouns and len(parts) == 1):
        return
    if whole is not None and share_nobody([whole, *nouns]):
        return  # "12 wins, 5 draws and 3 losses": none is the whole
    if mode == "among" and len(own := _apart_among(nouns)) > 1:
        parts, nouns = [parts[at] for at in own], [nouns[at] for at in own]
    apart = share_nobody(nouns) or total.kind == "M"
    placed = all(noun is None for noun in nouns) and all(
        _PLACED.match(gaps[mark_index(shape, part) + 1]) for part in parts
    )
    people = whole in load("check_words")["people"] or (whole is None and _killed().search(gaps[at] + lead) is not None)
    persons = placed or all(noun is not None and is_person(noun) for noun in nouns)
    if mode == "list" and not (apart or (people and persons)):
        return
    if mode == "all" and not placed and any(noun is None for noun in nouns) and not all_of.search(lead):
        return
    if mode == "all" and not (apart or (people and persons) or all_of.search(lead) or _same_noun(total, parts)):
        return
    if mode == "of" and not apart and len(parts) > 1 and total.kind == "C":
        return  # "of the 20 dead, 12 were women and 11 younger than 30": kinds that overlap
    if mode == "among" and total.kind == "C" and not (apart or persons or _same_noun(total, parts)):
        parts = parts[:1]
        if not persons and whole is None:
            return
    taken.update(parts)
    if mode in ("all", "list") and one_more(gaps[mark_index(shape, parts[-1]) + 1]):
        mode = "among"
    if _fits_another(shape, at, parts):
        return
    if (
        at
        and shape.marks[at - 1].kind == total.kind
        and re.search(r"(?:,|\band|\bplus)\s+(?:\w+\s+)?$", gaps[at], re.IGNORECASE)
    ):
        return  # "56 passengers and 10 crew, among them 30 Egyptians": the whole is more than the last number
    yield from part_sum_finding(pile, shape, total, parts, mode, apart)


def _fits_another(shape: Shape, at: int, parts: Sequence[Mark]) -> bool:
    """Whether an earlier number of the sentence may be the whole: "439 from 16 airlines, comprising 275 and 164"."""
    stated = amount(shape.marks[at].quantity) if shape.marks[at].quantity else None  # pyright: ignore[reportArgumentType]
    known = [a for part in parts if part.quantity and (a := amount(part.quantity)) is not None]
    if stated is None or not known or reduce(add, known).against(stated) == "consistent":
        return False
    earlier = [
        a
        for mark in shape.marks[:at]
        if mark.kind == shape.marks[at].kind and mark.quantity and (a := amount(mark.quantity))
    ]
    summed = reduce(add, known)
    return any(
        summed.against(whole) == "consistent"
        or (summed.below(whole) == "consistent" and whole.value > stated.value and summed.below(stated) != "consistent")
        for whole in earlier
    )


def _upwards(pile: Pile, shape: Shape, gaps: list[str], at: int) -> Iterable[Finding]:
    """Parts followed by their total: "8 soldiers and 5 civilians, 13 in all"."""
    total, after = shape.marks[at], gaps[at + 1]
    if at < 2 or not _TOTAL_LEAD.match(gaps[at]) or not (_TOTAL_WORD.search(gaps[at]) or _IN_ALL.match(after)):
        return
    first = at - 1
    while (
        first > 0
        and shape.marks[first - 1].kind == total.kind
        and _JOINED.match(gaps[first])
        and not _other_clause().search(gaps[first])
    ):
        first -= 1
    parts = list(shape.marks[first:at])
    if len(parts) < 2 or not _one_kind(total, parts):
        return
    if any(re.search(r"\b(?:totals?|toll|number)\s+(?:\w+\s+)?$", gap) for gap in gaps[first:at]):
        return  # "taking the total to 54, and four more": a sum is no part
    # The total may be that of the last parts only.
    amounts = [a for part in parts if part.quantity and (a := amount(part.quantity)) is not None]
    stated = amount(total.quantity) if total.quantity else None
    if stated is None or any(
        reduce(add, amounts[k:]).against(stated) == "consistent" for k in range(1, len(amounts) - 1)
    ):
        return
    yield from part_sum_finding(pile, shape, total, parts, "all", True)


def _run(shape: Shape, gaps: list[str], first: int, loose: bool, counted: bool) -> list[Mark]:
    """Parts from a mark on, as long as only commas and "and" join them; ``counted`` where "of whom" leads to a verb."""
    kind, parts = shape.marks[first - 1].kind, list[Mark]()
    whole = shape.marks[first - 1].quantity
    assert whole
    other = _other_matter()
    for at in range(first, len(shape.marks)):
        mark = shape.marks[at]
        if kind == "M" and mark.kind == "C" and mark.quantity and _SCALE.search(mark.text):
            # "40 billion euros includes 25 billion for salaries": the currency is said once.
            mark = replace(
                mark,
                kind="M",
                quantity=msgspec_replace(mark.quantity, unit=whole.unit, dimension="money"),
            )
        if mark.kind != kind or (parts and (not _JOINED.match(gaps[at]) or _other_clause().search(gaps[at]))):
            break
        if parts and not loose and _told_otherwise().search(gaps[at]):
            break
        if not loose and other.match(gaps[at + 1]) and not (counted and _ARE.match(gaps[at + 1])):
            break
        named = mark.quantity.counted if mark.quantity else None
        if loose and named not in (None, whole.counted) and not (parts and _ARE.match(gaps[first + 1])):
            break
        parts.append(mark)
    return parts


@cache
def _leads() -> tuple[re.Pattern[str], re.Pattern[str]]:
    among, all_of = alternatives("among"), alternatives("all_of")
    end = rf"\s*,?\s+{_ABOUT}$"
    return (
        re.compile(rf"^[^.]{{0,60}}?(?:,|\(|—|–|--|\s)\s*{among}{end}", re.IGNORECASE),
        re.compile(rf"^[^.]{{0,40}}?(?:,|\(|—|–|--|\s)\s*{all_of}{end}", re.IGNORECASE),
    )


@cache
def _killed() -> re.Pattern[str]:
    return re.compile(alternatives("killed"), re.IGNORECASE)


@cache
def _other_matter() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:\w+\s+)?{alternatives('other_matter')}", re.IGNORECASE)


def _one_kind(total: Mark, parts: Sequence[Mark]) -> bool:
    """Whether all are counts, or money of one currency, none a rate or a range."""
    every = [mark.quantity for mark in (total, *parts) if mark.quantity]
    return len({q.unit for q in every}) == 1 and not any(q.qualifier == "between" for q in every)


def _apart_among(nouns: Sequence[str | None]) -> list[int]:
    """Those of several kinds that share nobody, where others run across them: "8 men, 4 women and 5 foreigners"."""
    if len(nouns) < 3 or None in nouns or share_nobody(nouns):
        return []
    groups = (set(group) for group in load("check_words")["apart"])
    found = [[at for at, noun in enumerate(nouns) if noun in group] for group in groups]
    best = max(found, key=len, default=[])
    return best if share_nobody([nouns[at] for at in best]) else []


def _same_noun(total: Mark, parts: Sequence[Mark]) -> bool:
    """Whether the parts count what the total counts, or nothing of their own."""
    assert total.quantity
    return all(part.quantity and part.quantity.counted in (None, total.quantity.counted) for part in parts)
