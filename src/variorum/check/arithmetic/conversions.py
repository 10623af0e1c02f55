"""The same quantity in two units, one in brackets behind the other, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Finding, Quantity, Verdict
from ...reference import load
from ..amounts import half_digit, show
from ..findings import finding
from ..pile import Pile
from ..shapes import Shape, pattern
from ..units import factor

MEASURED = ("length", "mass", "area", "speed", "volume", "temperature")
#: A fifth off is a slip of a figure or of a unit, no rounding.
GROSS = 0.2
#: What rounding may add or take, as a share: of each number, and of any pair.
ROUNDED, ALWAYS = 0.05, 0.01
#: What "about" adds.
ABOUT = 0.1
#: What a unit's second meaning must fit to, as a share, to be taken for what was meant.
OTHER_MEANING = 0.015
_ABOUT = r"(?:(?:about|around|roughly|some|nearly|almost|approximately|approx\.|or|over|more than|just over)\s*){0,2}"
_TALL = r"(?:\s*(?:long|wide|high|deep|tall|away|across|north|south|east|west|per hour|an hour))?"
_PAIR = (
    pattern(rf"{{LVX:a}}{_TALL}\s*[(\[]\s*{_ABOUT}{{LVX:b}}{_TALL}\s*[)\]]"),
    pattern(rf"{{LVX:a}}{_TALL}\s*(?P<or>,\s*or)\s+{_ABOUT}{{LVX:b}}"),
    # "which equals", "that is", "i.e."; a sentence of its own: "That is about 60 miles"
    pattern(
        rf"{{LVX:a}}{_TALL}\s*[,;.]?\s*(?:(?:which|that|this|it)\s+)?(?:is|was|are)?\s*"
        rf"(?P<or>which\s+is|equal\s+to|equals|equivalent\s+to|the\s+equivalent\s+of|i\.\s?e\.,?|that\s+is,?|in\s+other\s+words|corresponding\s+to|corresponds\s+to|converted)\s*{_ABOUT}{{LVX:b}}"
    ),
    pattern(
        rf"{{LVX:a}}{_TALL}\s*[.]\s+(?:That|This|It)\s+(?:is|was|equals|means|corresponds\s+to|makes)\s+{_ABOUT}{{LVX:b}}"
    ),
    pattern(rf"{{LVX:a}}\s*(?:/|—|–|\s-)\s*{_ABOUT}{{LVX:b}}(?=\s*(?:[—–)]|-\s|,|$))"),
)
#: Without a comma "or" may also choose between two: "50 km or 50 miles".
_CHOICE = pattern(rf"{{LVX:a}}\s+or\s+{_ABOUT}{{LVX:b}}")
_DEGREES = {"degree_Celsius": (1.0, 273.15), "degree_Fahrenheit": (5 / 9, 459.67), "kelvin": (1.0, 0.0)}


def conversion_findings(pile: Pile, shape: Shape) -> Iterable[Finding]:
    """Findings on pairs such as "2,000 km (1,243 miles)"."""
    if sum(shape.kinds.count(kind) for kind in "LVX") < 2:
        return
    for regex in (*_PAIR, _CHOICE):
        for found in shape.find(regex):
            a, b = shape.taken(found, "a", "b")
            assert a.quantity
            assert b.quantity
            if not _comparable(a.quantity, b.quantity):
                continue
            verdict, numbers, formula, converted = _judge(a.quantity, b.quantity)
            if verdict is None or (regex is _CHOICE and verdict == "impossible"):
                continue
            if verdict == "consistent":
                explanation = f"“{a.text}” is {converted}, as “{b.text}” has it."
            else:
                explanation = f"“{a.text}” is {converted}, not “{b.text}”: one of the two figures is wrong."
            yield from finding(
                pile, "arithmetic", "conversion", shape.document, (a, b), verdict, explanation, numbers, formula
            )


def _comparable(a: Quantity, b: Quantity) -> bool:
    if a.dimension != b.dimension or a.dimension not in MEASURED or not a.unit or not b.unit:
        return False
    return a.unit != b.unit and "mach" not in (a.unit, b.unit)


def _judge(a: Quantity, b: Quantity) -> tuple[Verdict | None, dict[str, float], str, str]:
    """The best verdict over both ends of an interval's worst, and over the readings of units of several meanings."""
    best: tuple[Verdict | None, dict[str, float], str, str] = (None, {}, "", "")
    order: tuple[Verdict, ...] = ("consistent", "doubtful", "impossible")
    for first in _readings(a.unit or ""):
        for second in _readings(b.unit or ""):
            for by, plus, formula in _ways(first, second):
                ends = list(zip(_ends(a), _ends(b), strict=False))
                if not ends or len(_ends(a)) != len(_ends(b)):
                    return best
                usual = (first, second) == (a.unit, b.unit)
                about = ABOUT if "about" in (a.qualifier, b.qualifier) else 0.0
                judged: list[Verdict] = [_verdict(x, y, by, plus, usual, about) for x, y in ends]
                worst = max(judged, key=order.index)
                if best[0] is None or order.index(worst) < order.index(best[0]):
                    words = " to ".join(show(x * by + plus) for x, _ in ends)
                    numbers = {"stated_first": ends[0][0], "stated_second": ends[0][1]}
                    numbers |= {"first_converted": ends[0][0] * by + plus, "factor": by}
                    best = (worst, numbers, formula, f"{words} {_plural(b.unit or '')}")
    return best


