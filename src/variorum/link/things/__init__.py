"""Things: the named persons, bodies, places and objects of a pile, what they are, and which may be one.

Comes in: readings with names and claims. Goes out: things, what may be the same with reasons, answers about them.
Doors: :func:`find_things`, :func:`find_possible_same`, :func:`answer_things`.
"""

from .entities import Things, find_things, make_entities
from .filling import fill_claims
from .likeness import find_possible_same
from .thing_answers import answer_things

__all__ = ["Things", "answer_things", "fill_claims", "find_possible_same", "find_things", "make_entities"]
