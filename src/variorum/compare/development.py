"""What a difference is by the dates of the reports: a count that grew, a birthday, a toll that cannot have fallen."""

from __future__ import annotations

import re

from ..model import Quantity
from ..reference import load
from .figures import midpoint
from .grounds import Grounds
from .positions import Stand
from .relation import Pair, Relation

#: Days of a year, to tell how many birthdays lie between two reports.
YEAR_DAYS = 365
#: Below this many days between two reports a birthday is less likely than that one of them errs.
BIRTHDAY_DAYS = 60
#: Two reports that differ on somebody's age differ by this many years at most; where both give the full name, by these.
ONE_PERSON, ONE_NAMED_PERSON = 3, 20


def order_of(first: Stand, second: Stand, grounds: Grounds) -> int:
    """-1 where the first value was reported first, 1 where the second was, 0 where the dates do not tell.

    Of a value that dated and undated reports give, the dated ones tell.
    """
    a, b = _first_report(first, grounds), _first_report(second, grounds)
    if a is None or b is None:
        return 0
    return -1 if a[1] < b[0] else 1 if b[1] < a[0] else 0


def _first_report(stand: Stand, grounds: Grounds) -> tuple[int, int] | None:
    """The first and the last day on which a value can first have been reported; None where no report has a date."""
    known = [bounds for document in stand.documents if (bounds := grounds.published(document)) is not None]
    return (min(lower for lower, _ in known), min(upper for _, upper in known)) if known else None


def development(first: Stand, second: Stand, order: int, grounds: Grounds) -> str:
    """In words, which value came first and how it changed."""
    earlier, later = (first, second) if order < 0 else (second, first)
    change = "changed"
    if earlier.value.quantity and later.value.quantity:
        a, b = midpoint(earlier.value.quantity), midpoint(later.value.quantity)
        if a is not None and b is not None and earlier.value.quantity.unit == later.value.quantity.unit:
            change = "rose" if b > a else "fell"
    dates = f"{grounds.labels(earlier.documents)} came before {grounds.labels(later.documents)}"
    return (
        f"the value {change} from “{earlier.value.text}” to “{later.value.text}” by the dates of the reports: {dates}"
    )


def fell(first: Stand, second: Stand, order: int, grounds: Grounds) -> str | None:
    """Why a later report's lower figure is no development: nobody who was killed comes back.

    A report that says it corrects an earlier figure tells a development all the same.
    """
    table = load("comparison")
    earlier, later = (first, second) if order < 0 else (second, first)
    a, b = (stand.value.quantity for stand in (earlier, later))
    final = all(answer.slot in table["final"] for stand in (first, second) for answer in stand.answers)
    if not final or a is None or b is None:
        return None
    before, after = midpoint(a), midpoint(b)
    if before is None or after is None or after >= before:
        return None
    told = " ".join(grounds.quotes(later.answers)).casefold()
    if any(word in told for word in table["revised"]):
        return None
    return f"a toll cannot fall, and the later reports give the lower figure ({grounds.labels(later.documents)})"


def none_then_or_now(first: Stand, second: Stand, order: int) -> str | None:
    """Why a count and none at all are a development: at first none were known of, or in the end none were left."""
    a, b = first.value.quantity, second.value.quantity
    if a is None or b is None or (a.upper == 0) == (b.upper == 0):
        return None
    none_first = (a.upper == 0) == (order < 0)
    return (
        "before it was known of any, reports gave none" if none_first else "by the dates of the reports none are left"
    )


def grown(first: Stand, second: Stand, relation: Relation, grounds: Grounds) -> Pair | None:
    """A count far above one that was given before it, though both can hold: "at least three", later ten."""
    if not relation.outgrown or first.ahead or second.ahead or first.speculative or second.speculative:
        return None
    order = order_of(first, second, grounds)
    if not order:
        return _grown_undated(first, second, relation)
    earlier, later = (first, second) if order < 0 else (second, first)
    a, b = (stand.value.quantity for stand in (earlier, later))
    if a is None or b is None or (midpoint(a) or 0.0) >= (midpoint(b) or 0.0):
        return None
    return Pair("evolving", relation, development(first, second, order, grounds))


def _grown_undated(first: Stand, second: Stand, relation: Relation) -> Pair | None:
    """A toll far above a lower bound of it: who wrote "at least three" wrote before ten were known of, dated or not."""
    floor = first.value.quantity is not None and first.value.quantity.qualifier == "at least"
    sides = (first, second) if floor else (second, first)
    a, b = (stand.value.quantity for stand in sides)
    final = all(answer.slot in load("comparison")["final"] for stand in sides for answer in stand.answers)
    if a is None or b is None or not final or a.qualifier != "at least" or b.qualifier != "exactly":
        return None
    reason = f"a toll only rises: “{sides[0].value.text}” was told before “{sides[1].value.text}” was known"
    return Pair("evolving", relation, reason)


def of_another(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why a figure is hardly one of what is asked for: an age far from the other, or a bare "one" of several."""
    a, b = first.value.quantity, second.value.quantity
    if a is None or b is None:
        return None
    if any(quantity.text.casefold() == "one" for quantity in (a, b)):
        return "a bare “one” may be one of several"
    if a.dimension == b.dimension == "count" and _compound(a) != _compound(b):
        return "the figure of a compound (“11-game”) belongs to the noun behind it"
    ages = all(answer.slot == "age" for stand in (first, second) for answer in stand.answers)
    apart = ONE_NAMED_PERSON if _one_full_name(first, second, grounds) else ONE_PERSON
    if ages and abs((midpoint(a) or 0.0) - (midpoint(b) or 0.0)) > apart:
        return "ages so far apart are hardly of one person"
    return None


def _one_full_name(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether a report on each side calls the person by one and the same first and last name."""
    entity = grounds.entities.get(first.answers[0].about)
    if entity is None or second.answers[0].about != first.answers[0].about:
        return False
    named = [set(alias.documents) for alias in entity.aliases if " " in alias.text]
    return any(using & set(first.documents) and using & set(second.documents) for using in named)


def _compound(quantity: Quantity) -> bool:
    """Whether a count is one word with its noun, which then tells what kind of thing another one is."""
    return re.search(r"\w-[a-z]+$", quantity.text) is not None


def birthday(first: Stand, second: Stand, order: int, grounds: Grounds) -> bool:
    """Whether somebody may have grown older from one report to the other."""
    earlier, later = (first, second) if order < 0 else (second, first)
    a, b = (stand.value.quantity for stand in (earlier, later))
    dates = [_first_report(stand, grounds) for stand in (earlier, later)]
    aged = all(answer.slot == "age" for stand in (first, second) for answer in stand.answers)
    if not aged or a is None or b is None or dates[0] is None or dates[1] is None:
        return False
    years, days = (midpoint(b) or 0.0) - (midpoint(a) or 0.0), dates[1][1] - dates[0][0]
    return days >= BIRTHDAY_DAYS and 0 < years <= days // YEAR_DAYS + 1
