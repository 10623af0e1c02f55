"""Dating documents that state no date, from what their own text tells as past or to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import msgspec

from ..model import Claim, Document, Published, Reading, Time
from .datelines import day_without_year, weekday_at_the_head
from .times import find_times, gives_its_day, heads_its_text


def infer_published(document: Document, times: Sequence[Time]) -> Published:
    """When a document was written, as far as its own absolute times tell.

    What it tells as past had begun when it was written, so the earliest possible day of the latest such time is a lower
    bound; what it tells as to come was not over, so the last day of the earliest such time is an upper bound. Only
    times that name their year and stand by a verb of plain tense count.

    Args:
        document: a document without a date.
        times: its times as :func:`variorum.normalise.find_times` gives them.

    Returns:
        An interval, open on the side nothing is known about, with the spans it rests on; ``basis`` is ``none`` where
        the text gives neither bound. A whole date in a short line at the top is the day itself; one without a year
        stays without (``XXXX-03-15``), for its kin may tell the year.
    """
    if (top := _at_the_top(document, times)) is not None:
        return top
    past = [(day, time) for time in times if time.tense == "past" and (day := _first_day(time))]
    coming = [(day, time) for time in times if time.tense == "future" and (day := _last_day(time))]
    lower = max(past, key=lambda item: (item[0], -item[1].start), default=None)
    upper = min(coming, key=lambda item: (item[0], item[1].start), default=None)
    reasons: list[str] = []
    if lower and upper and lower[0] > upper[0]:
        lower, upper, told = _without_weaker(past, coming, lower, upper)
        reasons.append(told)
    if lower:
        reasons.append(f"tells of {_quote(lower[1])} as past, so it was written on or after {lower[0]}")
    if upper:
        reasons.append(f"tells of {_quote(upper[1])} as to come, so it was written on or before {upper[0]}")
    if (day := day_without_year(document, times)) is not None:
        told = f"the line at the top gives {_quote(day)} and no year"
        premises = (document.span(day.start, day.end),)
        return Published(edtf=day.timex, basis="inferred", premises=premises, reasons=(told,))
    # A day of the week at the head stands first among the premises: the pile may tell which one it was.
    named = weekday_at_the_head(document, times)
    head = (document.span(named.start, named.end),) if named else ()
    if named:
        reasons.append(f"the line at the top gives {_quote(named)} and no date")
    if not lower and not upper:
        return Published(premises=head, reasons=tuple(reasons))
    sides = [item for item in (lower, upper) if item]
    return Published(
        edtf=f"{lower[0] if lower else '..'}/{upper[0] if upper else '..'}",
        lower=lower[0].isoformat() if lower else None,
        upper=upper[0].isoformat() if upper else None,
        basis="inferred",
        premises=(
            *head,
            *(document.span(time.start, time.end) for _, time in sorted(sides, key=lambda item: item[1].start)),
        ),
        reasons=tuple(reasons),
    )


def _at_the_top(document: Document, times: Sequence[Time]) -> Published | None:
    """The day that a dateline gives: "ORM, 3 March 2021" in a line of its own above the text."""
    for time in times:
        if time.kind != "date" or time.relative or time.invalid or not time.lower or time.lower != time.upper:
            continue
        head = heads_its_text(document.text, time.start, time.end)
        if _day(time.lower) is None or not (head or gives_its_day(document.text, time.start, time.end)):
            continue
        day = time.lower[:10]
        reason = f"the {'line at the top' if head else 'dateline'} gives {_quote(time)}"
        premises = (document.span(time.start, time.end),)
        return Published(edtf=day, lower=day, upper=day, basis="inferred", premises=premises, reasons=(reason,))
    return None


Side = tuple[date, Time]


def _without_weaker(
    past: list[Side], coming: list[Side], lower: Side, upper: Side
) -> tuple[Side | None, Side | None, str]:
    """Drop the side that fewer times speak for; both where they are even."""
    for_lower = sum(1 for day, _ in past if day > upper[0])
    for_upper = sum(1 for day, _ in coming if day < lower[0])
    clash = f"{_quote(lower[1])} is told as past and {_quote(upper[1])} as to come, which cannot both hold"
    if for_lower > for_upper:
        later = [item for item in coming if item[0] >= lower[0]]
        return lower, min(later, key=lambda item: item[0], default=None), f"{clash}; the second was set aside"
    if for_upper > for_lower:
        earlier = [item for item in past if item[0] <= upper[0]]
        return max(earlier, key=lambda item: item[0], default=None), upper, f"{clash}; the first was set aside"
    return None, None, f"{clash}; neither was used"


def _first_day(time: Time) -> date | None:
    if time.relative or time.invalid or time.kind not in ("date", "time") or not time.lower:
        return None
    return _day(time.lower)


def _last_day(time: Time) -> date | None:
    if time.relative or time.invalid or time.kind not in ("date", "time") or not time.upper:
        return None
    return _day(time.upper)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _quote(time: Time) -> str:
    return f"“{' '.join(time.text.split())}”"


def dated(document: Document, times: Sequence[Time]) -> Document:
    """The document with a date inferred from its own text, where it states none."""
    if document.published.basis != "none":
        return document
    return msgspec.structs.replace(document, published=infer_published(document, times))


def redate(readings: Sequence[Reading], published: Mapping[str, Published]) -> list[Reading]:
    """Set publication dates found elsewhere (through kindred reports) and read relative times again.

    Args:
        readings: all documents, with or without claims.
        published: new dates by document identifier; documents not named stay as they are.

    Returns:
        The readings in the same order. In those named, the relative times and their copies in claims stand as the new
        date resolves them; what rests on an inferred date carries its ``premises``.
    """
    return [_redated(reading, published[reading.document.id]) if reading.document.id in published else reading
            for reading in readings]  # fmt: skip


def _redated(reading: Reading, published: Published) -> Reading:
    document = msgspec.structs.replace(reading.document, published=published)
    if reading.doc is None and not reading.times:
        return replace(reading, document=document)
    times = find_times(document.text, published)
    anew = {(time.start, time.end): time for time in times}
    claims = tuple(_with_times(claim, anew) for claim in reading.claims)
    return replace(reading, document=document, times=tuple(times), claims=claims)


def _with_times(claim: Claim, anew: Mapping[tuple[int, int], Time]) -> Claim:
    times = tuple(anew.get((time.start, time.end), time) for time in claim.times)
    return claim if times == claim.times else msgspec.structs.replace(claim, times=times)
