"""Years since an event: "ten years after the 2001 attack", "for 20 years, since 2010"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ..amounts import amount
from ..findings import finding
from ..pile import Pile
from ..shapes import Shape, pattern
from .dates import published, written

_FOR = pattern(
    r"\bfor\s+(?:the\s+(?:past|last)\s+|about\s+|some\s+|nearly\s+)?{D:by}\s*,?\s+(?:ever\s+)?since\s+{T:event}"
)
_SINCE = pattern(r"{D:by}\s+(?P<way>after|since|on\s+from|on,?\s+from)\b(?P<gap>[^⟦⟧;:]{0,60}?){T:event}")


#: "Ten years since the coup of 2004, and eight since the vote of 2007": the other year has a count of its own.
_OWN_SINCE = re.compile(r"(?:,|\band|\bbut)\s[^.;]{0,25}\bsince\b[^⟦.;]*$", re.IGNORECASE)


def since_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on "N years after the quake of 2011" where the sentence gives one other year."""
    if shape.has("DT"):
        yield from _until_now(pile, shape)
    if not shape.has("DTT"):
        return
    for found in shape.find(_SINCE):
        by, event = shape.taken(found, "by", "event")
        assert by.quantity
        assert event.time
        began, stated = written(event.time), amount(by.quantity)
        others = [
            (m, days) for m in shape.marks if m is not event and m.time and (days := written(m.time)) and days.year
        ]
        if began is None or not began.year or stated is None or by.quantity.unit != "year" or len(others) != 1:
            continue
        other, day = others[0]
        if _OWN_SINCE.search(shape.ahead(other)):
            continue
        if (
            found["way"].lower() == "after"
            and other.start > event.end
            and not re.match(r"\s*,", shape.text[found.end() :])
        ):
            continue
        if re.search(r"\b(?:and|but|while|than)\b", found["gap"], re.IGNORECASE):
            continue
        least, most = day.first.year - began.last.year - 1, day.last.year - began.first.year + 1
        if (
            (found["way"].lower() == "after" and other.start < by.start and by.start - other.start < 60)
            or (stated.low <= most and stated.high >= least)
            or most < 0
        ):
            continue
        years = day.first.year - began.first.year
        verdict: Verdict = "doubtful" if stated.least <= most + 1 and stated.most >= least - 1 else "impossible"
        explanation = f"From “{event.text}” to “{other.text}” is {years} years, not “{by.text}”."
        numbers = {"years_between": float(years), "stated_years": stated.value}
        yield from finding(
            pile,
            "calendar",
            "since",
            shape.document,
            (by, event, other),
            verdict,
            explanation,
            numbers,
            "year - year of the event",
        )


def _until_now(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on "for 20 years, since 2010", against the day of the report."""
    appeared = published(pile.readings[shape.document].document)
    if appeared is None:
        return
    for found in shape.find(_FOR):
        by, event = shape.taken(found, "by", "event")
        began = written(event.time) if event.time else None
        stated = amount(by.quantity) if by.quantity else None
        if began is None or not began.year or stated is None or by.quantity is None or by.quantity.unit != "year":
            continue
        least, most = appeared.first.year - began.last.year - 1, appeared.last.year - began.first.year + 1
        verdict: Verdict = "consistent"
        if stated.low > most or stated.high < least:
            verdict = "doubtful" if stated.least <= most + 1 and stated.most >= least - 1 else "impossible"
        years = appeared.first.year - began.first.year
        fits = "fits" if verdict == "consistent" else "does not fit"
        explanation = (
            f"From “{event.text}” to the report of {appeared.first.year} is {years} years: “{by.text}” {fits}."
        )
        numbers = {"years_between": float(years), "stated_years": stated.value}
        yield from finding(
            pile,
            "calendar",
            "since",
            shape.document,
            (by, event),
            verdict,
            explanation,
            numbers,
            "year - year of the event",
        )
