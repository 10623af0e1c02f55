"""The scales of opposite states, by the words that tell them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ...reference import load, load_words

Side = Literal["one", "other"]
#: Ways in which a clause tells a state; see the head of ``opposite_states.yaml``.
Way = Literal["patient", "actor", "told", "held", "towards"]
_WAYS: tuple[Way, ...] = ("patient", "actor", "told", "held", "towards")
_SIDES: tuple[Side, ...] = ("one", "other")


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of two opposite states.

    Attributes:
        name: its name.
        question: a form for the question, with places for the name and for verbs in its number.
        of: what is in such a state: ``person``, ``thing``, ``place`` or ``both`` persons and things.
        labels: what the two sides are called.
        alone: verbs that tell it with nothing behind them only.
        near: words of which a clause must have one; none where any clause will do.
        unless: words of which it must have none.
        nobody: whether "nobody" stands for all persons of the story.
        once: whether the sides are two ways of one deed: what is denied, or told beside others, tells none.
        judged: whether reports tell it as a judgement ("the letter is genuine").
        last: the side that comes last by its nature; empty where either may.
    """

    name: str
    question: str
    of: str
    labels: dict[Side, str]
    alone: frozenset[str]
    near: frozenset[str]
    unless: frozenset[str]
    nobody: bool
    once: bool
    judged: bool
    last: str


@cache
def scales() -> tuple[Scale, ...]:
    """All scales, in the order in which they are asked."""
    return tuple(
        Scale(
            name=table["name"],
            question=table["question"],
            of=table["of"],
            labels={side: table[side]["label"] for side in _SIDES},
            alone=frozenset(word for side in _SIDES for word in table[side].get("alone", ())),
            near=frozenset(table.get("near", ())),
            unless=frozenset(table.get("unless", ())),
            nobody=bool(table.get("nobody")),
            once=bool(table.get("once")),
            judged=bool(table.get("judged")),
            last="one" if table["changes"] == "backward" else "",
        )
        for table in load("opposite_states")["scales"]
    )


def scale_named(name: str) -> Scale:
    """A scale by its name."""
    return next(scale for scale in scales() if scale.name == name)


@cache
def _index() -> dict[tuple[Way, str], tuple[tuple[Scale, Side], ...]]:
    found: dict[tuple[Way, str], tuple[tuple[Scale, Side], ...]] = {}
    for scale, table in zip(scales(), load("opposite_states")["scales"], strict=True):
        for side in _SIDES:
            for way in _WAYS:
                for word in table[side].get(way, ()):
                    found[way, word] = (*found.get((way, word), ()), (scale, side))
    return found


def told_by(way: Way, word: str) -> tuple[tuple[Scale, Side], ...]:
    """The sides of scales that a word tells in one way."""
    return _index().get((way, word), ())


@cache
def verbs_of_states() -> frozenset[str]:
    """Verbs that tell a state, or begin an expression for one, whatever they are said of."""
    listed = [words_of(kind) for kind in ("calling", "fearing", "holding", "linking")]
    told = (word for way, word in _index() if way in ("patient", "actor"))
    towards = (word.split() for way, word in _index() if way == "towards")
    begun = (" ".join(words[:count]) for words in towards for count in range(1, len(words)))
    return frozenset().union(*listed, told, begun)


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, tuple[tuple[Scale, Side], ...]]]:
    found: dict[str, tuple[tuple[Scale, Side], ...]] = {}
    for scale, table in zip(scales(), load("opposite_states")["scales"], strict=True):
        for side in _SIDES:
            for phrase in table[side].get("phrases", ()):
                found[phrase] = (*found.get(phrase, ()), (scale, side))
    longest = sorted(found, key=lambda phrase: (-len(phrase), phrase))
    return re.compile("(?:" + "|".join(map(re.escape, longest)) + r")\b"), found


def told_by_phrase(words: str) -> tuple[int, tuple[tuple[Scale, Side], ...]]:
    """The sides that the phrase at the beginning of some words tells, and its length; 0 where there is none."""
    pattern, found = _phrases()
    match = pattern.match(words.casefold())
    return (match.end(), found[match[0]]) if match else (0, ())


def words_of(kind: str) -> frozenset[str]:
    """A list of words of the lexicon."""
    return load_words("opposite_states", kind)
