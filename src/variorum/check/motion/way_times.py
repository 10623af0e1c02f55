"""The one time that a way is said to take: a duration, "an hour later" or a night, in its sentence or near it."""

from __future__ import annotations

import re
from dataclasses import replace as set_fields

from msgspec.structs import replace

from ...model import Quantity
from ..amounts import Amount, exact
from ..marks import later_by
from ..pile import Pile
from ..shapes import Mark, Shape
from .nights import night_of
from .physics import hours

_AND_MINUTES = re.compile(r"\s*,?\s*(?:and\s+)?⟦D")
#: Longer than this is no journey of one go.
LONGEST_H = 720
#: What a time may be of, beside a way.
_NO_TIME = re.compile(
    r"^\s*-?\s*(?:(?:a|per|each|every)\s+(?:day|week|month|year)\b|ago|before|after|delay|old|warning|late|of\s+(?:wait|delay|its|their|his|her|the|arriv|reach|land)|earlier|video|window|notice|break|stop)",
    re.IGNORECASE,
)
#: "Two hours after casting off", "within two minutes of its launch": counted from where the way begins.
SETTING_OUT = re.compile(
    r"^\s*(?:after|of)\s+(?:(?:the|its|his|her|their|it|being|having|was|were|is|are|had|been|they|he|she|a)\s+)*(?:(?:ship|boat|plane|train|bus|missile|rocket|weapon)(?:['’]s|\s+was|\s+is|\s+had)?\s+)?"
    r"(?:tak(?:e|ing)[\s-]?off|took\s+off|leav|left|launch|depart|lift|start|set|fir(?:ed|ing)|blast|sail|cast|put(?:ting)?\s+(?:to\s+sea|out)|weigh|embark|board|push|the\s+start)",
    re.IGNORECASE,
)
#: "In the six hours before the crash", "had left two hours before the crash": the way ends there.
_TILL_THEN = re.compile(
    r"\b(?:in|over|during|within)\s+(?:(?:the|about|some|just|only|last)\s+)*$|\b(?:left|leaving|departed|set\s+(?:off|out|sail)|started|took\s+off|cast\s+off|begun|began)\b[^.;:⟦]{0,40}$",
    re.IGNORECASE,
)
#: "Six hours after the warning it was 120 km farther": how far it came in them.
_FARTHER = re.compile(r"⟦L\d+⟧\s+(?:farther|further|behind|along|down\s+the\s+road|on\b|nearer|closer)", re.IGNORECASE)
_NO_TIME_LEAD = re.compile(
    r"\b(?:after|before|every|(?<!would\s)(?<!will\s)(?<!\bto\s)(?<!can\s)(?<!could\s)last|next|past|first|delayed\s+by|wait\w*|for\s+the|since|every|old)\s*$",
    re.IGNORECASE,
)
#: "Landed after two hours", "after two hours it reached": the time of the way itself.
_AFTER = re.compile(
    r"\b(?:reach\w*|land\w*|arriv\w+|touch\w*\s+down|hits?|struck|strikes?|over|finished|done|decided|ended|complete\w*)\b[^.;]*\bafter\s*$|^\W*after\s*$",
    re.IGNORECASE,
)


def time_of(pile: Pile, shape: Shape) -> tuple[Mark, Amount] | None:
    """The one time of a sentence: a duration, or a night."""
    durations = [m for m in shape.marks if m.kind == "D" and m.quantity]
    if len(durations) == 1:
        return lasted(durations[0], durations[0].quantity) if _of_going(shape, durations[0]) else None
    if durations:
        return None
    later = [m for m in shape.marks if m.time and later_by(m.time)]
    if len(later) == 1 and later[0].time:
        return lasted(later[0], later_by(later[0].time))
    ago = [m for m in shape.marks if m.time and m.text.lower().endswith(" ago")]
    if len(ago) == 1 and ago[0].time and re.search(r"\bsince\b", shape.text, re.IGNORECASE):
        # "Since it left port 20 hours ago", "left port 20 hours ago and has covered 600 km since"
        return lasted(ago[0], later_by(replace(ago[0].time, text=f"{ago[0].text[:-4]} earlier")))
    return night_of(pile, shape)


def _of_going(shape: Shape, mark: Mark) -> bool:
    """Whether a duration may be that of a way: not "after two hours", but "two hours after casting off"."""
    before, after = shape.ahead(mark), shape.behind(mark)
    if _NO_TIME_LEAD.search(before) and not _AFTER.search(before):
        return False
    if not _NO_TIME.match(after) or SETTING_OUT.match(after):
        return True
    if re.match(r"\s*before\b", after, re.IGNORECASE):
        return _TILL_THEN.search(before) is not None
    return re.match(r"\s*after\b", after, re.IGNORECASE) is not None and _FARTHER.search(shape.text) is not None


def with_minutes(shape: Shape, time: Mark) -> tuple[Mark, Amount] | None:
    """A duration in hours with the shorter one right behind it: "one hour 49 minutes"."""
    if time.quantity is None or (taken := hours(time.quantity)) is None:
        return None
    following = shape.marks[shape.marks.index(time) + 1 :][:1]
    if not following or following[0].kind != "D" or not _AND_MINUTES.match(shape.behind(time)):
        return time, taken
    more = hours(following[0].quantity) if following[0].quantity else None
    if more is None or more.value >= taken.value:
        return time, taken
    whole = set_fields(time, end=following[0].end, text=f"{time.text} {following[0].text}")
    return whole, exact(taken.value) + more


def lasted(mark: Mark, quantity: Quantity | None) -> tuple[Mark, Amount] | None:
    """A duration in hours; "within" one is at most all of it, and the slowest way counts."""
    if quantity is not None and quantity.qualifier == "at most":
        quantity = replace(quantity, lower=quantity.upper, qualifier="exactly")
    taken = hours(quantity) if quantity else None
    if taken is None or taken.value <= 0 or taken.value > LONGEST_H:
        return None
    return mark, taken
