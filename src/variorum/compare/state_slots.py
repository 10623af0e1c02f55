"""The slots of questions that ask which of two opposite states something is in."""

from __future__ import annotations

#: What such a slot begins with; behind it stands the name of the scale.
STATE = "state "


def is_state(slot: str) -> bool:
    """Whether a slot asks for one of the states that have an opposite."""
    return slot.startswith(STATE)
