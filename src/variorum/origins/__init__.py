"""The fewest ancestors, seen or unseen, that explain a pile of reports.

Comes in: readings, what lineage and link found. Goes out: origins per document and per claim, derivations from unseen
ones added. Door: :func:`find_origins`.
"""

from .ancestry import find_origins

__all__ = ["find_origins"]
