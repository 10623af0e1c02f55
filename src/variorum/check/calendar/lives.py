"""Births, deaths and ages of one person wherever a report tells them, or two reports of one full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...model import Finding, Name
from ...reference import load
from ..pile import Pile
from ..shapes import Mark, Shape, shapes
from .ages import judge_age
from .dates import Stretch, has_year, published, written
from .persons import BACK, full_name, who
from .told_ages import verb_of_value, whose_age

if TYPE_CHECKING:
    from spacy.tokens import Token

_THEN = re.compile(
    r"\b(?:when|then|at\s+the\s+time|back|ago|in\s+those\s+days|would\s+(?:be|have\s+been)|not\s+yet)\b", re.IGNORECASE
)
_BORN_OF_ANOTHER = re.compile(
    r"\b(?:son|daughter|child|children|baby|twins?|first-?born|whose|not|never)\b", re.IGNORECASE
)
_SPAN = re.compile(r"\bfrom\s+$", re.IGNORECASE), re.compile(r"^\s*(?:to|until|till)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A value told of a person.

    Attributes:
        kind: "born", "died", "age" (on the day of the report), "age at death" or "age then" (on the day told with it).
        name: the person's fullest name.
        day: the words of the day of an "age then".
    """

    kind: str
    name: str
    document: str
    shape: Shape
    mark: Mark
    day: Mark | None = None


def life_findings(pile: Pile) -> Iterator[Finding]:
    """Findings on ages that do not go with the birth told of the same person elsewhere in the pile."""
    told = [one for document in pile.readings for one in _told(pile, document)]
    births = [one for one in told if one.kind == "born"]
    deaths = [one for one in told if one.kind == "died"]
    for age in told:
        if not age.kind.startswith("age"):
            continue
        for born in births:
            if not _one_person(age, born):
                continue
            assert born.mark.time
            birth = written(born.mark.time)
            when = next((one for one in deaths if _one_person(one, age)), None)
            day, then = _day(pile, age, when)
            if birth is None or day is None:
                continue
            where = "" if then else "when the report appeared"
            of = born.document == age.document
            for made in judge_age(
                pile, age.document, born.mark if of else None, birth, age.mark, then, day, where,
                others=() if of else (pile.span(born.document, born.mark.start, born.mark.end),),
            ):  # fmt: skip
                if made.verdict == "impossible":  # a year off is not worth a word across sentences
                    # Two reports may mean two people of one full name.
                    yield made if of else replace(made, verdict="doubtful")


def _day(pile: Pile, age: Told, died: Told | None) -> tuple[Stretch | None, Mark | None]:
    """The day on which an age is told to be so, and the words of that day."""
    if age.kind == "age":
        return published(pile.readings[age.document].document), None
    if age.day is not None and age.day.time is not None:
        return written(age.day.time), age.day
    if died is None or died.mark.time is None or died.document != age.document:
        return None, None
    return written(died.mark.time), died.mark


def _one_person(one: Told, other: Told) -> bool:
    """Whether two values are told of one person: of one surname in a report, of one full name in two."""
    if one.document == other.document:
        return one.name.split()[-1] == other.name.split()[-1]
    return one.name == other.name and " " in one.name


def _told(pile: Pile, document: str) -> Iterator[Told]:
    """Births, deaths and ages of persons in a report."""
    reading = pile.readings[document]
    text = reading.document.text
    people = [name for name in reading.names if name.kind == "person"]
    if not people or reading.doc is None:
        return
    # Days told of late, with the end of their sentence: "He retired in 2016. ... He was 40 then."
    late: list[tuple[int, Mark]] = []
    for shape in shapes(pile, document):
        words = text[shape.start : shape.end]
        bounds = [start for start, _ in pile.sentences(document) if start <= shape.start]
        back = bounds[max(0, len(bounds) - 1 - BACK)]
        years = [m for m in shape.marks if m.time and has_year(m.time) and written(m.time)]
        lived: set[int] = set()
        for first, last in pairwise(years):
            verb = verb_of_value(pile, document, first)
            spans = _SPAN[0].search(text, shape.start, first.start) and _SPAN[1].match(text[first.end : last.start])
            if verb is not None and verb.lemma_ == "live" and spans and (name := who(pile, document, verb, people)):
                yield Told("born", name, document, shape, first)
                yield Told("died", name, document, shape, last)
                lived |= {first.start, last.start}
        dated = {m.start for m in years}
        for mark in years:
            if mark.start in lived:
                continue
            verb = verb_of_value(pile, document, mark)
            kind = _of_life(verb, text, mark, shape.start)
            if kind is None or verb is None or (kind == "born" and _BORN_OF_ANOTHER.search(words)):
                continue
            if name := _bracketed(text, mark, people) or who(pile, document, verb, people):
                yield Told(kind, name, document, shape, mark)
                dated.discard(mark.start)
        for mark in shape.marks:
            if (found := whose_age(pile, document, shape, mark, people)) is None:
                continue
            kind, name = found
            then = [m for m in years if m.start in dated - lived]
            if kind == "age before":
                kind, then = "age then", [m for end, m in late if end > back] if not then else []
            if kind == "age then" and len(then) == 1:
                yield Told(kind, name, document, shape, mark, then[0])
            if kind == "age then" or (kind == "age" and (then or _THEN.search(words))):
                continue
            yield Told(kind, name, document, shape, mark)
        late += [(shape.end, m) for m in years if m.start in dated - lived]


def _of_life(verb: Token | None, text: str, mark: Mark, start: int) -> str | None:
    """Whether a verb with a date tells a birth or a death."""
    if verb is None or any(child.dep_ == "neg" for child in verb.children):
        return None
    if verb.lower_ == "born" or re.search(r"\bborn\s+(?:on|in)?\s*$", text[start : mark.start], re.IGNORECASE):
        return "born"
    if verb.lemma_.lower() in load("check_words")["dying"] and not any(c.tag_ == "MD" for c in verb.children):
        return "died"
    return None


def _bracketed(text: str, mark: Mark, people: list[Name]) -> str | None:
    """Whose birth stands in brackets or commas behind a name: "X (54, born 1990)", "X, born in 1990,"."""
    before = [name for name in people if name.end < mark.start]
    if not before:
        return None
    between = text[before[-1].end : mark.start]
    behind = re.fullmatch(r"\s*[,(]\s*(?:(?:aged\s+)?\d{1,3},\s+)?(?:who\s+was\s+)?born\s+(?:on|in)?\s*", between)
    return full_name(before[-1]) if behind else None
