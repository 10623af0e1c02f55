"""Stated speeds against what such a mover, or the wind, can do."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ..amounts import show
from ..findings import finding
from ..pile import Pile
from ..shapes import MARK, Mark, Shape
from .movers import Mover, mover_in, wind
from .physics import speed_kmh

_MOVES = re.compile(
    r"\b(?:speeds?|at|clocked|caught|moving|moved|moves|travel\w*|racing|raced|going|doing|averag\w+|reach\w*|sp[e]d|driv\w+|drove|flew|fly\w*|sail\w*|ma(?:d|k)e|making|exceed\w*|top\w*|touch\w*|hit|hitting|cruis\w+)\b[^⟦⟧;:]{0,40}$",
    re.IGNORECASE,
)


def speed_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on speeds that nothing of the kind named in the sentence goes at."""
    if "V" not in shape.kinds:
        return
    gaps = shape.gaps()
    plain = MARK.sub(" ", shape.text)
    for at, mark in enumerate(shape.marks):
        if mark.kind != "V" or mark.quantity is None:
            continue
        before, after = gaps[at], gaps[at + 1]
        words, gale = wind()
        if words.search(before[-60:]) or words.search(after[:12]):
            mover: Mover | None = gale
        elif words.search(plain) or not _MOVES.search(before):
            continue
        else:
            mover = mover_in(plain)
            if mover is not None and _armed_before(pile, shape):
                mover = mover_in("missile")  # "The missile was fired. It flew at 8,800 km/h."
        if mover is not None:
            yield from _judge(pile, shape, mark, mover)


def _armed_before(pile: Pile, shape: Shape) -> bool:
    """Whether "it" flies, and a missile was told of right before."""
    if not _IT_FLIES.match(shape.text):
        return False
    text, sentences = pile.readings[shape.document].document.text, pile.sentences(shape.document)
    at = next((number for number, (start, _) in enumerate(sentences) if start == shape.start), 0)
    return any(_ARMED.search(text[start:end]) for start, end in sentences[max(0, at - 2) : at])


_IT_FLIES = re.compile(r"\W*(?:it|they|the\s+flight|its)\b", re.IGNORECASE)
_ARMED = re.compile(r"\b(?:missiles?|rockets?|warheads?)\b", re.IGNORECASE)


def _judge(pile: Pile, shape: Shape, mark: Mark, mover: Mover) -> Iterable[Finding]:
    assert mark.quantity
    stated = speed_kmh(mark.quantity)
    if stated is None:
        return
    # "Up to" states a speed that is reached.
    low, least = (stated.value, stated.value) if mark.quantity.qualifier == "at most" else (stated.low, stated.least)
    if low <= mover.usual_kmh:
        return
    verdict: Verdict = "impossible" if least > mover.top_kmh else "doubtful"
    if verdict == "doubtful" and re.search(r"\b(?:could|would)\b", shape.text):
        return  # what is but planned may go faster than its kind does today
    kmh = f" ({show(round(stated.value))} km/h)" if mark.quantity.unit != "kilometer / hour" else ""
    bound = (
        f"any record of {mover.name} ({show(mover.top_kmh)} km/h)"
        if verdict == "impossible"
        else f"{mover.name} usually goes ({show(mover.usual_kmh)} km/h)"
    )
    explanation = f"“{mark.text}”{kmh} is faster than {bound}."
    numbers = {"stated_km_h": stated.value, "usual_km_h": mover.usual_kmh, "top_km_h": mover.top_kmh}
    yield from finding(pile, "motion", "speed", shape.document, (mark,), verdict, explanation, numbers, mover.source)
