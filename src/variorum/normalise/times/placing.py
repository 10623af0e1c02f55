"""Placing what was said on the calendar: against the document's date, or against the time the story has reached."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from ...model import Published, Span
from . import calendar
from .calendar import Stretch
from .clock import written
from .lexicon import DAY_PARTS
from .meaning import Clock, Meaning, Tense


@dataclass(frozen=True, slots=True)
class Anchor:
    """The days between which the anchor lies (None: open), what it is in words, and what it rests on."""

    lower: date | None = None
    upper: date | None = None
    words: str = ""
    premises: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A time on the calendar with how it came there."""

    stretch: Stretch
    basis: str
    anchor: str | None = None
    premises: tuple[Span, ...] = ()


def anchor_of(published: Published | None) -> Anchor:
    """The document's date as an anchor; an inferred one carries its premises along."""
    if published is None or published.basis == "none":
        return Anchor()
    lower, upper = _day(published.lower), _day(published.upper)
    words = published.edtf or f"{published.lower or '..'}/{published.upper or '..'}"
    return Anchor(lower, upper, words, published.premises if published.basis == "inferred" else ())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def place(meaning: Meaning, anchor: Anchor, tense: Tense) -> Placed:
    """Place a meaning against an anchor that may be a stretch or open on one side.

    A definite value comes out only where every day of the anchor gives the same one. Where the anchor leaves a choice
    of years, the value is the EDTF set of them; else only its bounds are given.
    """
    if meaning.needs == "nothing":
        return Placed(_absolute(meaning), meaning.basis)
    early = meaning.place(anchor.lower, tense) if anchor.lower else None
    late = meaning.place(anchor.upper, tense) if anchor.upper else None
    if early is not None and late is not None and tense is None and _loose(anchor):
        # Neither tense nor date tells whether "April" is gone by or to come.
        early, late = meaning.place(anchor.lower, "past") or early, meaning.place(anchor.upper, "future") or late
    if early is None and late is None:
        bare = meaning.place(None, tense) or Stretch("")
        return Placed(bare, f"{meaning.basis}; no date to count from")
    basis = f"{meaning.basis}, counted from {anchor.words}"
    if early is not None and late is not None:
        stretch = early if early == late else _range(early, late, (meaning.place(None, tense) or Stretch("")).timex)
    else:
        stretch = _one_sided(meaning, tense, early, late)
    return Placed(stretch, basis, anchor.words, anchor.premises)


def _loose(anchor: Anchor) -> bool:
    """Whether an anchor lies somewhere within months."""
    return bool(anchor.lower and anchor.upper and (anchor.upper - anchor.lower).days > _MONTHS)


#: Days within which a date of publication is as good as known.
_MONTHS = 60


def _absolute(meaning: Meaning) -> Stretch:
    return meaning.place(None, None) or Stretch("")


def _range(early: Stretch, late: Stretch, bare: str) -> Stretch:
    """All that lies between the readings from both ends of the anchor."""
    choices = _yearly(early, late)
    edtf = f"[{','.join(choices)}]" if choices else None
    note = f"one of {', '.join(choices)}, as the publication date leaves open" if choices else "as far as that is known"
    # What two days happen to share ("-12-3X") says nothing of the days between them.
    timex = _common(early.timex, late.timex) if choices else bare
    return Stretch(timex, edtf, early.lower, late.upper, early.first, late.last, early.grain, note)


def _one_sided(meaning: Meaning, tense: Tense, early: Stretch | None, late: Stretch | None) -> Stretch:
    """What is known when the anchor is open on one side: one bound."""
    bare = meaning.place(None, tense) or Stretch("")
    if late is not None:
        edtf = f"[..{late.edtf}]" if late.edtf and late.grain in ("D", "M", "Y") and "~" not in late.edtf else None
        return Stretch(
            bare.timex, edtf, None, late.upper, None, None, late.grain, f"{late.edtf or late.upper} or before"
        )
    assert early is not None
    edtf = f"[{early.edtf}..]" if early.edtf and early.grain in ("D", "M", "Y") and "~" not in early.edtf else None
    return Stretch(
        bare.timex, edtf, early.lower, None, None, None, early.grain, f"{early.edtf or early.lower} or after"
    )


