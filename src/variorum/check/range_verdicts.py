"""What a class of range means by each published scheme, and the finding on a range that is called by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..model import Finding, Quantity, Span, Verdict
from ..reference import load
from .pile import Pile
from .ranges import StatedRange
from .said import finding_on
from .units import kilometres

#: A bound is crossed only from this share of it on: ranges are told in round figures. Beyond the second nothing fits.
NEAR, FAR = 0.05, 0.25


@dataclass(frozen=True)
class _Bounds:
    """One scheme's bounds of a class, in km; ``upper`` infinite where open."""

    scheme: str
    source: str
    lower: float
    upper: float


@cache
def _schemes(name: str) -> tuple[_Bounds, ...]:
    return tuple(
        _Bounds(
            scheme["name"],
            scheme["source"],
            float(row.get("over", row.get("from", 0))),
            float(row["up_to"]) if row.get("up_to") is not None else float("inf"),
        )
        for scheme in load("range_classes").values()
        if (row := scheme["classes"].get(name)) is not None
    )


def class_of(word: str) -> str:
    """The class that a word names, as the schemes call it: "medium-range" of "medium range"."""
    folded = {key.casefold(): value for key, value in load("class_words")["range_words"].items()}
    return folded[re.sub(r"\s+", " ", word).casefold()]


def judge_range(
    pile: Pile, span: Span, stated: Quantity | StatedRange, where: Span, entity: str | None
) -> Iterator[Finding]:
    """The finding on a range and the class that it is called by.

    Args:
        pile: the reports.
        span: the words of the class.
        stated: the range.
        where: the words of the range.
        entity: identifier of the weapon; None where none is known.

    Yields:
        The finding; none where the length cannot be put into kilometres or is nought.
    """
    if isinstance(stated, StatedRange):
        lower, upper = stated.lower_km, stated.upper_km
    else:
        lower, upper = kilometres(stated.lower, stated.unit), kilometres(stated.upper, stated.unit)
    # A range is as far as it goes: of "300 to 500 km" the 500.
    most = upper if upper is not None else lower
    if most is None or most <= 0:
        return
    schemes = _schemes(class_of(span.quote))
    rows = [(_off(most, upper is None, scheme), scheme) for scheme in schemes]
    fits = [scheme for off, scheme in rows if off <= NEAR]
    others = [scheme for off, scheme in rows if off > NEAR]
    least = min(off for off, _ in rows)
    verdict: Verdict = (
        "consistent" if fits else "doubtful" if least <= FAR or not _ballistic(pile, span) else "impossible"
    )
    told = f"a range of {where.quote} is called “{span.quote}”"
    if fits and not others:
        sentence = f"{told[0].upper()}{told[1:]}, as {_listed(fits)} has it."
    elif fits:
        sentence = f"{told[0].upper()}{told[1:]}: so by {_listed(fits)}, not by {_listed(others)}; schemes differ."
    else:
        sentence = f"{told[0].upper()}{told[1:]}, which fits no published scheme: {_listed(others)}."
    yield finding_on(
        pile, "class", (span, where), verdict, sentence, {"range_km": round(most, 1)},
        formula="; ".join(scheme.source.split("; ")[0] for scheme in (*fits, *others))[:600], about=entity,
    )  # fmt: skip


def _ballistic(pile: Pile, span: Span) -> bool:
    """Whether the sentence speaks of ballistic missiles, which the schemes are made for."""
    start, end = pile.sentence(span.document, span.start)
    text = pile.readings[span.document].document.text[start:end]
    return bool(re.search(r"\b(?:ballistic|[IMS]RBMs?|ICBMs?|intercontinental)\b", text, re.I))


def _off(most: float, open_above: bool, scheme: _Bounds) -> float:
    """How far a range lies outside a class, as a share of the bound it crosses."""
    if most > scheme.upper:
        return most / scheme.upper - 1.0
    if most <= scheme.lower and not open_above and scheme.lower:
        return 1.0 - most / scheme.lower
    return 0.0


def _listed(schemes: list[_Bounds]) -> str:
    rows = [f"{one.scheme} ({_bounds(one)})" for one in schemes]
    return rows[0] if len(rows) == 1 else f"{', '.join(rows[:-1])} and {rows[-1]}"


def _bounds(one: _Bounds) -> str:
    if one.upper == float("inf"):
        return f"over {one.lower:,.0f} km"
    return f"up to {one.upper:,.0f} km" if not one.lower else f"{one.lower:,.0f} to {one.upper:,.0f} km"
