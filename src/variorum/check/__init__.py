"""Check: what the Earth, the clock and plain sums say of the claims.

Comes in: linked claims and the readings. Goes out: findings with verdict, figures, premises and spans.
Doors: :func:`run_checks` and :func:`list_checks`.
"""

from __future__ import annotations

from ..model import Finding, Linked, Reading
from .pile import Pile
from .registry import Check, CheckWarning, list_checks

__all__ = ["Check", "CheckWarning", "Pile", "list_checks", "run_checks"]


def run_checks(linked: Linked, readings: list[Reading]) -> tuple[Finding, ...]:
    """Run every check on the pile.

    Args:
        linked: claims of all documents with their entities.
        readings: the documents.

    Returns:
        Findings, the gravest verdict first, then by check and identifier.
    """
    pile = Pile(linked, readings)
    findings = {finding.id: finding for check in list_checks() for finding in check.run(pile)}
    gravity = {"impossible": 0, "doubtful": 1, "consistent": 2, "not checkable": 3}
    return tuple(sorted(findings.values(), key=lambda f: (gravity[f.verdict], f.check, f.id)))
