"""How values are written: numbers in digits or words, days in several forms, towns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def in_words(number: int) -> str:
    """A whole number below a million in words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {in_words(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    return f"{in_words(thousands)} thousand" + (f" {in_words(rest)}" if rest else "")


def ordinal_in_words(number: int) -> str:
    """ "tenth", "twenty-first"."""
    head, dash, last = in_words(number).rpartition("-")
    if last in ORDINALS:
        return f"{head}{dash}{ORDINALS[last]}"
    return (
        f"{head}{dash}{last[:-1]}{'fth' if last.endswith('ve') else 'ieth' if last.endswith('y') else last[-1] + 'th'}"
    )


def ordinal(number: int) -> str:
    """ "10th", "21st"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{ending}"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that a format code writes.

    ``{n}`` words below ten and digits above, as newspapers do; ``d`` digits; ``w`` words; ``W`` words that begin a
    sentence; ``m`` millions or billions in words where it is that large; ``o`` and ``ow`` the ordinal.
    """

    value: float

    def __format__(self, code: str) -> str:
        value = self.value
        whole = int(value) if value == int(value) else None
        if code == "m" and abs(value) >= 1e6:
            scale, name = (1e9, "billion") if abs(value) >= 1e9 else (1e6, "million")
            return f"{value / scale:g} {name}"
        if whole is None:
            return f"{value:,.2f}".rstrip("0")
        if code == "o":
            return ordinal(whole)
        if code == "ow":
            return ordinal_in_words(whole)
        words = 0 <= whole < 1000 if code in ("w", "W") else 0 <= whole < 10 and code != "d"
        if not words:
            return f"{whole:,}"
        return in_words(whole).capitalize() if code == "W" else in_words(whole)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it is written, which need not exist: ``mdy``, ``dmy``, ``md``, ``dm``, ``my``, ``y`` ..."""

    year: int
    month: int
    day: int

    @staticmethod
    def of(day: date) -> Day:
        return Day(day.year, day.month, day.day)

    @property
    def iso(self) -> str:
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def __format__(self, code: str) -> str:
        month = MONTHS[self.month - 1]
        forms = {
            "mdy": f"{month} {self.day}, {self.year}", "dmy": f"{self.day} {month} {self.year}",
            "md": f"{month} {self.day}", "dm": f"{self.day} {month}", "my": f"{month} {self.year}",
            "y": f"{self.year}", "the": f"the {ordinal(self.day)} of {month}",
            "dth": f"{month} {ordinal(self.day)}",
        }  # fmt: skip
        return forms[code or "dmy"]


@dataclass(frozen=True, slots=True)
class Town:
    """A town with its public coordinates."""

    name: str
    country: str
    iso: str
    lat: float
    lon: float

    def __format__(self, code: str) -> str:
        return self.name
