"""Mach numbers against the speed that stands beside them: "Mach 10 (12,300 km/h)"."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Finding
from ..amounts import show
from ..findings import finding
from ..pile import Pile
from ..shapes import Shape, pattern
from .physics import COLDEST_K, HOTTEST_K, sound_kmh, speed_kmh

#: "It flies at Mach 5, officials said. That is about 6,000 km/h."
_THAT_IS = pattern(
    r"{V:a}[^⟦⟧]{0,60}?\.\s+(?:That|This|It)\s+(?:is|was|equals|amounts\s+to|corresponds\s+to|means|would\s+be|translates\s+to)\s+"
    r"(?:about\s+|around\s+|some\s+|nearly\s+|roughly\s+|a\s+speed\s+of\s+)*{V:b}"
)
_PAIR = pattern(
    r"{V:a}\s*(?:\(|\[|,?\s*or\s+|,\s*(?:which\s+is\s+|that\s+is,?\s+|equivalent\s+to\s+|equal\s+to\s+|i\.\s?e\.,?\s+|(?:which\s+)?correspond(?:s|ing)\s+to\s+|(?:which\s+)?(?:equals|means)\s+|i\.e\.\s*)?|—|–|\s-\s)\s*(?:about\s+|around\s+|some\s+|nearly\s+|roughly\s+|over\s+|more\s+than\s+|up\s+to\s+|or\s+|equivalent\s+to\s+)*{V:b}"
)
FORMULA = "a = sqrt(1.4 x 287.05 J/(kg K) x T), T from 186.87 K to 329.85 K (US Standard Atmosphere 1976; WMO)"


def mach_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on a Mach number with the same speed in other units."""
    if shape.kinds.count("V") < 2:
        return
    for found in (*shape.find(_PAIR), *shape.find(_THAT_IS)):
        a, b = shape.taken(found, "a", "b")
        assert a.quantity
        assert b.quantity
        if (a.quantity.unit == "mach") == (b.quantity.unit == "mach"):
            continue
        mach, other = (a, b) if a.quantity.unit == "mach" else (b, a)
        assert mach.quantity
        assert other.quantity
        reckoned, stated = speed_kmh(mach.quantity), speed_kmh(other.quantity)
        if reckoned is None or stated is None:
            continue
        verdict = reckoned.against(stated)
        number = mach.quantity.upper or mach.quantity.lower or 0.0
        low, high = number * sound_kmh(COLDEST_K), number * sound_kmh(HOTTEST_K)
        says = "as" if verdict == "consistent" else "not"
        has = " has it" if verdict == "consistent" else ""
        explanation = (
            f"“{mach.text}” is {show(low)} to {show(high)} km/h, from the coldest air to the hottest, {says} "
            f"“{other.text}”{has}."
        )
        numbers = {"mach": number, "least_km_h": low, "most_km_h": high, "stated_km_h": stated.value}
        yield from finding(pile, "motion", "mach", shape.document, (a, b), verdict, explanation, numbers, FORMULA)
