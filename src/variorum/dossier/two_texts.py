"""Two texts: the passages that two reports share, side by side, with the words that differ marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from ..model import Document, Passage
from .quote_view import Desk

#: Passages of one pair that are shown, and characters of one passage; the data file has all.
_PASSAGES, _CHARACTERS = 24, 1500
_WORDS = re.compile(r"\w+(?:[.,:'’-]\w+)*|[^\w\s]|\s+")

#: Words with whether they differ from the other side's.
Piece = tuple[str, bool]


@dataclass(frozen=True)
class Row:
    """One shared passage.

    Attributes:
        source, target: its words in both reports, cut where they differ.
        source_href, target_href: where it stands in the full texts.
        skipped: words of the target since the passage before, which the source does not have.
        cut: whether the passage goes on beyond what is shown.
    """

    source: tuple[Piece, ...]
    target: tuple[Piece, ...]
    source_href: str
    target_href: str
    skipped: int
    cut: bool


@dataclass(frozen=True)
class TwoTexts:
    """The shared passages of two reports in the order of the later one.

    Attributes:
        after: words of the target after the last passage that is shown.
        left_out: passages that are not shown.
    """

    source: str
    target: str
    rows: tuple[Row, ...]
    after: int
    left_out: int


def two_texts(passages: Sequence[Passage], source: Document, target: Document, desk: Desk) -> TwoTexts | None:
    """The shared passages of two reports side by side.

    Args:
        passages: where the two share words or statements.
        source: what was there first.
        target: what rests on it.
        desk: names of the reports; it notes that the passages are quoted.

    Returns:
        None where nothing is shared word by word or statement by statement.
    """
    ordered = sorted(passages, key=lambda passage: (passage.target, passage.source))
    rows: list[Row] = []
    reached = 0
    for passage in ordered[:_PASSAGES]:
        start, end = passage.target
        first, last = source.text[slice(*passage.source)], target.text[start:end]
        here, there = differing(first[:_CHARACTERS], last[:_CHARACTERS])
        rows.append(
            Row(
                source=here,
                target=there,
                source_href=desk.quote(source.span(*passage.source)).href,
                target_href=desk.quote(target.span(start, end)).href,
                skipped=len(target.text[reached:start].split()) if start > reached else 0,
                cut=max(len(first), len(last)) > _CHARACTERS,
            )
        )
        reached = max(reached, end)
    if not rows:
        return None
    return TwoTexts(
        source=desk.names[source.id],
        target=desk.names[target.id],
        rows=tuple(rows),
        after=len(target.text[reached:].split()),
        left_out=len(ordered) - len(rows),
    )


def differing(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Two texts, cut into words that both have and words that differ.

    Case and blanks do not count as a difference. The pieces of each side put together give its text again.
    """
    left, right = _WORDS.findall(one), _WORDS.findall(other)
    steps = Levenshtein.opcodes([_plain(word) for word in left], [_plain(word) for word in right])
    here: list[Piece] = []
    there: list[Piece] = []
    for step in steps:
        differs = step.tag != "equal"
        here.append(("".join(left[step.src_start : step.src_end]), differs))
        there.append(("".join(right[step.dest_start : step.dest_end]), differs))
    return _joined(here), _joined(there)


def _plain(word: str) -> str:
    return " " if word.isspace() else word.casefold()


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one sort as one piece; blanks alone never count as a difference."""
    told: list[Piece] = []
    for text, differs in pieces:
        if not text:
            continue
        marked = differs and not text.isspace()
        if told and told[-1][1] == marked:
            told[-1] = (told[-1][0] + text, marked)
        else:
            told.append((text, marked))
    return tuple(told)
