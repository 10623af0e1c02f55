"""Normalise: the values that words stand for, each with its words, its bounds and how it was read.

Comes in: parsed readings. Goes out: the same with names, times, quantities and places, and inferred dates.
Doors: :func:`read_values` and :func:`redate` for the street; ``find_*`` for single texts.
"""

from .dating import redate
from .quantities import find_quantities
from .times import find_times
from .values import read_values

__all__ = ["find_quantities", "find_times", "read_values", "redate"]
