"""Speeds told of what moves: at most, on average, or as it went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from ..amounts import Amount
from ..pile import Pile
from ..shapes import Mark, Shape, shapes
from .movers import unlike
from .physics import speed_kmh

_AVERAGE = re.compile(
    r"\baverag\w*|\bmean\b|\b(?:that|this|which|it)\s+(?:works?\s+out\s+at|corresponds?\s+to|equals|amounts?\s+to|means)",
    re.IGNORECASE,
)
_TOP = re.compile(
    r"\b(?:top|maximum|max|peak|limit\w*|capped|at\s+(?:most|best)|no\s+(?:faster|more)\s+than|not\s+(?:go\s+)?(?:faster|exceed)\b|cannot\s+(?:exceed|(?:go|travel)\s+faster)"
    r"|fastest|never\s+(?:exceeds?|more|faster|goes)|up\s+to|as\s+much\s+as|restricted|can\s+(?:only\s+)?(?:do|go|make|manage|fly|travel|reach)|capable\s+of|full\s+(?:speed|power|throttle)|flat\s+out|governed|not\s+more\s+than"
    r"|(?:not|never|cannot|must\s+not|may\s+not|not\s+(?:allowed|permitted|able)\s+to)\s+(?:exceed\w*|go\s+faster)|tops?\s+out|reaches|does\s+no\s+more|no(?:t|\s+one|\s+other)?\s+(?:[\w-]+\s+){1,4}faster\s+than"
    r"|speeds\s+of|(?:keeps|kept)\s+(?:\w+\s+){1,3}below)\b",
    re.IGNORECASE,
)
_OPEN_ABOVE = re.compile(
    r"\b(?:(?<!no\s)(?<!not\s)more\s+than|over|at\s+least|above|exceed(?:s|ing)|in\s+excess|faster\s+than)\b",
    re.IGNORECASE,
)
#: "Cannot be driven faster than", "a governor keeps it from exceeding": denied or prevented, so that it is a bound.
_NO_FASTER = re.compile(
    r"(?:\b(?:no|not|never|cannot|nor|neither|nothing|unable|incapable|without|keeps?|kept|prevents?|prevented|stops?|stopped|bars?|barred|forbids?|forbidden"
    r"|limits?|limiter|limited|governor|hardly|impossible)\b|n['’]t\b)(?:(?!\b(?:whether|if|said|say|says|know|but|because)\b)[^.;:]){0,50}?"
    r"\b(?:exceed\w*|(?:faster|quicker|more|higher)\s+than|above|beyond|over)\s+(?:a\s+speed\s+of\s+|the\s+)?$",
    re.IGNORECASE,
)
#: A speed limiter limits; a rocket that flies from town to town is no spacecraft.
_NOT_UNLIKE = re.compile(
    r"\b(?:speed\s+limit(?:er)?s?|limit(?:er|s)?\s+(?=keeps?|prevents?|stops?)|rockets?)\b", re.IGNORECASE
)
_NOT_MEANT = re.compile(
    r"\b(?:wind|winds|gusts?|sound|light|limit\s+of|speed\s+limit|although|even\s+though|usually|waves?)\b",
    re.IGNORECASE,
)
#: "Covered 300 km in five hours, or 60 km/h", "flying for five hours at 60 km/h": told of all the way.
_APPOSED = re.compile(
    r"(?:,|\s[–—-])\s+(?:or|i\.e\.|that\s+is)\s+(?:about\s+|some\s+|around\s+)?⟦V"
    r"|\b(?:flying|sailing|driving|travell?ing|moving|riding|going|cruising|took)\b[^.;⟦]{0,30}(?:⟦D\d+⟧\s+)?at\s+(?:a\s+(?:constant|steady)\s+)?⟦V"
    r"|⟦D\d+⟧,?\s+at\s+(?:a\s+speed\s+of\s+)?⟦V|\bfor\s+⟦D\d+⟧\s+at\s+⟦V|^\W*at\s+⟦V\d+⟧,?\s+[^⟦.;]{1,40}\b(?:covered|covers|took|takes|needed|needs)\b",
    re.IGNORECASE,
)
#: "The average speed of the winner, who needed four hours, was": the one speed of the sentence.
_AVERAGE_OF = re.compile(r"\b(?:average|mean)\s+speed\s+of\s+(?:the|his|her|its|their|all)\b", re.IGNORECASE)
_THOUGH = re.compile(r"\b(?:although|even\s+though|speed\s+limit(?:er)?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A speed told of a mover: with its sentence, and whether it is an average or a bound."""

    shape: Shape
    mark: Mark
    kmh: Amount
    average: bool
    bound: bool


def told_speeds(pile: Pile, document: str) -> Iterator[Told]:
    """The speeds that a report tells of what moves, one of a sentence at most; none of winds, limits or comparisons."""
    text = pile.readings[document].document.text
    for shape in shapes(pile, document):
        speeds = [m for m in shape.marks if m.kind == "V" and m.quantity]
        words = text[shape.start : shape.end]
        if len(speeds) != 1:
            continue
        numeral = re.search(r"\d", speeds[0].text)
        ahead = text[shape.start : speeds[0].start + (numeral.start() if numeral else 0)]
        slow = _NO_FASTER.search(ahead)
        bound = slow is not None or _TOP.search(words) is not None
        # "Although limited to": a bound holds all the same; "no faster than" compares nothing.
        meant = _THOUGH.sub(" ", words) if bound else words
        plain = words[: slow.start()] + words[slow.end() :] if slow else words
        if _NOT_MEANT.search(meant) or unlike().search(_NOT_UNLIKE.sub(" ", plain) if bound else plain):
            continue
        quantity = speeds[0].quantity
        assert quantity
        if slow:
            bound_at = quantity.lower if quantity.lower is not None else quantity.upper
            quantity = replace(quantity, lower=bound_at, upper=bound_at, qualifier="exactly")
        if quantity.qualifier == "at most":
            # "Up to 3,000 km/h": the speed that nothing beyond it is told of.
            quantity = replace(quantity, lower=quantity.upper, qualifier="exactly")
        kmh = speed_kmh(quantity)
        if (
            kmh is None
            or kmh.value <= 0
            or (quantity.qualifier == "at least" and not slow)
            or (_OPEN_ABOVE.search(speeds[0].text) and not slow)
        ):
            continue
        apposed = _APPOSED.search(shape.text) is not None and shape.kinds.count("L") == shape.kinds.count("D") == 1
        around = text[max(shape.start, speeds[0].start - 60) : min(shape.end, speeds[0].end + 40)]
        yield Told(
            shape,
            speeds[0],
            kmh,
            apposed or _AVERAGE.search(around) is not None or _AVERAGE_OF.search(words) is not None,
            bound,
        )
