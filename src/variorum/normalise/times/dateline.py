"""The date at the top of a text that states none elsewhere: "JERUSALEM 1997-03-23", "Posted: Nov 27, 2005"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Published
from ..tokens import Tokens
from .joining import Found
from .placing import Anchor, anchor_of

#: A dateline stands among the first lines and is short.
_LINES = 6
_WORDS = 16
_CHARACTERS = 2_000
#: A place in capitals before the day, this near to the start of its line, and what sets both off from the sentence.
_REACH = 90
_PLACE = re.compile(r"\W{0,3}[A-Z][A-Z][^\n()—–]{0,70},?\s$")
_BEHIND = re.compile(r"\s?(?:\([^()\n]{2,40}\)\s?)?(?:[—–:]|--|-\s)|\s?\([^()\n]{2,40}\)")


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
        if not heads_its_text(text, start, end) and not opens_its_line(text, start, end):
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


def opens_its_line(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the day of a dateline before its sentence: "BERLIN, March 15 (dpa) - Voters"."""
    line = text.rfind("\n", 0, start) + 1
    if start - line > _REACH or text.count("\n", 0, start) >= _LINES:
        return False
    return _PLACE.match(text[line:start]) is not None and _BEHIND.match(text[end : end + _REACH]) is not None
