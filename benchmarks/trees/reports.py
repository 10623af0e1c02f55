"""Planted reports and their lines: what is true of each, beside what its file says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["copy", "rewrite", "cites", "revision"]

AGENCIES = {
    "Associated Press": "AP",
    "Agence France-Presse": "AFP",
    "TASS": "TASS",
    "Xinhua": "Xinhua",
    "Deutsche Presse-Agentur": "dpa",
}
TOWNS = ("Salten", "Westerhall", "Farrow", "Ostmark", "Lindau", "Brevik", "Tarnholm", "Quillan", "Mereford", "Askvoll")
PAPERS = ("Gazette", "Courier", "Herald", "Tribune", "Chronicle", "Post", "Examiner", "Dispatch", "Sentinel")
MONTHS = ("March", "April")


@dataclass(frozen=True)
class Line:
    """A sentence of a report: which sentence of which text it goes back to, and what has become of its words.

    ``speech`` marks a speaker's words, which reports share without knowing each other.
    """

    origin: str
    number: int
    text: str
    speech: bool = False


@dataclass
class Planted:
    """A report of a tree, and what is true of it.

    Attributes:
        day: when it was written, in days; ``stated`` is what its file says, None where it says nothing.
        parents: the reports it took from, each with the kind of taking.
        names: the publishers that its text credits.
        broken: whether it ends in the middle of a sentence.
        lost: whether it is missing from the pile.
        circle: whether it is one of three that credit each other in a circle.
        form: whether it is a form filled in, which is like others but taken from none.
    """

    id: str
    title: str
    lines: list[Line]
    publisher: str | None
    day: int
    stated: int | None = None
    parents: dict[str, Kind] = field(default_factory=dict[str, Kind])
    names: set[str] = field(default_factory=set[str])
    dateline: str = ""
    before: list[str] = field(default_factory=list[str])
    after: list[str] = field(default_factory=list[str])
    broken: bool = False
    lost: bool = False
    form: bool = False
    circle: bool = False
