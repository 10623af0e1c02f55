"""Times told by counting units: "two weeks ago", "three days earlier", "the last six months"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ..grammar_rules import Match
from ..numbers import number
from . import calendar
from .calendar import Stretch
from .lexicon import MONTHS, UNITS, WORDS
from .meaning import RULES, Meaning, Needs, Tense, fixed
from .units_of_time import PARTIAL, unit_at

rule = RULES.rule


_BACK = frozenset(WORDS["past"])


def _is_verb(match: Match) -> bool:
    """Whether "last" is a verb: "is to last three weeks", "the talks last two days"."""
    words = match.tokens.words
    if words[match.start].lower() != "last" or not match.start:
        return False
    before = words[match.start - 1].lower()
    return before in _BEFORE_VERBS or (before.endswith("s") and before.isalpha() and before not in _NOT_PLURAL)


_BEFORE_VERBS = frozenset(WORDS["before_verbs"])
_NOT_PLURAL = frozenset(
    {"this", "his", "its", "as", "was", "is", "has", "years", "days", "months", "weeks", "across", "versus", "plus"}
)


def _to_now(match: Match) -> bool:
    words = [word.lower() for word in match.tokens.words[match.start : match.end]]
    before = match.tokens.words[match.start - 1].lower() if match.start else ""
    return words[0] == "the" and (match["q"] in ("last", "past") or before in ("for", "over", "within"))


def stretch_to_now(count: float | None, unit: str, before: bool) -> Meaning:
    """The last or next so many units, counted from the document's date: a duration with its place."""
    timex = duration_value(count, unit)

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None or count is None or unit not in ("D", "W", "M", "Y", "DE", "CE", "FN"):
            return Stretch(timex)
        other = moved_by(day, -count if before else count, unit)
        first, last = (other, day) if before else (day, other)
        note = f"{first} to {last}"
        return Stretch(timex, None, first.isoformat(), last.isoformat(), first, last, "P", note)

    return Meaning("duration", place, "document", "counted from the publication date", unit=unit)


def moved_by(day: date, count: float, unit: str) -> date:
    """The day so many units on (negative: back)."""
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    if months:
        return calendar.shifted(day, int(max(min(count * months, 200_000), -200_000)))
    days = {"D": 1, "W": 7, "FN": 14, "WE": 7}.get(unit, 0)
    return calendar.moved(day, int(max(min(count * days, 4_000_000), -4_000_000)))


def duration_value(count: float | None, unit: str) -> str:
    """TIMEX3 value of a duration; an unknown count is X."""
    if unit == "FN":
        count, unit = (None if count is None else 2 * count), "W"
    written = "X" if count is None else f"{count:g}"
    return f"PT{written}{'M' if unit == 'MIN' else unit}" if unit in ("S", "MIN", "H") else f"P{written}{unit}"


@rule(
    "(?:the)? q:(PAST|FUTURE|first|final|opening|closing) n:({number}|{vague}) {adj} u:UNITS",
    "(?:the)? n:({number}) q:(past|last|next|coming|following|previous|preceding) {adj} u:UNITS",
    "(?:the)? q:(PAST|FUTURE) d:(decade|century)",
)
def counted_stretch(match: Match) -> Meaning | None:
    """The last, next or first so many days, months, years."""
    if match["d"]:
        # "the past decade" is the ten years up to now, not the decade before this one.
        return (
            stretch_to_now(10.0 if match["d"] == "decade" else 100.0, "Y", match["q"] in _BACK)
            if _to_now(match)
            else None
        )
    unit, count = UNITS[match["u"]], number(match.words("n"))
    if match["q"] == "last" and _is_verb(match):
        return None
    if match["q"] in ("first", "final", "opening", "closing"):
        return fixed(Stretch(duration_value(count, unit)), "length stated", kind="duration")
    return stretch_to_now(count, unit, match["q"] in _BACK)


@rule(
    "(?:the)? q:(first|last|final|opening|closing) n:({number}) u:UNITS (?:of|in) (?:{month} ','?)? y:YEAR",
)
def part_counted(match: Match) -> Meaning | None:
    """The first six months of 2025: an interval."""
    unit, count, year = UNITS[match["u"]], number(match.words("n")), int(match["y"])
    if unit not in ("D", "W", "M", "Q") or count is None or count != int(count) or not 1 <= year <= 9998:
        return None
    whole = calendar.of_month(year, MONTHS[match["m"]]) if match["m"] else calendar.of_year(year)
    first, last = whole.first, whole.last
    assert first is not None and last is not None  # noqa: PT018
    if match["q"] in ("first", "opening"):
        last = calendar.moved(moved_by(first, count, unit), -1)
    else:
        first = moved_by(calendar.moved(last, 1), -count, unit)
    if first < (whole.first or first) or last > (whole.last or last):
        return None
    timex = duration_value(count, unit)
    if unit == "M" and not match["m"]:
        edtf = f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    else:
        edtf = f"{first}/{last}"
    stretch = Stretch(timex, edtf, first.isoformat(), last.isoformat(), first, last, "P", f"{first} to {last}")
    return fixed(stretch, "counted within the time stated", kind="duration")


