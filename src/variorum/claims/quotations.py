"""Where something is quoted, in any typography, with unbalanced marks kept from running away."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: A quotation longer than this is a lost mark, not a quotation.
LONGEST = 3000
_MARKS = re.compile(r"[“”«»\"]|``|''|\n[ \t]*\n")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch.

    Attributes:
        start, end: offsets with the quotation marks.
        inner_start, inner_end: offsets without them.
        words: how many words it holds.
        running: whether it has no closing mark and runs into the next paragraph.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    words: int
    running: bool = False


def find_quotations(text: str) -> list[Quotation]:
    """Find quotations.

    Curly marks and guillemets say themselves which way they face; straight ones are judged by the spaces around them
    and, where those tell nothing (tokenised text), by turns. A blank line ends a quotation that was left open: by the
    custom of print it then goes on with an opening mark in the next paragraph.

    Args:
        text: any text.

    Returns:
        Quotations in order, not nested; single marks ('Oreshnik') are not speech and not listed.
    """
    found: list[Quotation] = []
    opened: tuple[int, int] | None = None
    for match in _MARKS.finditer(text):
        mark, start, end = match.group(), match.start(), match.end()
        if mark[0] == "\n":
            if opened and _paragraph_continues(text, end):
                found += _quotation(text, opened, start, start, running=True)
            opened = None
        elif opened is None:
            if _faces(text, start, end, mark) != "close":
                opened = (start, end)
        elif _faces(text, start, end, mark) == "open":
            # A second opening mark: the first was never closed.
            if start - opened[0] > LONGEST or mark in "“«``":
                opened = (start, end)
        else:
            found += _quotation(text, opened, start, end)
            opened = None
    return found


def _paragraph_continues(text: str, at: int) -> bool:
    return text[at : at + 3].lstrip()[:1] in ("“", '"', "«", "`")


def _quotation(
    text: str, opened: tuple[int, int], close_start: int, close_end: int, running: bool = False
) -> list[Quotation]:
    start, inner = opened
    if close_start - inner > LONGEST or close_start <= inner:
        return []
    words = sum(1 for _ in _WORD.finditer(text, inner, close_start))
    if not words:
        return []
    return [Quotation(start, close_end, inner, close_start, words, running)]


def _faces(text: str, start: int, end: int, mark: str) -> str:
    if mark in ("“", "«", "``"):
        return "open"
    if mark in ("”", "»"):
        return "close"
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if mark == "''" and before.isspace() and after.isspace():
        return "close"  # tokenised text opens with ``; two single marks on both sides are some papers' own way
    if (before.isspace() or before in "([—–-") and not after.isspace():
        return "open"
    if not before.isspace() and (after.isspace() or not after.isalnum()):
        return "close"
    return "either"
