"""Time between two dates: "on 5 May, three days after the attack of 1 May"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ..amounts import amount
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .dates import Stretch, written

_GAP = r"(?P<gap>[^⟦⟧;:]{0,60}?)"
_FORWARD = (
    # on T1, D after ... T2   /   D after ... T2, on T1
    (pattern((
        rf"{{T:here}}{_GAP}(?:,|\(|—|–|\bis|\bwas|\bcame|\bjust|\bonly|\bexactly|\s)\s*{{D:by}}\s+(?P<way>after"
        rf"|before|following|prior\s+to)\b(?P<gap2>[^⟦⟧;:,]{{0,60}}?){{T:there}}(?P<tail>{{12}})"
    )), True),
    (pattern(
        r"{D:by}\s+(?P<way>after|before|following"
        r"|prior\s+to)\b(?P<gap2>[^⟦⟧;:,]{0,60}?){T:there}(?P<gap>[^⟦⟧;:,]{0,25}?,\s*(?:on"
        r"|in)\s+){T:here}(?P<tail>{12})"
    ), True),
)  # fmt: skip
#: Days of one unit, and how far a count of it may be off: near and wide.
UNITS = {"day": (1.0, 1.0, 1.0), "week": (7.0, 3.0, 5.0), "month": (30.44, 16.0, 31.0), "year": (365.25, 120.0, 366.0)}


def gap_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on two dates with the time that is said to lie between them."""
    if not shape.has("DTT"):
        return
    for regex, _ in _FORWARD:
        for found in shape.find(regex):
            here, by, there = shape.taken(found, "here", "by", "there")
            assert here.time
            assert there.time
            assert by.quantity
            if re.search(
                r"\b(?:and|but|while|than|since|from|until)\b", found["gap"] + " " + found["gap2"], re.IGNORECASE
            ):
                continue
            a, b = written(here.time), written(there.time)
            if a is None or b is None or a.year != b.year:
                continue
            yield from _judge(pile, shape, (here, by, there), a, b, found["way"].lower() in ("after", "following"))


def _judge(
    pile: Pile, shape: Shape, marks: tuple[Mark, Mark, Mark], here: Stretch, there: Stretch, after: bool
) -> Iterable[Finding]:
    by = marks[1].quantity
    assert by is not None
    stated = amount(by)
    if stated is None or by.unit not in UNITS or max(here.days, there.days) > (400 if by.unit == "year" else 40):
        return
    if by.unit in ("day", "week") and max(here.days, there.days) > 1:
        return
    size, near, wide = UNITS[by.unit]
    least, most = (here.first - there.last).days, (here.last - there.first).days
    least, most = (least, most) if after else (-most, -least)
    low, high = stated.low * size, stated.high * size
    verdict: Verdict = "consistent"
    if high < least - near or low > most + near:
        verdict = "impossible" if stated.most * size < least - wide or stated.least * size > most + wide else "doubtful"
    if here.year is False and verdict == "impossible" and least < 0:
        verdict = "doubtful"  # the dates may be of two years
    middle = (least + most) / 2
    apart = f"{abs(middle):.0f} days" if by.unit in ("day", "week") else f"{abs(middle) / size:.1f} {by.unit}s"
    way = "after" if (middle >= 0) == after else "before"
    explanation = f"“{marks[0].text}” is {apart} {way} “{marks[2].text}”"
    if middle == 0:
        explanation = f"“{marks[0].text}” and “{marks[2].text}” are the same time"
    explanation += (
        f", as “{marks[1].text} {'after' if after else 'before'}” has it."
        if verdict == "consistent"
        else f", not “{marks[1].text} {'after' if after else 'before'}”."
    )
    numbers = {"days_between": middle, "stated_days": stated.value * size}
    yield from finding(
        pile, "calendar", "gap", shape.document, marks, verdict, explanation, numbers, "later day - earlier day"
    )
