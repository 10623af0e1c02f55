"""Arithmetic: totals, shares, conversions, changes, ratios, averages, ranges, margins."""

from __future__ import annotations

import re
from random import Random

from planted_errors.drawing import Drawn, rounded
from planted_errors.wording import Number

SIZES = {"small": (5, 30), "mid": (100, 600), "big": (2_000, 60_000), "money": (12, 400), "pct": (3, 30), "": (5, 30)}
#: Two units, how the second follows from the first, and usual values of the first.
UNITS = {
    "km_mi": (0.621371, 0, (40, 3000)),
    "depth": (0.621371, 0, (20, 90)),
    "kmh_mph": (0.621371, 0, (90, 250)),
    "c_f": (1.8, 32, (28, 44)),
    "kg_lb": (2.20462, 0, (50, 3000)),
    "mm_in": (0.0393701, 0, (60, 300)),
    "m_ft": (3.28084, 0, (900, 9000)),
    "ha_acre": (2.47105, 0, (200, 9000)),
    "sqkm_sqmi": (0.386102, 0, (200, 9000)),
}
#: The slot of a third part, which "{company}" is not.
_THIRD = re.compile(r"\{c[:}]")


def size(chance: Random, scale: str) -> int:
    """A number as large as the subject has them."""
    for word in scale.split():
        if word in SIZES:
            low, high = SIZES[word]
            number = chance.randint(low, high)
            return number * 1_000_000 if word == "money" else rounded(number, 3) if word == "big" else number
    return chance.randint(*SIZES[""])


