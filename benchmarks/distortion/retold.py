"""Partners that say the same: what must still be called agreement."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pint
import yaml
from distortion.change import Change, replaced

from variorum.model import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_SYNONYMS: Mapping[str, str] = yaml.safe_load(
    (Path(__file__).parents[1] / "trees/synonyms.yaml").read_text(encoding="utf-8")
)
_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: The unit that a newspaper of the other half of the world would print, and its plural.
_OTHER_UNIT = {
    "mile": ("kilometer", "kilometers"), "kilometer": ("mile", "miles"), "foot": ("meter", "meters"),
    "meter": ("foot", "feet"), "pound": ("kilogram", "kilograms"), "kilogram": ("pound", "pounds"),
    "mile / hour": ("kilometer / hour", "kilometers per hour"), "acre": ("hectare", "hectares"),
    "inch": ("centimeter", "centimeters"), "kilometer / hour": ("mile / hour", "miles per hour"),
}  # fmt: skip
_UNITS: pint.UnitRegistry[float] = pint.UnitRegistry()
Kept = tuple[int, int]


def retell(reading: Reading, start: int, end: int, chance: Random) -> Iterator[Change]:
    """Partners of a sentence that state the same value otherwise, one of each kind that it allows."""
    ways: tuple[Callable[[Reading, int, int], Iterator[Change]], ...] = (
        _converted, _figures, _paraphrased, _reordered, _active,
    )  # fmt: skip
    for way in ways:
        if found := list(way(reading, start, end)):
            yield chance.choice(found)


def _converted(reading: Reading, start: int, end: int) -> Iterator[Change]:
    text = reading.document.text
    for quantity in reading.quantities:
        inside = start <= quantity.start and quantity.end <= end
        if not inside or quantity.unit not in _OTHER_UNIT or quantity.lower is None or quantity.lower != quantity.upper:
            continue
        unit, plural = _OTHER_UNIT[quantity.unit]
        value = _UNITS.Quantity(quantity.lower, quantity.unit).to(unit).magnitude
        if value >= 10:
            rounded = f"{float(f'{value:.2g}') if value < 100 else float(f'{value:.3g}'):,.0f}"
        else:
            rounded = f"{value:.2g}"
        qualifier = {"about": "about ", "at least": "at least ", "at most": "up to "}.get(quantity.qualifier, "")
        yield replaced("units converted", text, quantity.start, quantity.end, f"{qualifier}{rounded} {plural}")


def _figures(reading: Reading, start: int, end: int) -> Iterator[Change]:
    """ "three" for "3", "1200" for "1,200"."""
    text = reading.document.text
    for quantity in reading.quantities:
        if not (start <= quantity.start and quantity.end <= end) or quantity.unit:
            continue
        for found in re.finditer(r"(?<![\d.\-])\b\w[\w,]*\b(?![.\-]\d)", text[quantity.start : quantity.end]):
            words = found[0]
            if words.lower() in _SMALL[2:]:
                other = str(_SMALL.index(words.lower()))
            elif words.isdigit() and 2 <= int(words) <= 12:
                other = _SMALL[int(words)]
            elif re.fullmatch(r"\d,\d{3}", words):
                other = words.replace(",", "")
            else:
                continue
            first = quantity.start + found.start()
            change = replaced("figures in words", text, first, first + len(words), other)
            longer = len(other) - len(words)
            yield Change(
                change.kind, change.text, (quantity.start, quantity.end), (quantity.start, quantity.end + longer)
            )


def _paraphrased(reading: Reading, start: int, end: int) -> Iterator[Change]:
    """Every word with a synonym in the table replaced, outside the value itself."""
    text = reading.document.text
    for ours in _values(reading, start, end):
        told, theirs, at = "", (0, 0), 0
        changed = False
        for word in re.finditer(r"\w+", text):
            if word.start() >= ours[0] and theirs == (0, 0):
                told, at = told + text[at : ours[0]], ours[0]
                theirs = (len(told), len(told) + ours[1] - ours[0])
            if not start <= word.start() < end or ours[0] <= word.start() < ours[1]:
                continue
            if other := _SYNONYMS.get(word[0]):
                told, at, changed = told + text[at : word.start()] + other, word.end(), True
        if changed:
            yield Change("paraphrased", told + text[at:], ours, theirs)


def _reordered(reading: Reading, start: int, end: int) -> Iterator[Change]:
    """ "On Monday, …" for "… on Monday"."""
    text = reading.document.text
    sentence = text[start:end]
    found = re.search(r" ((?:[Oo]n|[Ii]n) [A-Z]?[\w ]{2,24})([.])$", sentence)
    if not found or not any(start + found.start() < t.start and t.end == start + found.end(1) for t in reading.times):
        return
    phrase, rest = found[1], sentence[: found.start()]
    names = any(name.start == start for name in reading.names)
    front = f"{phrase[0].upper()}{phrase[1:]}, "
    told = text[:start] + front + (rest if names else rest[0].lower() + rest[1:]) + "." + text[end:]
    for ours in _values(reading, start, end):
        if ours[1] <= start + found.start():
            yield Change("reordered", told, ours, (ours[0] + len(front), ours[1] + len(front)))
        elif ours[0] > start + found.start():
            back = ours[0] - (start + found.start(1))
            yield Change("reordered", told, ours, (start + back, start + back + ours[1] - ours[0]))


def _active(reading: Reading, start: int, end: int) -> Iterator[Change]:
    """ "The police arrested two men" for "Two men were arrested by the police"."""
    text = reading.document.text
    if reading.doc is None:
        return
    for verb in reading.doc:
        if not (start <= verb.idx < end and verb.tag_ == "VBN" and verb.lower_.endswith("ed")):
            continue
        parts = {child.dep_: child for child in verb.children}
        if {"neg", "aux"} & parts.keys() or not {"nsubjpass", "auxpass", "agent"} <= parts.keys():
            continue
        by, subject, helper = parts["agent"], parts["nsubjpass"], parts["auxpass"]
        object_ = _stretch(subject)
        doers = [child for child in by.children if child.dep_ == "pobj"]
        if not doers or helper.lower_ not in ("was", "were") or by.i != verb.i + 1 or helper.i != verb.i - 1:
            continue
        doer = _stretch(doers[0])
        if object_[1] + 1 != helper.idx:
            continue
        front, patient = text[doer[0] : doer[1]], text[object_[0] : object_[1]]
        told = f"{front[0].upper()}{front[1:]} {verb.text} " if object_[0] == start else f"{front} {verb.text} "
        named = any(name.start == object_[0] for name in reading.names)
        told_patient = patient if named or object_[0] != start else patient[0].lower() + patient[1:]
        whole = text[: object_[0]] + told + told_patient + text[doer[1] :]
        for ours in _values(reading, *object_):
            shift = len(told)
            yield Change("made active", whole, ours, (ours[0] + shift, ours[1] + shift))


def _values(reading: Reading, start: int, end: int) -> list[Kept]:
    """Numbers, dates and places in a stretch."""
    values = [*reading.quantities, *(t for t in reading.times if t.lower), *reading.places]
    return sorted({(v.start, v.end) for v in values if start <= v.start and v.end <= end})


def _stretch(token: Token) -> tuple[int, int]:
    first, last = token.left_edge, token.right_edge
    return first.idx, last.idx + len(last)
