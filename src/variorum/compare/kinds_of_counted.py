"""Figures of two kinds of one noun ("pledged delegates", "super delegates"), and how far it is to a figure.

"The gap stood at 263 delegates" and "she has 469 delegates" are told of two things, and so are "12 pledged delegates"
and "9 super delegates", though each counts delegates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..reference import load, load_words
from .counted_nouns import counted_as
from .figure_words import Told, figures_told, told_with
from .figures import midpoint
from .grounds import Grounds
from .positions import Stand, stand_of
from .words import fold

#: Letters by which two forms of a word are told to be one.
STEM = 5
#: Stands for each word that says of a thing that it is great.
_GREAT = "great"
#: Words between a figure and its noun.
_MOST = 3


def of_two_kinds(first: Stand, second: Stand, grounds: Grounds) -> str | None:
    """Why two counts are of two things; None where nothing says so.

    Args:
        first: a position with a figure.
        second: one that excludes it.
        grounds: the reports, for the words around the figures.
    """
    ours, theirs = (figures_told(stand, grounds) for stand in (first, second))
    if not ours or not theirs or any(told.answer.slot in load("comparison")["final"] for told in (*ours, *theirs)):
        return None
    far = [[_is_distance(told) for told in side] for side in (ours, theirs)]
    if any(all(one) and not any(other) for one, other in (far, far[::-1])):
        return "one tells how far it is to a figure"
    if all(_kinds_apart(_kind(one), _kind(other)) for one in ours for other in theirs):
        return "each counts a kind of its own"
    if _part_of(ours, theirs) or _part_of(theirs, ours):
        return "one counts only those of a size or strength"
    return None


def _part_of(few: Sequence[Told], many: Sequence[Told]) -> bool:
    """Whether some figures count the great ones of others count: "three strong aftershocks", "four of them"."""
    degrees = load_words("comparison", "of a degree") | {_GREAT}
    told = [_kind(one) & degrees for one in few]
    if not all(told) or any(_kind(one) & degrees for one in many):
        return False
    return all((midpoint(a.quantity) or 0) <= (midpoint(b.quantity) or 0) for a in few for b in many)


def as_opposed(stand: Stand, others: Sequence[Stand], grounds: Grounds) -> Stand:
    """A position, of its answers only those that count the great ones, where all that is held against it counts those.

    "At least four aftershocks" and "at least four major ones" are one figure; only the second excludes "three strong
    aftershocks".
    """
    degrees = load_words("comparison", "of a degree") | {_GREAT}
    against = [told for other in others for told in figures_told(other, grounds)]
    if not against or not all(_kind(told) & degrees for told in against):
        return stand
    told = [told for answer in stand.answers if (told := told_with(answer, grounds)) is not None]
    ours = [one.answer for one in told if _kind(one) & degrees]
    if not ours or len(ours) == len(told):
        return stand
    return replace(stand_of("quantity", ours, grounds), off_question=stand.off_question)


def _is_distance(told: Told) -> bool:
    """Whether a figure tells how far apart two others are: "a gap of 263", "71 delegates short of"."""
    behind = f"{told.quantity.text} {told.behind}"[: len(told.quantity.text) + 40]
    return bool(_before().search(told.before) or _behind().search(behind))


@cache
def _before() -> re.Pattern[str]:
    table = load("comparison")["distances"]
    nouns, verbs = ("|".join(table[which]) for which in ("nouns", "verbs"))
    return re.compile(
        rf"\b(?:{nouns})\b(?:(?![.;]|\b(?:with|after|while|when)\b).){{0,60}}?\b(?:of|at|by|to|is|was|stands|stood)\s(?:\w+\s)?$"
        rf"|\b(?:{verbs})\s(?:\w+\s){{0,3}}$",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('comparison')['distances']['behind'])})\b", re.IGNORECASE)


def _kind(told: Told) -> frozenset[str]:
    """Stems of the words between a figure and the noun that it counts: "pledged" of "1,280 pledged delegates"."""
    noun, figure = counted_as(told.quantity), _figure().match(f"{told.quantity.text} ")
    if noun is None or figure is None:
        return frozenset()
    behind = f"{told.quantity.text} {told.behind}"[figure.end() :].casefold()
    words = re.findall(r"[^\W\d_]+", behind)[: _MOST + 1]
    at = next((n for n, word in enumerate(words) if word.startswith(noun.casefold().split()[-1][:STEM])), 0)
    idle = load("asking_words")["idle"]
    stems = frozenset(fold(word)[:STEM] for word in words[:at] if word not in idle)
    great = load_words("comparison", "great")
    # "Strong" shocks and "major" ones are one kind.
    return stems - great | {_GREAT} if stems & great else stems


@cache
def _figure() -> re.Pattern[str]:
    numbers = "|".join([*load("number_words")["ones"], *load("number_words")["tens"]])
    return re.compile(
        rf"\W*(?:(?:about|around|nearly|almost|roughly|some|at least|more than|over)\s)?(?:[\d.,]+|{numbers})\s", re.I
    )


def _kinds_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)