def _like(number: int, model: int) -> int:
    """In whole millions or tens where the model is."""
    step = 1_000_000 if model >= 1e6 else 10 if model >= 2000 else 1
    return max(number // step * step, step)


def parts_total(chance: Random, scale: str, text: str) -> Drawn:
    first = size(chance, scale)
    parts = [
        first,
        *(
            max(2, _like(int(first * chance.uniform(0.35, 0.95)), first))
            for _ in range(2 if _THIRD.search(text) else 1)
        ),
    ]
    total = sum(parts)
    # Parts that exceed the total are false even where the list is not complete.
    wrong = rounded(max(max(parts) + 1, total - max(2, total * chance.uniform(0.15, 0.3))), 3)
    kept = {name: Number(part) for name, part in zip("abc", parts, strict=False)}
    return Drawn(kept, {"total": Number(total)}, {"total": Number(wrong)})


def percent_parts(chance: Random, scale: str, text: str) -> Drawn:
    if _THIRD.search(text):
        a, c = chance.randint(41, 60), chance.randint(5, 14)
        b = 100 - a - c
    else:
        a = chance.randint(52, 78)
        b, c = 100 - a, 0
    more = chance.randint(12, 21)
    kept = {"a": Number(a), "c": Number(c)} if c else {"a": Number(a)}
    return Drawn(kept, {"b": Number(b)}, {"b": Number(b + more)})


def percent_count(chance: Random, scale: str, text: str) -> Drawn:
    whole = size(chance, scale)
    part = int(whole * chance.uniform(0.08, 0.9))
    part = part // 1_000_000 * 1_000_000 or 1_000_000 if "money" in scale else part
    right = round(100 * part / whole)
    wrong = right + chance.choice([-1, 1]) * chance.randint(14, 30)
    wrong = wrong if 3 <= wrong <= 97 else right + (20 if wrong < 3 else -20)
    return Drawn({"part": Number(part), "whole": Number(whole)}, {"percent": Number(right)}, {"percent": Number(wrong)})


def conversion(chance: Random, scale: str, text: str) -> Drawn:
    factor, offset, (low, high) = UNITS[scale]
    x = rounded(chance.randint(low, high)) if scale != "c_f" else chance.randint(low, high)
    right = x * factor + offset
    wrong = right * (chance.uniform(1.5, 2.2) if chance.random() < 0.5 else chance.uniform(0.4, 0.62))
    if scale == "mm_in":
        return Drawn({"x": Number(x)}, {"y": Number(round(right, 1))}, {"y": Number(round(wrong, 1))})
    digits = 3 if scale != "c_f" else 4
    return Drawn({"x": Number(x)}, {"y": Number(rounded(right, digits))}, {"y": Number(rounded(wrong, digits))})


def _moved(chance: Random, scale: str) -> tuple[int, int]:
    before = size(chance, scale)
    factor = chance.uniform(0.4, 0.88) if "down" in scale else chance.uniform(1.12, 1.7)
    after = int(before * factor)
    return before, after // 1_000_000 * 1_000_000 if "money" in scale else after


def change_percent(chance: Random, scale: str, text: str) -> Drawn:
    before, after = _moved(chance, scale)
    right = round(100 * abs(after - before) / before)
    wrong = right + chance.randint(14, 25) if right < 32 or chance.random() < 0.5 else right - chance.randint(14, 25)
    kept = {"before": Number(before), "after": Number(after)}
    return Drawn(kept, {"percent": Number(right)}, {"percent": Number(wrong)})


def change_difference(chance: Random, scale: str, text: str) -> Drawn:
    before, after = _moved(chance, f"{scale} up")
    right = after - before
    wrong = rounded(right * chance.uniform(1.5, 2.4) + (2_000_000 if "money" in scale else 2))
    kept = {"before": Number(before), "after": Number(after)}
    return Drawn(kept, {"diff": Number(right)}, {"diff": Number(wrong)})


def ratio(chance: Random, scale: str, text: str) -> Drawn:
    times = {"double": 2, "triple": 3, "quadruple": 4, "half": 0.5}[scale.split()[0]]
    before = size(chance, scale)
    before += before % 2 if "money" not in scale else 0
    wrong = before * times * (chance.uniform(1.4, 1.9) if chance.random() < 0.5 else chance.uniform(0.55, 0.7))
    after = Number(before * times), Number(rounded(wrong, 3))
    return Drawn({"before": Number(before)}, {"after": after[0]}, {"after": after[1]})


def average(chance: Random, scale: str, text: str) -> Drawn:
    n = chance.randint(3, 12)
    if scale == "small":
        each = chance.randint(2, 6)
    elif scale == "money":
        each = chance.randint(2, 40) * 1_000_000
    else:
        each = max(size(chance, scale), 4)
    wrong = each * chance.choice([2, 3]) if chance.random() < 0.5 else each + max(2, rounded(each * 0.6))
    return Drawn({"n": Number(n), "total": Number(n * each)}, {"each": Number(each)}, {"each": Number(wrong)})


def range_order(chance: Random, scale: str, text: str) -> Drawn:
    low = size(chance, scale)
    high = int(low * chance.uniform(1.3, 1.9)) + 2
    high = high // 1_000_000 * 1_000_000 + 2_000_000 if "money" in scale else high
    low, high = (rounded(low), rounded(high)) if low < 1e6 else (low, high)
    first, second = Number(low), Number(high)
    return Drawn({}, {"lo": first, "hi": second}, {"lo": second, "hi": first})


def margin(chance: Random, scale: str, text: str) -> Drawn:
    if "pct" in scale:
        win, lose = chance.randint(46, 55), chance.randint(24, 42)
    elif "game" in scale:
        win, lose = chance.randint(78, 110), chance.randint(55, 75)
    elif "small" in scale:
        win, lose = chance.randint(8, 10), chance.randint(2, 4)
    else:
        win = size(chance, scale)
        lose = int(win * chance.uniform(0.5, 0.85))
    right = win - lose
    wrong = right + max(3, int(right * chance.uniform(0.5, 0.9)))
    return Drawn({"win": Number(win), "lose": Number(lose)}, {"diff": Number(right)}, {"diff": Number(wrong)})


def part_of_whole(chance: Random, scale: str, text: str) -> Drawn:
    whole = size(chance, scale)
    right = max(2, int(whole * chance.uniform(0.2, 0.8)))
    wrong = int(whole * chance.uniform(1.25, 1.7)) + 2
    return Drawn({"whole": Number(whole)}, {"part": Number(right)}, {"part": Number(wrong)})
