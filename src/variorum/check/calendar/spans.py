"""Durations against the days they begin and end: "a three-day summit from 4 to 9 May"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from ...model import Finding, Quantity, Verdict
from ..amounts import amount, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .dates import Stretch, clock, stretch, weekday, written

_TWO = r"\b(?:from|between)\s+(?:the\s+)?{T:a}\s*(?:to|until|till|through|and|-|–|—)\s+(?:the\s+)?{T:b}"
_BRACKET = r"\(\s*{T:a}\s*(?:-|–|—|to)\s*{T:b}\s*\)"
_ONE = r"(?:\b(?:from|between|on|of)\s+|[(,:–—]\s*)(?:the\s+)?{T:range}"
_TELLING = r"(?P<gap>[^⟦⟧;:]{0,55}?)"
_PATTERNS = tuple(
    pattern(words)
    for words in (
        *(rf"(?P<lead>\w*\s*){{D:span}}{_TELLING}{ends}(?P<tail>{{15}})" for ends in (_TWO, _BRACKET, _ONE)),
        *(
            rf"(?P<lead>\w*\s*){ends}(?P<gap>\s*[,:–—-]?\s*(?:(?:for|a|lasting|or|which\s+is|in\s+all)\s+){{0,2}}|[^⟦⟧;:]{{0,25}}\b(?:lasted|lasting|lasts|for)\s+){{D:span}}(?P<tail>{{15}})"
            for ends in (_TWO, _BRACKET, _ONE)
        ),
    )
)
_BEGAN = r"\b(?:began|begins|started|starts|opened|opens|kicked\s+off|left|departed|took\s+off|set\s+off|set\s+out)\b"
_ENDED = r"\b(?:ended|ends|finished|finishes|closed|closes|concluded|concludes|landed|arrived|returned)\b"
_TOLD = (
    pattern(
        rf"(?P<lead>\w*\s*){{D:span}}{_TELLING}{_BEGAN}[^⟦⟧;:]{{0,30}}?{{T:a}}[^⟦⟧;:]{{0,20}}?{_ENDED}[^⟦⟧;:]{{0,30}}?{{T:b}}(?P<tail>{{15}})"
    ),
    pattern(
        rf"(?P<lead>){_BEGAN}[^⟦⟧;:]{{0,30}}?{{T:a}}[^⟦⟧;:]{{0,20}}?{_ENDED}[^⟦⟧;:]{{0,30}}?{{T:b}}(?P<gap>\s*,?\s*(?:(?:after|following)\s+(?:an?\s+)?|lasting\s+|a\s+total\s+of\s+)?){{D:span}}(?P<tail>{{15}})"
    ),
)
#: What is put off or lies before, and durations of something else.
_OTHER = re.compile(
    r"\b(?:and|but|after|before|during|ahead|followed|than|while|when|who|within|every|per|a|agreed|following|since|ago|delay\w*|postpone\w*|extend\w*|extension|move\w*|resched\w*|shift\w*|notice|deadline|warning|old|head\s+start|later|earlier|early|late)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?:over|for|in|within|during)\b", re.IGNORECASE)
#: "Eight years in exile, from 1970 to 1972 in Rome and then in Lima".
_GOES_ON = re.compile(r"[^⟦.;]{0,40}\band\s+(?:then|later|after\s+that|afterwards|from)\b", re.IGNORECASE)
#: "From 2003 to 2011, five years of it as deputy".
PART_OF_IT = re.compile(
    r"\s+of\s+(?:it|them|which|(?:that|those|these)(?=\s*[,.;]|\s+(?:time|years|period)))\b", re.IGNORECASE
)
#: Behind the last day: how often something was in these days, of which there may be more.
HOW_OFTEN = re.compile(
    r"\s*,?\s*(?:(?:only|even|just)\s+)?(?:(?:once|twice|thrice|\w+\s+times|⟦C\d+⟧\s+times)\s+(?:an?|per|each|every|in)\b|(?:every|each)\s+\w+|(?:bi)?(?:week|month|year|annual)ly\b)",
    re.IGNORECASE,
)
#: "The Thirty Years' War", "8 Years' Liberation War": the name of a thing.
_NAMED = re.compile(r"(?-i:[A-Z])[a-z]+$")
_WHOSE = re.compile(r"\s?['’]s?\s+[A-Z]")
#: Clocks at both ends of a journey may stand in two zones.
_OWN_TIME = r"\b(?:local\s+time|gmt|utc|flight|flew|plane|landed)\b"
_LATER = re.compile(
    r"^\s*-?\s*(?:olds?|later|earlier|ago|old|before|after|delay|extension|postponement|notice|early|late)\b",
    re.IGNORECASE,
)


def span_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a duration beside its first and last day, month, year or hour."""
    if not (shape.has("D") and "T" in shape.kinds):
        return
    seen: set[Mark] = set()
    for regex in (*_PATTERNS, *_TOLD):
        for found in shape.find(regex):
            if (
                regex in _TOLD
                and re.search(_OWN_TIME, shape.text, re.IGNORECASE)
                and clock_of(shape.mark(found, "a")) is not None
            ):
                continue
            span = shape.mark(found, "span")
            a, b = (shape.mark(found, name) for name in ("a", "b")) if "a" in found.groupdict() else (None, None)
            whole = shape.mark(found, "range") if a is None else None
            assert span
            assert span.quantity
            if (
                span in seen
                or (_other(found["gap"]) and regex is not _TOLD[1])
                or _LATER.match(found["gap"])
                or _LATER.match(shape.text[found.end("tail") :])
            ):
                continue
            bounds = limits(a, b, whole, span.quantity)
            if bounds is None:
                continue
            if re.search(
                r"consecutive|straight|\b(?:any|best|period\s+of)\b", f"{found['lead']} {span.text}", re.IGNORECASE
            ):
                continue  # "any 12 consecutive months between": one of many
            if regex not in _TOLD and found[0].lower().startswith("between") and re.search(r"\bfor\s+$", found["gap"]):
                continue  # "between 1960 and 1990 it shrank for 20 years and grew for ten"
            if whole is not None and re.fullmatch(r"\d{4}/\d\d", whole.text):
                continue  # "the three years from 2026/27"
            if _GOES_ON.match(shape.text[found.end() :] if span.start < (b or whole or span).start else ""):
                continue
            if PART_OF_IT.match(shape.behind(span)) or _NAMED.search(span.text) or _WHOSE.match(shape.behind(span)):
                continue
            if _FOR.match(span.text) and len(found["gap"].split()) > 2 and regex not in _TOLD:
                continue  # "to write down over ten years what was lost between 1984 and 1992"
            if HOW_OFTEN.match(shape.behind(b or whole or span)):
                continue  # "for 12 years, from 1999 to 2004 twice a year": how often it was in a part of them
            seen.add(span)
            marks = tuple(mark for mark in (span, a, b, whole) if mark)
            yield from judge_span(pile, shape, span, marks, bounds)


