"""What neighbouring quantities share: two ends of a range, a unit said once, dollars and cents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from ...model import Quantity
from ..tokens import Tokens
from .lexicon import CHANGES, DASHES
from .ranges import are_ends

#: So far apart the two ends of a range may stand, in tokens ("from $62 at night to $68").
_APART = 10
_CHANGE_WITHIN = 6
#: So far back, in tokens and in quantities, a number without a unit may have one said.
_SENTENCE = 20
_RECALLED = 3
_COUPLES = frozenset({"and", "but", ",", "or", "versus"})
_PREPOSITIONS = frozenset({"among", "in", "for", "from", "of", "on", "at", "to", "with", "by"})
#: What is stated in two units, one behind the other in brackets.
_CONVERTED = frozenset(
    {"length", "mass", "area", "speed", "volume", "temperature", "money", "energy", "power", "torque"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity, its tokens, and whether neither unit nor noun was found for it."""

    quantity: Quantity
    first: int
    last: int
    bare: bool


def join(tokens: Tokens, low: list[str], found: Sequence[Found]) -> list[Quantity]:
    """Join neighbours that are one quantity, and give those without a unit the one they share.

    Args:
        tokens: the text.
        low: its words in lower case.
        found: the quantities in order.

    Returns:
        The quantities in order: "$3 billion to $5 billion" is one, "3 dollars 50 cents" is one, "5 and 6 kg" are two.
    """
    out: list[Found] = []
    for one in found:
        if out:
            joined = _one_of_two(tokens, low, out[-1], one)
            if joined:
                out[-1] = joined
                continue
            if not one.bare:
                _give_back(low, out, one)
            elif shared := _given_on(low, out[-1], one) or _gapped(low, out, one) or _said_before(low, out, one):
                one = shared
            if converted := _converted(low, out[-1], one):
                one = converted
        out.append(one)
    return [one.quantity for one in out]


def _one_of_two(tokens: Tokens, low: list[str], one: Found, two: Found) -> Found | None:
    """Both as one, where they are the ends of a range or dollars and cents."""
    link = low[one.last : two.first]
    if len(link) > 4:
        return None
    first, second = one.quantity, two.quantity
    before = low[one.first - 1] if one.first else ""
    start = one.first
    if low[start : start + 1] == ["between"]:
        before, start = "between", start
    elif before in ("between", "from"):
        start -= 1
    if _cents(first, second, link):
        whole = (first.lower or 0.0) + (second.lower or 0.0) / 100.0
        text = tokens.text[first.start : second.end]
        return Found(replace(first, end=second.end, text=text, lower=whole, upper=whole), one.first, two.last, False)
    if before == "from" and changes_before(low, start):
        return None
    if not are_ends(first, second, link, before):
        return None
    begin = tokens.starts[start] if before == "between" else first.start
    text = tokens.text[begin : second.end]
    whole_range = replace(first, start=begin, end=second.end, text=text, upper=second.upper, qualifier="between")
    return Found(whole_range, start if before == "between" else one.first, two.last, False)


def _cents(first: Quantity, second: Quantity, link: list[str]) -> bool:
    exact = first.lower is not None and first.lower == first.upper and second.lower == second.upper
    if not exact or link not in ([], ["and"]) or second.lower is None or not 0 < second.lower < 100:
        return False
    pairs = {"cent": ("USD", "EUR", "AUD", "CAD", "NZD", "HKD", "ZAR"), "penny": ("GBP",)}
    return first.unit in pairs.get(second.unit or "", ()) and (first.lower or 0.5).is_integer()


def changes_before(low: list[str], at: int) -> bool:
    """Whether a verb of change stands shortly before "from": what follows are two values, not an interval."""
    return any(word in CHANGES for word in low[max(at - _CHANGE_WITHIN, 0) : at])


def _converted(low: list[str], one: Found, two: Found) -> Found | None:
    """The second statement of a quantity, bounded as the first is: "up to 1,240 miles (2,000 km)"."""
    first, second = one.quantity, two.quantity
    link = low[one.last : two.first]
    closed = link == ["("] and ")" in low[two.last : two.last + 2]
    if not (closed or link == [",", "or"]) or second.qualifier != "exactly":
        return None
    if first.unit is None or first.unit == second.unit or first.dimension != second.dimension:
        return None
    if first.dimension not in _CONVERTED:
        return None
    lower, upper = second.lower, second.upper
    qualifier = first.qualifier if first.qualifier != "between" else second.qualifier
    same = replace(
        second,
        lower=None if qualifier == "at most" else lower,
        upper=None if qualifier == "at least" else upper,
        qualifier=qualifier,
        reason=f"“{first.text}” in another unit",
    )
    return Found(same, two.first, two.last, False)


