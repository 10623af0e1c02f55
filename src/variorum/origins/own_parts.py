"""What a copy has of its own: a piece of some length that no other report has anything of."""

from __future__ import annotations

from collections.abc import Sequence

#: Words in one piece that make it a copy's own; fewer are a change in what was copied.
ADDED = 25


def is_own_part(text: str, taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch lies in a part that a copy has added.

    Args:
        text: the copy's text.
        taken: stretches of it that other reports have too.
        start: where the stretch begins.
        end: where it ends.
    """
    if not taken or any(first < end and start < last for first, last in taken):
        return False
    before = max((last for _, last in taken if last <= start), default=0)
    behind = min((first for first, _ in taken if first >= end), default=len(text))
    return len(text[before:behind].split()) >= ADDED
