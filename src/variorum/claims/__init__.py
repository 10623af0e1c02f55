"""Claims: who did what, when, where, how many; affirmed or denied; done, planned or possible; according to whom.

Comes in: readings with a parse and values. Goes out: the same with attributions and claims.
Doors: :func:`read_claims`, and :func:`find_attributions` for attributions alone.
"""

from .attributions import find_attributions
from .reading import read_claims

__all__ = ["find_attributions", "read_claims"]
