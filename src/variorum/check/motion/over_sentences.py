"""A way told over several sentences with its average speed: its time or its length stands apart."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from ...reference import load
from ..amounts import Amount
from ..marks import later_by
from ..pile import Pile
from ..shapes import Mark, Shape, shapes
from .movers import cannot_be_one, movers_in
from .physics import km
from .way_times import SETTING_OUT, lasted, time_of

#: How many sentences may lie between a length and the time that it took.
APART = 2
_AVERAGED = re.compile(r"\b(?:averag\w*|mean)\b", re.IGNORECASE)


def time_near(pile: Pile, shape: Shape) -> tuple[Mark, Amount] | None:
    """The one time told near a length with an average speed: "The flight took four hours. It covered ..."."""
    if shape.kinds.count("L") != 1 or "D" in shape.kinds:
        return None
    text = pile.readings[shape.document].document.text
    around = _around(pile, shape)
    if not _one_average(text, around):
        return None
    found = [time for other in around if (time := _time_told(pile, shape, other)) is not None]
    return found[0] if len(found) == 1 else None


def path_near(pile: Pile, shape: Shape) -> tuple[Mark, Amount] | None:
    """The one length told before a time with an average speed: "The trip is 390 km long. We needed six hours"."""
    if "L" in shape.kinds or not {"D", "V"} <= {*shape.kinds}:
        return None
    text = pile.readings[shape.document].document.text
    around = _around(pile, shape)
    if not _one_average(text, around):
        return None
    told = [
        (other, mark)
        for other in around
        if "L" in other.kinds and not {"D", "V", "T"} & {*other.kinds} and _journeys().search(other.text)
        for mark in other.marks
        if mark.kind == "L"
    ]
    if len(told) != 1 or cannot_be_one(_kinds(text, shape), _kinds(text, told[0][0])):
        return None
    mark = told[0][1]
    length = km(mark.quantity) if mark.quantity else None
    return None if length is None else (mark, length)


def _around(pile: Pile, shape: Shape) -> list[Shape]:
    starts = [start for start, _ in pile.sentences(shape.document)]
    here = starts.index(shape.start)
    return [one for one in shapes(pile, shape.document) if abs(starts.index(one.start) - here) <= APART]


def _one_average(text: str, around: list[Shape]) -> bool:
    """Whether one average speed is told in some sentences, and no other speed with it."""
    averages = [one for one in around if "V" in one.kinds and _AVERAGED.search(text, one.start, one.end)]
    return sum(one.kinds.count("V") for one in averages) == 1


def _time_told(pile: Pile, shape: Shape, other: Shape) -> tuple[Mark, Amount] | None:
    """The time of a way in another sentence than its length, where the words leave no doubt of that."""
    text = pile.readings[shape.document].document.text
    if (
        other.start == shape.start
        or {"L", "V"} & {*other.kinds}
        or cannot_be_one(*(_kinds(text, o) for o in (shape, other)))
    ):
        return None
    for mark in other.marks:
        if mark.kind == "D" and (_LASTED.search(other.text) or SETTING_OUT.match(other.behind(mark))):
            return time_of(pile, other)
        if mark.time and mark.text.lower().endswith(" ago") and _SINCE.search(shape.text) and _LEFT.search(other.text):
            return lasted(mark, later_by(replace(mark.time, text=f"{mark.text[:-4]} earlier")))
    return None


def _kinds(text: str, shape: Shape) -> set[str]:
    return movers_in(text[shape.start : shape.end])


@cache
def _journeys() -> re.Pattern[str]:
    """A sentence on how long a way is, and on nothing else: "The stage was 180 km long"."""
    nouns = "|".join(load("movers")["journeys"])
    return re.compile(
        rf"^[^⟦]{{0,60}}\b(?:{nouns})\b[^⟦.;]{{0,40}}⟦L\d+⟧(?:\s+long)?[^⟦]{{0,30}}$|\b(?:flew|sailed|drove|rode|covered|travell?ed|marched)\s+(?:the\s+|some\s+|about\s+)?⟦L\d+⟧[^⟦]{{0,30}}$|^\W*(?:[\w-]+\s+)?(?:length|distance)\b[^⟦]{{0,40}}:\s+⟦L",
        re.IGNORECASE,
    )


_SINCE = re.compile(r"^\W*(?:since|in\s+the\s+meantime)\b|\bsince(?:\s+then)?(?=\s*[,.;]|$)", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:left|departed|set\s+(?:off|out|sail)|cast\s+off|took\s+off|started|sailed\s+from)\b", re.IGNORECASE
)
#: A journey that lasted, how long something was under way, "winning time: four hours", "launch and impact were ...
#: apart".
_LASTED = re.compile(
    r"\b(?:journey|trip|flight|crossing|drive|voyage|ride|race|run|stage|passage|march|leg|it)\s+(?:[^⟦.;,]{1,40}\s+)?(?:took|takes|taken|lasted|lasts)\b"
    r"|\b(?:on\s+the\s+(?:road|way|move|march|water)|in\s+(?:the\s+air|flight|the\s+saddle)|airborne|aloft|at\s+sea|under\s+way|underway|travell?(?:ed|ing)|tracked|drove|driving|flew|flying|sailed|sailing|riding|rode|going)\b[^⟦.;]{0,30}\bfor\s+⟦D"
    r"|^\W*(?:[\w-]+\s+)?(?:time|duration)(?:\s+(?:of|from|for)\s+[^:⟦]{1,60})?:\s+⟦D"
    r"|\b(?:launch|take-?off|departure|start|firing)\s+and\s+(?:impact|landing|arrival|finish|touchdown)\b[^.;⟦]*⟦D\d+⟧\s+apart"
    r"|⟦D\d+⟧\s+(?:passed|elapsed|lay|went\s+by)\s+between\b",
    re.IGNORECASE,
)
