"""Places of datelines: in capitals at the head of a line, behind the title on its line, or before a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...reference import gazetteer
from .found import Found
from .text import Text

_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3})(?:, [A-Z][\w. ]{1,25})?"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"\s*(?:\([\w ./-]{2,30}\))?\s*(?:—|–|--|-)\s"
)
#: A dateline behind a title or a byline on the same line, the dash set apart or not: "Title. OAK HILL — A man".
_DATELINE_BEHIND = re.compile(
    r"(?:^|(?<=[.!?\n”\"] )|(?<=\d{4} ))(?P<place>[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,3})(?:, [A-Z][\w. ]{1,25})?"
    r"\s*(?:\([\w ./-]{2,30}\)\s*)?(?:—|–|---?|\x97)\s?(?=[A-Z“\"])"
)
#: A line that is a place in capitals and a date, as agencies' wires have it ("NAIROBI 1997-02-17").
_DATELINE_DATED = re.compile(r"^(?P<place>[A-Z][A-Z.'’ -]{2,30}?),? (?=(?:19|20)\d\d ?-)", re.MULTILINE)
#: Characters at the head of a text in which a dateline may stand inside a line.
_HEAD = 500
#: Weight of a dateline's place, which stands there for no government.
DATELINE = 75


def dateline_places(text: Text) -> list[Found]:
    """Places of datelines: "MINSK, Nov 3 (BelTA) —", "Title of the story. OAK HILL — A man", "NAIROBI 1997-02-17".

    Args:
        text: the text.

    Returns:
        Those that the gazetteer knows; inside a line they are looked for at the head of the text only.
    """
    return [
        Found(match.start("place"), match.end("place"), "place", DATELINE)
        for match in _matches(text)
        if gazetteer.lookup(match["place"])
    ]


def _matches(text: Text) -> Iterator[re.Match[str]]:
    for segment in text.segments:
        opening = not segment.start or text.text[segment.start - 1] == "\n"
        if not opening and segment.start > _HEAD:
            continue
        if match := _DATELINE.match(text.text, segment.start, min(segment.start + 90, len(text.text))):
            yield match
    yield from _DATELINE_DATED.finditer(text.text, 0, _HEAD)
    for match in _DATELINE_BEHIND.finditer(text.text, 0, _HEAD):
        if match["place"].isupper() or match["place"][-1].islower():
            yield match
