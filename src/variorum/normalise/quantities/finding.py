"""Finding the quantities of a text: numbers with what bounds, measures and counts them."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from ...model import Qualifier, Quantity, Time
from ..numbers import FRACTIONS, ONES
from ..tokens import Tokens, tokenise
from ..units import Unit
from .amounts import DASHES, Amount, read_amount
from .codes import is_code, is_name, is_score
from .lexicon import GROUPS, NUMBER_WORDS, VAGUE
from .measures import (
    Counted,
    Measure,
    counted_after,
    measured_of,
    qualifier_after,
    qualifier_before,
    rate_after,
    sign_before,
    unit_after,
)
from .specials import age, mach, magnitude
from .words import Words

_STARTS = NUMBER_WORDS | set(VAGUE) | {"a", "an", "half", "several", "few", "tens"}
#: Words that a dash joins to a number without making a code of it.
_LOOSE = frozenset({"magnitude", "sub", "now", "to", "minus", "of", "and", "or", "pre", "post"})
_QUAKES = frozenset({"quake", "earthquake", "temblor", "tremor", "aftershock", "aftershocks", "quakes", "jolt"})


def find_quantities(text: str, times: Sequence[Time] = ()) -> list[Quantity]:
    """Find stated quantities.

    Args:
        text: any text, edited or tokenised.
        times: the times found in it; numbers inside dates and clock times are no quantities, those in lengths of time
            ("12 minutes") are.

    Returns:
        The quantities in order of offset, with the stated numbers as bounds: "up to 2,000 kilometers" has an upper one
        only, "about 30" is 30 with the qualifier ``about``. "Dozens" and "hundreds" are read with care, as at least
        12 and at least 100. Ages have dimension ``age``, earthquake magnitudes ``magnitude``, results ``score`` (its
        smaller number first).
    """
    tokens = tokenise(text)
    return _Scanner(tokens, times).scan()


class _Scanner:
    """One pass over the tokens of a text."""

    def __init__(self, tokens: Tokens, times: Sequence[Time]) -> None:
        self.tokens = tokens
        self.low = [word.lower() for word in tokens.words]
        self.text = Words(tokens, self.low)
        #: The token behind the last quantity: no other may begin before it.
        self.reached = 0
        dated = sorted((time.start, time.end) for time in times if time.kind in ("date", "time"))
        self.time_starts = [start for start, _ in dated]
        self.time_ends = [end for _, end in dated]

    def scan(self) -> list[Quantity]:
        """All quantities, in order."""
        out: list[Quantity] = []
        low, at = self.low, 0
        borrowed = -1
        while at < len(low):
            word = low[at]
            if not (word[0].isdigit() or word in _STARTS) or self._in_time(at):
                at += 1
                continue
            found = self._at(at)
            if found is not None and out and self._same_range(out, found, at):
                self.reached = found[1]
                at = max(found[1], at + 1)
                continue
            if found is None:
                at += 1
                continue
            quantity, last, wants = found
            if borrowed == at and out and (quantity.unit or quantity.counted):
                out[-1] = replace(out[-1], unit=quantity.unit, dimension=quantity.dimension, counted=quantity.counted)
            borrowed = last + 1 if wants and last < len(low) and low[last] in ("and", "or", ",") else -1
            out.append(quantity)
            self.reached = last
            at = max(last, at + 1)
        return out

    def _same_range(self, out: list[Quantity], found: tuple[Quantity, int, bool], at: int) -> bool:
        """Join "$3 billion to $5 billion" and "between 5% and 6%": both ends name their unit."""
        one, two = out[-1], found[0]
        link = self.low[self.reached : at] if 0 < self.reached < at else []
        while link and link[-1] in ("$", "£", "€", "us"):
            link.pop()
        start = bisect_left(self.tokens.starts, one.start)
        before = self.low[start - 1] if start else ""
        if not (
            one.unit and one.unit == two.unit and one.qualifier in ("exactly", "about") and two.qualifier == "exactly"
        ):
            return False
        if one.upper is None or two.upper is None or one.upper >= two.upper:
            return False
        if not (link in (["to"], ["-"], ["–"]) and before != "from") and not (link == ["and"] and before == "between"):
            return False
        first = self.tokens.starts[start - 1] if before == "between" else one.start
        text = self.tokens.text[first : two.end]
        out[-1] = replace(one, start=first, end=two.end, text=text, upper=two.upper, qualifier="between")
        return True

    def _in_time(self, at: int) -> bool:
        start = self.tokens.starts[at]
        index = bisect_right(self.time_starts, start) - 1
        return index >= 0 and start < self.time_ends[index]

    def _at(self, at: int) -> tuple[Quantity, int, bool] | None:
        tokens, low = self.tokens, self.low
        sign = sign_before(tokens, at) if at and low[at][0].isdigit() else None
        if sign and sign[1] < self.reached:
            sign = None
        share = None if sign else self._share(at)
        if share:
            return share
        amount = read_amount(tokens, low, at, bool(sign))
        if amount is None or is_code(self.text, amount, bool(sign)):
            return None
        upper, score = self._upper(amount, bool(sign))
        last = upper.last if upper else amount.last
        if amount.first and low[amount.first - 1] == "minus" and not upper:
            amount = dataclasses.replace(amount, value=-amount.value)
        special = age(self.text, amount, last) or magnitude(self.text, amount, last) or mach(self.text, amount, last)
        if special:
            unit, counted, first, last = special
        elif sign:
            unit, counted, first = Measure(sign[0], last), None, sign[1]
            unit, last = self._money(sign[0], last)
        else:
            first = at
            unit = None if score else unit_after(tokens, low, last)
            counted = None
            if unit:
                last = unit.last
        if not special:
            counted = self._counted(amount, unit, last, bool(sign))
            if unit is None and counted is None and not sign and is_name(self.text, amount):
                return None
            if unit is None:
                last = counted.last if counted else last
                rate = rate_after(low, last)
                if rate:
                    unit, last = rate, rate.last
        return self._quantity(amount, upper, score, unit, counted, first, last, bool(sign))

    def _share(self, at: int) -> tuple[Quantity, int, bool] | None:
        """Words such as "two-thirds of the seats", "a quarter of", "half of": a ratio."""
        low = self.low
        part = at + 2 if low[at + 1 : at + 2] and low[at + 1] in DASHES else at + 1
        if low[at] == "half" and low[at + 1 : at + 2] == ["of"]:
            value, last = 0.5, at + 1
        elif part < len(low) and low[part] in FRACTIONS and (low[at] in ("a", "one") or low[part].endswith("s")):
            if low[part + 1 : part + 2] != ["of"] or (low[at] not in ONES and low[at] != "a"):
                return None
            value, last = ONES.get(low[at], 1.0) * FRACTIONS[low[part]], part + 1
        else:
            return None
        noun = measured_of(self.tokens, low, last)
        amount = Amount(at, last, value)
        counted = Counted(noun, last) if noun else None
        return self._quantity(amount, None, False, Measure(Unit("", "ratio"), last), counted, at, last, False)

    def _quantity(
        self, amount: Amount, upper: Amount | None, score: bool, unit: Measure | None, counted: Counted | None,
        first: int, last: int, money: bool,
    ) -> tuple[Quantity, int, bool] | None:  # fmt: skip
        tokens, low = self.tokens, self.low
        bound = qualifier_before(low, first)
        if bound is None and first > amount.first - 1 and first < amount.first:
            bound = qualifier_before(low, amount.first)
        if bound and bound[1] < self.reached:
            bound = None
        behind = None if bound else qualifier_after(low, last)
        qualifier: Qualifier = "exactly"
        if bound:
            qualifier, first = bound
        elif behind:
            qualifier, last = behind
        elif amount.vague:
            qualifier = "at least"
        if amount.value < 0 and first == amount.first:
            first -= 1
        low_value, high_value = self._values(amount, upper, unit.unit if unit else None)
        if upper and not score and low_value is not None and high_value is not None and low_value < high_value:
            qualifier = "between" if qualifier in ("exactly", "about") else qualifier
            if low[first - 1 : first] == ["between"] or low[first - 1 : first] == ["from"]:
                first -= 1
        elif qualifier == "at most":
            low_value = None
        elif qualifier == "at least":
            high_value = None
        if amount.vague and not upper:
            high_value = None
        if score and low_value is not None and high_value is not None and low_value > high_value:
            low_value, high_value = high_value, low_value
        first = max(first, min(self.reached, amount.first))
        start, end = tokens.starts[first], tokens.ends[last - 1]
        quantity = Quantity(
            start=start,
            end=end,
            text=tokens.text[start:end],
            lower=low_value,
            upper=high_value,
            unit=unit.unit.name or None if unit else None,
            dimension="score" if score else unit.unit.dimension if unit else "count",
            qualifier=qualifier,
            counted=counted.noun if counted else None,
        )
        wants = unit is None and counted is None and not score
        return quantity, last, wants

    def _values(self, amount: Amount, upper: Amount | None, unit: Unit | None) -> tuple[float | None, float | None]:
        if upper is None:
            return amount.value, amount.value
        value = amount.value
        if upper.scaled and not amount.scaled and amount.figures and value < 1000:
            # "2 to 3 million": the scale belongs to both.
            scales = [GROUPS[word] for word in self.low[upper.first : upper.last] if word in GROUPS]
            value *= scales[-1] if scales else 1.0
        return value, upper.value

    def _upper(self, amount: Amount, money: bool) -> tuple[Amount | None, bool]:
        """The other end of a range, and whether it is the result of a match or vote instead."""
        low, tokens = self.low, self.tokens
        at = amount.last
        if at + 1 >= len(low) or amount.vague or self._in_time(at + 1):
            return None, False
        link, before = low[at], low[amount.first - 1] if amount.first else ""
        place = at + 1
        if before in ("$", "£", "€") and low[place : place + 1] == [before]:
            place += 1
        opened = before == "between" or (amount.first > 1 and low[amount.first - 2] == "between")
        if link in DASHES:
            close = tokens.ends[at - 1] == tokens.starts[at] or not amount.figures
            if not close and tokens.starts[at] != tokens.ends[at - 1] and tokens.starts[place] == tokens.ends[at]:
                return None, False
        elif not (link == "to" or (link == "and" and opened) or link == "or"):
            return None, False
        if place >= len(low) or not (low[place][0].isdigit() or low[place] in NUMBER_WORDS):
            return None, False
        other = read_amount(tokens, low, place, money)
        if other is None:
            return None, False
        if link in DASHES and is_score(self.text, amount, other):
            return other, True
        if link == "or" and not 0 < other.value - amount.value <= max(1.0, amount.value):
            return None, False
        scaled = amount.value if not (other.scaled and not amount.scaled) else 0.0
        return (other, False) if scaled < other.value else (None, False)

    def _money(self, unit: Unit, last: int) -> tuple[Measure, int]:
        """A sum with "per" and what follows; a word for the currency behind it belongs to it."""
        low = self.low
        named = unit_after(self.tokens, low, last)
        if named and named.unit.dimension.startswith("money"):
            return named, named.last
        if low[last : last + 1] in (["per"], ["a"], ["an"], ["/"]):
            below = unit_after(self.tokens, low, last + 1)
            noun = low[last + 1] if last + 1 < len(low) else ""
            if below:
                return Measure(Unit(f"{unit.name} / {below.unit.name}", "money rate"), below.last), below.last
            if (
                low[last] in ("per", "a")
                and noun.isalpha()
                and noun in ("share", "barrel", "person", "head", "unit", "month")
            ):
                return Measure(Unit(f"{unit.name} / {noun}", "money rate"), last + 2), last + 2
        return Measure(unit, last), last

    def _counted(self, amount: Amount, unit: Measure | None, last: int, money: bool) -> Counted | None:
        if money or (unit and unit.unit.dimension in ("money", "speed", "temperature", "age")):
            return None
        if unit is None:
            if amount.vague and self.low[last : last + 1] == ["of"]:
                last += 1
                while self.low[last : last + 1] and self.low[last] in ("the", "its", "their", "other"):
                    last += 1
            return counted_after(self.tokens, self.low, last, amount.value)
        if unit.unit.dimension in ("ratio", "mass", "volume"):
            noun = measured_of(self.tokens, self.low, last)
            return Counted(noun, last) if noun else None
        return None
