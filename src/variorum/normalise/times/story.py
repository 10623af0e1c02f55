"""How far a text's story has come: what "the following day" counts from, and the years of dates that name none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..tokens import Tokens
from .calendar import Stretch
from .found import Found
from .meaning import Meaning, Told
from .placing import Anchor, Placed, day_anchor, place

#: Finer units first: what is counted in days starts from a day, what is counted in years from anything.
_RANKS = ("D", "W", "M", "Y")
_RANK_OF = {"T": 0, "D": 0, "S": 3, "H": 3, "Q": 3, "Y": 3, "W": 1, "WE": 1, "FN": 1, "M": 2, "I": 2, "MIN": 0}
#: A jump in a story of more than so many months tells nothing more of its order.
_FAR = 24.0
_OUT_OF_YEAR = 3.0
_PASSING = 8.0


class Story:
    """The times told so far, the last of each fineness.

    Args:
        written: the document's date.
        history: whether the text tells of years long before it was written.
    """

    def __init__(self, written: Anchor, history: bool) -> None:
        self.written = written
        self.history = history
        self._last: list[Anchor | None] = [None] * len(_RANKS)
        self._latest: Stretch | None = None
        self._in_passing = False
        self._coming: tuple[int, Anchor] | None = None

    def in_order(self, tokens: Tokens, item: Found, placed: Placed, ahead: Told) -> Placed:
        """Weekdays to come in the order in which a sentence names them: "on Thursday before a meeting on Friday"."""
        meaning, before = item.meaning, self._coming
        first = placed.stretch.first
        if ahead != "future" or not meaning.tensed or meaning.unit != "D" or first is None:
            return placed
        if before and before[1].lower and first < before[1].lower and _one_after_another(tokens, before[0], item.first):
            placed = replace(place(meaning, before[1], "future"), anchor=self.written.words)
        self._coming = item.last, day_anchor(placed.stretch, self.written.words, self.written.premises)
        return placed

    def anchor_for(self, meaning: Meaning) -> Anchor:
        """What a relative time counts from."""
        told = self._told(meaning)
        if meaning.needs == "document":
            # Without any date the years come from the story (``story_years``); weekdays stay open.
            return told if told and meaning.bare and self.history else self.written
        if told is not None:
            return told
        return Anchor() if self.history and meaning.unit == "D" and not meaning.full else self.written

    def _told(self, meaning: Meaning) -> Anchor | None:
        within_day = meaning.clock or meaning.unit in ("S", "MIN", "H")  # as units these are seconds and hours
        rank = 0 if within_day else _RANK_OF.get(meaning.unit, len(_RANKS) - 1)
        found = self._last[rank]
        if found and rank == 0 and not self._in_passing and self._gone_on(found):
            today = self.written.words and not self.history and (meaning.clock or meaning.part)
            return self.written if today else Anchor()
        return found

    def _gone_on(self, day: Anchor) -> bool:
        """Whether the story has left a day behind for a month or year that does not contain it."""
        stretch = self._latest
        if stretch is None or day.lower is None or not (stretch.first and stretch.last):
            return False
        return not stretch.first <= day.lower <= stretch.last

    def remember(self, meaning: Meaning, placed: Placed, stretch: Stretch, text: str) -> None:
        """Take note of a time that has been told."""
        if stretch.grain in ("DE", "CE", "YY", "P", "FY", "EV") or "~" in (stretch.edtf or ""):
            return
        if stretch.first is None:
            if stretch.timex.startswith("BC"):
                self._last = [Anchor()] * len(_RANKS)  # before our calendar: nothing is counted from there
            return
        anchor = day_anchor(stretch, f"“{text}” before it", placed.premises)
        rank = _RANK_OF.get(stretch.grain, len(_RANKS) - 1)
        # A date in figures that could be either of two days is no day to count from.
        doubtful = rank == 0 and stretch.grain == "D" and not meaning.full
        for at in range(rank + doubtful, len(_RANKS)):
            self._last[at] = anchor
        self._latest = stretch
        # News names years and seasons in passing; the story of the day does not go there.
        news = bool(self.written.words) and not self.history
        self._in_passing = news and (meaning.needs == "document" or stretch.grain in ("Y", "S"))


def _one_after_another(tokens: Tokens, last: int, first: int) -> bool:
    """Whether a sentence goes on from one time to another: "before", "then", "and" between them."""
    words = [word.lower() for word in tokens.words[last:first]]
    return (
        len(words) <= 16
        and not {".", ";", "!", "?", "after"} & set(words)
        and bool({"before", "then", "and", "until", "through", "to"} & set(words))
    )


#: So many dates with their years make a history, whatever else is told.
_MANY = 10


def is_history(found: Sequence[Found], anchor: Anchor) -> bool:
    """Whether a text tells of years long before it was written, so that its bare months belong to its story."""
    if anchor.upper is None:
        return False
    told = [stretch.first.year if stretch.first else 0 for _, stretch in _stated(found)]
    far = sum(1 for year in told if year < anchor.upper.year - 1)
    if len(told) < _MANY and any(item.meaning.unit == "D" and item.meaning.needs == "document" for item in found):
        return False  # a bare weekday or "yesterday" counts from the day of writing: news with some background
    return (len(told) >= 5 and far > 0.7 * len(told)) or (len(told) >= _MANY and far > 0.5 * len(told))


def _stated(found: Sequence[Found]) -> list[tuple[int, Stretch]]:
    """The times that name their year, by their number among all."""
    out: list[tuple[int, Stretch]] = []
    for at, item in enumerate(found):
        if item.meaning.needs != "nothing" or item.meaning.invalid or item.meaning.kind not in ("date", "time"):
            continue
        stretch = item.meaning.place(None, None)
        if stretch and ((stretch.first and stretch.last) or stretch.timex.startswith("BC")):
            out.append((at, stretch))
    return out


@dataclass(frozen=True, slots=True)
class _Step:
    """One date of a story with the days it could be, and the cheapest way that leads to each."""

    at: int
    choices: tuple[Stretch, ...]


def story_years(found: Sequence[Found], history: bool) -> dict[int, Stretch]:
    """The years of dates that name none, in a text that tells a story.

    A story mostly goes forward, in small steps. Of all ways to give years to the dates between those that name
    theirs, the one with the smallest jumps is taken (a shortest path; going back costs more than going on).

    Args:
        found: the times of the text in order.
        history: whether it tells of years long gone; else whole years are told in passing and count for nothing.

    Returns:
        The day, month or season meant, by the number of the time in ``found``; none where no time names its year.
    """
    stated = dict(_without_strays(_stated(found)))
    if not history:
        stated = {at: stretch for at, stretch in stated.items() if stretch.grain in ("D", "M")}
    if not stated or all(stretch.first is None for stretch in stated.values()):
        return {}
    steps: list[_Step] = []
    ahead = _years_ahead(len(found), stated)
    year: int | None = None
    for at, item in enumerate(found):
        stretch = stated.get(at)
        if stretch is not None:
            year = stretch.first.year if stretch.first else None
            if stretch.first and stretch.last and stretch.grain not in ("DE", "CE"):
                steps.append(_Step(at, (stretch,)))
        elif item.meaning.of_year and item.meaning.needs == "document":
            around = [*(range(year - 1, year + 3) if year else ()), *((ahead[at] - 1, ahead[at]) if ahead[at] else ())]
            made = [item.meaning.of_year(choice) for choice in sorted(set(around)) if 1 < choice < 9998]
            choices = tuple(stretch for stretch in made if stretch and stretch.first and stretch.last)
            if choices:
                steps.append(_Step(at, choices))
    return {step.at: choice for step, choice in zip(steps, _cheapest(steps), strict=True) if step.at not in stated}


def _without_strays(stated: list[tuple[int, Stretch]]) -> list[tuple[int, Stretch]]:
    """Leave out a year told in passing ("declassified in 2005"): far from those before and behind, which agree."""
    kept: list[tuple[int, Stretch]] = []
    for number, (at, stretch) in enumerate(stated):
        before = kept[-1][1].first if kept else None
        behind = stated[number + 1][1].first if number + 1 < len(stated) else None
        first = stretch.first
        if first and before and behind and abs(before.year - behind.year) <= 3 < abs(first.year - before.year):
            continue
        kept.append((at, stretch))
    return kept


def _years_ahead(count: int, stated: dict[int, Stretch]) -> list[int]:
    """For each time the year of the next one that names its own; 0 where there is none."""
    ahead, year = [0] * count, 0
    for at in range(count - 1, -1, -1):
        if at in stated:
            first = stated[at].first
            year = first.year if first else 0
        ahead[at] = year
    return ahead


def _cheapest(steps: Sequence[_Step]) -> list[Stretch]:
    """The choice at each step that makes the whole way cheapest."""
    costs: list[list[float]] = []
    origins: list[list[int]] = []
    for number, step in enumerate(steps):
        if not number:
            costs.append([0.0] * len(step.choices))
            origins.append([0] * len(step.choices))
            continue
        before = steps[number - 1].choices
        here: list[float] = []
        came: list[int] = []
        for choice in step.choices:
            ways = [costs[-1][at] + _cost(stretch, choice) for at, stretch in enumerate(before)]
            best = min(range(len(ways)), key=ways.__getitem__)
            here.append(ways[best])
            came.append(best)
        costs.append(here)
        origins.append(came)
    if not steps:
        return []
    at = min(range(len(costs[-1])), key=costs[-1].__getitem__)
    chosen: list[Stretch] = []
    for number in range(len(steps) - 1, -1, -1):
        chosen.append(steps[number].choices[at])
        at = origins[number][at]
    return chosen[::-1]


def _cost(one: Stretch, two: Stretch) -> float:
    """Months from one time of a story to the next; back counts double and one more.

    Out of a year that was named the step counts some months more, since "1938 ... January" is that year's; but a year
    named in passing ("as in 1614") must not draw what follows along: no step to or from a whole year counts for much.
    """
    on, back = _months(one.last, two.first), _months(two.last, one.first)
    steps = on if on > 0 else 2 * back + 1 if back > 0 else 0.0
    if "Y" not in (one.grain, two.grain):
        return min(steps, _FAR)
    return min(steps + (_OUT_OF_YEAR if steps and one.grain == "Y" else 0.0), _PASSING)


def _months(early: date | None, late: date | None) -> float:
    return (late - early).days / 30.4 if early and late else 0.0
