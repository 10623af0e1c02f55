"""Reading all values of a document in the order in which they need one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from ..model import Reading
from .dating import dated
from .names import find_names
from .places import find_places
from .quantities import find_quantities
from .times import find_times

T = TypeVar("T")


def read_values(readings: Sequence[Reading]) -> list[Reading]:
    """Find names, times, quantities and places in parsed documents, and date those that state no date.

    Args:
        readings: documents with their parse.

    Returns:
        The readings in the same order with their values filled. A document without a date gets what its own text tells
        of it (``basis`` ``inferred``, with premises), and its relative times are resolved against that as far as it
        goes. Documents without a parse (in a language that is not read) come back as they are.
    """
    copied = {parse for parse, count in Counter(id(reading.doc) for reading in readings).items() if count > 1}
    known = _Known()
    return [_read(reading, known if id(reading.doc) in copied else _Known()) for reading in readings]


class _Known:
    """What was read of a text, for its copies: they share a parse, and most of them a date and a publisher too."""

    def __init__(self) -> None:
        self._found: dict[Hashable, Any] = {}

    def once(self, read: Callable[..., T], *of: Any, key: Hashable = None) -> T:
        """What a reader gives, read once for the same arguments; they may be told by a key."""
        key = (read, of if key is None else key)
        if key not in self._found:
            self._found[key] = read(*of)
        return self._found[key]


def _read(reading: Reading, known: _Known) -> Reading:
    if reading.doc is None:
        return reading
    text, parse = reading.document.text, id(reading.doc)
    times = known.once(find_times, text, reading.document.published)
    document = dated(reading.document, times)
    if document.published.basis != reading.document.published.basis:
        times = known.once(find_times, text, document.published)
    quantities = known.once(find_quantities, text, tuple(times))
    reading = replace(reading, document=document, times=tuple(times), quantities=tuple(quantities))
    reading = replace(reading, names=tuple(known.once(find_names, reading, key=parse)))
    return replace(reading, places=tuple(known.once(find_places, reading, key=(parse, document.publisher))))
