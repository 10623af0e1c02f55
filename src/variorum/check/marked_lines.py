"""A sentence as one line in which what was read stands as marks, so that a turn of phrase can be looked for in it."""

from __future__ import annotations

from collections.abc import Iterable


def marked_line(text: str, start: int, end: int, marks: Iterable[tuple[int, int, str]]) -> str:
    """A stretch of a text with marks in place of some of its words, line breaks and runs of blanks made one blank.

    Args:
        text: the report.
        start: where the stretch begins.
        end: where it ends.
        marks: (start, end, mark) of what is to be put in; of two that overlap the first is taken.
    """
    parts: list[str] = []
    at = start
    for low, high, mark in sorted(marks):
        if low < at:
            continue
        parts += [text[at:low], mark]
        at = high
    return " ".join("".join([*parts, text[at:end]]).split())
