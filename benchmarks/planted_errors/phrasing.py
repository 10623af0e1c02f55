"""Ways to say what is planted: the phrasings of each check, taking turns, some of them told by others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from random import Random

import yaml
from planted_errors import classes, days, lands, motions, reaches, sums
from planted_errors.drawing import HERE

CHECKS = {
    "arithmetic": sums, "calendar": days, "reach": reaches, "motion": motions, "class": classes, "gazetteer": lands,
}  # fmt: skip
#: Sentences that name a speaker, or have more parts than one.
_TOLD = re.compile(
    r"\[\[|filler|///|[\"?:]$|\b(?:said|says?|told|believe|according|analysts|wrote|writes|ministry|officials)\b", re.I
)
#: First words that lose their capital inside a sentence.
_LOWERED = (
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "Of",
    "By",
    "Between",
    "With",
    "Two",
    "About",
    "Last",
    "From",
    "Up",
    "After",
)


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One way to say a thing: its check and kind, what it is about, the order of size, the words."""

    check: str
    kind: str
    number: int
    subject: str
    scale: str
    text: str


@cache
def phrasings(split: str) -> tuple[Phrasing, ...]:
    """All phrasings of ``dev`` or ``held``."""
    found: list[Phrasing] = []
    for check in CHECKS:
        kinds = yaml.safe_load((HERE / f"phrasings/{check}.yaml").read_text(encoding="utf-8"))
        for kind, splits in kinds.items():
            for number, line in enumerate(splits[split]):
                head, _, text = line.partition(" | ")
                subject, _, scale = head.partition(" ")
                found.append(Phrasing(check, kind, number, subject, scale, text))
    return tuple(found)


def turns_of(check: str, split: str, chance: Random) -> Iterator[Phrasing]:
    """The phrasings of a check without end: its kinds take turns, within them the phrasings.

    Args:
        check: one of ``CHECKS``.
        split: ``dev`` or ``held``.
        chance: what puts the phrasings of a kind in order.
    """
    kinds: dict[str, list[Phrasing]] = {}
    for one in phrasings(split):
        if one.check == check:
            kinds.setdefault(one.kind, []).append(one)
    for ways in kinds.values():
        chance.shuffle(ways)
    turn = 0
    while True:
        for ways in kinds.values():
            yield ways[turn % len(ways)]
        turn += 1


def told_by_others(phrasing: Phrasing, split: str, chance: Random) -> Phrasing:
    """Give two in five of the sentences that name no speaker one, before or behind.

    Args:
        phrasing: a way to say a thing.
        split: ``dev`` or ``held``, whose attributions are used.
        chance: what draws.
    """
    text = phrasing.text
    if _TOLD.search(text) or chance.random() < 0.6:
        return phrasing
    ways = _attributions()[split]
    beginning = text.partition(" ")[0]
    if beginning in _LOWERED and ":" not in text and ";" not in text and chance.random() < 0.5:
        told = chance.choice(ways["before"]).format(f"{text[0].lower()}{text[1:-1]}")
    else:
        told = chance.choice(ways["behind"]).format(text[:-1])
    return replace(phrasing, text=told)


@cache
def _attributions() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return yaml.safe_load((HERE / "attributions.yaml").read_text(encoding="utf-8"))