@rule(
    "{about}? n:({number}|{vague}|an|half a) {adj} u:(UNITS|ONEUNIT) (?:or so)? s:(ago|hence)",
    "{about}? n:({number}|{vague}|an|half a) u:(UNITS|ONEUNIT) from (?:now|today)",
    "{about}? n:({number}|a|an|one) u:(UNITS|ONEUNIT) h:and a half s:ago",
)
def ago(match: Match) -> Meaning | None:
    """So long before or after the document's date; approximate from weeks upwards."""
    words = match.words("n")
    unit = UNITS[match["u"]]
    count = (
        _count(words) if "half" not in words else number([*words, "half"]) if words == ["half", "a"] else _count(words)
    )
    if words == ["half", "a"]:
        count = 0.5
    if count is not None and match["h"]:
        count += 0.5
    sign = -1 if match["s"] == "ago" else 1
    return _away(count, unit, sign, "document")


def _count(words: list[str]) -> float | None:
    if words in (["half", "a"], ["half", "an"]):
        return 0.5
    if words in (["a"], ["an"]):
        return 1.0
    if words[-1:] in (["few"], ["several"], ["many"], ["some"]) or "of" in words:
        return 2.0 if "couple" in words else None
    return number(words)


def _away(count: float | None, unit: str, sign: int, needs: Needs) -> Meaning:
    reference = "PAST_REF" if sign < 0 else "FUTURE_REF"
    words = "unstated" if count is None else f"{count:g}"
    basis = f"{words} {unit_name(unit)} {'before' if sign < 0 else 'after'} the anchor"

    def place(day: date | None, tense: Tense) -> Stretch | None:
        if day is None:
            return Stretch(reference if count is None else PARTIAL.get(unit, reference))
        if count is None or unit in ("S", "MIN", "H"):
            edge = day.isoformat()
            return Stretch(reference, None, None if sign < 0 else edge, edge if sign < 0 else None)
        return approximate(moved_by(day, sign * count, unit), unit)

    return Meaning("date", place, needs, basis, full=unit == "D" and count is not None, unit=unit)


def unit_name(unit: str) -> str:
    """English name of a unit, plural."""
    names = {"D": "days", "W": "weeks", "M": "months", "Y": "years", "DE": "decades", "CE": "centuries"}
    return names.get(unit, {"S": "seconds", "MIN": "minutes", "H": "hours", "FN": "fortnights"}.get(unit, "units"))


def approximate(day: date, unit: str) -> Stretch | None:
    """A day reached by counting in units: exact for days, else half a unit wide on either side."""
    if unit == "D":
        return calendar.of_day(day)
    stretch = unit_at(day, "Y" if unit in ("DE", "CE") else unit, 0)
    if stretch is None:
        return None
    slack = {"W": 3, "FN": 3, "M": 15, "Q": 45, "Y": 182, "DE": 1826, "CE": 18262}.get(unit, 3)
    first, last = calendar.moved(day, -slack), calendar.moved(day, slack)
    edtf = f"{stretch.edtf}~" if stretch.edtf and "/" not in stretch.edtf else None
    note = "counted in whole units, so half a unit wide on either side"
    return replace(stretch, edtf=edtf, lower=first.isoformat(), upper=last.isoformat(), note=note)


@rule(
    "{about}? n:({number}|{vague}|an|half an|half a) {adj} u:(UNITS|ONEUNIT) (?:or so)? "
    "s:(earlier|previously|later|afterwards|afterward|beforehand)",
    "{about}? n:({number}|a few|several) u:(UNITS|ONEUNIT) s:(before|after)(?=(?:','|'.'|';'|')'))",
    "{about}? n:(a|an|one) u:ONEUNIT h:and a half s:(earlier|later|afterwards)",
    "u:UNITS s:(earlier|later|ago|afterwards)",
)
def earlier(match: Match) -> Meaning | None:
    """So long before or after what was told last."""
    sign = 1 if match["s"] in ("later", "afterwards", "afterward", "after") else -1
    count = _count(match.words("n")) if match["n"] else None
    if count is not None and match["h"]:
        count += 0.5
    return _away(count, UNITS[match["u"]], sign, "document" if match["s"] == "ago" else "story")
