"""Years counted up to that of the report: "founded in 1971, it turns 45 this year"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Finding, Verdict
from ..amounts import amount
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .anniversaries import ORDINAL, ordinal
from .dates import published, written

_BEGAN = pattern(
    r"\b(?:founded|established|opened|launched|set\s+up|started|married|wed|born|incorporated|built|independent|independence)\b"
    r"[^⟦⟧;:.]{0,30}?\b(?:in|on|since)\s+{T:event}"
)
_OF = pattern(
    r"\b(?:quake|earthquake|flood|floods|fire|war|battle|massacre|disaster|crash|coup|revolution|invasion|uprising|strike|attack|attacks|bombing|treaty|storm|eruption|accident|tragedy)s?\s+of\s+{T:event}"
)
_ITS = pattern(rf"\b(?:its|their|his|her)\s+{ORDINAL}\s+(?:(?:wedding|founding)\s+)?(?:anniversary|birthday|jubilee)\b")
_TURNS = pattern(r"\bturn(?:s|ing)\s+{ACD:by}(?=\s*(?:[,.;]|this\s+year|⟦T|years|today|$))")
_MARKS = pattern(
    r"\b(?:celebrat(?:es|ing|e)|mark(?:s|ing)?|observ(?:es|ing|e))\s+(?:its\s+|their\s+|the\s+)?{D:by}"
    r"(?!th\b)(?=\s*(?:of\s+(?:existence|independence|history|life|statehood|marriage|business|work|service|operation)|in\s+business))"
)
_SINCE = pattern(
    r"\b(?:it\s+is|it['’]s|it\s+has\s+been|this\s+is|marks?)\s+(?:now\s+|exactly\s+)?{D:by}\s+(?:this\s+year\s+)?since\b[^⟦⟧;:.]{0,50}?\b(?:of|in)\s+{T:event}"
)
_NOW = re.compile(r"\b(?:this\s+(?:year|month|week)|today|now|currently)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:before|ahead|until|next|upcoming|approach\w*|shy|short|previous|earlier|last|nearly|almost|toward\w*|would|if)\b",
    re.IGNORECASE,
)
#: Birthdays, seasons and what counts as the beginning make a year's difference.
SLACK = 1


def this_year_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on the one count of years from the one year of a sentence that is told as that of the report."""
    appeared = published(pile.readings[shape.document].document)
    dated = [m for m in shape.marks if m.time and (days := written(m.time)) and days.year]
    if appeared is None or len(dated) != 1 or _NOT.search(shape.text):
        return
    words = shape.in_words()
    for event, years, mark, told in _counted(shape):
        began = written(event.time) if event.time else None
        if event is not dated[0] or began is None or not (_NOW.search(words) or told.startswith("it")):
            continue
        passed = appeared.first.year - began.first.year
        off = abs(passed - years)
        verdict: Verdict = "consistent" if off <= SLACK else "impossible"
        says = "fits" if verdict == "consistent" else "does not fit"
        year = f"{appeared.first.year}, the year of the report,"
        explanation = f"From “{event.text}” to {year} is {passed} years: “{years}” {says}."
        numbers = {
            "began_year": float(began.first.year),
            "year": float(appeared.first.year),
            "stated_number": float(years),
        }
        marks = (event, mark) if mark else (event,)
        yield from finding(
            pile, "calendar", "anniversary", shape.document, marks, verdict, explanation, numbers,
            "year of the report - year of the event",
        )  # fmt: skip
        return


def _counted(shape: Shape) -> Iterator[tuple[Mark, int, Mark | None, str]]:
    """The event's year, the years counted from it, their mark, and the words that count."""
    for found in shape.find(_SINCE):
        event, by = shape.taken(found, "event", "by")
        if (years := _years(by)) is not None:
            yield event, years, by, found[0].lower()
    events = [shape.taken(found, "event")[0] for regex in (_BEGAN, _OF) for found in shape.find(regex)]
    for event in events[:1]:
        for found in shape.find(_ITS):
            if (number := ordinal(found["nth"])) is not None:
                yield event, number, None, ""
        for regex in (_TURNS, _MARKS):
            for found in shape.find(regex):
                (by,) = shape.taken(found, "by")
                if (years := _years(by)) is not None:
                    yield event, years, by, ""


def _years(mark: Mark) -> int | None:
    """A whole number of years; None for other units."""
    quantity = mark.quantity
    size = amount(quantity) if quantity else None
    if quantity is None or size is None or quantity.qualifier != "exactly" or quantity.unit not in (None, "year"):
        return None
    return int(size.value) if size.value == int(size.value) else None
