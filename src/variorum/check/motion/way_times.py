"""The one time that a way is said to take: a duration, "an hour later" or a night, in its sentence or near it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ...model import Quantity
from ..amounts import Amount
from ..pile import Pile
from ..shapes import Mark, Shape, later_by, shapes
from .journeys import LONGEST_NIGHT_H, NIGHT_H
from .physics import hours

#: Longer than this is no journey of one go.
LONGEST_H = 720
_NIGHT = re.compile(
    r"\b(?:over\s?night|(?:during|in|within|over|through(?:out)?)\s+(?:the\s+course\s+of\s+)?(?:the|one|a|a\s+single|that|last)\s+night|by\s+night|all\s+night(?:\s+long)?"
    r"|between\s+(?:dusk|nightfall|sunset|sundown)\s+and\s+(?:dawn|daybreak|sunrise)"
    r"|(?:took|takes|taken|needed|needs|needing)\s+(?:(?:the|it|them|him|her)\s+)?(?:[a-z]+\s+)?(?:only\s+|just\s+|but\s+)?(?:one|a\s+single|a)\s+night(?=\s+(?:for|to)\b)"
    r"|(?:one|a\s+single)\s+night\s+was\s+(?:all|enough)|in\s+(?:the|one|a)\s+night['’]s\s+(?:drive|march|ride|sail)|the\s+night\s+through"
    r"|(?:when|by\s+the\s+time)\s+(?:day|dawn|morning|the\s+sun|the\s+morning)\s+(?:broke|came|rose)|at\s+(?:dawn|daybreak|sunrise|first\s+light)(?=[^.]*\bhad\b)"
    r"|under\s+(?:the\s+)?cover\s+of\s+(?:darkness|night)|in\s+(?:just|only|but|barely)\s+(?:one|a|a\s+single)\s+night|(?:in|over|during|within)\s+the\s+course\s+of\s+(?:the|a|one|that)\s+(?:single\s+)?night"
    r"|(?:last|that|the|one|a|this)\s+(?:single\s+)?night['’]s\s+\w+|in\s+the\s+night\s+(?:to|of|from)\b|during\s+(?:the\s+)?(?:hours\s+of\s+)?darkness|in\s+the\s+dark\b"
    r"|(?:in\s+the\s+|that\s+|on\s+\w+\s+)?evening\b[^.;]*\b(?:the\s+)?(?:next|following)\s+morning"
    r"|between\s+(?:sunset|dusk)\s+and\s+(?:sunrise|dawn)|from\s+(?:dusk|sunset|evening|nightfall)\s+(?:to|till|until)\s+(?:dawn|sunrise|morning|daybreak)|(?:before|by)\s+(?:dawn|daybreak|sunrise|(?:the\s+)?(?:next\s+|following\s+)?morning))\b",
    re.IGNORECASE,
)
_EVENING = re.compile(r"\bevening\b[^.;]*\bmorning\b", re.IGNORECASE)
_LONG_SINCE = re.compile(r"\b(?:ago|earlier|since|last(?!\s+night)|before|previous)\b", re.IGNORECASE)
_MARK = re.compile(r"⟦[A-Z](\d+)⟧")
#: What a time may be of, beside a way.
_NO_TIME = re.compile(
    r"^\s*-?\s*(?:(?:a|per|each|every)\s+(?:day|week|month|year)\b|ago|before|after(?!\s+(?:(?:the|its|his|her|their|it|being|having|was|were|had|been|they|he|she)\s+)*(?:tak|took|leav|left|launch|depart|lift|start|set|fired|blast|sail))|delay|old|warning|late|of\s+(?:wait|delay|its|their|his|her|the|arriv|reach|land)|earlier|video|window|notice|break|stop)",
    re.IGNORECASE,
)
_NO_TIME_LEAD = re.compile(
    r"\b(?:after|before|every|(?<!would\s)(?<!will\s)(?<!\bto\s)(?<!can\s)(?<!could\s)last|next|past|first|delayed\s+by|wait\w*|for\s+the|since|every|old)\s*$",
    re.IGNORECASE,
)
#: "Landed after two hours", "after two hours it reached": the time of the way itself.
_AFTER = re.compile(
    r"\b(?:reach\w*|land\w*|arriv\w+|touch\w*\s+down|hits?|struck|strikes?)\b[^.;]*\bafter\s*$|^\W*after\s*$",
    re.IGNORECASE,
)
#: How many sentences may lie between a length and the time that it took.
APART = 2


def time_near(pile: Pile, shape: Shape) -> tuple[Mark, Amount] | None:
    """The one time told near a length with its average speed: "The flight took four hours. It covered ..."."""
    words = pile.readings[shape.document].document.text[shape.start : shape.end]
    if shape.kinds.count("L") != 1 or shape.kinds.count("V") != 1 or "D" in shape.kinds or not _AVERAGED.search(words):
        return None
    starts = [start for start, _ in pile.sentences(shape.document)]
    found: list[tuple[Mark, Amount]] = []
    for other in shapes(pile, shape.document):
        if not 0 < abs(starts.index(other.start) - starts.index(shape.start)) <= APART:
            continue
        told = pile.readings[shape.document].document.text[other.start : other.end]
        if "D" in other.kinds and not {"L", "V"} & {*other.kinds} and _LASTED.search(told) and (time := time_of(other)):
            found.append(time)
    return found[0] if len(found) == 1 else None


_AVERAGED = re.compile(r"\baverag\w*", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:journey|trip|flight|crossing|drive|voyage|ride|race|stage)\s+(?:\w+\s+)?(?:took|takes|lasted|lasts)\b",
    re.IGNORECASE,
)


def time_of(shape: Shape) -> tuple[Mark, Amount] | None:
    """The one time of a sentence: a duration, or a night."""
    durations = [(at, m) for at, m in enumerate(shape.marks) if m.kind == "D" and m.quantity]
    if len(durations) == 1:
        at, mark = durations[0]
        before = _before(shape, at)
        if _NO_TIME.match(after_mark(shape, at)) or (_NO_TIME_LEAD.search(before) and not _AFTER.search(before)):
            return None
        return _lasted(mark, mark.quantity)
    if durations:
        return None
    later = [m for m in shape.marks if m.time and later_by(m.time)]
    if len(later) == 1 and later[0].time:
        return _lasted(later[0], later_by(later[0].time))
    plain = _MARK.sub(lambda found: shape.marks[int(found[1])].text, shape.text)
    nights = [m for m in shape.marks if m.kind == "T"]
    several = shape.kinds.count("T") > 1 and not _EVENING.search(plain)
    if not _NIGHT.search(plain) or several or any(_LONG_SINCE.search(m.text) for m in nights):
        return None
    mark = nights[0] if nights else next(m for m in shape.marks)
    return mark, Amount(10.0, 6.0, NIGHT_H, 4.0, LONGEST_NIGHT_H)


def _lasted(mark: Mark, quantity: Quantity | None) -> tuple[Mark, Amount] | None:
    """A duration in hours; "within" one is at most all of it, and the slowest way counts."""
    if quantity is not None and quantity.qualifier == "at most":
        quantity = replace(quantity, lower=quantity.upper, qualifier="exactly")
    lasted = hours(quantity) if quantity else None
    if lasted is None or lasted.value <= 0 or lasted.value > LONGEST_H:
        return None
    return mark, lasted


def _before(shape: Shape, at: int) -> str:
    return shape.text[: shape.text.index(f"⟦{shape.marks[at].kind}{at}⟧")]


def after_mark(shape: Shape, at: int) -> str:
    """What stands behind a value of a sentence, given its number."""
    return shape.text[shape.text.index(f"{at}⟧") + len(f"{at}⟧") :]
