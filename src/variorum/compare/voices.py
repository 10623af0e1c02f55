"""Who is said to say what an answer says, and whether a source is said to deny it."""

from __future__ import annotations

from ..model import Answer, Claim
from ..reference import load
from .grounds import Grounds


def speaker(answer: Answer, grounds: Grounds) -> str | None:
    """Who is said to say it, innermost; None where the report speaks in its own voice."""
    claim = grounds.claims.get(answer.claim)
    if claim is None:
        return None
    denial = answer.polarity == "denied" or answer.value.status == "denied"
    named = [link for link in claim.attribution if link.name and link.start is not None]
    if denial:
        deniers = [link for link in named if link.stance == "denies"]
        if deniers:
            return deniers[0].name
        if (own := _charging(claim)) is not None:
            return own
    asserting = [link for link in named if link.stance != "denies"]
    if not asserting and answer.kind == "status" and not denial:
        return _charging(claim)
    return asserting[0].name if asserting else None


def _charging(claim: Claim) -> str | None:
    """Who accuses, or turns an accusation down, where that is what a claim tells."""
    verbs = load("comparison")["charging"]
    if claim.predicate not in (*verbs["accuse"], *verbs["deny"], *verbs["decline"]) or claim.subject is None:
        return None
    return claim.subject.resolved or claim.subject.text


def denies(answer: Answer, grounds: Grounds) -> bool:
    """Whether a source is said to deny what the claim says."""
    claim = grounds.claims.get(answer.claim)
    if claim is None:
        return False
    bare = answer.value.status == "denied" and claim.polarity != "denied"
    if bare and claim.predicate in (word for verbs in load("comparison")["charging"].values() for word in verbs):
        return True
    return any(link.stance == "denies" for link in claim.attribution)
