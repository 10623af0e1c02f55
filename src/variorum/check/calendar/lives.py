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
from ..clauses import verb_of, word_at
from ..pile import Pile
from ..shapes import Mark, Shape, shapes
from .ages import judge_age
from .dates import Stretch, has_year, published, written
from .persons import BACK, full_name, last_named, next_named, who

if TYPE_CHECKING:
    from spacy.tokens import Token

#: "X, 54,", "X (54)", "X (54, born 1990)": the age of who is named.
_APPOSED = (
    re.compile(r"(?:\s*\([^()]*\))?(?:,\s+|\s+\()(?:who\s+is\s+)?(?:aged\s+|now\s+|only\s+|just\s+)*$"),
    re.compile(r"\s*[,)(]|\s+years\s+(?:old|of\s+age)\s*[,)]"),
)
#: "Was 80 when she died", "was 26 when he won", "was 76 then".
_WHEN = re.compile(r"\s*(?:years\s+(?:old|of\s+age)\s+)?when\s+(?:he|she|they)\b", re.IGNORECASE)
_WHEN_DIED = re.compile(
    r"\s*(?:years\s+(?:old|of\s+age)\s+)?(?:when\s+(?:he|she)\s+(?:died|passed\s+away|was\s+(?:killed|murdered|executed|shot))|at\s+(?:his|her)\s+death)\b",
    re.IGNORECASE,
)
_AT_THAT_TIME = re.compile(
    r"\s*(?:years\s+(?:old|of\s+age)\s+)?(?:then|at\s+(?:the|that)\s+time)\s*(?:[,.;]|$)", re.IGNORECASE
)
_PRESENT_TAIL = re.compile(r"\s*(?:years\s+old|of\s+age|[,.;)]|$|and\b|this\b|he\b|she\b)")
_IS = re.compile(r"\b(?:is|am|are|was|were|now)\s+(?:now\s+|only\s+|just\s+)?$", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were)\s+(?:only\s+|just\s+)?$", re.IGNORECASE)
_OLD = re.compile(r"(?:[-‐– ]years?[-‐– ]old)$", re.IGNORECASE)
#: How far behind "the 54-year-old" the name may stand, in characters: "the 54-year-old former striker X".
_NAME_AFTER = 40
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
            verb = _verb(pile, document, first)
            spans = _SPAN[0].search(text, shape.start, first.start) and _SPAN[1].match(text[first.end : last.start])
            if verb is not None and verb.lemma_ == "live" and spans and (name := who(pile, document, verb, people)):
                yield Told("born", name, document, shape, first)
                yield Told("died", name, document, shape, last)
                lived |= {first.start, last.start}
        dated = {m.start for m in years}
        for mark in years:
            if mark.start in lived:
                continue
            verb = _verb(pile, document, mark)
            kind = _of_life(verb, text, mark, shape.start)
            if kind is None or verb is None or (kind == "born" and _BORN_OF_ANOTHER.search(words)):
                continue
            if name := _bracketed(text, mark, people) or who(pile, document, verb, people):
                yield Told(kind, name, document, shape, mark)
                dated.discard(mark.start)
        for mark in shape.marks:
            if (found := _aged(pile, document, shape, mark, people)) is None:
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


def _verb(pile: Pile, document: str, mark: Mark) -> Token | None:
    """The verb that a value belongs to: "died" of "died on 3 May, aged 51"."""
    verb = verb_of(word_at(pile, document, mark.start, mark.end))
    return verb_of(verb.head) if verb is not None and verb.lower_ == "aged" else verb


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


def _aged(pile: Pile, document: str, shape: Shape, mark: Mark, people: list[Name]) -> tuple[str, str] | None:
    """Whose age a number is, and on which day: "age" or "age at death"; None where it is none."""
    quantity = mark.quantity
    if quantity is None or quantity.qualifier in ("at least", "at most"):
        return None
    text = pile.readings[document].document.text
    of_age = mark.kind == "D" and re.match(r"\s+of\s+age\b", text[mark.end :])
    if mark.kind != "A" and not of_age and not (mark.kind == "C" and quantity.counted is None and mark.text.isdigit()):
        return None
    before = [name for name in people if name.end <= mark.start and name.end >= shape.start]
    lead, tail = text[shape.start : mark.start], text[mark.end : shape.end]
    verb = _verb(pile, document, mark)
    dies = verb is not None and verb.lemma_.lower() in load("check_words")["dying"]
    reached = re.search(
        r"\b(?:lived\s+to\s+(?:be|the\s+age\s+of)|reached\s+the\s+age\s+of|reached)\s+$", lead, re.IGNORECASE
    )
    if reached and mark.kind == "A":
        name = verb is not None and who(pile, document, verb, people)
        return ("age at death", name) if name else None
    if _WAS.search(lead) and verb is not None and _WHEN.match(tail):
        name = who(pile, document, verb, people)
        return ("age at death" if _WHEN_DIED.match(tail) else "age then", name) if name else None
    if _WAS.search(lead) and verb is not None and _AT_THAT_TIME.match(tail):
        name = who(pile, document, verb, people)
        return ("age before", name) if name else None
    if before and _APPOSED[0].fullmatch(text[before[-1].end : mark.start]) and _APPOSED[1].match(tail):
        return "age", full_name(before[-1])
    if (
        re.search(r"\b(?:as\s+an?|at\s+the\s+age\s+of|at\s+age)\s+$", lead, re.IGNORECASE)
        and verb is not None
        and not dies
    ):
        name = who(pile, document, verb, people) if verb.tag_ == "VBD" else None
        return ("age then", name) if name else None
    if _OLD.search(mark.text) and not _IS.search(lead):
        after = [n for n in people if mark.end < n.start <= mark.end + _NAME_AFTER and n.end <= shape.end]
        if after and re.fullmatch(r"\s+(?:[\w’'-]+\s+){0,3}", text[mark.end : after[0].start]):
            return "age", full_name(after[0])
        if re.search(r"(?:^|[.“\"]\s*)the\s+$", lead, re.IGNORECASE):
            name = last_named(pile, document, mark.start, people) or next_named(pile, document, mark.end, people)
            return ("age", name) if name else None
        return None
    told = re.search(r"\b(?:aged|at\s+(?:the\s+age\s+of\s+)?|was)\s*$", lead, re.IGNORECASE)
    if dies and verb is not None and told:
        name = who(pile, document, verb, people)
        return ("age at death", name) if name else None
    present = verb is not None and (
        (verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and re.search(r"\b(?:is|am|now|only|just)\s+$", lead))
        or (verb.lemma_ == "turn" and re.search(r"\bturn(?:s|ed)\s+$", lead) and re.match(r"\s+this\s+year", tail))
        or (re.search(r"(?:^|[“\"]|\W(?:retire|resign|quit|stop)\s+)at\s+$", lead, re.IGNORECASE) and _now(verb))
    )
    if (
        not present
        or verb is None
        or not re.match(r"\s*(?:years\s+old|of\s+age|[,.;)]|$|and\b|this\b|he\b|she\b)", tail)
    ):
        return None
    name = who(pile, document, verb, people)
    return ("age", name) if name else None


def _now(verb: Token) -> bool:
    """Whether a verb tells what is or will be."""
    forms = {verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass"))}
    return bool(forms & {"VBZ", "MD"}) and "VBD" not in forms
