"""Ranges upside down: "between 20 and 10"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Finding
from ..amounts import amount, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Shape, pattern
from ..units import factor
from .directions import alternatives

_BETWEEN = pattern(
    r"(?P<lead>\b\w+\s+)?\bbetween\s+(?:about\s+|some\s+)?{CMLVXPD:a}\s+and\s+(?:about\s+|some\s+)?{CMLVXPD:b}(?P<tail>{20})"
)
_ABOUT = r"(?:about\s+|some\s+|around\s+|roughly\s+)*"
#: Other words for the two ends of a range.
_ENDS = (
    pattern(rf"(?P<lead>)\bminimum\s+(?:of|is|was|being)\s+{_ABOUT}{{CMLVXPD:a}}(?P<gap>{{30}})\bmaximum\s+(?:of|is|was|being)\s+{_ABOUT}{{CMLVXPD:b}}(?P<tail>{{20}})"),
    pattern(rf"(?P<lead>\b\w+\s+)?\b(?:anywhere|somewhere|anything|ranging|ranges?|ranged|varying|vary|varies|estimates?(?:\s+\w+){{0,3}}?)\s+from\s+{_ABOUT}{{CMLVXPD:a}}(?P<gap>\s+)(?:up\s+)?to\s+{_ABOUT}{{CMLVXPD:b}}(?P<tail>{{20}})"),
    # "is put at 450 to 345 million euros"
    pattern(rf"(?P<lead>)\b(?:costs?|takes?|lasts?|worth|pays?|charges?|needs?|(?:put|sees?|seen|estimated?|estimates|expects?|expected|forecasts?|foresees?|project(?:s|ed))\s+(?:[\w-]+\s+){{0,3}}?(?:at|of)?)\s*{_ABOUT}{{CMLVXPD:a}}(?P<gap>\s+)to\s+{_ABOUT}{{CMLVXPD:b}}(?P<tail>{{20}})"),
    pattern(rf"(?P<lead>)(?:^|[.“\"]\s*)from\s+{_ABOUT}{{CMLVXPD:a}}(?P<gap>\s+)(?:up\s+)?to\s+{_ABOUT}{{CMLVXPD:b}}(?P<tail>{{20}})(?=[^⟦⟧.;]*?\b(?:estimates?|officials|experts|may|might|could|are\s+(?:feared|thought|believed|said|missing)|expected|would|estimated)\b)"),
    pattern(r"(?P<lead>){CMLVXPD:a}(?P<gap>\s*(?:,\s*)?(?:and|but|or)\s+(?:not\s+|no\s+)?){CMLVXPD:b}(?P<tail>{20})"),
)  # fmt: skip
#: "450 to 345 million": the first number has the scale of the second.
_SCALE = re.compile(r"\b(thousand|million|billion|trillion)\b", re.IGNORECASE)
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_LEAST = re.compile(r"\b(?:at\s+least|(?:no|not)\s+(?:fewer|less)\s+than|a\s+minimum\s+of)\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:at\s+(?:the\s+)?most|(?:no|not)\s+more\s+than|up\s+to|a\s+maximum\s+of)\b", re.IGNORECASE)
#: "The gap between 20 and 10" is one.
_TWO = re.compile(
    r"differences?|gap|distinction|choice|choose|split|divided|matche?s?|games?|ratio|midway|halfway|relationship",
    re.IGNORECASE,
)
_LINES = re.compile(r"\s*-?yard|\s*(?:under|below)|\s*(?:streets?|avenues?|and)\b", re.IGNORECASE)


#: Changes, results and odds run downwards as well.
_DOWNWARDS = re.compile(
    r"\b(?:vot\w*|beat\w*|won|wins?|lost|los(?:es|ing)|odds|scor\w+|lead\w*|led|victory|defeat\w*|cut\w*|lower\w*|reduc\w+|down|fall\w*|fell|drop\w*|declin\w+|slash\w*|shrink\w*|shrank|narrow\w*"
    r"|slow\w*|went|go(?:es|ing)?|gone|mov\w+|chang\w+|shift\w*|revis\w+|ratio|majority|ruled|ruling|margin|swing|swung|countdown|slid\w*|halv\w+|decreas\w+|advantage|outnumber\w*|ahead|prefer\w*|chance\w*)\b",
    re.IGNORECASE,
)


def upside_down_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on ranges whose lower end is above the upper one: doubtful, for the numbers may be right."""
    if len(shape.marks) < 2:
        return
    for regex, found in ((way, one) for way in (_BETWEEN, *_ENDS) for one in shape.find(way)):
        a, b = shape.taken(found, "a", "b")
        assert a.quantity
        assert b.quantity
        if regex is _ENDS[2] and _DOWNWARDS.search(shape.text):
            continue
        if re.search(alternatives("quoted"), shape.text, re.IGNORECASE):
            continue
        bounds = _LEAST.search(a.text), _MOST.search(b.text)
        if regex is _ENDS[-1] and not all(bounds):
            continue
        low, high = amount(a.quantity), amount(b.quantity)
        if low is None or high is None or _TWO.search(found["lead"] or "") or _LINES.match(found["tail"]):
            continue
        one, two = a.quantity.unit, b.quantity.unit
        if regex is _ENDS[2] and one not in (None, two):
            continue
        if (
            not one
            and (scale := _SCALE.search(b.text))
            and not _SCALE.search(a.text)
            and low.value < SCALES[scale[1].lower()]
        ):
            low = low.times(SCALES[scale[1].lower()])
        if "." in a.text + b.text and regex is not _BETWEEN:
            continue  # prices and readings are told from the highest as well
        by = 1.0 if not one or one == two else factor(one, two or "")
        # "Between 900 and 1 million" is nine hundred thousand.
        if by is None or low.value <= 0 or high.value <= 0 or low.value * by <= high.value:
            continue
        if a.quantity.counted and b.quantity.counted and a.quantity.counted != b.quantity.counted:
            continue
        explanation = f"“{a.text}” to “{b.text}” is upside down: {show(low.value)} is more than {show(high.value)}."
        numbers = {"first": low.value * by, "second": high.value}
        yield from finding(
            pile, "arithmetic", "range", shape.document, (a, b), "doubtful", explanation, numbers, "lower <= upper"
        )