def _yearly(early: Stretch, late: Stretch) -> list[str]:
    """The same day or month in neighbouring years, or neighbouring years: few enough to list."""
    one, two = early.edtf or "", late.edtf or ""
    if one[4:] != two[4:] or not (one[:4].isdecimal() and two[:4].isdecimal()) or "/" in one or "~" in one:
        return []
    if not 0 < int(two[:4]) - int(one[:4]) <= 3:
        return []
    return [f"{year:04d}{one[4:]}" for year in range(int(one[:4]), int(two[:4]) + 1)]


def _common(one: str, two: str) -> str:
    """What two TIMEX3 values have in common; X for what differs."""
    if len(one) != len(two) or "/" in one:
        return ""
    return "".join(a if a == b else "X" for a, b in zip(one, two, strict=True))


def with_clock(stretch: Stretch, clock: Clock) -> Stretch:
    """A time of day on a day."""
    if stretch.first is None or stretch.first != stretch.last:
        return replace(stretch, timex=f"{stretch.timex or 'XXXX-XX-XX'}{written(clock)}", edtf=None)
    day = stretch.first.isoformat()
    zone = _zone(clock.zone)
    if clock.doubt:
        return _doubtful(stretch, clock)
    first = f"{day}T{clock.hour:02d}:{clock.minute or 0:02d}:{clock.second or 0:02d}{zone}"
    # "3 p.m." leaves the minute open; a stated minute leaves the second open.
    last_minute = 59 if clock.minute is None else clock.minute
    last_second = 59 if clock.second is None else clock.second
    last = f"{day}T{clock.hour:02d}:{last_minute:02d}:{last_second:02d}{zone}"
    edtf = first if clock.minute is not None else f"{day}"
    return replace(stretch, timex=f"{day}{written(clock)}", edtf=edtf, lower=first, upper=last, grain="T")


def _doubtful(stretch: Stretch, clock: Clock) -> Stretch:
    """A time of which the words leave two readings: midnight of a day, and "7 o'clock"."""
    day = stretch.first
    assert day is not None
    timex = f"{day}{written(clock)}"
    first = f"{day}T{clock.hour:02d}:{clock.minute or 0:02d}:00"
    if clock.doubt == "midnight":
        last = f"{calendar.moved(day, 1)}T00:00:59"
        note = "midnight at the beginning or at the end of the day: the words do not tell"
    else:
        last = f"{day}T{clock.hour + 12:02d}:{59 if clock.minute is None else clock.minute:02d}:59"
        note = "in the morning or in the evening: the words do not tell"
    return replace(stretch, timex=timex, edtf=f"{day}", lower=first, upper=last, grain="T", note=note)


def _zone(minutes: int | None) -> str:
    if minutes is None:
        return ""
    if minutes == 0:
        return "Z"
    sign, size = ("+", minutes) if minutes > 0 else ("-", -minutes)
    return f"{sign}{size // 60:02d}:{size % 60:02d}"


def with_part(stretch: Stretch, part: str, told: bool = False) -> Stretch:
    """A part of a day: the bounds are the hours that the word leaves open, the EDTF stays the day.

    ``told`` is for a day that the story has reached: "overnight" is then the night that follows it.
    """
    code, first, last = DAY_PARTS[part]
    timex = f"{stretch.timex or 'XXXX-XX-XX'}T{code}"
    if stretch.first is None or stretch.first != stretch.last:
        return replace(stretch, timex=timex)
    if stretch.first.toordinal() >= date.max.toordinal():
        return replace(stretch, timex=timex)
    # "Overnight" is the night before the day that the report speaks of.
    start = calendar.moved(stretch.first, -1) if part == "overnight" and not told else stretch.first
    until = start + timedelta(days=last // 24)
    lower, upper = f"{start}T{first:02d}:00:00", f"{until}T{last % 24:02d}:00:00"
    note = f"{part} taken as {first:02d}:00 to {last % 24:02d}:00"
    return replace(stretch, timex=timex, lower=lower, upper=upper, note=note)


def day_anchor(stretch: Stretch, words: str, premises: tuple[Span, ...]) -> Anchor:
    """The time a story has reached, as an anchor for what follows."""
    if stretch.first is None:
        return Anchor()
    day = stretch.first
    if stretch.grain == "Y" and day.year < 9999:
        # Two months before its middle, so that any month named next falls into the same year.
        day = day.replace(month=5, day=1)
    return Anchor(day, day, words, premises)
