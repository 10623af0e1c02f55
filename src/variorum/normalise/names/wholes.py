"""Names that a finder cut: at a hyphen before a small half, at an apostrophe, at a particle, before a number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ...reference import gazetteer
from .found import Found
from .text import Text

#: The second half of an East Asian given name: "Jung-tai", "Kuan-heng".
_HALF = re.compile(r"-[a-z]{1,6}(?![\w-])")
#: Behind a letter that opens a surname: "O'Neill", "D’Souza".
_REST = re.compile(r"['’][A-Z][^\W\d_]{2,}")
#: A town's name goes on behind such a word: "Caxias do Sul", "Stoke upon Trent".
_TOWN_LINK = re.compile(r" (?:d[oae]s?|del|d[iu]|la|upon|am|an der|sur|sous|le|la) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_NUMBER = re.compile(r"-\d{1,3}[A-Z]{0,2}(?!\w)")


def whole_names(text: Text, found: Iterable[Found]) -> list[Found]:
    """The names, each to its own end.

    Args:
        text: the text.
        found: names from any finder; persons and places are looked at.

    Returns:
        "Cho Jung-tai" for "Cho Jung", "Anne O'Neill" for "Anne O", "Caxias do Sul" for "Caxias", where the gazetteer
        has the town.
    """
    return [replace(item, end=end) if (end := _end(text, item)) != item.end else item for item in found]


def _end(text: Text, item: Found) -> int:
    words = text.text[item.start : item.end].split()
    if item.kind == "person" and 1 < len(words) < 4:
        if len(words[-1]) == 1 and (match := _REST.match(text.text, item.end)):
            return match.end()
        if words[-1].istitle() and (match := _HALF.match(text.text, item.end)):
            return match.end()
    if item.kind == "place" and (match := _TOWN_LINK.match(text.text, item.end)):
        first, _, last = match.group().rpartition(" ")
        for end in (match.end(), match.end() - len(last) - 1) if first.count(" ") > 1 else (match.end(),):
            if gazetteer.towns(text.text[item.start : end]):
                return end
    return item.end


def numbered(text: Text, end: int) -> int:
    """Where the name of a type of arms ends that has its number behind it: "Hwasong-20", also of an unknown number."""
    match = _NUMBER.match(text.text, end)
    return match.end() if match else end
