"""What words alone tell of a headline and a body of text: whether they are of one matter, and which denies it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np

from variorum.dossier.question_keys import keyed
from variorum.lineage.stems import stem, weight
from variorum.reference import load

_END = re.compile(r"(?<=[.!?])[\"”'’]*\s+|\n+")
_NOT = frozenset(["not", "no", "never", "nt", "t", "nor", "none"])
_HEDGES = frozenset(
    ["reportedly", "alleged", "allegedly", "claim", "claims", "claimed", "report", "reports", "may", "could"]
)
#: Sentences of a body nearest to the headline that are looked at, and those it begins with.
NEAREST, FIRST = 3, 4
NAMES = (
    "headline's words in the body",
    "in its nearest sentence",
    "in its first sentences",
    "headline calls it untrue",
    "nearest sentences call it untrue",
    "first sentences call it untrue",
    "body calls it untrue",
    "one of the two alone calls it untrue",
    "one of them with the nearest sentences",
    "headline has a not",
    "nearest sentences have a not",
    "one of the two alone has a not",
    "headline asks",
    "headline hedges",
    "nearest sentences hedge",
    "of one matter and untrue in the body alone",
    "of one matter and untrue in the headline alone",
    "of one matter",
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body of text by its sentences: keys of each, and what each denies or hedges."""

    sentences: tuple[frozenset[str], ...]
    untrue: tuple[float, ...]
    denials: tuple[float, ...]
    hedges: tuple[float, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all sentences."""
        return frozenset[str]().union(*self.sentences)


def body(text: str) -> Body:
    """A body of text, or a headline, ready to be held against another."""
    sentences = [part for part in _END.split(text) if part.strip()] or [""]
    rows = [_words(part) for part in sentences]
    return Body(
        tuple(frozenset(keyed(part)) for part in sentences),
        tuple(float(bool(set(row) & _untrue())) for row in rows),
        tuple(float(bool(set(row) & _NOT)) for row in rows),
        tuple(float(bool(set(row) & _HEDGES)) for row in rows),
    )


def stance_features(headline: str, told: Body) -> list[float]:
    """The numbers of :data:`NAMES`."""
    own = body(headline)
    found = keyed(headline)
    weights = {key: weight(stem(word)) for key, word in found.items()}
    total = sum(weights.values()) or 1.0
    shares = [sum(weights[key] for key in found if key in sentence) / total for sentence in told.sentences]
    whole = sum(weights[key] for key in found if key in told.keys) / total
    nearest = np.argsort(shares)[::-1][:NEAREST]
    first = range(min(FIRST, len(shares)))
    untrue = max(own.untrue)
    near_untrue, first_untrue = _most(told.untrue, nearest), _most(told.untrue, first)
    denied, near_denied = max(own.denials), _most(told.denials, nearest)
    matter = float(whole > 0.45)
    return [
        whole,
        max(shares),
        _most(shares, first),
        untrue,
        near_untrue,
        first_untrue,
        float(np.mean(told.untrue)),
        abs(untrue - first_untrue),
        abs(untrue - near_untrue),
        denied,
        near_denied,
        abs(denied - near_denied),
        float("?" in headline),
        max(own.hedges),
        _most(told.hedges, nearest),
        matter * max(near_untrue, first_untrue) * (1 - untrue),
        matter * untrue * (1 - max(near_untrue, first_untrue)),
        matter,
    ]


def _most(values: Iterable[float], places: Iterable[int]) -> float:
    held = list(values)
    return max((held[place] for place in places), default=0.0)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@cache
def _untrue() -> frozenset[str]:
    """Words by which something is called untrue, and verbs of denial in all their forms."""
    table = load("statements")
    verbs = {*table["disproving"], "deny", "dismiss", "reject", "refute"}
    forms = {
        form
        for verb in verbs
        for form in (verb, f"{verb}s", f"{verb}ed", f"{verb}d", f"{verb[:-1]}ies", f"{verb[:-1]}ied")
    }
    return frozenset([*table["untrue"], *forms])
