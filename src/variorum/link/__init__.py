"""Link: what several documents say of one thing and one event.

Comes in: readings with claims. Goes out: entities, events, and the questions that the documents answer.
Door: :func:`link_claims`.

Inside, a folder takes only from those before it: things, sameness, events, statements, questions, states,
particulars, numbers. What all of them read a report by stands beside them, as the order of the room does (``linking``,
``asking``).
"""

from .linking import link_claims

__all__ = ["link_claims"]
