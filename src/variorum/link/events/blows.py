"""Verbs such as "hit" and "strike", which tell of an attack, of a collision, or of neither.

"Jets struck the port" is an attack; "the barge struck a bridge" and "the bus hit a tree" are crashes; "prices hit a
record", "the sides struck a deal" and "he vowed to hit back" are nothing that happened to anybody.
"""

from __future__ import annotations

from typing import Any

from ...model import Claim
from ..classes import Frame, hosts
from ..page import Page
from .verb_frames import is_being


def read_blow(page: Page, claim: Claim, found: tuple[str, Frame]) -> tuple[str, Frame] | None:
    """What a verb of the class of attacks tells of, by who does it to what.

    Args:
        page: the document.
        claim: a claim whose head is a verb.
        found: the class and frame that the verb has by itself.

    Returns:
        Those, the class of crashes, or None where it tells of neither.
    """
    if found[0] != "attack" or claim.predicate not in hosts("blows"):
        return found
    verb = page.token_at(claim.predicate_start)
    if verb is not None and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ in hosts("blow_particles"):
        return None
    objects = [page.head(part.start, part.end) for part in claim.parts if part.role == "object"]
    struck = {head.lemma_.lower() for head in objects if head is not None}
    if struck & hosts("blow_objects"):
        return None
    doer = page.head(claim.doer.start, claim.doer.end) if claim.doer is not None else None
    moving = doer is not None and doer.lemma_.lower() in hosts("colliding")
    if moving or struck & hosts("obstacles"):
        return "crash", "theme"
    return None if claim.doer is not None and _strikes_nobody(page, claim, doer) else found


def _strikes_nobody(page: Page, claim: Claim, doer: Any) -> bool:
    """Whether the subject is a thing without a name that is neither a force nor a weapon: "the shortage hit shops"."""
    if doer is None or doer.pos_ != "NOUN" or claim.doer is None or claim.doer.resolved:
        return False
    if page.argument_things(claim.doer) or is_being(page, claim.doer.start, claim.doer.end):
        return False
    return doer.lemma_.lower() not in hosts("weapon_words") | hosts("forces")
