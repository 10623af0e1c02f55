"""The hours at which clauses say that an event came about: its own, not those of what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ...model import Claim, Time
from ...reference import load_words
from ..asides import aside_at
from ..former import is_former, today_of
from ..page import Page
from .onset_words import is_planned
from .onsets import Onset, onset_of_noun, onset_of_verb
from .whenwhere import clock_only, days_of

_CLOCK = re.compile(r"T(\d\d):(\d\d)Z?$")
_PART = re.compile(r"T[A-Z]{2}$")
_DATELINE = re.compile(r"\s*(?:\([^)]*\)\s*)?[-–—]")
_YEAR = re.compile(r"\d{4}(?:-\d\d)?")
_WHEN = re.compile(r"\s*,?\s*when\s")
#: Arcs between a time and its verb, words before it that are read with it, and words up to the verb of a clause.
_ARCS, _BEFORE, _CLAUSE = 8, 4, 8
#: A date within so many letters of the beginning of a sentence is of all of it.
_OPENS = 12
_BESIDE = frozenset({"compound", "nummod", "amod", "nmod", "poss"})


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour at which a clause says that an event came about.

    Attributes:
        page: the document.
        claim: the clause.
        time: the hour.
        start: where its words begin, with those before them by which it is rounded.
        minutes: minute of the day; the middle of a part of it.
        onset: the event.
        part: whether it is a part of the day ("in the early afternoon").
    """

    page: Page
    claim: Claim
    time: Time
    start: int
    minutes: int
    onset: Onset
    part: bool = False


def read_hours(page: Page, claims: Sequence[Claim]) -> Iterator[Hour]:
    """The hours at which a report says that events came about.

    Args:
        page: the document.
        claims: its claims.

    Yields:
        Hours of the clock and parts of the day; none of a denial, of a former time, nor a bound ("by 9 p.m.").
    """
    for time in page.reading.times:
        minutes = _minutes(time)
        if minutes is None or time.kind != "time":
            continue
        start, bound = _words_before(page, time)
        if bound or aside_at(page, time.start) is not None:
            continue
        found = _onset_at(page, time, claims)
        if found is None:
            continue
        onset, claim = found
        ahead = any(is_planned(kind) for kind, _ in onset.kinds)
        if claim.polarity == "denied" or claim.modality not in (("happened", "planned") if ahead else ("happened",)):
            continue
        if not told_of_former_time(page, claim, time):
            yield Hour(page, claim, time, start, minutes, onset, _PART.search(time.timex or "") is not None)


def read_days(page: Page, claims: Sequence[Claim], end: int) -> Iterator[Hour]:
    """The days on which the opening of a report says that events came about; of no hour, so at the minute 0.

    Args:
        page: the document.
        claims: its claims.
        end: where its opening ends.

    Yields:
        Days that have a place on the calendar; none of a denial, of a plan, of a former time, nor a bound.
    """
    for time in page.reading.times:
        if time.start >= end or len(days_of([time])) != 1 or time.kind not in ("date", "time") or clock_only(time):
            continue
        if _words_before(page, time)[1] or aside_at(page, time.start) is not None:
            continue
        if _DATELINE.match(page.text, time.end) or is_former([time], today_of(page)):
            continue
        found = _onset_at(page, time, claims)
        if found is None or found[1].polarity == "denied" or found[1].modality != "happened":
            continue
        onset, claim = found
        if not told_of_former_time(page, claim, time):
            yield Hour(page, claim, time, time.start, 0, onset)


def told_of_former_time(page: Page, claim: Claim, time: Time) -> bool:
    """Whether a clause, or the date that its sentence opens with, is of a time well before the report.

    Args:
        page: the document.
        claim: the clause.
        time: the hour or length that it gives, which dates nothing.
    """
    opening = page.sentence_of(time.start)[0]
    dated = [*claim.times, *page.times_between(opening, opening + _OPENS)]
    dated = [one for one in dated if one.start != time.start and not clock_only(one)]
    today = today_of(page)
    # A report that nothing dates tells of its own day by the weekday, not by the year.
    return is_former(dated, today) if today else any(_YEAR.fullmatch(one.timex or "") for one in dated)


def _onset_at(page: Page, time: Time, claims: Sequence[Claim]) -> tuple[Onset, Claim] | None:
    """The event whose hour a time is, with the claim that tells it."""
    if _WHEN.match(page.text, time.end):
        verb = _verb_behind(page, time)
        claim = claim_of(verb, time, claims) if verb is not None else None
        onset = onset_of_verb(page, verb, claim) if verb is not None else None
        if onset is not None and claim is not None:
            return onset, claim
    token: Any = page.head(time.start, time.end)
    for _ in range(_ARCS):
        if token is None:
            return None
        if not time.start <= token.idx < time.end:
            if "\n" in page.text[min(token.idx, time.end) : max(token.idx, time.start)]:
                return None  # the hour of publication, below a headline
            if token.pos_ in ("VERB", "AUX"):
                claim = claim_of(token, time, claims)
                onset = onset_of_verb(page, token, claim)
                return (onset, claim) if onset is not None and claim is not None else None
            onset = onset_of_noun(page, token) if token.pos_ in ("NOUN", "PROPN") else None
            if onset is not None:
                claim = claim_of(token, time, claims)
                return (onset, claim) if claim is not None else None
        elif token.dep_ in _BESIDE and not time.start <= token.head.idx < time.end:
            return None  # "the 7:05 a.m. train derailed"
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def claim_of(token: Any, time: Time, claims: Sequence[Claim]) -> Claim | None:
    """The claim that a word makes; else the shortest one that has a time in its words.

    Args:
        token: the word.
        time: the time.
        claims: the claims of the document.
    """
    own = [claim for claim in claims if claim.predicate_start <= token.idx < claim.predicate_end]
    around = own or [claim for claim in claims if claim.evidence.covers(time.start, time.end)]
    return min(around, key=lambda claim: (claim.evidence.end - claim.evidence.start, claim.id), default=None)


def _verb_behind(page: Page, time: Time) -> Any | None:
    """The verb of the clause with "when" behind a time."""
    token: Any = page.token_at(time.end + 1)
    for _ in range(_CLAUSE):
        if token is None or token.i + 1 >= len(token.doc):
            return None
        token = token.nbor(1)
        if token.pos_ == "VERB":
            return token
    return None


def _minutes(time: Time) -> int | None:
    """The minute of the day that a time gives, or the middle of the part of the day that it names."""
    if (clock := _CLOCK.search(time.timex or "")) is not None:
        return 60 * int(clock[1]) + int(clock[2])
    lower, upper = time.lower or "", time.upper or ""
    if not _PART.search(time.timex or "") or len(lower) < 16 or len(upper) < 16:
        return None
    days = int(upper[:10] != lower[:10])
    return (60 * (int(lower[11:13]) + int(upper[11:13]) + 24 * days) // 2) % 1440


def _words_before(page: Page, time: Time) -> tuple[int, bool]:
    """Where the words of an hour begin with those by which it is rounded, and whether they make it a bound."""
    token: Any = page.token_at(time.start)
    start = time.start
    for step in range(1, _BEFORE + 1):
        if token is None or token.i < step:
            break
        word = token.nbor(-step)
        if word.lower_ in _words("bounds"):
            return start, True
        if word.lower_ in _words("near") | _words("close"):
            start = word.idx
        elif word.lower_ not in _words("idle"):
            break
    return start, False


def _words(key: str) -> frozenset[str]:
    return load_words("onsets", key)
