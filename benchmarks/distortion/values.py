"""Distorting values by script: a number, a date, a place, a name."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator, Sequence
from random import Random

from distortion.change import Change, replaced

from variorum.model import Name, Reading
from variorum.reference import gazetteer

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_SMALL)})\b", re.IGNORECASE)
#: A visible step: a quarter at least, so that no "about" and no rounding spans it.
FACTORS = (0.4, 0.5, 0.7, 1.3, 1.5, 2.0, 3.0)
_MONTHS = list(month_name)[1:]
_DAYS = list(day_name)
_CALENDAR = re.compile(rf"\b(?:{'|'.join(_MONTHS + _DAYS)}|(?:19|20)\d\d|\d\d?(?=(?:st|nd|rd|th)?\b))\b", re.IGNORECASE)
#: How far another place must lie from the one that is told, in degrees.
FAR = 4.0


def change_number(reading: Reading, start: int, end: int, chance: Random) -> Iterator[Change]:
    """The figure of a quantity moved by a visible step."""
    text = reading.document.text
    for quantity in reading.quantities:
        if not (start <= quantity.start and quantity.end <= end) or quantity.lower is None:
            continue
        words = text[quantity.start : quantity.end]
        figures = list(_DIGITS.finditer(words))
        small = list(_NUMBER_WORD.finditer(words))
        if len(figures) + len(small) != 1:
            continue
        found = (figures or small)[0]
        other = _other_figure(found[0], chance) if figures else _other_word(found[0], chance)
        if other:
            yield replaced("number", text, quantity.start + found.start(), quantity.start + found.end(), other)


def change_date(reading: Reading, start: int, end: int, chance: Random) -> Iterator[Change]:
    """The day, weekday, month or year of a date replaced by another."""
    text = reading.document.text
    for time in reading.times:
        if not (start <= time.start and time.end <= end) or time.lower is None or time.kind not in ("date", "time"):
            continue
        if any(n.start < time.start <= n.end + 1 and n.kind != "place" for n in reading.names):
            continue  # the Sunday of a broadcast's name is no date
        parts = list(_CALENDAR.finditer(text, time.start, time.end))
        weekday = any(part[0].title() in _DAYS for part in parts)
        if not parts or (weekday and len(parts) > 1):
            continue  # "Monday, 8 May": one changed word would make a date that does not exist
        parts = [part for part in parts if not re.match(r"['’]?s\b", text[part.end() :])]
        if not parts:
            continue  # a year of "the 1980s" is no other decade
        part = chance.choice(parts)
        if other := _other_date(part[0], chance):
            yield replaced("date", text, part.start(), part.end(), other)


def change_place(reading: Reading, start: int, end: int, chance: Random) -> Iterator[Change]:
    """A town or country replaced by another one far away."""
    text = reading.document.text
    for place in reading.places:
        plain = place.kind in ("city", "country") and not place.demonym and place.text[:1].isupper()
        if not plain or not (start <= place.start and place.end <= end):
            continue
        if any(n.start < place.end and place.start < n.end and n.kind in ("person", "outlet") for n in reading.names):
            continue
        if other := _other_place(place.kind, place.lat, place.lon, text, chance):
            yield replaced("place", text, place.start, place.end, other)


def change_actor(reading: Reading, start: int, end: int, chance: Random, others: Sequence[Name]) -> Iterator[Change]:
    """A person's or a body's name replaced by another of its kind and length."""
    text = reading.document.text
    for name in reading.names:
        if name.kind not in ("person", "organisation") or not (start <= name.start and name.end <= end):
            continue
        words = text[name.start : name.end]
        own = set(f"{words} {name.canonical}".casefold().split())
        fitting = sorted(
            {
                other.text
                for other in others
                if other.kind == name.kind
                and len(other.text.split()) == len(words.split())
                and not own & set(f"{other.text} {other.canonical}".casefold().split())
                and other.text not in text
            }
        )
        if fitting:
            yield replaced("actor", text, name.start, name.end, chance.choice(fitting))


def _other_figure(words: str, chance: Random) -> str | None:
    plain = words.replace(",", "")
    value = float(plain)
    if value == 0:
        return None
    places = len(plain.partition(".")[2])
    step = 10.0**-places if places else 10.0 ** (len(plain) - len(plain.rstrip("0")))
    other = max(round(value * chance.choice(FACTORS) / step), 1) * step
    if abs(other - value) < 0.25 * value:
        other = value + max(step, step * round(0.4 * value / step))
    return f"{other:,.{places}f}" if "," in words else f"{other:.{places}f}"


def _other_word(words: str, chance: Random) -> str:
    at = _SMALL.index(words.lower())
    other = chance.choice([word for index, word in enumerate(_SMALL) if abs(index - at) >= max(1, (at + 2) // 3)])
    return other.capitalize() if words[0].isupper() else other


def _other_date(words: str, chance: Random) -> str | None:
    for names in (_MONTHS, _DAYS):
        if words.title() in names:
            at = names.index(words.title())
            other = names[(at + chance.randrange(2, len(names) - 1)) % len(names)]
            return other if words[0].isupper() else other.lower()
    number = int(words)
    if number > 1900:
        return str(number + chance.choice([-3, -2, -1, 1, 2]))
    if 1 <= number <= 28:
        return str((number - 1 + chance.randrange(3, 25)) % 28 + 1)
    return None


def _other_place(kind: str, lat: float, lon: float, text: str, chance: Random) -> str | None:
    if kind == "city":
        names = sorted(gazetteer.prominent_towns())
    else:
        names = sorted(row.name for row in gazetteer.country_rows().values() if row.population > 2_000_000)
    for name in chance.sample(names, 40):
        found = gazetteer.lookup(name)
        far = found and abs(found[0].lat - lat) + abs(found[0].lon - lon) > FAR
        if far and found[0].kind == kind and name not in text and name.replace(" ", "").isalpha() and name.istitle():
            return name
    return None
