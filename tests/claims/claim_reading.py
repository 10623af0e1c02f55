"""How the tests of claims read a text and pick from what is claimed there."""

from __future__ import annotations

from variorum.claims import read_claims


def claims_of(read, text, **fields):
    """The claims of a text."""
    return read_claims([read(text, **fields)])[0].claims


def find(claims, predicate, **wanted):
    """The first claim with this predicate and these fields."""
    found = [
        claim
        for claim in claims
        if claim.predicate == predicate and all(getattr(claim, key) == value for key, value in wanted.items())
    ]
    assert found, [(claim.predicate, claim.head, claim.polarity, claim.modality) for claim in claims]
    return found[0]


def parts(claim, role):
    """The words of a claim's parts of one role."""
    return [part.text for part in claim.arguments if part.role == role]
