"""Finding the quantities of a text: numbers with what bounds, measures and counts them."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections.abc import Sequence

from ...model import Qualifier, Quantity, Time
from ..tokens import Tokens, tokenise
from ..units import Unit
from .ages import age, tens_of_life
from .amounts import Amount, read_amount
from .beginnings import beginnings
from .codes import is_code, is_compound
from .counted import Counted, counted_after
from .currencies import candidates
from .joining import Found, changes_before, join
from .makes import with_makes
from .measures import Measure, rate_after, sign_before, sum_of_money, unit_after
from .millions import in_millions
from .naming import is_name
from .parts_of import measured_of
from .qualifiers import minus_before, qualifier_after, qualifier_before
from .ranges import bounds, upper_end
from .results import is_level, is_result
from .shares import odds, of_whole, share, share_range
from .specials import compound, fold, mach, magnitude
from .temperatures import below_zero
from .told_before import counted_before
from .units_counted import unit_named, unit_of_noun
from .words import Words

#: What measured things are counted of: "30 percent of voters", "5 tonnes of fuel".
_OF_THINGS = frozenset({"ratio", "mass", "volume", "area", "energy"})


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
        smaller number first). Where a word leaves the unit open ("pounds", "pesos"), ``reason`` says how it was
        decided.
    """
    tokens = tokenise(text)
    scanner = _Scanner(tokens, times)
    return with_makes(text, join(tokens, scanner.low, scanner.scan()))


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

    def scan(self) -> list[Found]:
        """All quantities, in order."""
        out: list[Found] = []
        for at in beginnings(self.low):
            if at < self.reached or self._in_time(at):
                continue
            found = self._at(at)
            if found is not None:
                out.append(found)
                self.reached = found.last
        return out

    def _in_time(self, at: int) -> bool:
        start = self.tokens.starts[at]
        index = bisect_right(self.time_starts, start) - 1
        return index >= 0 and start < self.time_ends[index]

    def _at(self, at: int) -> Found | None:
        low = self.low
        sign = sign_before(self.tokens, at) if at and (low[at][0].isdigit() or low[at][0] == ".") else None
        if sign and sign[1] < self.reached:
            sign = None
        if tens := tens_of_life(self.text, at):
            ends = Measure(Unit("year", "age"), tens[1].last)
            return self._quantity(tens[0], tens[1], False, ends, None, tens[0].first, ends.last)
        if (both := None if sign else share_range(self.text, at)) is not None:
            lower, (upper, unit, counted) = both
            return self._quantity(lower, upper, False, unit, counted, at, max(upper.last, unit.last))
        part = None if sign else share(self.text, at) or odds(self.text, at, self._in_time)
        if part:
            amount, unit, counted = part
            last = max(amount.last, unit.last)
            return self._quantity(amount, None, False, unit, counted, at, last)
        amount = read_amount(self.tokens, low, at, bool(sign))
        if amount is None or (is_code(self.text, amount, bool(sign)) and not is_level(self.text, amount)):
            return None
        if sign is None:
            amount = in_millions(self.tokens, low, amount)
        if amount.broken and amount.value < 1 and low[amount.last : amount.last + 1] == ["of"]:
            amount, unit, counted = of_whole(self.text, amount)
            return self._quantity(amount, None, False, unit, counted, at, max(amount.last, unit.last))
        return self._whole(at, amount, sign)

    def _whole(self, at: int, amount: Amount, sign: tuple[Unit, int] | None) -> Found | None:
        """A quantity from its first number on: the other end, the unit, what is counted."""
        tokens, low = self.tokens, self.low
        upper, score = upper_end(self.text, amount, bool(sign), self._in_time)
        if upper and at and low[at - 1] == "from" and changes_before(low, at - 1):
            end = unit_after(tokens, low, upper.last)
            behind_both = end.last if end else upper.last
            if low[behind_both : behind_both + 1] != ["to"]:  # but "from 5 to 7 percent to 8 to 9"
                upper, score = None, False
        last = upper.last if upper else amount.last
        minus = minus_before(tokens, low, amount.first, sign)
        if minus is not None and not upper:
            amount = dataclasses.replace(amount, value=-amount.value)
        counted: Counted | None = None
        unit: Measure | None
        measured = None if sign or upper else compound(self.text, amount) or below_zero(self.text, amount)
        if measured:
            amount, unit = measured
            return self._quantity(amount, None, False, unit, None, at, unit.last)
        special = None if score else age(self.text, amount, last) or magnitude(self.text, amount, last)
        special = special or mach(self.text, amount, last) or fold(self.text, amount, last)
        if special:
            unit, counted, first, last = special
            return self._quantity(amount, upper, score, unit, counted, first, last)
        if sign:
            unit, first = sum_of_money(tokens, low, sign[0], last), sign[1]
            return self._quantity(amount, upper, score, unit, None, first, unit.last)
        unit = None if score else unit_after(tokens, low, last)
        if unit is None and low[last : last + 1] == ["us"]:
            unit = unit_after(tokens, low, last + 1)  # "one US gallon"
        if unit is None and amount.vague and low[last : last + 1] == ["of"]:
            unit = unit_after(tokens, low, last + 1)  # "tens of millions of dollars"
        behind = None
        if unit is None and not score and (bound := qualifier_after(low, last)):
            # "two or more years": the unit stands behind the bound.
            behind, unit = bound, unit_after(tokens, low, bound[1])
            if low[bound[1] - 1] in ("older", "younger"):
                unit = Measure(Unit("year", "age"), bound[1])  # "45 or older"
            counted = None if unit else self._things(upper or amount, bound[1])
            if unit is None and counted is None:
                behind = None
        last = unit.last if unit else behind[1] if behind else last
        if unit is None and counted is None and not score:
            counted = self._things(upper or amount, last)
            unit = unit_of_noun(tokens, low, counted) if counted else None
            counted = None if unit else counted
        elif unit is not None and unit.unit.dimension in _OF_THINGS:
            counted = measured_of(tokens, low, last)
        if unit is None and counted is None:
            if score and upper and is_result(self.text, amount, upper):
                pass
            elif is_name(self.text, amount) or is_compound(self.text, last):
                return None
            told = None if score else counted_before(tokens, low, at)
            named = unit_named(told) if told else None
            unit = Measure(named, last) if named else None
            counted = Counted(told, 0) if told and not named else None
        if unit is None:
            last = max(counted.last if counted else 0, last)
        rate = rate_after(low, counted.last if counted and counted.last else last) if unit is None or counted else None
        if rate and unit:
            unit = Measure(Unit(f"{unit.unit.name} / {rate.unit.name[4:]}", f"{unit.unit.dimension} rate"), rate.last)
        elif rate:
            unit = rate
        return self._quantity(amount, upper, score, unit, counted, at, max(last, unit.last if unit else 0), behind)

    def _things(self, amount: Amount, last: int) -> Counted | None:
        low = self.low
        if amount.vague and low[last : last + 1] == ["of"]:
            last += 1
            while low[last : last + 1] and low[last] in ("the", "its", "their", "other"):
                last += 1
        return counted_after(self.tokens, low, last, amount.value)

    def _quantity(
        self, amount: Amount, upper: Amount | None, score: bool, unit: Measure | None, counted: Counted | None,
        first: int, last: int, behind: tuple[Qualifier, int] | None = None,
    ) -> Found:  # fmt: skip
        tokens, low = self.tokens, self.low
        bound = None if behind else qualifier_before(low, first)
        if bound is None and first < amount.first and not behind:
            bound = qualifier_before(low, amount.first)
        if bound and bound[1] < self.reached:
            bound = None
        if behind is None and bound is None:
            behind = qualifier_after(low, last)
        qualifier: Qualifier = "exactly"
        if bound:
            qualifier, first = bound[0], min(first, bound[1])
        elif behind:
            qualifier, last = behind[0], max(last, behind[1])
        elif amount.vague:
            qualifier = "at least"
        for begin in (first, amount.first) if amount.value < 0 else ():
            minus = minus_before(tokens, low, begin, None)
            first = first if minus is None else min(first, minus)
        if low[first] == "few" and low[first - 1 : first] == ["a"]:
            first -= 1
        first = max(first, min(self.reached, amount.first))
        if upper and not score and low[first - 1 : first] in (["between"], ["from"]):
            first -= 1
        lower, higher, qualifier = bounds(self.text, amount, upper, score, qualifier)
        start, end = tokens.starts[first], tokens.ends[last - 1]
        noun = None if counted is None else counted.noun
        reason = unit.reason if unit else None
        if unit is None and noun and (codes := candidates(noun)):
            reason = f"“{noun}”: {', '.join(codes)}; the text does not say which"
        quantity = Quantity(
            start=start,
            end=end,
            text=tokens.text[start:end],
            lower=lower,
            upper=higher,
            unit=unit.unit.name or None if unit else None,
            dimension="score" if score else unit.unit.dimension if unit else "count",
            qualifier=qualifier,
            counted=noun,
            counted_phrase=counted.phrase or noun if counted else None,
            reason=reason,
        )
        return Found(quantity, first, last, unit is None and counted is None and not score)
