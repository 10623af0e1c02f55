"""Which checks there are: the built-in ones and those that installed packages add."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points

from ..model import Finding
from .arithmetic import check_arithmetic
from .calendar import check_calendar
from .classes import check_class
from .gazetteer import check_gazetteer
from .motion import check_motion
from .pile import Pile
from .reach import check_reach

#: Entry point group: each name loads a :class:`Check`.
GROUP = "variorum.checks"


@dataclass(frozen=True)
class Check:
    """One check.

    Attributes:
        name: as in ``Finding.check``.
        takes: what it looks at, in words.
        sources: where its formulas and facts come from.
        run: gives the findings on a pile, each with the spans it rests on.
    """

    name: str
    takes: str
    sources: tuple[str, ...]
    run: Callable[[Pile], Iterable[Finding]]


BUILT_IN = (
    Check(
        "arithmetic",
        (
            "conversions, parts and totals, shares, rises and falls, multiples, averages, scores, votes and ranges "
            "in one sentence"
        ),
        (
            "SI and international yard and pound agreement of 1959, as in pint's registry",
            "plain sums; rounding as in docs/checks.md",
        ),
        check_arithmetic,
    ),
    Check(
        "calendar",
        "dates, days of the week, durations, ages, anniversaries, years told twice, and the order of what must follow",
        ("proleptic Gregorian calendar, ISO 8601", "sequences.yaml: deeds of which one comes after the other"),
        check_calendar,
    ),
    Check(
        "class",
        "what a thing is called: classes of range and speed, places, hours, storms, earthquakes, holders of offices",
        (
            "published schemes of range classes, each with its source (range_classes.yaml)",
            "Saffir-Simpson and Australian scales, magnitude classes of the US Geological Survey (scales.yaml)",
            "ICAO Standard Atmosphere",
            "dates of office as the offices publish them (offices.yaml)",
        ),
        check_class,
    ),
    Check(
        "gazetteer",
        "where places are said to lie: land and part of it, distance and direction, border, coast, capital",
        ("GeoNames (CC BY 4.0)", "Natural Earth 1:50m (public domain)", "CIA World Factbook (public domain)"),
        check_gazetteer,
    ),
    Check(
        "motion",
        (
            "distance, time and speed told together, ways between two places, Mach numbers, and speeds of a kind of "
            "mover or of wind"
        ),
        (
            "average speed = distance / time",
            "a = sqrt(gamma R T): ICAO Doc 7488, US Standard Atmosphere 1976; WMO record of 56.7 °C",
            "circular orbit sqrt(GM / R), WGS84",
            "movers.yaml: records of each kind of mover",
        ),
        check_motion,
    ),
    Check(
        "reach",
        "claims that a weapon can reach a place, ranges stated of it, and where it is deployed",
        ("WGS84 inverse geodesic: Karney 2013, J. Geodesy 87:43-55", "Natural Earth 1:50m (public domain)"),
        check_reach,
    ),
)


class CheckWarning(UserWarning):
    """A check that another package brings was left out."""


@cache
def list_checks() -> tuple[Check, ...]:
    """All checks by name: the built-in ones, and those of installed packages where the name is not taken.

    A check that cannot be loaded is left out with a :class:`CheckWarning`; the others run.
    """
    checks = {check.name: check for check in BUILT_IN}
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value)):
        if point.name in checks:
            _leave_out(point.name, point.value, "a check of this name is there already")
            continue
        try:
            check = point.load()
        except Exception as error:  # whatever a stranger's package raises, the other checks run
            _leave_out(point.name, point.value, type(error).__name__)
            continue
        if isinstance(check, Check):
            checks[point.name] = check
        else:
            _leave_out(point.name, point.value, "it is no variorum.check.Check")
    return tuple(checks[name] for name in sorted(checks))


def _leave_out(name: str, value: str, reason: str) -> None:
    warnings.warn(f"The check {name} ({value}) was left out: {reason}", CheckWarning, stacklevel=3)
