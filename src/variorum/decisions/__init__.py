"""What a person marked as misread is left out before it is compared, checked or shown, and said to be.

Comes in: decisions, and what link and check found. Goes out: the same without what was set aside, and each decision
with its effect. Doors: :func:`without_misread_answers`, :func:`without_misread_findings`.
"""

from .answers import without_misread_answers
from .findings import without_misread_findings

__all__ = ["without_misread_answers", "without_misread_findings"]