def _give_back(low: list[str], out: list[Found], two: Found) -> None:
    """Give a unit or noun back to the bare numbers before it: "5 and 6 kg", "four-, five- and six-cylinder"."""
    behind = two
    for index in range(len(out) - 1, max(len(out) - 4, -1), -1):
        one = out[index]
        of_it = two.quantity
        if two.quantity.qualifier == "at least" and one.quantity.qualifier == "between":
            return  # "those 30 to 44 and more than 70 percent"
        if not one.bare or of_it.dimension in ("magnitude", "score") or (of_it.dimension == "ratio" and not of_it.unit):
            return
        if not _links_back(low, one, behind):
            return
        same = replace(one.quantity, unit=of_it.unit, dimension=of_it.dimension, counted=of_it.counted,
                       counted_phrase=of_it.counted_phrase, reason=of_it.reason)  # fmt: skip
        out[index] = behind = Found(same, one.first, one.last, True)


def _links_back(low: list[str], one: Found, two: Found) -> bool:
    """Whether the words between two numbers make the second's unit the first's too."""
    link = [word for word in low[one.last : two.first] if word not in DASHES]
    while link and link[-1] in ("about", "around", "maybe", "perhaps", "even", "just", "almost", "nearly", "some"):
        link.pop()
    if link == [",", "or"] and two.quantity.unit == "percent":
        return False  # "of the 30, 12, or 40 percent, were hurt": the same told twice
    if link in (["and"], ["or"], [","], [",", "and"], [",", "or"]):
        return True
    if link == ["to"]:
        return one.first > 0 and "from" in low[max(one.first - 1, 0) : one.first + 1]
    # "280 million of the 1.5 billion shekels", "11 of the 15 members"
    return link in (["of", "the"], ["of", "its"], ["of", "their"], ["out", "of"], ["out", "of", "the"], ["of"])


def _given_on(low: list[str], one: Found, two: Found) -> Found | None:
    """The unit of the first number, where the second ends a change: "from 208 pounds to 193"."""
    unit = one.quantity
    measured = unit.unit is not None or unit.dimension == "magnitude"
    if not measured or two.first - one.last > _APART or low[two.first - 1] != "to":
        return None
    if "from" not in low[max(one.first - 1, 0) : one.first + 1]:
        return None
    if any(word in (".", ";") for word in low[one.last : two.first]):
        return None
    same = replace(two.quantity, unit=unit.unit, dimension=unit.dimension, reason=unit.reason)
    return Found(same, two.first, two.last, False)


def _gapped(low: list[str], out: list[Found], two: Found) -> Found | None:
    """The unit of a number before the same preposition: "61 percent among women and 58 among men"."""
    one = out[-1]
    unit = one.quantity
    link = low[one.last : two.first]
    if (
        not (unit.unit or unit.counted)
        or unit.dimension in ("age", "score")
        or two.quantity.counted
        or not 2 <= len(link) <= _APART
        or link[-1] not in _COUPLES
    ):
        return None
    if low[two.last : two.last + 1] != link[:1] or link[0] not in _PREPOSITIONS or any(w in ".;!?" for w in link):
        return None
    why = f"the unit is that of “{unit.text}”" if unit.unit else f"what is counted as in “{unit.text}”"
    counted = None if unit.unit else unit.counted
    phrase = None if unit.unit else unit.counted_phrase
    same = replace(
        two.quantity, unit=unit.unit, dimension=unit.dimension, counted=counted, counted_phrase=phrase, reason=why
    )
    return Found(same, two.first, two.last, False)


def _said_before(low: list[str], out: list[Found], two: Found) -> Found | None:
    """The unit of an earlier number behind the same preposition: "A rose by 2 percent but B fell by 1"."""
    link = low[two.first - 1] if two.first else ""
    behind = low[two.last] if two.last < len(low) else "."
    if (
        link not in ("by", "at")
        or behind not in (".", ",", ";", "and", "but", "while", "in", "on")
        or two.quantity.counted
    ):
        return None
    for one in reversed(out[-_RECALLED:]):
        if two.first - one.last > _SENTENCE or any(word in (".", ";", "!", "?") for word in low[one.last : two.first]):
            return None
        unit = one.quantity
        if one.first and low[one.first - 1] == link and (unit.unit or unit.counted in ("point",)):
            why = f"the unit is that of “{unit.text}”"
            same = replace(two.quantity, unit=unit.unit, dimension=unit.dimension, counted=unit.counted,
                           counted_phrase=unit.counted_phrase, reason=why)  # fmt: skip
            return Found(same, two.first, two.last, False)
    return None
