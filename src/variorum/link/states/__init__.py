"""States of one thing or person that reports tell in opposite words: open and closed, caught and at large.

A lexicon names scales with two sides (``scales``); a claim tells a side of a bearer (``readings``, ``bearers``), and
where reports tell both sides of one bearer, its state is asked (``asking``).
"""

from .asking import ask_states

__all__ = ["ask_states"]
