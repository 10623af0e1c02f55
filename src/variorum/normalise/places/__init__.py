"""Places: toponyms and demonyms with the identity the gazetteer gives them, the reasons and what else they could be.

Comes in: a reading with its names. Goes out: places in order. Doors: :func:`find_places`, and
:func:`resolve_places` for mentions that somebody else has marked.
"""

from .finding import find_places, resolve_places

__all__ = ["find_places", "resolve_places"]
