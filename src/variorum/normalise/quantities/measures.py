"""The unit behind a number, with "per" and what follows, and the currency sign before one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..tokens import Tokens
from ..units import LONGEST, Unit, unit_forms
from .currencies import settle, shillings
from .lexicon import AWAY, DASHES, PER_ONE, STOPS
from .symbols import degrees_of_heat, glued_temperature, symbol_after

_POWERS = frozenset({"square", "cubic"})
_TIME_AS_RATE = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
#: Behind "m" with a blank before it these say that metres are meant, not millions.
_BEHIND_METRES = frozenset({"x", "×", "by", "long", "wide", "high", "deep", "tall", "above", "below", "away", "from",
                            ",", ".", ")", "and", "or"})  # fmt: skip
#: Signs of a letter or two that other things have as well ("R2", "Sh. 5").
_BY_SHAPE = frozenset({"R", "PS"})
_SHILLINGS = frozenset({"Sh", "Shs"})
_SUMS = frozenset({"m", "bn", "mn", "tn", "million", "billion", "trillion"})
_BELOW_GLUED = {
    "h": "hour",
    "hr": "hour",
    "s": "second",
    "sec": "second",
    "ms": "millisecond",
    "l": "liter",
    "g": "gram",
}


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit, the token behind it, and why it was chosen where the word alone does not say."""

    unit: Unit
    last: int
    reason: str | None = None


def unit_after(tokens: Tokens, low: list[str], at: int) -> Measure | None:
    """The unit right behind a number (``at``), with "per" and what follows."""
    forms = unit_forms()
    words = tokens.words
    if at >= len(words) or tokens.line_ends(at):
        return None
    if low[at] in DASHES and at + 1 < len(words):
        found = _hyphenated(tokens, low, at)
    else:
        found = _longest(tokens, low, at)
        glued = tokens.starts[at] == tokens.ends[at - 1]
        slashed = low[at + 1 : at + 2] == ["/"]
        metres = words[at] == "m" and (at + 1 == len(words) or low[at + 1] in _BEHIND_METRES)
        timed = words[at] == "h" and low[at + 2 : at + 3] in (["min"], ["mins"])  # "5 h 30 min"
        timed = timed or (words[at] == "s" and at > 1 and low[at - 2] in ("min", "mins", "minutes"))  # "5 min 30 s"
        if found is None and (glued or slashed or metres or timed or words[at] == "pc") and words[at] in forms.glued:
            found = Measure(forms.glued[words[at]], at + 1)
        if found is None and low[at] in ("(", "[") and low[at + 2 : at + 3] in ([")"], ["]"]):
            inner = _longest(tokens, low, at + 1)  # "20 (kg)"
            found = replace(inner, last=at + 3) if inner and inner.last == at + 2 else None
        if found is None and glued and (told := glued_temperature(tokens, low, at)):
            found = Measure(told[0], at + 1, told[1])
        if found and found.unit.name == "degree" and (why := degrees_of_heat(tokens, low, at)):
            found = replace(found, unit=Unit("degree", "temperature"), reason=why)
        if found is None and not glued and len(words[at]) <= 2 and (told := symbol_after(tokens, low, at)):
            found = Measure(told[0], at + 1, told[1])
    return None if found is None else _per(tokens, low, found)


def _hyphenated(tokens: Tokens, low: list[str], at: int) -> Measure | None:
    """The unit behind a dash: "500-kg", "1,500-square-kilometer", and "86 - year history" from a tokeniser."""
    words = tokens.words
    if tokens.starts[at + 1] == tokens.ends[at]:
        found = _longest(tokens, low, at + 1)
    elif tokens.text[tokens.ends[at - 1] : tokens.starts[at + 1]] != f" {words[at]} " or not low[at + 1].isalpha():
        return None
    else:
        found = _longest(tokens, low, at + 1)
        # Edited text sets a dash with blanks between clauses; only the singular says that it joins.
        if found and (low[found.last - 1].endswith("s") or len(low[at + 1]) < 2):
            return None
    if found is None and low[at + 1] in _POWERS and low[at + 2 : at + 3] and low[at + 2] in DASHES:
        name = " ".join((low[at + 1], *low[at + 3 : at + 4]))
        unit = unit_forms().words.get(name)
        found = Measure(unit, at + 4) if unit else None
    return found


def _longest(tokens: Tokens, low: list[str], at: int) -> Measure | None:
    forms, words = unit_forms(), tokens.words
    if at >= len(words) or (words[at] not in forms.starts and low[at] not in forms.starts):
        return None
    for size in range(min(LONGEST, len(words) - at), 0, -1):
        unit = forms.words.get(" ".join(words[at : at + size])) or forms.words.get(" ".join(low[at : at + size]))
        if unit is None or _ordinal(tokens, low, at + size):
            continue
        if unit.dimension == "shared":
            told = settle(tokens, low, at)
            return Measure(told[0], at + size, told[1]) if told else None
        return Measure(unit, at + size)
    return None


def _ordinal(tokens: Tokens, low: list[str], at: int) -> bool:
    """Whether a dash joins "second" to a noun as a rank: "three second-half goals", not "a 30-second-long clip"."""
    joined = low[at - 1] == "second" and at + 1 < len(low) and low[at] in DASHES
    return (
        joined
        and tokens.starts[at + 1] - tokens.ends[at] == tokens.starts[at] - tokens.ends[at - 1]
        and (low[at + 1].isalpha() and low[at + 1] not in ("long", "per", "a"))
    )


