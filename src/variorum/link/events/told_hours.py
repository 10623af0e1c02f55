"""The hours at which clauses say that an event came about: its own, not those of what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ...model import Claim, Time
from ...reference import load
from ..asides import aside_at
from ..former import is_former, today_of
from ..page import Page
from .onsets import Onset, is_planned
from .whenwhere import clock_only

_CLOCK = re.compile(r"T(\d\d):(\d\d)Z?$")
#: Half a day in minutes: an hour whose bounds lie so far apart is one of the morning or of the evening.
_HALF_DAY = 720
#: Arcs between a time and its verb, and words before it that are read with it, at most.
_ARCS, _BEFORE = 8, 4


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour at which a clause says that an event came about.

    Attributes:
        page: the document.
        claim: the clause.
        time: the hour.
        start: where its words begin, with those before them by which it is rounded.
        minutes: minute of the day.
        onset: the event.
    """

    page: Page
    claim: Claim
    time: Time
    start: int
    minutes: int
    onset: Onset


def read_hours(page: Page, claim: Claim, onset: Onset) -> Iterator[Hour]:
    """The hours at which a claim says that its event came about.

    Args:
        page: the document.
        claim: a claim of it.
        onset: the event that it tells of, as :func:`read_onset` finds it.

    Yields:
        Hours of the clock; none of a denial, of a former time, nor a bound ("by 9 p.m.").
    """
    ahead = any(is_planned(kind) for kind, _ in onset.kinds)
    if claim.polarity == "denied" or claim.modality not in (("happened", "planned") if ahead else ("happened",)):
        return
    if aside_at(page, claim.predicate_start) is not None or is_former(
        (time for time in claim.times if not clock_only(time)), today_of(page)
    ):
        return
    for time in claim.times:
        clock = _CLOCK.search(time.timex or "")
        if clock is None or time.kind != "time" or _open_half(time) or not _dates(page, claim, time, onset):
            continue
        start, bound = _words_before(page, time)
        if not bound:
            yield Hour(page, claim, time, start, 60 * int(clock[1]) + int(clock[2]), onset)


def _open_half(time: Time) -> bool:
    """Whether an hour may be one of the morning or of the evening ("half past nine")."""
    lower, upper = time.lower or "", time.upper or ""
    if len(lower) < 16 or len(upper) < 16 or lower[11:16] == "00:00":
        return False
    between = 60 * (int(upper[11:13]) - int(lower[11:13])) + int(upper[14:16]) - int(lower[14:16])
    return lower[:10] == upper[:10] and between == _HALF_DAY


def _dates(page: Page, claim: Claim, time: Time, onset: Onset) -> bool:
    """Whether an hour is the event's own, not that of a noun beside it ("the 7:05 a.m. train derailed")."""
    token: Any = page.head(time.start, time.end)
    for _ in range(_ARCS):
        if token is None or claim.predicate_start <= token.idx < claim.predicate_end or token.head.i == token.i:
            return True
        outside = not time.start <= token.idx < time.end
        if outside and token.pos_ == "NOUN" and not (onset.noun and token.lemma_.lower() == onset.noun):
            return token.dep_ in ("npadvmod", "tmod")
        if token.dep_ == "relcl":
            return False
        token = token.head
    return True


def _words_before(page: Page, time: Time) -> tuple[int, bool]:
    """Where the words of an hour begin with those by which it is rounded, and whether they make it a bound."""
    token: Any = page.token_at(time.start)
    start, close = time.start, False
    for step in range(1, _BEFORE + 1):
        if token is None or token.i < step:
            break
        word = token.nbor(-step).lower_
        if word in _words("close"):
            close, start = True, token.nbor(-step).idx
        elif word in _words("near"):
            start = token.nbor(-step).idx
        elif word in _words("bounds"):
            before = token.nbor(-step - 1).lower_ if token.i > step else ""
            if before not in _words("close"):
                return start, not close
            start, close = token.nbor(-step).idx, True
        else:
            break
    return start, False


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load("onsets")[key])
