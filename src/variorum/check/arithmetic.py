"""Arithmetic: the same quantity in two units, one in brackets behind the other, and whether they agree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import floor, log10

from ..model import Finding, Quantity, stable_id
from .pile import Pile
from .units import factor

#: What may stand between a quantity and its conversion.
_BETWEEN = re.compile(
    r"\s*(?:\(|\[|,?\s*or\s|/|—|–)\s*(?:(?:about|around|roughly|some|nearly|approximately|approx\.|or)\s*)?"
)
#: Longest gap between the two, in characters.
_GAP = 40
_TORN = re.compile(r"\d\s*[.,]\s*$")
MEASURED = ("length", "mass", "area", "speed", "volume", "temperature")


def check_arithmetic(pile: Pile) -> Iterable[Finding]:
    """Findings on pairs such as "2,000 km (1,243 miles)": consistent within rounding, or not."""
    for key, reading in pile.readings.items():
        text = reading.document.text
        for first, second in zip(reading.quantities, reading.quantities[1:], strict=False):
            if first.dimension != second.dimension or first.dimension not in MEASURED or first.unit == second.unit:
                continue
            # "1 , 150 km": a number torn apart by a tokeniser is not the number that was written.
            if any(_TORN.search(text[max(0, q.start - 4) : q.start]) for q in (first, second)):
                continue
            between = text[first.end : second.start]
            if len(between) > _GAP or not _BETWEEN.fullmatch(between):
                continue
            finding = _judge(pile, key, first, second)
            if finding:
                yield finding


def _judge(pile: Pile, document: str, first: Quantity, second: Quantity) -> Finding | None:
    a, b = _number(first), _number(second)
    by = factor(first.unit or "", second.unit or "")
    if a is None or b is None or by is None or not a or not b or first.dimension == "temperature":
        return None
    converted = a * by
    # Either number may be the rounded one: half of its last significant digit, but never more than 5 %.
    slack = min(_half_digit(b), 0.05 * abs(b)) + min(_half_digit(a) * by, 0.05 * abs(converted))
    off = abs(converted - b)
    if off <= max(slack, 0.01 * abs(b)):
        return None
    spans = (pile.span(document, first.start, second.end),)
    claims = [c for c in pile.claims if c.document == document and c.evidence.covers(first.start, second.end)]
    claim = min(claims, key=lambda c: (len(c.evidence.quote), c.id), default=None)
    # A fifth off is a slip of a figure or of a unit, no rounding.
    verdict = "impossible" if off > 0.2 * min(abs(b), abs(converted)) else "doubtful"
    unit = {"mile": "miles"}.get(second.unit or "", second.unit)
    explanation = f"“{first.text}” is {converted:,.4g} {unit}, not “{second.text}”: one of the two figures is wrong."
    return Finding(
        id=stable_id("f", "arithmetic", document, first.start, second.start),
        check="arithmetic",
        claims=(claim.id,) if claim else (),
        verdict=verdict,
        explanation=explanation,
        numbers={"stated_first": a, "stated_second": b, "first_converted": round(converted, 4), "factor": round(by, 9)},
        spans=spans,
        formula=f"1 {first.unit} = {by:.7g} {second.unit}",
    )


def _number(quantity: Quantity) -> float | None:
    """The number of a quantity with one; None for intervals."""
    if quantity.lower is not None and quantity.upper is not None and quantity.lower != quantity.upper:
        return None
    return quantity.upper if quantity.upper is not None else quantity.lower


def _half_digit(value: float) -> float:
    """Half a step of a number's last significant digit: 5 for 1,240, 500 for 2,000."""
    if value == 0:
        return 0.5
    text = f"{abs(value):.10g}"
    if "." in text:
        return 0.5 * 10.0 ** -len(text.split(".")[1])
    zeros = len(text) - len(text.rstrip("0"))
    return 0.5 * 10.0 ** min(zeros, floor(log10(abs(value))))
