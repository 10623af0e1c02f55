"""Where a sentence calls somebody by the title of an office that they have held by the published list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..reference import load
from .phrases import any_listed, any_of, either

#: Names that are words or names of others when they stand alone.
_NO_SURNAME = ("May", "II", "XVI", "XIV")
#: What puts the holding of the office into the time of the sentence.
_HELD_BEFORE = re.compile(
    r"\b(?:as|then|was|were|serving\s+as|served\s+as|acting\s+as|being|held\s+the\s+(?:office|post|position|title)\s+of)\b"
    r"[-\s]+(?:still\s+|already\s+)?(?:the\s+|then[-\s]+)?$",
    re.I,
)
_HELD_AFTER = re.compile(r"\s*,?\s+(?:at\s+(?:the|that)\s+time|then\b|in\s+those\s+days|when\b)", re.I)
#: "X, then a senator, visited": called by the title of a later day.
_OTHERWISE = re.compile(
    r"\s*,?\s+(?:then\s|at\s+the\s+time\s|(?:still|while|when|as)\s+(?:still\s+)?(?:an?|his|her)\s"
    r"(?!(?:witness|guest|mediator|speaker|observer|gesture|sign|friend|present|result|symbol|precaution|suspect)\b))",
    re.I,
)
#: "The Prime Minister of the day, X".
_BETWEEN = re.compile(
    r",?\s+(?:(?:of\s+the\s+(?:day|time)|at\s+(?:the|that)\s+time|in\s+office),?:?\s+)?|\s+(?:then|today|now):\s+|:\s+",
    re.I,
)
#: "X became the first prime minister to visit Y".
_FIRST = re.compile(r"\s+(?:became|was)\s+(?:the\s+)?(?:first|second|third|only|last|youngest|oldest)\s+", re.I)
#: "The Prime Minister in May 2003 was X".
_WAS = re.compile(
    r"(?:\s+(?:in|on|during)\s+[\w ]{3,20}?)?\s+(?:was|had\s+been)\s+(?:still\s+|then\s+|already\s+)?", re.I
)
#: "Prime Minister from 1997 to 2007": the term is told.
_TERM = re.compile(r"\s*\(?(?:from|between|until|since|in\s+the|for\s+\w+\s+(?:years|months|terms))\b", re.I)
#: "Before he became prime minister, X spoke".
_BECAME = re.compile(r"\b(?:became|become|becoming|made|to\s+be)\s+(?:the\s+)?$", re.I)


@dataclass(frozen=True)
class Office:
    """One office with patterns for its title and its holders by name."""

    title: str
    facts: dict[str, Any]
    titles: re.Pattern[str]
    short: re.Pattern[str]
    whole: re.Pattern[str]
    last: re.Pattern[str]


@dataclass(frozen=True)
class Held:
    """A holder called by the title: where, by which name; ``firm``: whether the sentence says that it was so then."""

    start: int
    end: int
    name: str
    firm: bool


@cache
def offices() -> tuple[Office, ...]:
    """The offices whose holders are known by name."""
    found: list[Office] = []
    for facts in load("offices").values():
        whole = {name for row in facts["holders"] for name in (row["name"], *row.get("also", ()))}
        last = {name.rpartition(" ")[2] for name in whole if " " in name} - set(_NO_SURNAME)
        found.append(
            Office(
                facts["titles"][0],
                facts,
                any_of(tuple(facts["titles"])),
                re.compile(rf"\b{re.escape(facts['short'])}\b"),
                _names(whole),
                _names(whole | last),
            )
        )
    return tuple(found)


def _names(names: set[str]) -> re.Pattern[str]:
    listed = either(names)
    # "Trump's lawyer", "the Bush administration" and "Clinton Foundation" are others; "Bush's visit" is his own deed.
    deeds = any_listed("class_words", "occasions", "conveyances", "tenures").pattern
    return re.compile(
        rf"\b(?P<name>{listed})\b(?!['’]s?(?![a-z])(?!\s+(?:[a-z]+\s+)?{deeds})|[-\s]+[A-Z]|\s+(?:administration|government|era|family)\b)"
    )


def holders_in(office: Office, text: str, start: int, end: int) -> Iterator[Held]:
    """Each place of a sentence where a holder is called by the title of the office."""
    former, line = _former(), text[start:end]
    titles = [(m, True) for m in office.titles.finditer(line)]
    # The short title says no country, so that a name must stand right behind it.
    titles += [
        (m, False) for m in office.short.finditer(line) if not any(t.start() <= m.start() < t.end() for t, _ in titles)
    ]
    people = list(office.whole.finditer(line)) if titles else []
    for title, full in titles:
        front = line[: title.start()]
        if former.search(front[-40:]) or _BECAME.search(front):
            continue
        if _TERM.match(line, title.end()):
            continue
        firm = _HELD_BEFORE.search(front) is not None or _HELD_AFTER.match(line, title.end()) is not None
        behind = next(
            (m for m in office.last.finditer(line) if _BETWEEN.fullmatch(line[title.end() : m.start()])), None
        )
        if behind is not None:
            if _OTHERWISE.match(line, behind.end()):
                continue
            yield Held(start + title.start(), start + behind.end(), behind["name"], firm)
            continue
        if not full:
            continue
        if told := next((m for m in people if _FIRST.fullmatch(line[m.end() : title.start()])), None):
            yield Held(start + told.start(), start + title.end(), told["name"], True)
            continue
        if told := next((m for m in people if _WAS.fullmatch(line[title.end() : m.start()])), None):
            yield Held(start + told.start(), start + told.end(), told["name"], True)
            continue
        before = next(
            (
                m
                for m in people
                if re.fullmatch(r",?\s+(?:the\s+)?(?:then[-\s]+(?:the\s+)?)?", line[m.end() : title.start()])
            ),
            None,
        )
        if before is not None:
            yield Held(start + before.start(), start + title.end(), before["name"], firm)
        elif firm and len({m["name"] for m in people}) == 1:
            # "X, who was TITLE at the time", "As TITLE, X": the one holder whom the sentence names.
            one = min(people, key=lambda m: abs(m.start() - title.start()))
            if not re.search(r"[.;:“”\"]", line[min(one.end(), title.end()) : max(one.start(), title.start())]):
                yield Held(
                    start + min(one.start(), title.start()), start + max(one.end(), title.end()), one["name"], firm
                )


@cache
def _former() -> re.Pattern[str]:
    """Words before a title that make it one of another time, or another office."""
    return re.compile(rf"{any_listed('class_words', 'no_holder').pattern}[-\s]*(?:\w+\s+)?$", re.I)
