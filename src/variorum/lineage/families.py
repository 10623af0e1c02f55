"""Identical texts put together before anything is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ..model import Document, Reading
from .words import Words, read_words


def in_order(readings: Sequence[Reading]) -> list[Reading]:
    """Readings in an order that rests on nothing but the documents: by date where known, then address and id."""
    return sorted(readings, key=lambda reading: _rank(reading.document))


def _rank(document: Document) -> tuple[str, str, str, str]:
    published = document.published
    return (published.lower or published.upper or "9999", published.upper or "9999", document.uri, document.id)


def group_identical(readings: Sequence[Reading]) -> tuple[list[Words], dict[str, list[str]]]:
    """Group texts that are word for word the same.

    Args:
        readings: in the order in which the first of a group stands for it.

    Returns:
        The words of each group's first document, and for its id the ids of the others.
    """
    first_of: dict[tuple[int, ...], str] = {}
    texts: list[Words] = []
    others: dict[str, list[str]] = defaultdict(list)
    by_text: dict[str, tuple[int, ...]] = {}
    for reading in readings:
        text = reading.document.text
        # The same characters need not be split into words again.
        ids = by_text.get(text)
        if ids is None:
            words = read_words(reading.document.id, text)
            ids = by_text[text] = words.ids
            if ids not in first_of:
                first_of[ids] = reading.document.id
                texts.append(words)
                continue
        others[first_of[ids]].append(reading.document.id)
    return texts, dict(others)
