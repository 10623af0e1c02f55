"""Rewrites: is this text written from that one, how freely, and are rewrites found in a pile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gold import Row
from reuse import invented, rewrites

NEEDS = rewrites.NEEDS


def measure(data: Path) -> Iterator[Row]:
    """Answers that people wrote from a source or not; where the news is there, rewrites invented from it."""
    yield from rewrites.measure(data)
    if all((data / name).exists() for name in invented.NEEDS):
        yield from invented.measure(data)
