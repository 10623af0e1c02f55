"""Finding the quantities of a text: numbers with what bounds, measures and counts them."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from ...model import Qualifier, Quantity, Time
from ..numbers import FRACTIONS
from ..tokens import Tokens, tokenise
from ..units import Unit
from .amounts import DASHES, Amount, read_amount
from .codes import is_code, is_name
from .lexicon import GROUPS, STARTS
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
from .ranges import are_ends, both_values, upper_end
from .shares import share, sum_of_money
from .specials import age, mach, magnitude
from .words import Words

#: Behind "a" one of these makes a number of it ("a dozen", "a couple of", "a third of").
_BEHIND_ARTICLE = frozenset({*GROUPS, *FRACTIONS, "couple", "half", "-"})
#: How ".5" begins.
_POINTED = frozenset(f".{digit}" for digit in range(10))


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
        low, behind = self.low, 0
        borrowed = -1
        for at in self._candidates():
            if at < behind or self._in_time(at):
                continue
            found = self._at(at)
            if found is None:
                continue
            quantity, last, wants = found
            behind = last
            if out and self._ends_range(out, quantity, at):
                self.reached = last
                continue
            if borrowed == at and out and (quantity.unit or quantity.counted):
                out[-1] = replace(out[-1], unit=quantity.unit, dimension=quantity.dimension, counted=quantity.counted)
            borrowed = last + 1 if wants and last < len(low) and low[last] in ("and", "or", ",") else -1
            out.append(quantity)
            self.reached = last
        return out

    def _candidates(self) -> list[int]:
        """Tokens that a number may begin with: figures, number words, an article before "dozen", "half" or "third"."""
        low = self.low
        places = [at for at, word in enumerate(low) if word in STARTS or word[0].isdigit() or word[:2] in _POINTED]
        ends = len(low)
        return [at for at in places if low[at] not in ("a", "an") or (at + 1 < ends and low[at + 1] in _BEHIND_ARTICLE)]

    def _ends_range(self, out: list[Quantity], found: Quantity, at: int) -> bool:
        """Join the last quantity and this one where they are the two ends of a range."""
        one = out[-1]
        start = bisect_left(self.tokens.starts, one.start)
        before = self.low[start - 1] if start else ""
        link = self.low[self.reached : at] if 0 < self.reached < at <= self.reached + 4 else []
        if not are_ends(one, found, link, before):
            return False
        first = self.tokens.starts[start - 1] if before == "between" else one.start
        text = self.tokens.text[first : found.end]
        out[-1] = replace(one, start=first, end=found.end, text=text, upper=found.upper, qualifier="between")
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
        part = None if sign else share(self.text, at)
        if part:
            amount, counted = part
            unit = Measure(Unit("", "ratio"), amount.last)
            return self._quantity(amount, None, False, unit, counted, at, amount.last)
        amount = read_amount(tokens, low, at, bool(sign))
        if amount is None or is_code(self.text, amount, bool(sign)):
            return None
        upper, score = upper_end(self.text, amount, bool(sign), self._in_time)
        last = upper.last if upper else amount.last
        minus = _minus_before(low, amount.first)
        if minus is not None and not upper:
            amount = dataclasses.replace(amount, value=-amount.value)
        special = age(self.text, amount, last) or magnitude(self.text, amount, last) or mach(self.text, amount, last)
        if special:
            unit, counted, first, last = special
        elif sign:
            unit, counted, first = sum_of_money(self.text, sign[0], last), None, sign[1]
            last = unit.last
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
        return self._quantity(amount, upper, score, unit, counted, first, last)

    def _quantity(
        self, amount: Amount, upper: Amount | None, score: bool, unit: Measure | None, counted: Counted | None,
        first: int, last: int,
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
        minus = _minus_before(low, amount.first) if amount.value < 0 else None
        if minus is not None:
            first = min(first, minus)
        low_value: float | None
        high_value: float | None
        low_value, high_value = both_values(self.text, amount, upper)
        if upper and not score and low_value < high_value:
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


def _minus_before(low: list[str], at: int) -> int | None:
    """The token of "minus" before a number ("minus 5", "minus-5")."""
    if at and low[at - 1] == "minus":
        return at - 1
    return at - 2 if at > 1 and low[at - 2] == "minus" and low[at - 1] in DASHES else None
