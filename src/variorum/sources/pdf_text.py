"""From the lines of a PDF's pages to a text: what runs along the pages set aside, paragraphs joined, hyphens mended."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ..model import Page
from .pdf_layout import Line

#: Share of a page's height, at its top and its bottom, in which running lines stand.
EDGE = 0.12
#: A line that stands at the edge of this share of the pages, and of two at least, runs along them.
RUNNING = 0.4
_NUMBER = re.compile(
    r"^\W{0,3}(?:(?:page|p\.|seite|стр\.?)\s?)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:of|/|von|из)\s?\d{1,4})?\W{0,3}$",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d{1,6}")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LIGATURE = re.compile("[" + "".join(_LIGATURES) + "]")
_HYPHEN = re.compile("[\u002d\u2010\u00ad]$")
#: PDFium gives hyphens at the ends of lines as these.
_GIVEN = re.compile("[\u0002\ufffe]")
_ENDS = (".", "!", "?", ":", "”", '"', "»", "…", ")", ";")
_BULLET = re.compile(r"^(?:[•▪●◦–—*-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)")


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page in reading order."""

    number: int
    height: float
    lines: tuple[Line, ...]


def set_text(pages: Sequence[PageLines]) -> tuple[str, tuple[Page, ...], tuple[str, ...]]:
    """Join lines to paragraphs, a blank line between them.

    A hyphen at the end of a line goes where the word goes on in small letters, unless the document has the word with a
    hyphen elsewhere and without one nowhere. A paragraph may go on in the next column or on the next page.

    Returns:
        The text, which stretch of it stands on which page, and what ran along the pages.
    """
    running = _running_lines(pages)
    kept = [(page.number, line) for page in pages for line in page.lines if not _set_aside(line, page, running)]
    words = [_plain(line.words) for _, line in kept]
    known = _known_words(words)
    pitch = median([first.height for _, first in kept]) if kept else 0.0
    pieces: list[str] = []
    for place, (number, line) in enumerate(kept):
        joint = ""
        if place:
            other, last = kept[place - 1]
            joint = "\n\n"
            if _goes_on(last, line, other == number, pitch, words[place - 1], words[place]):
                words[place - 1], joint = _joined(words[place - 1], words[place], known)
                pieces[-1] = words[place - 1]
            pieces.append(joint)
        pieces.append(words[place])
    aside = dict.fromkeys(
        _plain(line.words) for page in pages for line in page.lines if _set_aside(line, page, running)
    )
    return "".join(pieces) + ("\n" if pieces else ""), _pages(kept, pieces), tuple(aside)


def _plain(words: str) -> str:
    return _GIVEN.sub("-", _LIGATURE.sub(lambda match: _LIGATURES[match[0]], words.strip()))


def _known_words(lines: Sequence[str]) -> Counter[str]:
    """Words that stand within lines, those with hyphens included."""
    return Counter(word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line[:-1]))


def _running_lines(pages: Sequence[PageLines]) -> frozenset[tuple[str, int]]:
    """Heads and feet of pages: what stands at one height of an edge on many pages, or on pages near each other.

    A chapter's head runs along a few pages only: three of them, or two on which its number counts the pages.
    """
    seen: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if _at_edge(line, page):
                seen[_key(line, page)].append((page.number, line.words))
    needed = max(2, RUNNING * len(pages))
    running: set[tuple[str, int]] = set()
    for key, places in seen.items():
        near = [(one, other) for one, other in pairwise(places) if 0 < other[0] - one[0] <= 2]
        counted = any(
            int(later) - int(earlier) == other[0] - one[0]
            for one, other in near
            for earlier, later in zip(_FIGURES.findall(one[1]), _FIGURES.findall(other[1]), strict=False)
        )
        if len({number for number, _ in places}) >= needed or len(near) >= 2 or counted:
            running.add(key)
    return frozenset(running)


def _key(line: Line, page: PageLines) -> tuple[str, int]:
    place = round((line.top + line.bottom) / 2 / max(page.height, 1) * 50)
    return re.sub(r"\d+|\b[ivxlc]{1,6}\b", "#", " ".join(line.words.lower().split())), place


def _at_edge(line: Line, page: PageLines) -> bool:
    middle = (line.top + line.bottom) / 2
    return middle < EDGE * page.height or middle > (1 - EDGE) * page.height


def _set_aside(line: Line, page: PageLines, running: frozenset[tuple[str, int]]) -> bool:
    return _at_edge(line, page) and (bool(_NUMBER.match(line.words.strip())) or _key(line, page) in running)


def _goes_on(last: Line, line: Line, same_page: bool, height: float, before: str, words: str) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    if not before or not words or _BULLET.match(words):
        return False
    if abs(last.height - line.height) > 0.2 * max(last.height, line.height):
        return False
    hyphened = bool(_HYPHEN.search(before)) and words[0].islower()
    if not same_page or last.column != line.column:
        # The next column or page: only what cannot be the end of a paragraph goes on there.
        return hyphened or (before[-1] not in _ENDS and words[0].islower())
    gap = last.bottom - line.top
    if gap > 0.75 * max(last.height, height) or gap < -2 * last.height:
        return False
    if hyphened:
        return True
    # A line that had room for the next word was ended by its writer.
    letter = (last.right - last.left) / max(len(before), 1)
    short = last.right + (len(words.split()[0]) + 1.5) * letter < line.column_right
    indented = line.left > line.column_left + 0.8 * line.height and last.left < line.column_left + 0.5 * line.height
    if indented:
        return before[-1] not in _ENDS and words[0].islower()
    return not (short and (before[-1] in _ENDS or not words[0].islower()))


def _joined(before: str, words: str, known: Counter[str]) -> tuple[str, str]:
    """The end of a line, and what stands between it and the next."""
    match = _HYPHEN.search(before)
    if not match or len(before) < 2 or not before[-2].isalpha():
        return before, " "
    stem = before[: match.start()]
    if match[0] == "\u00ad":  # put there for the line alone
        return stem, ""
    if not words[0].islower():
        return f"{stem}-", ""
    first = re.search(r"[^\W\d_]+$", stem)
    second = re.match(r"[^\W\d_]+", words)
    if not first or not second:
        return f"{stem}-", ""
    whole, parted = f"{first[0]}{second[0]}".lower(), f"{first[0]}-{second[0]}".lower()
    return (f"{stem}-", "") if known[parted] and not known[whole] else (stem, "")


def _pages(kept: Sequence[tuple[int, Line]], pieces: Sequence[str]) -> tuple[Page, ...]:
    """Which stretch of the text each page gave; what joins two lines belongs to neither page."""
    spans: dict[int, tuple[int, int]] = {}
    place = 0
    for index, piece in enumerate(pieces):
        if index % 2 == 0:  # a line; joints stand between them
            number = kept[index // 2][0]
            spans[number] = (spans.get(number, (place, 0))[0], place + len(piece))
        place += len(piece)
    return tuple(Page(page=number, start=start, end=end) for number, (start, end) in spans.items() if start < end)
