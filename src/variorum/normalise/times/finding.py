"""Finding the time expressions of a text, from its words to values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import msgspec

from ...model import Published, Time
from ..grammar import Grammar
from ..tokens import Tokens, tokenise
from . import absolute, clock, counted, durations, named, relative, vague, years  # noqa: F401  (each adds its rules)
from .calendar import Stretch
from .lexicon import CORES, FRAGMENTS, SAMPLES, figures, words
from .meaning import RULES, Meaning
from .order import settled
from .placing import Anchor, Placed, anchor_of, bounded, day_anchor, place, with_clock, with_part
from .sides import side_before
from .tense import tense_near

_LINKS = frozenset({"on", "at", "of", "the", ",", "in", "around", "about", "early", "late", "from"})


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    last: int
    meaning: Meaning


@cache
def grammar() -> Grammar:
    """The time rules, compiled once."""
    plain, cased = words()
    kinds = [figures(sample) for sample in SAMPLES]
    return Grammar(RULES.rules, plain, cased, figures, kinds, FRAGMENTS, CORES)


def find_times(text: str, published: Published | None = None) -> list[Time]:
    """Find time expressions and place them on the calendar.

    Args:
        text: any text, edited or tokenised.
        published: the document's date: a day, an interval or one bound. Without it relative times stay unplaced
            (``edtf``, ``lower`` and ``upper`` are None) unless the story itself gives them an anchor.

    Returns:
        The times in order of offset; they do not overlap. ``premises`` is what an inferred anchor rests on.
    """
    tokens = tokenise(text)
    matched = list(grammar().read(tokens))
    meanings = settled([meaning for _, meaning in matched], published)
    found = [_Found(match.start, match.end, meaning) for (match, _), meaning in zip(matched, meanings, strict=True)]
    return _Teller(tokens, published, _joined(tokens, found)).tell()


def _joined(tokens: Tokens, found: list[_Found]) -> list[_Found]:
    """Join a time of day or a part of the day with the day that stands beside it."""
    out: list[_Found] = []
    for item in found:
        before = out[-1] if out else None
        elsewhere = _same_moment(tokens, before, item) if before else None
        if before and elsewhere:
            out[-1] = elsewhere
        elif before and _joins(tokens, before, item):
            out[-1] = _Found(before.first, item.last, _both(before.meaning, item.meaning))
        else:
            out.append(item)
    return out


def _same_moment(tokens: Tokens, before: _Found, item: _Found) -> _Found | None:
    """A local time with the same moment in a named zone behind it in brackets: their difference is the local zone."""
    local, other = before.meaning.clock, item.meaning.clock
    words = tokens.words
    bracketed = (
        item.first == before.last + 1 and words[before.last] == "(" and words[item.last : item.last + 1] == [")"]
    )
    if not (bracketed and local and other and local.zone is None and other.zone is not None):
        return None
    minutes = (local.hour * 60 + (local.minute or 0)) - (other.hour * 60 + (other.minute or 0)) + other.zone
    zoned = replace(local, zone=(minutes + 10 * 60) % (24 * 60) - 10 * 60)
    return _Found(before.first, item.last + 1, replace(before.meaning, clock=zoned))


def _joins(tokens: Tokens, before: _Found, item: _Found) -> bool:
    between = [word.lower() for word in tokens.words[before.last : item.first]]
    if len(between) > 3 or any(word not in _LINKS for word in between):
        return False
    one, two = before.meaning, item.meaning
    if "\n" in tokens.text[tokens.ends[before.last - 1] : tokens.starts[item.first]]:
        return False
    within = _within_day(one), _within_day(two)
    if within == (True, False):
        return two.full and not two.invalid
    if within == (False, True):
        if not one.full or one.invalid or one.clock:
            return False
        return not between if two.part and not two.clock else "of" not in between
    return within == (True, True) and bool(one.clock) != bool(two.clock) and bool(between)


def _within_day(meaning: Meaning) -> bool:
    """Whether it is a time or part of a day without the day."""
    return bool(meaning.clock and not meaning.full) or bool(meaning.part and meaning.bare)


def _both(one: Meaning, two: Meaning) -> Meaning:
    day = two if _within_day(one) and not _within_day(two) else one
    return replace(day, kind="time", clock=one.clock or two.clock, part=one.part or two.part, basis=day.basis)


class _Teller:
    """Walks through the times of a text and remembers how far its story has come."""

    def __init__(self, tokens: Tokens, published: Published | None, found: list[_Found]) -> None:
        self.tokens = tokens
        self.anchor = anchor_of(published)
        self.found = found
        self.story = Anchor()
        self.day = Anchor()
        self.history = _is_history(found, self.anchor)

    def tell(self) -> list[Time]:
        """Place all times in order."""
        times = [self._time(item) for item in self.found]
        for at in range(len(times) - 1):
            if self._spans(self.found[at], self.found[at + 1]):
                times[at : at + 2] = _from_to(times[at], times[at + 1])
        return times

    def _spans(self, one: _Found, two: _Found) -> bool:
        """Whether two dates are the ends of one stretch ("from 2009 to 2011", "1965-1975")."""
        words = self.tokens.words
        link = [word.lower() for word in words[one.last : two.first]]
        before = words[one.first - 1].lower() if one.first else ""
        if one.meaning.kind != "date" or two.meaning.kind != "date":
            return False
        if link == ["and"]:
            return before == "between"
        return link in (["-"], ["–"], ["—"]) or (
            link in (["to"], ["until"], ["through"], ["till"]) and before == "from"
        )

    def _time(self, item: _Found) -> Time:
        meaning, tokens = item.meaning, self.tokens
        start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
        text = tokens.text[start:end]
        dated = meaning.kind in ("date", "time")
        tense = tense_near(tokens, item.first, item.last) if dated else None
        if meaning.invalid:
            return Time(start=start, end=end, text=text, kind=meaning.kind, basis=meaning.basis, invalid=True)
        anchor = self._anchor_for(meaning)
        told = meaning.needs == "document" and anchor is self.story
        placed = place(meaning, anchor, "story" if told else tense)
        stretch = placed.stretch
        single = bool(stretch.first and stretch.first == stretch.last)
        if meaning.clock:
            stretch = with_clock(stretch if meaning.full or single else Stretch(""), meaning.clock)
        elif meaning.part:
            stretch = with_part(stretch if meaning.full or single else Stretch(""), meaning.part)
        if dated and stretch.first and not (self.history and meaning.needs == "document" and anchor is self.anchor):
            self._remember(meaning, placed, stretch, text)
        timex = stretch.timex or None
        side = side_before(tokens, item.first, item.last) if dated else None
        if side and (stretch.lower or stretch.upper):
            stretch = bounded(stretch, side)
        basis = placed.basis
        if stretch.note and stretch.note not in basis:
            basis = f"{basis}; {stretch.note}"
        return Time(
            start=start,
            end=end,
            text=text,
            edtf=stretch.edtf,
            lower=stretch.lower,
            upper=stretch.upper,
            kind=meaning.kind,
            timex=timex,
            anchor=placed.anchor,
            basis=basis,
            relative=meaning.needs != "nothing",
            premises=placed.premises,
            tense=tense,
        )

    def _anchor_for(self, meaning: Meaning) -> Anchor:
        if meaning.needs == "document":
            undated = meaning.tensed and not self.anchor.words
            return self.story if meaning.bare and (self.history or undated) and self.story.lower else self.anchor
        if meaning.clock or meaning.bare:
            return self.day if self.day.lower else self.anchor
        return self.story if self.story.lower else self.anchor

    def _remember(self, meaning: Meaning, placed: Placed, stretch: Stretch, text: str) -> None:
        if stretch.grain in ("DE", "CE", "YY", "P") or "~" in (stretch.edtf or ""):
            return
        anchor = day_anchor(stretch, f"“{text}” before it", placed.premises)
        self.story = anchor
        if meaning.full:
            self.day = anchor


def _from_to(one: Time, two: Time) -> tuple[Time, Time]:
    """Both ends of a stretch state the whole of it; each keeps its own TIMEX3 value."""
    if not (one.lower and two.upper and one.lower < two.upper and one.upper and two.lower):
        return one, two
    plain = [time.edtf for time in (one, two) if time.edtf and not set(time.edtf) & set("/[]~X")]
    edtf = "/".join(plain) if len(plain) == 2 else f"{one.lower[:10]}/{two.upper[:10]}"
    basis = f"from {one.text} to {two.text}"
    first, last = (
        msgspec.structs.replace(time, edtf=edtf, lower=one.lower, upper=two.upper, basis=f"{time.basis}; {basis}")
        for time in (one, two)
    )
    return first, last


def _is_history(found: list[_Found], anchor: Anchor) -> bool:
    """Whether a text tells of years long before it was written, so that its bare months belong to its story."""
    if anchor.upper is None:
        return False
    told = [
        stretch.first.year
        for item in found
        if item.meaning.needs == "nothing" and (stretch := item.meaning.place(None, None)) and stretch.first
    ]
    far = sum(1 for year in told if year < anchor.upper.year - 1)
    return (len(told) >= 5 and far > 0.7 * len(told)) or (len(told) >= 10 and far > 0.5 * len(told))
