"""Findings that a person took back."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..model import Claim, Decision, Finding, Span


def without_misread_findings(
    findings: Sequence[Finding], claims: Sequence[Claim], decisions: Sequence[Decision]
) -> tuple[tuple[Finding, ...], tuple[Decision, ...]]:
    """Leave out findings that rest on misread words.

    Args:
        findings: what the checks said.
        claims: all claims, for the words that findings rest on.
        decisions: what a person decided; those of other kinds are handed on as they are.

    Returns:
        The findings that stand, and the decisions in their order, each that changed something with its effect.
    """
    evidence = {claim.id: claim.evidence for claim in claims}

    def words(finding: Finding) -> list[Span]:
        return [*finding.spans, *(evidence[name] for name in finding.claims if name in evidence)]

    standing = list(findings)
    told: list[Decision] = []
    for decision in decisions:
        if decision.kind == "finding":
            gone = {finding.id for finding in decision.chosen(standing, lambda one: one.explanation, words)}
            standing = [finding for finding in standing if finding.id not in gone]
            decision = replace(decision, effect="the finding was left out" if gone else "")
        told.append(decision)
    return tuple(standing), tuple(told)
