"""The date at the top of a text that states none elsewhere: "JERUSALEM 1997-03-23", "Posted: Nov 27, 2005"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Published
from ..tokens import Tokens
from .found import Found
from .placing import Anchor, anchor_of

#: A dateline stands among the first lines and is short.
_LINES = 6
_WORDS = 16
_CHARACTERS = 2_000
#: What stands between the start of the line and the day, and behind the day: "ROST, Norway, Feb 11 (Press Agency) -".
_REACH = 90
_PLACE = re.compile(r"\W{0,3}([^\W\d_](?:['’.-]?[^\W\d_])*)[^\n()—–]{0,70}\s$")
_BEHIND = re.compile(r"\s?(?:\([^()\n]{2,40}\)\s?)?(?:[—–:]|--|-\s)|\s?\([^()\n]{2,40}\)")
_CREDITED = re.compile(r"\s?\([^()\n\d]{2,40}\)\s?(?:[—–]|--|-\s)")


def anchor_for(tokens: Tokens, published: Published | None, found: Sequence[Found]) -> Anchor:
    """What the times of a text count from: its stated date, else its dateline, else what was inferred of its date.

    Args:
        tokens: the text.
        published: its date as far as known.
        found: its time expressions in order.

    Returns:
        The anchor; a dateline is named as such in its words.
    """
    if published is not None and (
        published.basis == "stated" or (published.lower and published.lower == published.upper)
    ):
        return anchor_of(published)
    return _dateline(tokens, found) or anchor_of(published)


def _dateline(tokens: Tokens, found: Sequence[Found]) -> Anchor | None:
    """The first whole date that stands in a short line of its own near the top, not in a sentence."""
    text = tokens.text
    for item in found:
        start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
        if start > _CHARACTERS or text.count("\n", 0, start) >= _LINES:
            return None
        meaning = item.meaning
        if meaning.needs != "nothing" or not meaning.full or meaning.invalid or meaning.either:
            continue
        stretch = meaning.place(None, None)
        if not heads_its_text(text, start, end) and not gives_its_day(text, start, end):
            continue
        if stretch and stretch.first and stretch.grain == "D":
            return Anchor(stretch.first, stretch.first, f"“{text[start:end]}” at the top")
    return None


def heads_its_text(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands near the top in a short line of its own that is no sentence."""
    if start > _CHARACTERS or text.count("\n", 0, start) >= _LINES:
        return False
    line_end = text.find("\n", end, end + _CHARACTERS)
    line = text[text.rfind("\n", 0, start) + 1 : max(line_end, end)].strip()
    return line_end >= 0 and len(line.split()) <= _WORDS and line[-1:] not in (".", "!", "?", "”", '"')


def gives_its_day(text: str, start: int, end: int) -> bool:
    """Whether a day near the top is the report's: below the first line in one of its own, or in a dateline.

    A dateline has its place in capitals ("ROST, Feb 11 -") or its agency in brackets ("Rost, Feb 11 (Agency) -").
    """
    if start > _CHARACTERS or text.count("\n", 0, start) >= _LINES:
        return False
    line = text.rfind("\n", 0, start) + 1
    if line and heads_its_text(text, start, end):
        return True
    before, behind = text[line:start], text[end : end + _REACH]
    place = _PLACE.match(before) if len(before) <= _REACH else None
    if place is None:
        return False
    capitals = len(place[1]) > 1 and place[1].isupper()
    return bool(_BEHIND.match(behind) if capitals else place[1].istitle() and _CREDITED.match(behind))


def names_no_year(tokens: Tokens, found: Sequence[Found]) -> bool:
    """Whether the text gives its own day and leaves the year to the reader."""
    days = (item for item in found if item.meaning.of_year and item.meaning.needs == "document")
    return any(gives_its_day(tokens.text, tokens.starts[item.first], tokens.ends[item.last - 1]) for item in days)
