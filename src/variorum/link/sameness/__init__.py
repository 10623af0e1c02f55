"""Sameness: whether two mentions speak of one event, or of one thing, by a learned pair model with named features.

Comes in: readings, and stretches of their texts. Goes out: probabilities with reasons, and groups of mentions.
Doors: :func:`same_event`, :func:`same_events`, :func:`join_mentions`.
"""

from .joining import join_mentions
from .judging import EventMention, Pile, claim_mention, event_mention, make_pile, same_event, same_events
from .opened import open_readings, open_things

__all__ = [
    "EventMention",
    "Pile",
    "claim_mention",
    "event_mention",
    "join_mentions",
    "make_pile",
    "open_readings",
    "open_things",
    "same_event",
    "same_events",
]
