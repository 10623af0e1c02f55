"""Names: persons, organisations, places and things that a text names, each with its kind and its canonical form.

Comes in: a parsed reading. Goes out: names in order, no two of one stretch. Door: :func:`find_names`.
"""

from .finding import find_names

__all__ = ["find_names"]
