"""Whether two clauses that tell stages of a condition speak of one bearer."""

from __future__ import annotations

from .stage_readings import Staged
from .stage_words import tracks


def _one_surname(one: Staged, other: Staged) -> bool:
    """Whether two persons go by one surname, one of them with no first name: "Mr. Novak" and "Ada Novak"."""
    sides = [
        [token.text for token in staged.page.tokens_in(staged.bearer.start, staged.bearer.end) if token.text.isalpha()]
        for staged in (one, other)
    ]
    short = min(sides, key=len)
    return len(short) == 1 and sides[0][-1:] == sides[1][-1:]


def same_bearer(one: Staged, other: Staged) -> bool:
    """Whether two clauses tell of one bearer: by name; else by a noun, with no other kind or name before it."""
    mine, theirs = one.bearer, other.bearer
    if mine.things and theirs.things:
        return bool(mine.things & theirs.things) or (mine.person and theirs.person and _one_surname(one, other))
    if mine.things or theirs.things:
        return False
    if mine.names and theirs.names and mine.names.isdisjoint(theirs.names):
        return False
    for ours, theirs_too in ((one.kind, other.kind), (one.where, other.where)):
        if ours and theirs_too and ours.isdisjoint(theirs_too):
            return False
    return tracks()[one.track].one or (mine.head == theirs.head and mine.several == theirs.several)
