"""Normalise: the values that words stand for, each with its words, its bounds and how it was read.

Comes in: parsed readings. Goes out: the same with names, times, quantities and places, and inferred dates.
Doors: :func:`read_values` and :func:`redate` for the street; ``find_*`` for single texts.
"""

from .dating import infer_published, redate
from .names import find_names
from .places import find_places, resolve_places
from .quantities import find_quantities
from .times import find_times
from .values import read_values

__all__ = [
    "find_names",
    "find_places",
    "find_quantities",
    "find_times",
    "infer_published",
    "read_values",
    "redate",
    "resolve_places",
]
