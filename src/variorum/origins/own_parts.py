"""What a copy has of its own: a piece of some length that no other report has anything of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Derivation

#: Words in one piece that make it a copy's own; fewer are a change in what was copied.
ADDED = 25


def taken(sharing: Iterable[tuple[bool, Derivation]]) -> list[tuple[int, int]]:
    """The stretches of a document that others have too.

    Args:
        sharing: its derivations, each with whether the document is the target.
    """
    return [
        passage.target if is_target else passage.source
        for is_target, derivation in sharing
        for passage in (*derivation.passages, *derivation.retellings)
    ]


def is_own_part(text: str, shared: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch lies in a part that a copy has added.

    Args:
        text: the copy's text.
        shared: stretches of it that other reports have too.
        start: where the stretch begins.
        end: where it ends.
    """
    if not shared or any(first < end and start < last for first, last in shared):
        return False
    before = max((last for _, last in shared if last <= start), default=0)
    behind = min((first for first, _ in shared if first >= end), default=len(text))
    return len(text[before:behind].split()) >= ADDED
