"""Compare: what the answers to each question make of it, and where they conflict.

Comes in: open questions with answers, origins, readings; later findings. Goes out: questions with positions, states,
conditions and grades, and conflicts. Doors: :func:`compare_answers` and :func:`grade_positions`.
"""

from .comparing import compare_answers
from .grades import grade_positions

__all__ = ["compare_answers", "grade_positions"]
