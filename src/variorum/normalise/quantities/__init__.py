"""Quantities: stated numbers with their bounds, unit and what is counted.

Comes in: a text and its times. Goes out: quantities in order. Door: :func:`find_quantities`.
"""

from .finding import find_quantities

__all__ = ["find_quantities"]