def _verdict(x: float, y: float, by: float, plus: float, usual: bool, about: float) -> Verdict:
    converted = x * by + plus
    # Either number may be the rounded one: half of its last significant digit, but never more than 5 %.
    if plus:
        slack = min(_half_step(y), ROUNDED * abs(y)) + min(_half_step(x) * by, ROUNDED * abs(x * by))
    else:
        slack = _slack(y) + _slack(x) * by
    slack = max(slack, ALWAYS * abs(y), 0.6 if plus else 0.0) + about * abs(y)
    off = abs(converted - y)
    if not usual and not plus:
        return "consistent" if off <= OTHER_MEANING * abs(y) else "impossible"
    if off <= slack + 1e-9:
        return "consistent"
    if plus:
        return "impossible" if off > 5 + slack else "doubtful"
    return "impossible" if off > GROSS * min(abs(y), abs(converted)) else "doubtful"


def _slack(value: float) -> float:
    """What rounding may add to a number or take: half a step, of a whole number below ten all of it, else at most 5 %.

    Of two numbers that both end in 0 or 5, as speeds of the wind do, either may stand for a third one in other units.
    """
    if 0 < value < 10 and value % 1 == 0:
        return 0.5
    return min(max(_half_step(value), 2.5 if value >= 20 and value % 5 == 0 else 0.0), ROUNDED * abs(value))


def _half_step(value: float) -> float:
    """Half a step of what a number is rounded to; one and a half, like half a metre, is rounded to halves."""
    return 0.25 if value % 1 == 0.5 else half_digit(value)


def _ways(first: str, second: str) -> list[tuple[float, float, str]]:
    """How to get from one unit to the other: factor, summand and formula; a temperature is a point or a difference."""
    if first in _DEGREES and second in _DEGREES:
        (size, zero), (other, other_zero) = _DEGREES[first], _DEGREES[second]
        by = size / other
        plus = zero * by - other_zero
        return [(by, plus, f"{second} = {by:.4g} x {first} {plus:+.2f}"), (by, 0.0, f"a difference: x {by:.4g}")]
    by = factor(first, second)
    return [] if by is None else [(by, 0.0, f"1 {first} = {by:.7g} {second}")]


def _readings(unit: str) -> tuple[str, ...]:
    """The units that a word may mean: a mile at sea is another one."""
    return (unit, *load("unit_readings")["readings"].get(unit, {}).get("or", ()))


def _ends(quantity: Quantity) -> list[float]:
    """The numbers of a quantity: one, or both ends of an interval."""
    ends = [v for v in (quantity.lower, quantity.upper) if v is not None]
    ends = ends[:1] if len(ends) == 2 and ends[0] == ends[1] else ends
    return ends if all(ends) or quantity.dimension == "temperature" else []


def _plural(unit: str) -> str:
    named = {
        "foot": "feet",
        "inch": "inches",
        "degree_Celsius": "degrees Celsius",
        "degree_Fahrenheit": "degrees Fahrenheit",
    }
    if unit in named:
        return named[unit]
    unit = unit.replace("_", " ")
    for power, word in ((" ** 2", "square"), (" ** 3", "cubic")):
        if unit.endswith(power):
            return f"{word} {_plural(unit.removesuffix(power))}"
    first, _, per = unit.partition(" / ")
    return f"{first}s per {per}" if per else f"{first}s"
