"""Days that do not exist, days of the week that do not fit their date, and stretches that end before they begin."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from ...model import Finding, Time, Verdict
from ..findings import finding
from ..pile import Pile
from ..shapes import Mark, Shape, pattern
from .dates import WEEKDAYS, Stretch, day_words, has_year, published, stretch, weekday, written

_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_APART = (
    pattern(r"{T:date}\s*,?\s*(?:\(|which\s+(?:was|is|fell\s+on)\s+)?\s*(?:a|on\s+a)\s+{T:day}(?=\s*[,.)]|$)"),
    pattern(r"{T:day}(?:['’]s\s+[\w-]+)?\s*\(\s*(?:on\s+)?(?:the\s+)?{T:date}\s*\)"),
    pattern(r"{T:day}\s*(?:,|—|–)\s*(?:the\s+)?{T:date}(?=\s*[,.)—–]|$)"),
    pattern(r"{T:date}\s*(?:,|\()\s*{T:day}(?=\s*[,.)]|$)"),
)
_PART_OF_DAY = re.compile(
    rf"(?:last\s+|this\s+|the\s+(?:night|morning|evening|afternoon)\s+of\s+)?({'|'.join(WEEKDAYS)})(?:\s+(?:morning|evening|night|afternoon))?",
    re.IGNORECASE,
)
_BACKWARDS = pattern(
    r"\b(?P<word>from|between)\s+(?:the\s+)?{T:a}\s*(?:to|until|till|through|and)\s+(?:the\s+)?{T:b}(?P<tail>{12})"
)
_ONE_DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})s?\s*(?:and|or|to|through|[-–—,&])\s*$", re.IGNORECASE)
#: "The end was moved up from May 2029 to December 2021": from one plan to another.
_RESCHEDULED = re.compile(
    r"\b(?:mov\w+|bring\w*|brought|advanc\w+|reschedul\w+|chang\w+|shift\w*|pull\w*|cut\w*|shorten\w*|revis\w+|correct\w*|amend\w*|back-?dat\w+)\b[^.;⟦]{0,60}$",
    re.IGNORECASE,
)
_NO_DAY = re.compile(r"no\s+such|not\s+exist|n[’']t\s+exist|no\s+(?:day|date)", re.IGNORECASE)
#: Most of the world had the Gregorian calendar by then; dates before may be Julian.
GREGORIAN = 1924
#: How many days from the report a date without its year is taken to be the next one.
NEAR_REPORT = 30
#: So many days of the week, all of them off, speak against the report's date.
ALL_OFF = 2
_FORMULA = "proleptic Gregorian calendar (ISO 8601)"


def day_findings(pile: Pile, document: str) -> Iterable[Finding]:
    """Findings on single time expressions."""
    reading = pile.readings[document]
    loose: list[list[Finding]] = []
    for time in reading.times:
        if time.invalid:
            start, end = pile.sentence(document, time.start)
            if not _NO_DAY.search(reading.document.text[start:end]):
                yield from _finding(
                    pile,
                    document,
                    "no day",
                    (_mark(time),),
                    "impossible",
                    f"There is no such day as “{time.text}”.",
                    {},
                )
        elif (stated := _WEEKDAY.search(time.text)) and not _of_two_days(reading.document.text, time):
            days = stretch((time.timex or "").partition("T")[0], True) or _stated(time)
            if days is not None and days.days == 1 and re.search(r"\d", time.text):
                found = list(
                    _weekday(pile, document, (_mark(time),), days, WEEKDAYS.index(stated.group(1).lower()), time)
                )
                if has_year(time):
                    yield from found
                else:
                    loose.append(found)
    # Where every such day is off, it is the report's date that is wrong, or the year meant another one.
    if len(loose) < ALL_OFF or not all(loose):
        yield from (finding for found in loose for finding in found)


def _of_two_days(text: str, time: Time) -> bool:
    """Whether a day of the week is one of two with one of two dates: "Tuesday and Wednesday, December 28 and 29"."""
    return _ONE_DAY.search(text[max(0, time.start - 16) : time.start]) is not None


def day_pair_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a date and a day of the week apart ("5 March 2024, a Monday"), and on stretches run backwards."""
    if not shape.has("TT"):
        return
    for regex in _APART:
        for found in shape.find(regex):
            day, dated = shape.taken(found, "day", "date")
            assert day.time
            assert dated.time
            named, days = _day_named(day.time), written(dated.time)
            if named is None or days is None or days.days > 1:
                continue
            full = days if days.year else _stated(dated.time)
            if full is not None:
                yield from _weekday(pile, shape.document, (dated, day), full, named, dated.time)
    for found in shape.find(_BACKWARDS):
        if _RESCHEDULED.search(shape.text[: found.start()]):
            continue
        a, b = shape.taken(found, "a", "b")
        assert a.time
        assert b.time
        first, last = written(a.time), written(b.time)
        if first is None or last is None or not (first.year and last.year) or last.last >= first.first:
            continue
        verdict: Verdict = "impossible" if found["word"].lower() == "from" else "doubtful"
        explanation = (
            f"“{found['word']} {a.text} {'and' if found['word'].lower() == 'between' else 'to'} {b.text}” runs "
            f"backwards."
        )
        numbers = {"days_backwards": float((first.first - last.last).days)}
        yield from _finding(pile, shape.document, "backwards", (a, b), verdict, explanation, numbers)


