"""Figures of another person, another time or another thing than those of the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..reference import load
from .figure_words import Told, figures_told
from .figures import midpoint
from .grounds import Grounds
from .positions import Stand
from .words import fold

#: Letters by which two forms of a word are told to be one.
STEM = 5
_YEAR = re.compile(r"\b(?:in|since|of|for)\s(?:the\s)?(?:fiscal\s|financial\s)?(?:year\s)?((?:18|19|20)\d\d)\b", re.I)
_AGO = re.compile(r"\b(last (?:month|year)|previous (?:month|year)|(?:months|years?|decades?) (?:ago|earlier))\b", re.I)
_INSTEAD = re.compile(
    r"\b(?:instead of|rather than|up from|down from|and not)\s(?:the\s)?(?:\w+ly\s)?([\w,]+)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_ONE_PERSON = frozenset({"he", "she", "i"})


def of_others(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why two figures are hardly of one thing, by whose they are, of when and of what; None where nothing says so.

    Args:
        first: a position with a figure.
        second: one that excludes it.
        grounds: the reports and the claims that the figures stand in.
    """
    ours, theirs = (figures_told(stand, grounds) for stand in (first, second))
    if not ours or not theirs:
        return None
    every = (*ours, *theirs)
    if all(_is_spell(told) for told in every) and _of_two(_persons(ours, grounds), _persons(theirs, grounds), grounds):
        return "the two are told of different persons"
    money = all(told.quantity.dimension == "money" for told in every)
    if money and {"person", "body"} == {_doer(ours, grounds), _doer(theirs, grounds)}:
        return "one is somebody's sum, the other that of a body"
    if _looked_back(ours, theirs, grounds) or _looked_back(theirs, ours, grounds):
        return "one is told of a time that the other's reports do not speak of"
    toll = {"magnitude", "depth", *load("comparison")["final"]}.issuperset(told.answer.slot for told in every)
    days = [_quake_days(side, grounds) if toll else set[str]() for side in (ours, theirs)]
    if all(days) and not days[0] & days[1]:
        return "the two are told of quakes on two days"
    # How deep one quake was needs no thing beside it to tell of what.
    lengths = all(told.quantity.dimension == "length" and told.answer.slot != "depth" for told in every)
    if lengths and not any(_one_thing(one, other) for one in ours for other in theirs):
        return "the two distances are told of different things"
    return None


def named_apart(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether the sentences of two figures name persons, things or places, but none in common."""
    ours, theirs = ([_names(told) for told in figures_told(stand, grounds)] for stand in (first, second))
    return bool(ours and theirs) and all(one and other and one.isdisjoint(other) for one in ours for other in theirs)


def told_of_both(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether a report of the one gives its figure in place of the other: "six days instead of three"."""
    for ours, theirs in ((first, second), (second, first)):
        figure = midpoint(theirs.value.quantity) if theirs.value.quantity else None
        for told in figures_told(ours, grounds):
            found = _INSTEAD.search(told.behind)
            if found and figure is not None and _number(found[1]) == figure:
                return True
    return False


def _number(word: str) -> float | None:
    low, table = word.casefold().replace(",", ""), load("number_words")
    if low.isdigit():
        return float(low)
    value = {**table["ones"], **table["tens"]}.get(low)
    return None if value is None else float(value)


def _names(told: Told) -> frozenset[str]:
    """The words in capitals beside a figure, but for days and months, and for what opens the sentence."""
    words = f"{told.before.partition(' ')[2]} {told.behind}"
    return frozenset(name for name in re.findall(r"\b[A-Z]\w{2,}", words) if name not in _dates())


@cache
def _dates() -> frozenset[str]:
    table = load("time_words")
    return frozenset(str(name).capitalize() for name in (*table["weekdays"], *table["months"]))


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


def _doer(side: Sequence[Told], grounds: Grounds) -> str:
    """What all clauses of some figures have for a doer, a person or a body; empty where they do not show one."""
    found = {_nature(told, grounds) for told in side}
    return found.pop() if len(found) == 1 else ""


def _nature(told: Told, grounds: Grounds) -> str:
    claim = grounds.claims.get(told.answer.claim)
    doer = claim.doer if claim is not None else None
    if doer is None:
        return ""
    if doer.text.casefold() in _ONE_PERSON:
        return "person"
    entity = grounds.entities.get(doer.entity or "")
    if entity is not None:
        return {"person": "person", "organisation": "body", "government": "body"}.get(entity.kind, "")
    nouns = load("comparison")["collective"]
    head = re.split(r"\s(?:of|in|for)\s|,", doer.text.casefold())[0].split()
    return "body" if head[-1:] and head[-1] in nouns else ""


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


_COMPARED = re.compile(r"\b(?:compared|up from|down from|against|than|the \w+est since)\b", re.IGNORECASE)


def _times(told: Told) -> set[str]:
    """Months, years and stretches ago to which the words beside a figure date it."""
    # "61 per cent, up from 52 four years ago", "the lowest since 1999": what it is compared with is of that time.
    words = f"{told.before} {told.quantity.text} {_COMPARED.split(told.behind)[0]}"
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
        first = _struck().search(text)
        if first is None:
            return set()
        found.add((first[1] or first[2] or first[3]).casefold())
    return found


@cache
def _struck() -> re.Pattern[str]:
    """The day of a quake: "Monday's quake", "a quake struck the coast early on Sunday"; none of its end."""
    quake = rf"\b(?:{'|'.join(word for word in load('quantity_words')['quakes'] if word.isalpha())})\b"
    day = rf"\b({'|'.join(str(day).capitalize() for day in load('time_words')['weekdays'])})\b"
    struck = rf"\b(?:{'|'.join(load('comparison')['narrowed']['strikes'])})\b"
    between = r"(?:(?!\b(?:said|says|told)\b|[.;!?] |\n).){0,140}?"
    return re.compile(
        rf"{day}\s?['’]s (?:[\w.-]+ )?{quake}|{quake} (?:on|of) {day}|{quake}[^;!?\n]{{0,60}}{struck}{between}{day}"
    )


def _one_thing(one: Told, other: Told) -> bool:
    """Whether two distances from one point may be of one thing: their sentences have a word in common before them."""
    ours, theirs = (_stems(told.before) for told in (one, other))
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _stems(text: str) -> frozenset[str]:
    idle = set(load("asking_words")["idle"])
    return frozenset(word[:STEM] for word in _WORD.findall(fold(text)) if word not in idle)
