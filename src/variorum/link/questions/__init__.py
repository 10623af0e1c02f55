"""Questions: answers put together, worded in plain English, and ranked.

Comes in: answers, events, things and parallels. Goes out: open questions and the events that they are about.
Doors: :func:`open_questions`, :func:`ask_told`, :func:`rank_questions`.
"""

from .open_questions import open_questions
from .ranking import rank_questions
from .telling import ask_told

__all__ = ["ask_told", "open_questions", "rank_questions"]
