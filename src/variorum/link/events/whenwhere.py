"""Whether two times or two places can be those of one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import asin, cos, radians, sin, sqrt
from typing import Literal

from ...model import Place, Time
from ..classes import hosts
from ..things.place_keys import place_key

Fit = Literal["same", "within", "unknown", "apart"]

#: Days no further apart than this are one event's, told differently, where it hardly comes to pass twice.
NEAR_DAYS = 14

#: Two points this near count as one place: a town and its outskirts.
_NEAR_KM = 30.0
#: Kinds of places that are points on a map rather than areas.
POINTS = frozenset({"city", "facility", "town", "village"})


def _bounds(time: Time) -> tuple[str, str]:
    return (time.lower or "")[:10] or "0000", (time.upper or "")[:10] or "9999"


def _weekday(time: Time) -> str:
    """The day of a week that is not known ("XXXX-WXX-2"), or nothing."""
    value = time.timex or ""
    return value[9:10] if value.startswith("XXXX-WXX-") else ""


def times_fit(first: Iterable[Time], second: Iterable[Time]) -> Fit:
    """Compare two sets of dates: ``same`` where some overlap, ``apart`` where none does, else ``unknown``."""
    if not first or not second:  # most claims give none
        return "unknown"
    return dates_fit(read_dates(first), read_dates(second))


@dataclass(frozen=True, slots=True)
class Dates:
    """Times as they are compared, but for those of the clock alone.

    Attributes:
        bounds: first and last day of each time that has a place on the calendar.
        weekdays: days of weeks that are not known.
    """

    bounds: tuple[tuple[str, str], ...]
    weekdays: frozenset[str]


def read_dates(times: Iterable[Time]) -> Dates:
    """Make times ready for comparison."""
    times = [time for time in times if not clock_only(time)]
    bounds = tuple(_bounds(time) for time in times if time.lower or time.upper)
    return Dates(bounds, frozenset(filter(None, map(_weekday, times))))


def dates_fit(first: Dates, second: Dates) -> Fit:
    """What :func:`times_fit` says, of times that were made ready before."""
    if not first.bounds or not second.bounds:
        # Weekdays of undated reports: Monday's is not Tuesday's.
        days, others = first.weekdays, second.weekdays
        return "apart" if days and others and not days & others else "unknown"
    for low, high in first.bounds:
        for start, end in second.bounds:
            if low <= end and start <= high:
                open_ended = "0000" in (low, start) or "9999" in (high, end)
                return "unknown" if open_ended else "same"
    return "apart"


def one_weekday(first: Iterable[Time], second: Iterable[Time]) -> bool:
    """Whether two undated reports name one day of the week."""
    return bool(({_weekday(time) for time in first} & {_weekday(time) for time in second}) - {""})


def told_apart(first: Iterable[Time], second: Iterable[Time]) -> bool:
    """Whether the dates of one report set two of its events apart.

    A report dates its own event by day ("Sunday", "yesterday") and an earlier one by month or year ("in February",
    "the 2003 quake"): so these are two, even where an undated report leaves both dates open.
    """
    first, second = list(first), list(second)
    if not first or not second:
        return False
    fit = times_fit(first, second)
    if fit != "unknown":
        return fit == "apart"
    grains = [{_by_day(time) for time in times} - {None} for times in (first, second)]
    return bool(grains[0] and grains[1]) and not grains[0] & grains[1]


def _by_day(time: Time) -> bool | None:
    """Whether a date names a day (True), only a month or year (False), or neither (None)."""
    value = time.timex or ""
    if time.kind in ("duration", "set") or not value:
        return None
    plain = value.split("T")[0]
    if plain.startswith("XXXX-W") or len(plain) == 10:
        return True
    return False if len(plain) in (4, 7) and "W" not in plain and "REF" not in value else None


def days_apart(first: Iterable[Time], second: Iterable[Time]) -> bool:
    """Whether both sets hold whole dates, a year or more at odds, so that they tell of different years."""
    one = {(time.lower or "")[:4] for time in first if time.lower and time.upper}
    other = {(time.lower or "")[:4] for time in second if time.lower and time.upper}
    return bool(one and other) and not one & other


def days_of(times: Iterable[Time]) -> set[str]:
    """The days that dates name, as ``YYYY-MM-DD``; none for months, years and dates left open."""
    return {(t.lower or "")[:10] for t in times if t.lower and t.upper and t.lower[:10] == t.upper[:10]}


def near_days(first: Iterable[Time], second: Iterable[Time]) -> bool:
    """Whether two sets of dates name days, none in common, that lie within :data:`NEAR_DAYS` of each other.

    Weekdays of undated reports do, since each is that of the week before its report.
    """
    first, second = list(first), list(second)
    ours, theirs = (sorted(days_of(time for time in times if not clock_only(time))) for times in (first, second))
    if not ours or not theirs:
        return (
            dates_fit(read_dates(first), read_dates(second)) == "apart"
            and not ours
            and not theirs
            and all(any(map(_weekday, times)) for times in (first, second))
        )
    return all(
        abs(date.fromisoformat(one) - date.fromisoformat(other)).days <= NEAR_DAYS
        for one in (ours[0], ours[-1])
        for other in (theirs[0], theirs[-1])
    )


def clock_only(time: Time) -> bool:
    """Whether a time is one of the clock alone ("7 a.m."): its day is a guess, so it tells no two events apart."""
    return time.kind == "time" and all(
        any(letter.isdigit() for letter in word) or word.strip(",()") in hosts("clock")
        for word in time.text.casefold().split()
    )


def anaphoric(time: Time) -> bool:
    """Whether a date hangs on another one told before ("a day earlier"): the least sure of dates."""
    return bool(hosts("anaphoric") & set(time.text.casefold().split()))


def distance_km(one: Place, other: Place) -> float:
    """Great-circle distance on a sphere of 6,371 km (the haversine formula); good to 0.5 % for this purpose."""
    a, b, c, d = map(radians, (one.lat, one.lon, other.lat, other.lon))
    return 2 * 6371.0 * asin(min(1.0, sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2)))


def place_fit(one: Place, other: Place) -> Fit:
    """Compare two places: ``same``; ``within`` where one may hold the other; else ``apart``."""
    if place_key(one) == place_key(other):
        return "same"
    if one.kind in POINTS and other.kind in POINTS:
        return "same" if distance_km(one, other) <= _NEAR_KM else "apart"
    if one.country and other.country:
        if one.country != other.country:
            return "apart"
        if "country" in (one.kind, other.kind):
            return "within"
        reach = max(one.precision_km, other.precision_km, 100.0)
        return "within" if distance_km(one, other) <= reach else "apart"
    return "within"


def targets_apart(one: Mapping[str, Place | str], other: Mapping[str, Place | str]) -> bool:
    """Whether two sets of places struck have none in common: a raid on one town is not the raid on the next."""
    if not one or not other or one.keys() & other.keys():
        return False
    placed = [[spot for spot in spots.values() if not isinstance(spot, str)] for spots in (one, other)]
    return not any(place_fit(a, b) != "apart" for a in placed[0] for b in placed[1])


def exact_places(places: Iterable[Place]) -> list[Place]:
    """The places that say most: a country only where nothing smaller is named."""
    found = list(places)
    small = [place for place in found if place.kind not in ("country", "continent")]
    return (small or found)[:8]


def places_fit(first: Iterable[Place], second: Iterable[Place]) -> Fit:
    """Compare two sets of places by their best pair."""
    return exact_fit(exact_places(first), exact_places(second))


def exact_fit(one: list[Place], other: list[Place]) -> Fit:
    """What :func:`places_fit` says, of places that were made ready before by :func:`exact_places`."""
    if not one or not other:
        return "unknown"
    best: Fit = "apart"
    for a in one:
        for b in other:
            fit = place_fit(a, b)
            if fit == "same":
                return fit
            best = "within" if fit == "within" else best
    return best
