"""Joining what belongs together: a time of day and its day, a local time and the same moment in a named zone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..tokens import Tokens
from .found import Found
from .meaning import Meaning
from .spoken import in_part

_LINKS = frozenset({"on", "at", "of", "the", ",", "in", "around", "about", "early", "late", "from", "local", "time"})


def joined(tokens: Tokens, found: Sequence[Found]) -> list[Found]:
    """Join a time of day or a part of the day with the day that stands beside it."""
    out: list[Found] = []
    for item in found:
        before = out[-1] if out else None
        elsewhere = _same_moment(tokens, before, item) if before else None
        if before and elsewhere:
            out[-1] = elsewhere
        elif before and _joins(tokens, before, item):
            out[-1] = Found(before.first, item.last, _both(before.meaning, item.meaning))
        else:
            out.append(item)
    return out


def _same_moment(tokens: Tokens, before: Found, item: Found) -> Found | None:
    """A local time with the same moment in a named zone behind it in brackets: their difference is the local zone."""
    local, other = before.meaning.clock, item.meaning.clock
    words = tokens.words
    bracketed = (
        item.first == before.last + 1 and words[before.last] == "(" and words[item.last : item.last + 1] == [")"]
    )
    if not (bracketed and local and other and local.zone is None and other.zone is not None):
        return None
    minutes = (local.hour * 60 + (local.minute or 0)) - (other.hour * 60 + (other.minute or 0)) + other.zone
    zoned = replace(local, zone=(minutes + 10 * 60) % (24 * 60) - 10 * 60)
    return Found(before.first, item.last + 1, replace(before.meaning, clock=zoned))


def _joins(tokens: Tokens, before: Found, item: Found) -> bool:
    between = [word.lower() for word in tokens.words[before.last : item.first]]
    if len(between) > 4:
        return False
    if "time" in between and tokens.words[before.last][0].isupper():
        between = between[between.index("time") + 1 :]  # "5:34 a.m. Baghdad time on Monday"
    if any(word not in _LINKS for word in between):
        return False
    one, two = before.meaning, item.meaning
    if "\n" in tokens.text[tokens.ends[before.last - 1] : tokens.starts[item.first]]:
        return False
    within = _within_day(one), _within_day(two)
    if within == (True, False):
        return two.full and not two.invalid
    if within == (False, True):
        if not one.full or one.invalid:
            return False
        if one.clock:  # "at nine on Monday" and "evening"
            return bool(two.part and not (one.part or two.clock or between))
        return not between if two.part and not two.clock else "of" not in between
    return within == (True, True) and bool(one.clock) != bool(two.clock) and bool(between)


def _within_day(meaning: Meaning) -> bool:
    """Whether it is a time or part of a day without the day."""
    return bool(meaning.clock and not meaning.full) or bool(meaning.part and meaning.bare)


def _both(one: Meaning, two: Meaning) -> Meaning:
    day = two if _within_day(one) and not _within_day(two) else one
    clock, part = one.clock or two.clock, one.part or two.part
    if clock and part:
        clock = in_part(clock, part)  # "at half past seven on Monday evening"
    return replace(day, kind="time", clock=clock, part=part, basis=day.basis)
