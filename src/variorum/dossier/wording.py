"""Words for readers: times, quantities, states, grades and counts as a newspaper would put them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence

from ..model import Document, Published, Quantity, Question, State, Time, Value

#: States in the order of what matters, each with a heading and one line that explains it.
STATES: dict[State, tuple[str, str]] = {
    "conflict": ("In conflict", "Accounts that cannot all be right as they are stated."),
    "evolving": ("Changed with time", "A plan and its carrying out, or figures that moved as reports came in."),
    "refined": ("More and less exact", "Accounts that fit together, one of them more exact than the other."),
    "agreed": ("Told alike by several origins", "Two or more origins say so; no dependence between them was found."),
    "repeated": ("Repeated from one origin", "Several reports say it, and as far as can be seen rest on one origin."),
    "single": ("Said once, or not compared", "One report says it, or what several say may not be of the same thing."),
}  # fmt: skip
_SAID_ONCE = ("Said once", "Only one report says it: nothing to compare it with.")
_NOT_COMPARED = (
    "Told differently, not compared",
    "Several reports answer it; their answers are not held against each other, for they may be of different things.",
)

#: The Admiralty digit in this program's terms; it never says that something is true.
GRADES: dict[int, str] = {
    1: "confirmed by a person",
    2: "several origins, no dependence found",
    3: "one origin, or disputed by fewer",
    4: "one origin, in doubt",
    5: "contradicted",
    6: "cannot be judged",
}

VERDICTS: dict[str, str] = {
    "impossible": "cannot be as stated",
    "doubtful": "in doubt",
    "consistent": "fits",
    "not checkable": "cannot be checked",
}

MODALITIES: dict[str, str] = {
    "happened": "told as fact",
    "planned": "told as planned",
    "possible": "told as possible",
    "ordered": "told as ordered",
    "conditional": "told under a condition",
    "opinion": "an opinion",
}

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = re.compile(r"^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?$")
#: Parts of a year in EDTF (ISO 8601-2, level 1 and 2).
_PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter", 25: "spring", 26: "summer", 27: "autumn", 28: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    37: "first third of", 38: "second third of", 39: "last third of", 40: "first half of", 41: "second half of",
}  # fmt: skip


def state_words(question: Question) -> tuple[str, str]:
    """Heading and explanation of a question's state; one without a relation may still have several answers."""
    if question.state != "single":
        return STATES[question.state]
    reports = {document for position in question.positions for document in position.documents}
    return _NOT_COMPARED if len(question.positions) > 1 and len(reports) > 1 else _SAID_ONCE


def count(number: int, singular: str, plural: str | None = None) -> str:
    """A number and its noun: ``3 reports``, ``1 report``, ``no reports``."""
    return f"{number or 'no'} {singular if number == 1 else plural or singular + 's'}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Words in a row: ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def edtf_words(edtf: str) -> str | None:
    """An EDTF string in words.

    Args:
        edtf: a date, an interval or a part of a year of EDTF (ISO 8601-2) levels 0 and 1.

    Returns:
        ``21 November 2023``, ``November 2023``, ``after 1 May 2026``; None for what has no plain words.
    """
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        start, end = (None if part in ("", "..") else edtf_words(part) for part in (first, last))
        if months := _whole_months(first, last):
            return months
        if start and end:
            return start if start == end else f"{start} to {end}"
        if start:
            return f"{start} or later"
        return f"{end} or earlier" if end else None
    doubt = "about " if edtf.endswith(("~", "%")) else "perhaps " if edtf.endswith("?") else ""
    plain = edtf.rstrip("?~%")
    if decade := re.match(r"^(\d{3})X$", plain):
        return f"{doubt}the {decade[1]}0s"
    if (yearless := re.match(r"^XXXX-(\d{2})-(\d{2})$", plain)) and 1 <= int(yearless[1]) <= 12:
        return f"{int(yearless[2])} {_MONTHS[int(yearless[1]) - 1]}, year not stated"
    found = _DAY.match(plain)
    if not found:
        return None
    year, month, day, clock, zone = found.groups()
    if month is None:
        return f"{doubt}{year}"
    number = int(month)
    if number in _PARTS:
        return f"{doubt}{_PARTS[number]} {year}"
    if not 1 <= number <= 12:
        return None
    words = f"{_MONTHS[number - 1]} {year}" if day is None else f"{int(day)} {_MONTHS[number - 1]} {year}"
    if clock:
        words += f", {clock}" + (" UTC" if zone in ("Z", "+00:00") else f" UTC{zone}" if zone else "")
    return doubt + words


