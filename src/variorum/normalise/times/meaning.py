"""What a time expression means before it is placed on the calendar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ...model import TimeKind
from ..grammar_rules import RuleBook
from .calendar import Stretch

#: ``story``: not the tense but the course of a narrative decides.
Tense = Literal["past", "future", "story"] | None
#: What the words of a clause say.
Told = Literal["past", "future"] | None
Needs = Literal["document", "story"]
#: Gives the stretch for an anchor day; for None the part of the value that needs no anchor.
Place = Callable[[date | None, Tense], Stretch | None]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; ``zone`` is the offset from UTC in minutes.

    ``doubt``: ``midnight`` may begin or end its day, ``half`` may be before or after noon.
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: int | None = None
    doubt: Literal["", "midnight", "half"] = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was said.

    Attributes:
        kind: TIMEX3 type.
        place: puts it on the calendar.
        needs: what it is relative to: nothing, the document's date, or the time the story has reached.
        basis: how it is read, in a phrase.
        clock: a time of day.
        part: a part of the day (morning ...).
        invalid: the calendar has no such day.
        full: a single day, so that a time of day beside it belongs to it.
        tensed: whether past or future changes the value.
        bare: the day, month or year is not said, so that a story gives it.
        either: both readings of a date in figures, month first and day first, where nothing decides.
        order: which of them comes first where the figures themselves tell.
        unit: the calendar unit it is counted in, so that "a day earlier" counts from a day, not from a season.
        of_year: for a date that does not name its year, the date in a given year.
    """

    kind: TimeKind
    place: Place
    needs: Literal["nothing", "document", "story"] = "nothing"
    basis: str = ""
    clock: Clock | None = None
    part: str | None = None
    invalid: bool = False
    full: bool = False
    tensed: bool = False
    bare: bool = False
    either: tuple[Stretch, Stretch] | None = None
    order: str = ""
    unit: str = ""
    of_year: Callable[[int], Stretch | None] | None = None


def fixed(stretch: Stretch, basis: str, kind: TimeKind = "date", full: bool = False, invalid: bool = False) -> Meaning:
    """A meaning that depends on nothing but its words."""
    return Meaning(kind, lambda _day, _tense: stretch, basis=basis, full=full, invalid=invalid)


#: All time rules, filled by the modules that hold them.
RULES = RuleBook()