def _per(tokens: Tokens, low: list[str], found: Measure) -> Measure:
    """Words such as "miles per hour", "$5 a barrel", "tons/year", "12-cent-a-share"."""
    at, unit = found.last, found.unit
    if unit.dimension in ("time", "ratio") and unit.name != "percent":
        return found
    joined = at + 2 < len(low) and low[at] in DASHES and low[at + 1] in ("a", "an", "per")
    if joined and low[at + 2] in DASHES:
        link, at = low[at + 1], at + 3
    else:
        link, at = (low[at] if at < len(low) else ""), at + 1
    if link not in ("per", "/", "a", "an", "each") or at >= len(low) or tokens.line_ends(at):
        return found
    below = _longest(tokens, low, at)
    if below is None and link == "/" and low[at] in _BELOW_GLUED:
        below = Measure(Unit(_BELOW_GLUED[low[at]], "time"), at + 1)
    if below and link in ("a", "an", "each") and low[below.last : below.last + 1] and low[below.last] in AWAY:
        return found
    if below is None:
        noun = low[at]
        money = unit.dimension.startswith("money")
        if not noun.isalpha() or noun in STOPS or not (link == "per" or (money and noun in PER_ONE)):
            return found
        return replace(found, unit=Unit(f"{unit.name} / {noun}", _rate(unit.dimension)), last=at + 1)
    if unit.name == "percent" and below.unit.dimension != "time":
        return found
    if link in ("a", "an", "each") and below.unit.dimension not in ("time", "volume", "mass", "area", "length"):
        return found
    dimension = "speed" if unit.dimension == "length" and below.unit.dimension == "time" else None
    name = f"{unit.name} / {below.unit.name}"
    return replace(found, unit=Unit(name, dimension or _rate(unit.dimension)), last=below.last)


def _rate(dimension: str) -> str:
    return dimension if dimension.endswith(" rate") else f"{dimension} rate"


def rate_after(low: list[str], at: int) -> Measure | None:
    """Words such as "per minute", "a year" behind a count."""
    if at + 2 < len(low) and low[at + 2] in AWAY:
        return None
    if at + 1 < len(low) and low[at] in ("per", "a", "an", "each", "every", "/") and low[at + 1] in _TIME_AS_RATE:
        return Measure(Unit(f"1 / {low[at + 1]}", "rate"), at + 2)
    return None


def sum_of_money(tokens: Tokens, low: list[str], unit: Unit, last: int) -> Measure:
    """A sum's currency with "per" and what follows; a word for the currency behind it belongs to it."""
    named = unit_after(tokens, low, last)
    if named and named.unit.dimension.startswith("money") and named.unit.name not in ("cent", "penny"):
        return named
    if low[last : last + 3] == ["u", ".", "s"] and unit.name == "USD":
        last += 4 if low[last + 3 : last + 4] == ["."] else 3
    elif low[last : last + 1] == ["us"] and tokens.words[last] == "US" and unit.name == "USD":
        last += 1
    return _per(tokens, low, Measure(unit, last))


def sign_before(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """The currency sign or code right before a number, and the number of its first token."""
    forms, words = unit_forms(), tokens.words
    at = _behind_minus(tokens, at)
    for size in (3, 2, 1):
        first = at - size
        if first < 0:
            continue
        if size == 3 and words[at - 1] != "$":
            continue
        if size == 1 and words[first] in _SHILLINGS and _sum_behind(tokens, at):
            return shillings(tokens.text), first
        unit = forms.signs.get("".join(words[first:at])) or forms.signs.get(" ".join(words[first:at]))
        if unit is None or _article(tokens, first, at):
            continue
        if words[first] in _BY_SHAPE and (size > 1 or not _sum_behind(tokens, at)):
            continue
        if (
            words[first].isalpha()
            and first
            and words[first - 1][-1].isalnum()
            and tokens.ends[first - 1] == tokens.starts[first]
        ):
            continue
        return unit, first
    if at >= 4 and words[at - 1] == "$" and [word.upper() for word in words[at - 4 : at - 1]] == ["U", ".", "S"]:
        return forms.signs["$"], at - 4
    if at >= 5 and words[at - 1] == "$" and [word.upper() for word in words[at - 5 : at - 1]] == ["U", ".", "S", "."]:
        return forms.signs["$"], at - 5
    return None


def _article(tokens: Tokens, first: int, at: int) -> bool:
    """Whether "A" before "$" is the article ("A $70 fee"), not Australia's sign that a tokeniser has pulled apart."""
    words = tokens.words
    if words[first] != "A" or at - first != 2 or tokens.starts[first + 1] == tokens.ends[first]:
        return False
    return tokens.starts[at] == tokens.ends[at - 1] or first == 0 or not words[first - 1][0].islower()


def _behind_minus(tokens: Tokens, at: int) -> int:
    """Where the sign ends: before a minus that stands between it and the number ("$-50")."""
    glued = at > 1 and tokens.words[at - 1] in DASHES and tokens.ends[at - 1] == tokens.starts[at]
    return at - 1 if glued and tokens.words[at - 2] in "$£€¥" and tokens.ends[at - 2] == tokens.starts[at - 1] else at


def _sum_behind(tokens: Tokens, at: int) -> bool:
    """Whether a number has the shape of a sum: "150 million", "2.5bn", "2,500", "9.99"."""
    word, behind = tokens.words[at], tokens.words[at + 1] if at + 1 < len(tokens.words) else ""
    return "," in word or "." in word or behind.lower() in _SUMS