def _whole_months(first: str, last: str) -> str | None:
    """Days that bound whole months of one year as months: ``August to December 2025``."""
    start, end = _DAY.match(first), _DAY.match(last)
    if not (start and end and start[3] and end[3]) or start[4] or end[4] or start[1] != end[1] or start[3] != "01":
        return None
    year, low, high = int(start[1]), int(start[2]), int(end[2])
    if not (1 <= low <= high <= 12 and year > 0) or int(end[3]) != monthrange(year, high)[1]:
        return None
    if (low, high) == (1, 12):
        return str(year)
    return f"{_MONTHS[low - 1]} {year}" if low == high else f"{_MONTHS[low - 1]} to {_MONTHS[high - 1]} {year}"


def bounds_words(lower: str | None, upper: str | None) -> str | None:
    """Two ISO bounds in words, None where both are open."""
    if lower is None and upper is None:
        return None
    return edtf_words(lower or "..") if lower == upper else edtf_words(f"{lower or '..'}/{upper or '..'}")


def time_words(time: Time) -> str:
    """What a time expression says, in words; its own words where it cannot be placed."""
    words = (edtf_words(time.edtf) if time.edtf else None) or bounds_words(time.lower, time.upper)
    return words or time.text


def published_words(published: Published) -> str:
    """When a document appeared, and how that is known."""
    words = (edtf_words(published.edtf) if published.edtf else None) or bounds_words(published.lower, published.upper)
    if words is None or published.basis == "none":
        return "undated"
    return words if published.basis == "stated" else f"{words} (inferred)"


def number_words(number: float) -> str:
    """A number as newspapers print it: ``2,000``, ``7.9``."""
    if number == int(number) and abs(number) < 1e15:
        return f"{int(number):,}"
    return f"{number:,.10g}" if abs(number) < 1e15 else f"{number:.4g}"


def quantity_words(quantity: Quantity) -> str:
    """A quantity in words: ``at most 2,000 kilometers``."""
    lower, upper = quantity.lower, quantity.upper
    if lower is None and upper is None:
        return quantity.text
    if lower is not None and upper is not None and lower != upper:
        amount = f"{number_words(lower)} to {number_words(upper)}"
    else:
        amount = number_words(lower if lower is not None else upper or 0.0)
    bound = quantity.qualifier if quantity.qualifier in ("about", "at most", "at least") else ""
    many = not (lower == upper == 1)
    unit = (quantity.unit or "").replace(" / ", " per ")
    if many and unit and not unit.isupper() and unit != "percent":
        head, _, rest = unit.partition(" ")
        unit = f"{head}{'' if head.endswith('s') else 's'}{' ' + rest if rest else ''}"
    counted = _plural(quantity.counted) if many and quantity.counted else quantity.counted or ""
    joined = f"{unit} of {counted}" if unit and counted else unit or counted
    return " ".join(part for part in (bound, amount, joined) if part)


#: Words for people by what befell them, which are no nouns: "3 dead".
_UNCHANGED = frozenset({"dead", "hurt", "injured", "wounded", "missing", "killed", "homeless", "displaced"})


def _plural(noun: str) -> str:
    """The plural of a counted noun, as regular as the commonest few allow."""
    head, space, last = noun.rpartition(" ")
    irregular = {"person": "people", "man": "men", "woman": "women", "child": "children", "aircraft": "aircraft"}
    if last in _UNCHANGED:
        return noun
    for ending, other in irregular.items():
        if last == ending or (ending in ("man", "woman") and last.endswith(ending)):
            return f"{head}{space}{last[: -len(ending)]}{other}"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{head}{space}{last[:-1]}ies"
    return noun + ("es" if last.endswith(("s", "x", "ch", "sh")) else "s")


def value_words(value: Value, names: dict[str, str]) -> str | None:
    """What an answer was read as, where that says more than its words.

    Args:
        value: the answer.
        names: name of each entity by its identifier.

    Returns:
        Words, or None where they would only repeat the answer.
    """
    words: str | None = None
    if value.time is not None:
        words = time_words(value.time)
    elif value.quantity is not None:
        words = quantity_words(value.quantity)
    elif value.place is not None:
        words = value.place.name
    elif value.entity is not None:
        words = names.get(value.entity)
    elif value.status is not None:
        words = value.status
    return None if words is None or words.casefold() == value.text.casefold() else words


def shortened(text: str, most: int) -> str:
    """Text in one line of at most ``most`` characters, cut in the middle where it is longer."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = (most - 1) * 2 // 3
    return f"{line[:head].rstrip()}…{line[len(line) - (most - 1 - head) :].lstrip()}"


def cut(text: str, most: int) -> str:
    """Prose in one line of at most ``most`` characters, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head).rstrip(" ,;:–—-") + "…"


def document_title(document: Document) -> str:
    """The headline of a report, or its first line where the file gives none."""
    if document.title:
        return shortened(document.title, 160)
    first = next((line for line in document.text.splitlines() if line.strip()), "")
    return shortened(first, 110) or document.uri


def sentence(words: str) -> str:
    """Words as a sentence of their own: a capital first, a full stop last."""
    plain = words.strip()
    return plain[:1].upper() + plain[1:] + ("" if plain.endswith((".", "!", "?")) else ".")
