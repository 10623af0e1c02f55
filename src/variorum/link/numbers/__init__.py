"""Numbers: which numbers of several reports are numbers of the same, beyond what events and things ask.

Comes in: quantities with their claims, and the questions so far. Goes out: questions of how many and how much.
Doors: :func:`align_numbers`, :func:`find_counted`.
"""

from .aligning import align_numbers
from .counted import find_counted

__all__ = ["align_numbers", "find_counted"]
