"""What moves, and how fast its kind can go (``reference/data/movers.yaml``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from math import inf
from typing import Any

from ...reference import load
from ..phrases import any_listed, any_of


@dataclass(frozen=True, slots=True)
class Mover:
    """A kind of mover: ``usual_kmh`` beyond which a claim is doubtful, ``top_kmh`` beyond which it is impossible.

    ``up_to_km`` and ``from_km`` bound the journeys that it is meant for; ``ground``: only where nothing flies.
    """

    name: str
    usual_kmh: float
    top_kmh: float
    source: str
    up_to_km: float = inf
    from_km: float = 0.0
    ground: bool = False


#: "The flight time of the Tern", "ten minutes for the flight": said of whatever flies.
_ANY_FLIGHT = re.compile(
    r"\b(?:for|on)\s+(?:the|its|a)\s+flight\b|\bflight\s+of\s+(?:[\d.,]+\s*-?(?:km|kilomet\w+|miles?)\b|(?=lasted|lasts|took|takes))|\bflight(?:\s+times?)?\s+of\s+(?:the|an?|its)\s+"
    r"(?!(?:[a-z]+\s+)?(?:plane|airliner|jet|aircraft|airline)\b)",
    re.IGNORECASE,
)


_BY_AIR = re.compile(
    r"\b(?:fl(?:y|ies|ew|own|ying)|airlift\w*|by\s+air|airborne|paratroop\w*|parachut\w*)\b", re.IGNORECASE
)


def _with_plurals(words: list[str]) -> tuple[str, ...]:
    """Words and what they are in the plural by an s."""
    return tuple(dict.fromkeys((*words, *(f"{word}s" for word in words if word[-1] not in "sdy"))))


@cache
def _table(words: str) -> tuple[tuple[re.Pattern[str], Mover], ...]:
    rows: list[dict[str, Any]] = load("movers")["movers"]
    return tuple(
        (
            any_of(_with_plurals(row[words])),
            Mover(
                row["name"],
                float(row["usual"]),
                float(row["top"]),
                row["source"],
                float(row.get("up_to_km", inf)),
                float(row.get("from_km", 0)),
                bool(row.get("ground", False)),
            ),
        )
        for row in rows
        if words in row
    )


@cache
def _any_of_table(words: str) -> re.Pattern[str]:
    """What finds one of all movers at once: most stretches name none."""
    rows: list[dict[str, Any]] = load("movers")["movers"]
    return any_of(tuple(sorted({word for row in rows if words in row for word in _with_plurals(row[words])})))


@cache
def wind() -> tuple[re.Pattern[str], Mover]:
    """Words for wind, and how fast it blows."""
    row = load("movers")["wind"]
    return any_of(tuple(row["words"])), Mover("wind", float(row["usual"]), float(row["top"]), row["source"])


@cache
def unlike() -> re.Pattern[str]:
    """Words that make a sentence one of comparison, of space or of waves."""
    # "First light" is when a night ends.
    return re.compile(rf"(?<!first )(?<!last ){any_listed('movers', 'unlike').pattern}", re.IGNORECASE)


def mover_in(words: str, path_km: float = 0.0) -> Mover | None:
    """The fastest kind of mover that a stretch of text names, for a journey of a length; None where it names none."""
    if unlike().search(words):
        return None
    words = _ANY_FLIGHT.sub(" ", words)
    for said in ("words", "verbs"):
        if not _any_of_table(said).search(words):
            continue
        hits = [
            (match, mover)
            for regex, mover in _table(said)
            if mover.from_km <= path_km <= mover.up_to_km
            and not (mover.ground and _BY_AIR.search(words))
            and (match := regex.search(words))
        ]
        # The "jet" of "passenger jet" is no further kind.
        longest = {at for match, _ in hits if " " in match[0] for at in range(match.start(), match.end())}
        found = [mover for match, mover in hits if " " in match[0] or match.start() not in longest]
        if found:
            # Which of several moves is not known: doubt takes the fastest.
            return max(found, key=lambda mover: (mover.top_kmh, mover.usual_kmh))
    return None


def names_only_a_flight(words: str, path_km: float = 0.0) -> bool:
    """Whether nothing but the word "flight" tells what moves: it need be no airliner."""
    return mover_in(words, path_km) is not None and mover_in(_FLIGHT.sub(" ", words), path_km) is None


_FLIGHT = re.compile(r"\bflight(?:\s+times?)?\b|\bflying\s+time\b", re.IGNORECASE)


def flies(mover: Mover) -> bool:
    """Whether a kind of mover goes through the air by itself."""
    return mover.name in load("movers")["flying"]


def cannot_be_one(one: set[str], other: set[str]) -> bool:
    """Whether two sentences name kinds of movers that nothing is both of: a convoy, and planes."""
    if not one or not other or one & other:
        return False
    return not any(one & set(group) and other & set(group) for group in load("movers")["one_thing"])


def weather_told(words: str) -> Mover | None:
    """A storm, where those who watch the weather tell how far "it" came; None of what the wind carries."""
    if not any_listed("movers", "weather_speakers").search(words) or any_listed("movers", "air").search(words):
        return None
    return mover_in("storm")


def movers_in(words: str) -> set[str]:
    """The kinds of movers that a stretch of text names, by their nouns."""
    words = _ANY_FLIGHT.sub(" ", words)
    return {mover.name for regex, mover in _table("words") if regex.search(words)}
