"""Reading all values of a document in the order in which they need one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import Reading
from .quantities import find_quantities
from .times import find_times


def read_values(readings: Sequence[Reading]) -> list[Reading]:
    """Find names, times, quantities and places in parsed documents.

    Args:
        readings: documents with their parse; those without one keep only times and quantities unread.

    Returns:
        The readings in the same order with their values filled.
    """
    return [_read(reading) for reading in readings]


def _read(reading: Reading) -> Reading:
    if reading.doc is None:
        return reading
    times = find_times(reading.document.text, reading.document.published)
    quantities = find_quantities(reading.document.text, times)
    try:
        from .names import find_names
        from .places import find_places

        names = tuple(find_names(reading))
        places = tuple(find_places(replace(reading, names=names)))
    except (ImportError, TypeError, AttributeError):
        names, places = (), ()
    return replace(reading, times=tuple(times), quantities=tuple(quantities), names=names, places=places)
