"""Events: what reports tell happened, by the classes of the event lexicon, inside one report and across reports.

Comes in: claims and things. Goes out: happenings, events joined across reports with reasons, and answers about them.
Doors: :func:`read_mentions`, :func:`gather`, :func:`join_happenings`.
"""

from .gatherings import Gathering
from .happenings import Happening, gather
from .joining import join_happenings
from .mentions import Mention, read_mentions

__all__ = ["Gathering", "Happening", "Mention", "gather", "join_happenings", "read_mentions"]
