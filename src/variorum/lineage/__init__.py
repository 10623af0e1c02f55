"""Who copied whom, and which outlets a report leans on.

Comes in: readings with their claims. Goes out: shared passages, citations, derivations, dates narrowed through kin.
Doors: :func:`trace_lineage`, :func:`date_through_kin`; :func:`compare_texts` for two texts by themselves.
"""

from .dating import date_through_kin
from .rewrites import compare_texts
from .tracing import trace_lineage

__all__ = ["compare_texts", "date_through_kin", "trace_lineage"]
