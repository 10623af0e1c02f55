"""Particulars of one deed that reports tell in unlike words: where the car was found, where the talks were held.

Comes in: claims, things and the pile. Goes out: questions, the events that they are about, and answers. Doors:
:func:`ask_places`, :func:`ask_arms`, :func:`ask_calibres`, :func:`ask_hardest_hit`, :func:`ask_names`,
:func:`ask_persons`.

A lexicon names deeds and the kinds of things that they are done to; a claim gives the place (``link/spots.py``) of such
a deed of one thing (``anchors``), and where two reports give places, they are asked (``asking_places``). With what
kind of weapon the attack of a story was done is asked alike (``arms``, ``calibres``), and so are the places that a
disaster hit hardest (``hardest_hit``). What the words beside a name tell
of a person or a body, an office (``offices_told``), kin or children (``kin_told``), a home (``homes_told``), is asked
where reports tell it otherwise (``asking_persons``), and so is a name that they write otherwise (``asking_names``).
"""

from .arms import ask_arms
from .asking_names import ask_names
from .asking_persons import ask_persons
from .asking_places import ask_places
from .calibres import ask_calibres
from .hardest_hit import ask_hardest_hit

__all__ = ["ask_arms", "ask_calibres", "ask_hardest_hit", "ask_names", "ask_persons", "ask_places"]
