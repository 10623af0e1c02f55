"""Telling the times of a text in order: each placed on the calendar against what it counts from."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ...model import Published, Time
from ..tokens import Tokens
from .calendar import Stretch
from .dateline import anchor_for, names_no_year
from .found import Found
from .lexicon import WORDS
from .meaning import Meaning, Told
from .placing import Anchor, Placed, place, with_clock, with_part
from .sides import bounded, side_before
from .story import Story, is_history, story_years
from .tense import tense_near


def tell(tokens: Tokens, published: Published | None, found: Sequence[Found]) -> list[Time]:
    """Place all times of a text, in order.

    Args:
        tokens: the text.
        published: its date, as far as known.
        found: its time expressions in order.

    Returns:
        The times, in the same order.
    """
    anchor = anchor_for(tokens, published, found)
    history = is_history(found, anchor)
    # Under "ROST, Feb 11 (Agency) -" the years that a report names are told in passing: its own is not among them.
    lost = not anchor.words and not names_no_year(tokens, found)
    years = story_years(found, history) if history or lost else {}
    story = Story(anchor, history)
    times = [_time(tokens, item, story, years.get(at)) for at, item in enumerate(found)]
    for at in range(len(times) - 1):
        if _spans(tokens, found[at], found[at + 1]):
            times[at : at + 2] = _from_to(times[at], times[at + 1])
    return times


def _time(tokens: Tokens, item: Found, story: Story, told: Stretch | None) -> Time:
    meaning = item.meaning
    start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
    text = tokens.text[start:end]
    dated = meaning.kind in ("date", "time")
    tense, ahead = tense_near(tokens, item.first, item.last) if dated else (None, None)
    if meaning.invalid:
        return Time(start=start, end=end, text=text, kind=meaning.kind, basis=meaning.basis, invalid=True)
    anchor = story.anchor_for(meaning)
    # A plan told as past leaves the year open, but of two weekdays it means the one to come.
    if _put_off(tokens, item):
        tense = None
    placed = _placed(meaning, anchor, story, ahead if meaning.unit in ("D", "W") else tense, told)
    placed = story.in_order(tokens, item, placed, ahead)
    follows = meaning.part == "overnight" and meaning.needs == "story" and anchor is not story.written
    stretch = _timed(placed.stretch, meaning, follows and placed.stretch.first != story.written.upper)
    by_document = meaning.needs == "document" and anchor is story.written
    if dated and not (story.history and by_document and told is None):
        story.remember(meaning, placed, stretch, text)
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


def _put_off(tokens: Tokens, item: Found) -> bool:
    """Whether a day without its year is what something told as past was put off to: "was adjourned until April 28"."""
    before = [word.lower() for word in tokens.words[max(item.first - 3, 0) : item.first]]
    return item.meaning.of_year is not None and before[-1:] in (["until"], ["till"]) and "since" not in before


def _placed(meaning: Meaning, anchor: Anchor, story: Story, tense: Told, told: Stretch | None) -> Placed:
    if told is not None:
        words = anchor.words or "the other dates of the text"
        return Placed(told, f"{meaning.basis}; the year is the story's", words, anchor.premises)
    narrated = meaning.needs == "document" and anchor is not story.written
    placed = place(meaning, anchor, "story" if narrated else tense)
    if meaning.needs == "story" and tense == "past" and _comes_after(placed, story.written):
        return place(meaning, Anchor(), tense)  # what is told as past did not follow the report
    return placed


def _comes_after(placed: Placed, anchor: Anchor) -> bool:
    first = placed.stretch.first
    return bool(first and anchor.upper and first > anchor.upper)


def _timed(stretch: Stretch, meaning: Meaning, follows: bool) -> Stretch:
    """With the time or the part of the day, where one is told."""
    single = bool(stretch.first and stretch.first == stretch.last)
    if meaning.clock:
        return with_clock(stretch if meaning.full or single else Stretch(""), meaning.clock)
    if meaning.part:
        return with_part(stretch if meaning.full or single else Stretch(""), meaning.part, follows)
    return stretch


def _spans(tokens: Tokens, one: Found, two: Found) -> bool:
    """Whether two dates are the ends of one stretch ("from 2009 to 2011", "1965-1975")."""
    words = tokens.words
    link = [word.lower() for word in words[one.last : two.first]]
    before = words[one.first - 1].lower() if one.first else ""
    if one.meaning.kind != "date" or two.meaning.kind != "date":
        return False
    if link == ["and"]:
        return before == "between"
    if link in (["to"], ["until"], ["till"]) and before == "from":
        return _MOVED_FROM.isdisjoint(word.lower() for word in words[max(one.first - 7, 0) : one.first - 1])
    return link in (["-"], ["–"], ["—"], ["through"])


_MOVED_FROM = frozenset(WORDS["moved_from"])


def _from_to(one: Time, two: Time) -> tuple[Time, Time]:
    """Both ends of a stretch state the whole of it; each keeps its own TIMEX3 value."""
    if not (one.lower and two.upper and one.upper and _moment(one.lower) < _moment(two.upper)):
        return one, two
    if _moment(two.lower or two.upper) <= _moment(one.lower):
        return one, two  # "November 27 - 2005": a day and its year
    plain = [time.edtf for time in (one, two) if time.edtf and not set(time.edtf) & set("/[]~X")]
    edtf = "/".join(plain) if len(plain) == 2 else f"{one.lower[:10]}/{two.upper[:10]}"
    basis = f"from {one.text} to {two.text}"
    first, last = (
        msgspec.structs.replace(time, edtf=edtf, lower=one.lower, upper=two.upper, basis=f"{time.basis}; {basis}")
        for time in (one, two)
    )
    return first, last


def _moment(text: str) -> tuple[int, str]:
    """A bound in order of time; years before Christ have a sign."""
    year, rest = (text[:5], text[5:]) if text.startswith("-") else (text[:4], text[4:])
    return int(year), rest