def _day_named(time: Time) -> int | None:
    """The day of the week that words name, with or without its part of the day: "Tuesday evening", "last Tuesday"."""
    plain = weekday(time)
    found = _PART_OF_DAY.fullmatch(time.text) if plain is None else None
    return plain if found is None else WEEKDAYS.index(found[1].lower())


def _stated(time: Time) -> Stretch | None:
    """The day that a time was resolved to, where it is one day."""
    if not time.lower or not time.upper or time.lower[:10] != time.upper[:10]:
        return None
    try:
        day = date.fromisoformat(time.lower[:10])
    except ValueError:
        return None
    return Stretch(day, day, year=re.search(r"\b(?:1[0-9]|20|21)\d\d\b", time.text) is not None)


def _weekday(
    pile: Pile, document: str, marks: tuple[Mark, ...], days: Stretch, named: int, time: Time
) -> Iterable[Finding]:
    """A day of the week beside a date: with its year written out, or so near the day of the report that it is plain."""
    day = days.first
    if re.search(r"\b(?:1[0-9]|20|21)\d\d\b", time.text) is None:
        appeared = published(pile.readings[document].document)
        if appeared is None or appeared.days > 3:
            return
        around = [
            date(appeared.first.year + n, day.month, day.day)
            for n in (-1, 0, 1)
            if _exists(appeared.first.year + n, day)
        ]
        day = min(around, key=lambda one: abs((one - appeared.first).days))
        if abs((day - appeared.first).days) > NEAR_REPORT:
            return
        if day.weekday() == named:
            return
        verdict: Verdict = "doubtful"  # the report's date may be the wrong one
    else:
        julian = (day + timedelta(days=_julian_lag(day))).weekday() == named
        if day.weekday() == named or (day.year < GREGORIAN and julian and day.year < 1753):
            return
        verdict = "doubtful" if day.year < GREGORIAN and julian else "impossible"
    stated, actual = WEEKDAYS[named].capitalize(), WEEKDAYS[day.weekday()].capitalize()
    text = "” and “".join(mark.text for mark in marks)
    explanation = f"{day_words(day)} was a {actual}, not a {stated} as “{text}” has it."
    numbers = {"weekday_stated_iso": named + 1.0, "weekday_of_date_iso": day.isoweekday() * 1.0}
    yield from _finding(pile, document, "weekday", marks, verdict, explanation, numbers)


def _exists(year: int, day: date) -> bool:
    try:
        date(year, day.month, day.day)
    except ValueError:
        return False
    return True


def _julian_lag(day: date) -> int:
    """Days by which the Julian calendar was behind: a Julian date falls that many days later."""
    century = (day.year if day.month > 2 else day.year - 1) // 100
    return century - century // 4 - 2


def _mark(time: Time) -> Mark:
    return Mark("T", time.start, time.end, time.text, time=time)


def _finding(
    pile: Pile,
    document: str,
    rule: str,
    marks: tuple[Mark, ...],
    verdict: Verdict,
    explanation: str,
    numbers: dict[str, float],
) -> Iterable[Finding]:
    yield from finding(pile, "calendar", rule, document, marks, verdict, explanation, numbers, _FORMULA)
