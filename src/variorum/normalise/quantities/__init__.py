"""Quantities."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Quantity, Time

_NUMBER = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d+(?:\.\d+)?\b")


def find_quantities(text: str, times: Sequence[Time] = ()) -> list[Quantity]:
    """Find quantities."""
    taken = [(t.start, t.end) for t in times]
    return [
        Quantity(start=m.start(), end=m.end(), text=m[0], lower=float(m[0].replace(",", "")), upper=float(m[0].replace(",", "")))
        for m in _NUMBER.finditer(text)
        if not any(a <= m.start() < b for a, b in taken)
    ]
