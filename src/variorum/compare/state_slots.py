"""The slots that are asked only where reports tell otherwise: states, stages of a condition, particulars of a deed."""

from __future__ import annotations

#: What such a slot begins with; behind it stands the name of the scale.
STATE = "state "
#: The same of a condition that goes through several stages.
STAGED = f"{STATE}of "
#: The slot of the kind of weapon that an attack was done with.
ARMS = "arms"
#: What the slots begin with that ask in which part of its country a place lies.
PART = "part@"
#: What the slots begin with that ask for the place of one deed of one thing, and that one.
PARTICULARS = ("whereabouts ", ARMS, PART)
#: The same of particulars of one named person or thing, of which one excludes another whatever else the clauses tell.
TOLD = ("told of person ", "told of thing ")


def is_state(slot: str) -> bool:
    """Whether a slot asks for one of the states that have an opposite."""
    return slot.startswith(STATE)


def asks_for_opposites(slot: str) -> bool:
    """Whether a slot is asked only for what reports tell otherwise: a state, or a particular of one deed."""
    return slot.startswith((STATE, *PARTICULARS, *TOLD))


def is_told_beside(slot: str) -> bool:
    """Whether a slot asks for what the words beside the name of one person or thing tell of it."""
    return slot.startswith(TOLD)


def is_staged(slot: str) -> bool:
    """Whether a slot asks for the stage of a condition."""
    return slot.startswith(STAGED)
