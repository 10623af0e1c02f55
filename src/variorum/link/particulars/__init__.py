"""Particulars of one deed that reports tell in unlike words: where the car was found, where the talks were held.

Comes in: claims, things and the pile. Goes out: questions, the events that they are about, and answers. Doors:
:func:`ask_places`, :func:`ask_arms`.

A lexicon names deeds and the kinds of things that they are done to; a claim gives the place (``link/spots.py``) of such
a deed of one thing (``anchors``), and where two reports give places, they are asked (``asking_places``). With what
kind of weapon the attack of a story was done is asked alike (``arms``).
"""

from .arms import ask_arms
from .asking_places import ask_places

__all__ = ["ask_arms", "ask_places"]
