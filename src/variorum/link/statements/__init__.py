"""Statements: claims of different reports that say the same of the same, in one or in other words.

Comes in: claims, things and the pile that the pair model judges. Goes out: parallels, shared phrases and facets.
Doors: :func:`find_parallels`, :func:`sunder`.
"""

from .parallels import Parallel, find_parallels
from .sundering import sunder

__all__ = ["Parallel", "find_parallels", "sunder"]
