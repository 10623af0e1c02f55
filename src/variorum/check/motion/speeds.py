"""Stated speeds against what such a mover, or the wind, can do."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding, Verdict
from ..amounts import show
from ..findings import finding
from ..pile import Pile
from ..shapes import MARK, Mark, Shape
from .movers import Mover, flies, mover_in, names_only_a_flight, wind
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
    # What is counted is read with its number ("ten supersonic planes"), so that its words are in none of the gaps.
    told = _LAUNCHED_FROM.sub(" ", pile.readings[shape.document].document.text[shape.start : shape.end])
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
            mover = mover_in(told)
            if mover is not None and _armed_before(pile, shape):
                mover = mover_in("missile")  # "The missile was fired. It flew at 8,800 km/h."
            elif mover is not None and mover.name == "an airliner":
                mover = _airliner(pile, shape, told, mover)
            if mover is not None and mark.quantity.unit == "mach" and not flies(mover):
                mover = None  # nobody tells the Mach number of a ship, but of what it fires
        if mover is not None:
            yield from _judge(pile, shape, mark, mover)


def _airliner(pile: Pile, shape: Shape, told: str, mover: Mover) -> Mover | None:
    """The airliner of a sentence; any plane where only a "flight" is named, none where it is faster than sound."""
    if _BEYOND_SOUND.search(pile.readings[shape.document].document.text):
        return None
    return mover_in("plane") if names_only_a_flight(told) else mover


def _armed_before(pile: Pile, shape: Shape) -> bool:
    """Whether "it" flies, and a missile was told of right before."""
    if not _IT_FLIES.match(shape.text):
        return False
    text, sentences = pile.readings[shape.document].document.text, pile.sentences(shape.document)
    at = next((number for number, (start, _) in enumerate(sentences) if start == shape.start), 0)
    return any(_ARMED.search(text[start:end]) for start, end in sentences[max(0, at - 2) : at])


#: "Fired from a submarine at Mach 3": what moves is not what fires it.
_LAUNCHED_FROM = re.compile(
    r"(?<=\bfrom\s)(?:an?|the|its|their)\s+(?:[\w-]+\s+){0,2}"
    r"(?:ships?|vessels?|warships?|frigates?|destroyers?|cruisers?|corvettes?|carriers?|submarines?|boats?|trucks?|trains?"
    r"|lorr(?:y|ies)|tanks?|vehicles?|helicopters?|balloons?)\b",
    re.IGNORECASE,
)
#: What is told of such a plane in another sentence is no airliner's.
_BEYOND_SOUND = re.compile(
    r"\b(?:supersonic|hypersonic|sonic\s+boom|sound\s+barrier|faster\s+than\s+(?:the\s+speed\s+of\s+)?sound|Concorde"
    r"|test\s+pilots?|fighters?|warplanes?|bombers?)\b",
    re.IGNORECASE,
)
_AT_ITS_FASTEST = re.compile(r"\b(?:highest|top|maximum|peak\w*|record|clocked|descents?|downhill)\b", re.IGNORECASE)
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
    if verdict == "doubtful" and _AT_ITS_FASTEST.search(shape.text):
        return  # "his highest speed on the descent": a moment, not a way
    kmh = f" ({show(round(stated.value))} km/h)" if mark.quantity.unit != "kilometer / hour" else ""
    bound = (
        f"any record of {mover.name} ({show(mover.top_kmh)} km/h)"
        if verdict == "impossible"
        else f"{mover.name} usually goes ({show(mover.usual_kmh)} km/h)"
    )
    explanation = f"“{mark.text}”{kmh} is faster than {bound}."
    numbers = {"stated_km_h": stated.value, "usual_km_h": mover.usual_kmh, "top_km_h": mover.top_kmh}
    yield from finding(pile, "motion", "speed", shape.document, (mark,), verdict, explanation, numbers, mover.source)
