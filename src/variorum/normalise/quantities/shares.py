"""Parts of a whole: "two-thirds of the seats", "one in five voters", "half a mile"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ..numbers import FRACTIONS, ONES, SCALES
from ..units import Unit
from .amounts import Amount, part_of_scale, read_amount
from .counted import Counted, counted_after
from .lexicon import CHANGES, DASHES, DETERMINERS, STOPS
from .measures import Measure, unit_after
from .parts_of import measured_of, part_noun
from .qualifiers import qualifier_before
from .words import Words

_RATIO = Unit("", "ratio")
#: "Six in ten" is a ratio, "six in 40" says where the six are.
_OUT_OF = frozenset({3.0, 4.0, 5.0, 10.0, 20.0, 100.0, 1000.0})

Share = tuple[Amount, Measure, Counted | None]


def share(text: Words, at: int) -> Share | None:
    """Words such as "two-thirds of the seats", "a quarter of", "half the voters", "half a mile": a ratio or length."""
    low = text.low
    if part_of_scale(low, at):
        return None
    if low[at] == "half":
        return _half(text, at)
    if low[at] in ("a", "an") and low[at + 2 : at + 5] == ["and", "a", "half"]:
        unit = unit_after(text.tokens, low, at + 1)  # "a metre and a half"
        return (Amount(at, at + 5, 1.5), replace(unit, last=at + 5), None) if unit and unit.last == at + 2 else None
    part = _part_at(low, at)
    if part is None or low[part] == "half" or low[at] not in (*ONES, "a", "an", "quarter"):
        return None
    value, last, dashed = ONES.get(low[at], 1.0) * FRACTIONS[low[part]], part + 1, part > at + 1
    if low[last : last + 1] == ["of"]:
        return of_whole(text, Amount(at, last, value))
    if low[at] == "a" and _falls_by(text, at, last):
        return Amount(at, last, value), Measure(_RATIO, last), None
    if low[at] not in ONES or not (low[part].endswith("s") or dashed or low[part] == "third") or value >= 1:
        return None
    noun = counted_after(text.tokens, low, last, 2.0)
    word = low[last] if last < len(low) else ""
    if noun is None and word in ("interest", "stake", "share", "majority", "owner", "scale"):
        noun = Counted(word, last + 1)
    return (Amount(at, last, value), Measure(_RATIO, last), noun) if noun or low[part].endswith("s") else None


def share_range(text: Words, at: int) -> tuple[Amount, Share] | None:
    """The lower end of "between half and two-thirds of the homes", "a third to a half of it", with the upper share."""
    low = text.low
    if low[at] == "half":
        first = Amount(at, at + 1, 0.5)
    else:
        part = _part_at(low, at)
        if part is None or low[at] not in (*ONES, "a"):
            return None
        first = Amount(at, part + 1, ONES.get(low[at], 1.0) * FRACTIONS[low[part]])
    link = low[first.last : first.last + 1]
    between = at > 0 and low[at - 1] == "between"
    if link != ["to"] and not (link == ["and"] and between):
        return None
    place = first.last + 1
    if low[place : place + 2] == ["a", "half"]:
        place += 1
    upper = share(text, place) if place < len(low) else None
    return (first, upper) if upper is not None and first.value < upper[0].value < 1 else None


def _part_at(low: Sequence[str], at: int) -> int | None:
    """Where the thirds of "two thirds", "two-thirds" stand."""
    part = at + 2 if low[at + 1 : at + 2] and low[at + 1] in DASHES else at + 1
    return part if part < len(low) and low[part] in FRACTIONS else None


def _falls_by(text: Words, at: int, last: int) -> bool:
    """Whether a fraction is a step of its own: "dropped by a third", "cut it by almost half"."""
    low = text.low
    bound = qualifier_before(low, at)
    before = (bound[1] if bound else at) - 1
    if before < 0 or low[before] != "by" or not any(word in CHANGES for word in low[max(before - 6, 0) : before]):
        return False
    behind = low[last] if last < len(low) and not text.tokens.line_ends(last) else "."
    return not behind[0].isalnum() or (behind in STOPS and behind not in ("a", "an", "of"))


def _half(text: Words, at: int) -> Share | None:
    low = text.low
    after = low[at + 1 : at + 3]
    if _falls_by(text, at, at + 1):
        return Amount(at, at + 1, 0.5), Measure(_RATIO, at + 1), None
    if after[:1] == ["of"]:
        return of_whole(text, Amount(at, at + 1, 0.5))
    if after[:1] and after[0] in DETERMINERS:
        noun = part_noun(text.tokens, low, at + 1)
        return (Amount(at, at + 1, 0.5), Measure(_RATIO, at + 1), noun) if noun else None
    if len(after) > 1 and (after[0] in ("a", "an") or after[0] in DASHES):
        unit = unit_after(text.tokens, low, at + 2)
        if unit and unit.unit.dimension in ("length", "mass", "volume", "area", "time"):
            return Amount(at, at + 1, 0.5), unit, None
    return None


def of_whole(text: Words, amount: Amount) -> Share:
    """A fraction with what it is of: a unit ("1/16 of a pint") or things ("a third of voters")."""
    tokens, low, last = text.tokens, text.low, amount.last
    if low[last : last + 1] == ["of"] and low[last + 1 : last + 2] and low[last + 1] in ("a", "an", "one"):
        place = last + 2
        if low[place : place + 1] == ["us"]:
            place += 1
        unit = unit_after(tokens, low, place)
        if unit:
            return amount, unit, None
    noun = measured_of(tokens, low, last)
    return amount, Measure(_RATIO, last), noun


def odds(text: Words, at: int, in_time: Callable[[int], bool]) -> Share | None:
    """Words such as "one in five voters", "one out of three", "43 in every hundred": a ratio."""
    low, tokens = text.low, text.tokens
    one = read_amount(tokens, low, at)
    if one is None or one.vague or one.scaled or not one.value.is_integer() or one.value < 1:
        return None
    out = low[one.last : one.last + 2] == ["out", "of"]
    place = one.last + 2 if out else one.last + 1
    if not (out or low[one.last : one.last + 1] == ["in"]) or place >= len(low) or in_time(place):
        return None
    place += low[place] in ("every", "each")
    if place >= len(low):
        return None
    whole = low[place][0].isdigit() or low[place] in ONES or low[place] in ("a", "twenty")
    two = read_amount(tokens, low, place) if whole else None
    if low[place] in ("hundred", "thousand"):
        two = Amount(place, place + 1, SCALES[low[place]])  # "43 in every hundred"
    if two is None or two.value <= one.value or not two.value.is_integer() or two.vague:
        return None
    if not out and not (two.value in _OUT_OF or (one.value == 1.0 and two.value > 1)):
        return None
    if unit_after(tokens, low, two.last) or tokens.words[place - 1][0].isupper():
        return None
    noun = counted_after(tokens, low, two.last, two.value)
    last = noun.last if noun and noun.last else two.last
    return Amount(at, last, one.value / two.value), Measure(_RATIO, last), noun
