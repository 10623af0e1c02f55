"""Planted reports as what the package reads: a document, its names, and a claim for each of its sentences."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

from trees.reports import Planted

from variorum.model import Claim, Document, Link, Name, Published, Reading

_FIRST_DAY = date(2021, 3, 1)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


def pile_of(tree: list[Planted], seed: int) -> list[Reading]:
    """The readings of a tree's reports less the lost ones, in an order that tells nothing."""
    chance = Random(f"pile {seed}")
    names = [f"{number:02}" for number in range(len(tree))]
    chance.shuffle(names)
    readings = [_reading(one, name) for one, name in zip(tree, names, strict=True) if not one.lost]
    return sorted(readings, key=lambda reading: reading.document.uri)


def number_of(claim: str) -> tuple[str, int]:
    """Report and line of a claim's identifier."""
    report, number = claim.split()
    return report, int(number)


def _reading(one: Planted, name: str) -> Reading:
    text, places = _text(one)
    day = None if one.stated is None else (_FIRST_DAY + timedelta(days=one.stated)).isoformat()
    published = Published(edtf=day, lower=day, upper=day, basis="stated") if day else Published()
    document = Document(
        id=one.id, uri=f"{name}.txt", text=text, sha256="", title=one.title, publisher=one.publisher,
        published=published, chars=len(text),
    )  # fmt: skip
    return Reading(document=document, names=_names(text), claims=tuple(_claim(document, *place) for place in places))


def _text(one: Planted) -> tuple[str, list[tuple[int, int, int]]]:
    """The text of a report, and number, start and end of each of its lines in it."""
    text = one.title + "\n"
    places: list[tuple[int, int, int]] = []
    for sentence in one.before:
        text += sentence + "\n"
    text += one.dateline
    for number, line in enumerate(one.lines):
        places.append((number, len(text), len(text) + len(line.text)))
        text += line.text + ("\n" if number % 3 == 2 else " ")
    text = text.rstrip() + "".join("\n" + sentence for sentence in one.after)
    return text, places


def _names(text: str) -> tuple[Name, ...]:
    return tuple(
        Name(start=match.start(), end=match.end(), text=match.group(), canonical=match.group())
        for match in _NAME.finditer(text)
    )


def _claim(document: Document, number: int, start: int, end: int) -> Claim:
    return Claim(
        id=f"{document.id} {number}", document=document.id, evidence=document.span(start, end), subject=None,
        predicate="be", predicate_start=start, predicate_end=start + 1, sentence=number,
        attribution=(Link(name=document.publisher, kind="publisher"),),
    )  # fmt: skip
