"""Figures of another person, another time or another thing than those of the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..reference import load
from .figure_words import Told, told_with
from .grounds import Grounds
from .positions import HELD, Stand
from .words import fold

#: Letters by which two forms of a word are told to be one.
STEM = 5
_YEAR = re.compile(r"\b(?:in|since|of)\s((?:18|19|20)\d\d)\b", re.IGNORECASE)
_AGO = re.compile(r"\b(last (?:month|year)|previous (?:month|year)|(?:months|years?|decades?) (?:ago|earlier))\b", re.I)
#: Behind one of these a day is when it was said, not when it was.
_SAID = re.compile(r"\b(?:said|says|told|reported|announced|added)\b[^.,;]{0,25}$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")


def of_others(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why two figures are hardly of one thing, by whose they are, of when and of what; None where nothing says so.

    Args:
        first: a position with a figure.
        second: one that excludes it.
        grounds: the reports and the claims that the figures stand in.
    """
    ours, theirs = ([t for a in s.answers[:HELD] if (t := told_with(a, grounds))] for s in (first, second))
    if not ours or not theirs:
        return None
    every = (*ours, *theirs)
    if all(_is_spell(told) for told in every) and _of_two(_persons(ours, grounds), _persons(theirs, grounds), grounds):
        return "the two are told of different persons"
    if _looked_back(ours, theirs, grounds) or _looked_back(theirs, ours, grounds):
        return "one is told of a time that the other's reports do not speak of"
    toll = {"magnitude", *load("comparison")["final"]}.issuperset(told.answer.slot for told in every)
    days = [_quake_days(side, grounds) if toll else set[str]() for side in (ours, theirs)]
    if all(days) and not days[0] & days[1]:
        return "the two are told of quakes on two days"
    lengths = all(told.quantity.dimension == "length" for told in every)
    if lengths and not any(_one_thing(one, other) for one in ours for other in theirs):
        return "the two distances are told of different things"
    return None


def _is_spell(told: Told) -> bool:
    """Whether a figure tells how long somebody did something, or how often he did it: "15 years", "19 seasons"."""
    return told.quantity.dimension == "time" or told.quantity.counted in load("number_senses")["spells"]


def _persons(side: Sequence[Told], grounds: Grounds) -> frozenset[str]:
    """The persons that clauses are of; where they name none, those of the other clauses of their sentences."""
    found = set[str]()
    for told in side:
        claim = grounds.claims.get(told.answer.claim)
        if claim is None:
            continue
        for group in ((claim,), grounds.beside(claim)):
            persons = {
                part.entity
                for one in group
                for part in (one.subject, one.doer)
                if part and part.entity in grounds.entities and grounds.entities[part.entity].kind == "person"
            }
            speakers = {link.entity for link in claim.attribution if link.entity}
            if persons - speakers:
                found |= {person for person in persons - speakers if person}
                break
        else:
            return frozenset()
    return frozenset(found)


def _of_two(ours: frozenset[str], theirs: frozenset[str], grounds: Grounds) -> bool:
    """Whether two groups of persons have none in common, and none of the one may be one of the other."""
    same = {one.entity for key in ours for one in grounds.entities[key].possible_same}
    back = {one.entity for key in theirs for one in grounds.entities[key].possible_same}
    return bool(ours and theirs) and not (ours & theirs or same & theirs or back & ours)


def _looked_back(ours: Sequence[Told], theirs: Sequence[Told], grounds: Grounds) -> bool:
    """Whether all of some figures are dated to a month or year of which the reports of the others say nothing."""
    marks = [_times(told) for told in ours]
    if not all(marks):
        return False
    texts = [grounds.documents[told.answer.span.document] for told in theirs]
    years = {(document.published.lower or "")[:4] for document in texts}
    return not any(
        mark in years or re.search(rf"\b{re.escape(mark)}\b", document.text, re.IGNORECASE)
        for group in marks
        for mark in group
        for document in texts
    )


def _times(told: Told) -> set[str]:
    """Months, years and stretches ago to which the words beside a figure date it."""
    words = f"{told.before} {told.quantity.text} {told.behind}"
    return {found[1] for pattern in (_month(), _YEAR, _AGO) for found in pattern.finditer(words)}


@cache
def _month() -> re.Pattern[str]:
    names = "|".join(str(name).capitalize() for name in load("time_words")["months"])
    return re.compile(rf"\b(?:in|since|last)\s(?:early |late |mid-)?({names})\b(?!\s?\d)")


def _quake_days(side: Sequence[Told], grounds: Grounds) -> set[str]:
    """The day of the week that each report of some figures first says a quake was on; empty where one names none.

    Quakes follow each other in one place from one day to the next, and reports tell each as their news: "Monday's quake
    was the second; one on Sunday hurt five".
    """
    found = set[str]()
    for told in side:
        text = grounds.documents[told.answer.span.document].text
        days = (
            day[1].casefold()
            for sentence in re.split(r"[.!?]\s|\n", text)
            if _quakes().search(sentence)
            for day in _weekday().finditer(sentence)
            if not _SAID.search(sentence[: day.start()])
        )
        if (first := next(days, None)) is None:
            return set()
        found.add(first)
    return found


@cache
def _quakes() -> re.Pattern[str]:
    words = "|".join(word for word in load("quantity_words")["quakes"] if word.isalpha())
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(str(day).capitalize() for day in load('time_words')['weekdays'])})\b")


def _one_thing(one: Told, other: Told) -> bool:
    """Whether two distances from one point may be of one thing: their sentences have a word in common before them."""
    ours, theirs = (_stems(told.before) for told in (one, other))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _stems(text: str) -> frozenset[str]:
    idle = set(load("asking_words")["idle"])
    return frozenset(word[:STEM] for word in _WORD.findall(fold(text)) if word not in idle)
