"""Counts of a deed that is dated: two of one day dispute each other, two of two days are of two deeds.

How many were killed on Monday is still being counted on Wednesday; how many flights were cancelled on Monday is not.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ..model import Answer, Claim, Time
from ..reference import load
from .grounds import Grounds
from .positions import HELD, Stand


def dated_alike(first: Stand, second: Stand, grounds: Grounds) -> Literal["one day", "two days"] | None:
    """Whether two counts are told of deeds done and over on one and the same day, or on two days.

    Args:
        first: a position with counts.
        second: one with others.
        grounds: claims and texts of the reports.

    Returns:
        None where either is undated, may be of more than a day, or counts what is found out little by little.
    """
    days = [_days(stand, grounds) for stand in (first, second)]
    if not all(days):
        return None
    if len(days[0]) == 1 and days[0] == days[1]:
        return "one day"
    return None if days[0] & days[1] else "two days"


def _days(stand: Stand, grounds: Grounds) -> set[str]:
    """The day of each claim of a position; empty where one has none."""
    found = set[str]()
    growing = set(load("comparison")["settled"]["growing"])
    for answer in stand.answers[:HELD]:
        quantity, claim = answer.value.quantity, grounds.claims.get(answer.claim)
        if quantity is None or quantity.dimension != "count" or claim is None or claim.head != "verb":
            return set()
        if growing.intersection(answer.senses) or _unfinished().search(_before_verb(claim)):
            return set()
        day = _day(answer, claim, grounds)
        if day is None:
            return set()
        found.add(day)
    return found


def _day(answer: Answer, claim: Claim, grounds: Grounds) -> str | None:
    """The one day that a claim, or else the clause whose verb governs its own, is dated to."""
    for times in (claim.times, *(other.times for other in grounds.beside(claim))):
        told = {
            day for time in times
            if (day := _one_day(time)) is not None and not _until(answer.span.document, time.start, grounds)
        }  # fmt: skip
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def _one_day(time: Time) -> str | None:
    """The day of a time, that on which a night begins; None for a longer one."""
    if time.kind not in ("date", "time") or not time.lower or not time.upper:
        return None
    return time.lower[:10] if time.kind == "time" or time.lower[:10] == time.upper[:10] else None


def _until(document: str, start: int, grounds: Grounds) -> bool:
    """Whether a time is one by which, or since which, so many were counted."""
    found = grounds.documents.get(document)
    return found is not None and bool(_counting().search(found.text[max(0, start - 12) : start]))


def _before_verb(claim: Claim) -> str:
    """The words of a clause up to its verb, and the verb."""
    return claim.evidence.quote[: max(0, claim.predicate_end - claim.evidence.start)]


@cache
def _unfinished() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("comparison")["settled"]["unfinished"]))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _counting() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("comparison")["settled"]["counting"]))
    return re.compile(rf"\b(?:{words})\s+(?:\w+\s+)?$", re.IGNORECASE)
