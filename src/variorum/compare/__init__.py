"""Compare: what the answers to each question make of it, and where they conflict.

Comes in: open questions with answers, origins, readings; later findings. Goes out: questions with positions, states,
conditions and grades, and conflicts. Doors: :func:`compare_answers`, :func:`grade_positions`, :func:`give_letters`.
"""

from .comparing import compare_answers
from .grades import grade_positions
from .letters import give_letters

__all__ = ["compare_answers", "give_letters", "grade_positions"]
