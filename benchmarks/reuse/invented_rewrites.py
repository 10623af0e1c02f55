"""Rewrites invented from given texts: words replaced by a table, words dropped, sentences merged, cut, moved and added.

A person who rewrites does more than this; what is invented here serves to learn from texts on many subjects, beside the
few pairs that people wrote, what rewriting keeps and a common subject does not bring about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“'(])")


class Manner(NamedTuple):
    """How freely a text is rewritten: chances from 0 to 1."""

    replace: float
    drop: float
    leave_out: float
    merge: float
    turn: float
    move: float


#: From a copy with a few cuts to a retelling with most words changed.
MANNERS = {
    "cut": Manner(0.0, 0.0, 0.3, 0.0, 0.0, 0.05),
    "light": Manner(0.5, 0.05, 0.2, 0.1, 0.1, 0.1),
    "heavy": Manner(0.9, 0.2, 0.4, 0.4, 0.5, 0.4),
}
#: Words that a rewriter drops first.
_EASY = re.compile(r"\b(?:very|also|just|only|still|now|that|already|however|then|the)\b ?", re.IGNORECASE)
_OPENINGS = (
    "In addition, ",
    "As it turns out, ",
    "It is understood that ",
    "Meanwhile, ",
    "According to the account, ",
    "",
)


@cache
def _others() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    groups = yaml.safe_load((Path(__file__).parent / "synonyms.yaml").read_text(encoding="utf-8"))
    others: dict[str, list[str]] = {}
    for group in groups:
        for word in group:
            others.setdefault(word, [other for other in group if other != word])
    words = sorted(others, key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b"), others


def rewrite(text: str, manner: Manner, chance: Random, own: Sequence[str] = ()) -> str:
    """Tell a text again.

    Args:
        text: the text.
        manner: how freely.
        chance: where the choices come from.
        own: sentences that the rewriter adds, at places of their own.
    """
    sentences = [part.strip() for part in _SENTENCE_END.split(" ".join(text.split())) if part.strip()]
    kept = [one for one in sentences if chance.random() >= manner.leave_out] or sentences[:1]
    told = [_tell(one, manner, chance) for one in kept]
    for at in range(len(told) - 1):
        if chance.random() < manner.move:
            told[at], told[at + 1] = told[at + 1], told[at]
    merged: list[str] = []
    for one in told:
        if merged and chance.random() < manner.merge:
            merged[-1] = f"{merged[-1].rstrip('.')}, and {one[:1].lower()}{one[1:]}"
        else:
            merged.append(one)
    for one in own:
        merged.insert(chance.randrange(len(merged) + 1), one)
    return " ".join(merged)


def _tell(sentence: str, manner: Manner, chance: Random) -> str:
    pattern, others = _others()
    told = pattern.sub(
        lambda match: chance.choice(others[match[0]]) if chance.random() < manner.replace else match[0], sentence
    )
    told = _EASY.sub(lambda match: "" if chance.random() < manner.drop * 2 else match[0], told)
    words = told.split()
    told = " ".join(
        word for word in words if word[:1].isupper() or word[:1].isdigit() or chance.random() >= manner.drop
    )
    halves = told.rstrip(".").split(", ", 1)
    if len(halves) == 2 and chance.random() < manner.turn:
        told = f"{halves[1][:1].upper()}{halves[1][1:]}, {halves[0][:1].lower()}{halves[0][1:]}."
    if chance.random() < manner.turn / 2:
        told = f"{chance.choice(_OPENINGS)}{told[:1].lower()}{told[1:]}"
    return told
