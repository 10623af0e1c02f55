"""Reading all values of a document in the order in which they need one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Reading
from .dating import dated
from .names import find_names
from .places import find_places
from .quantities import find_quantities
from .times import find_times


def read_values(readings: Sequence[Reading]) -> list[Reading]:
    """Find names, times, quantities and places in parsed documents, and date those that state no date.

    Args:
        readings: documents with their parse.

    Returns:
        The readings in the same order with their values filled. A document without a date gets what its own text tells
        of it (``basis`` ``inferred``, with premises), and its relative times are resolved against that as far as it
        goes. Documents without a parse (in a language that is not read) come back as they are.
    """
    return [_read(reading) for reading in readings]


def _read(reading: Reading) -> Reading:
    if reading.doc is None:
        return reading
    text = reading.document.text
    times = find_times(text, reading.document.published)
    document = dated(reading.document, times)
    if document.published.basis != reading.document.published.basis:
        times = find_times(text, document.published)
    quantities = find_quantities(text, times)
    reading = replace(reading, document=document, times=tuple(times), quantities=tuple(quantities))
    reading = replace(reading, names=tuple(find_names(reading)))
    return replace(reading, places=tuple(find_places(reading)))