def clock_of(mark: Mark | None) -> int | None:
    """Minutes after midnight of a mark that is a time of day."""
    return clock(mark.time) if mark is not None and mark.time is not None else None


def _in_one_year(start: Stretch, end: Stretch) -> tuple[Stretch, Stretch]:
    """Both ends of a stretch of time where only one gives the year: the first end is the last such day before."""
    if start.year == end.year:
        return start, end
    year = (end if end.year else start).first.year
    months = (start.first.month, start.first.day), (end.first.month, end.first.day)
    across = months[0] > months[1]
    if not start.year:
        start = _moved_to(start, year - across)
    else:
        end = _moved_to(end, year + across)
    return start, end


def _moved_to(days: Stretch, year: int) -> Stretch:
    first, last = (
        date(year, day.month, min(day.day, monthrange(year, day.month)[1])) for day in (days.first, days.last)
    )
    return Stretch(first, last)


def _other(gap: str) -> bool:
    """Whether what stands between duration and dates begins another matter; an article before a place does not."""
    return _OTHER.search(gap.lower().replace(" in a ", " ").replace(" at a ", " ")) is not None


def limits(
    a: Mark | None, b: Mark | None, whole: Mark | None, span: Quantity
) -> tuple[float, float, float, float, str] | None:
    """How long the dates say it was in the duration's unit: near bounds, wide bounds, and the words for it."""
    unit = span.unit
    if whole is not None and whole.time is not None:
        first, _, last = (whole.time.timex or "").partition("/")
        year = "XXXX" not in first
        start, end = (stretch(first, year), stretch(last, year)) if last else (None, None)
    elif a is not None and b is not None and a.time is not None and b.time is not None:
        start, end = written(a.time), written(b.time)
        if start is not None and end is not None and start.year != end.year:
            # "May 4 to May 9, 2025", "August to May 2010": the year of the one end is the last that fits the other.
            start, end = _in_one_year(start, end)
        times = clock(a.time), clock(b.time)
        bare = not any(re.search(r"[a-z]{4}", mark.text, re.IGNORECASE) for mark in (a, b))
        if times[0] is not None and times[1] is not None and bare and unit in ("hour", "minute"):
            minutes = (times[1] - times[0]) % (24 * 60)
            per = 60 if unit == "hour" else 1
            return (
                minutes / per - 0.25,
                minutes / per + 0.25,
                minutes / per - 1,
                minutes / per + 1,
                f"{show(minutes / per)} {unit}s",
            )
        days = weekday(a.time), weekday(b.time)
        if days[0] is not None and days[1] is not None and unit == "day":
            gone = (days[1] - days[0]) % 7
            return gone, gone + 1, gone, gone + 1, f"{gone + 1} days"
    else:
        return None
    if start is None or end is None or end.first < start.first:
        return None
    gone = (end.last - start.first).days
    least = (end.first - start.last).days
    if unit == "day" and start.days == end.days == 1:
        return gone, gone + 1, gone - 1, gone + 2, f"{gone + 1} days"
    if unit == "week" and start.days == end.days == 1:
        return (gone - 2) / 7, (gone + 3) / 7, (gone - 4) / 7, (gone + 5) / 7, f"{gone + 1} days"
    if unit == "month" and start.days < 32:
        months = gone / 30.44
        return least / 30.44 - 0.5, months + 0.5, least / 30.44 - 1, months + 1, f"about {months:.0f} months"
    if unit == "year" and min(start.days, end.days) > 300:
        years = end.first.year - start.first.year
        return years - 1, years + 1, years - 1.5, years + 1.5, f"{years} years"
    if unit == "year" and max(start.days, end.days) < 32:
        return (
            (least - 31) / 365.25,
            (gone + 31) / 365.25,
            (least - 200) / 365.25,
            (gone + 200) / 365.25,
            f"{gone / 365.25:.1f} years",
        )
    return None


def judge_span(
    pile: Pile, shape: Shape, span: Mark, marks: tuple[Mark, ...], limits: tuple[float, float, float, float, str]
) -> Iterable[Finding]:
    """Hold a duration against the bounds that its dates give: near, wide, and the words for them."""
    assert span.quantity
    stated = amount(span.quantity)
    if stated is None:
        return
    low, high, least, most, words = limits
    verdict: Verdict = "consistent"
    if stated.low > high or stated.high < low:
        verdict = "impossible" if stated.least > most or stated.most < least else "doubtful"
    dates = " to ".join(f"“{mark.text}”" for mark in marks[1:])
    same = "as" if verdict == "consistent" else "not"
    has = " has it" if verdict == "consistent" else ""
    explanation = f"{dates} is {words}, {same} “{span.text}”{has}."
    if verdict == "consistent":
        explanation = f"{dates} fits “{span.text}”."
    numbers = {"stated": stated.value, "least_by_dates": low, "most_by_dates": high}
    yield from finding(
        pile,
        "calendar",
        "span",
        shape.document,
        marks,
        verdict,
        explanation,
        numbers,
        "last day - first day, counted with or without the first",
    )
