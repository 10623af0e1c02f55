"""Whether two clauses of one question tell the same, down to their names and figures.

Whether a thing happened is answered by a whole clause: "the bridge fell on Monday" and "the bridge fell on Friday" both
say that it did, and still one does not back the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..model import Answer, Claim, Time, Value
from ..reference import load_words
from ..reference.tallies import find_tallies
from .amounts import amounts, amounts_differ, any_apart, ordinals_differ
from .crossed import crossed
from .deeds import other_deed
from .grounds import Grounds
from .groups_asked import other_groups
from .hours import hours_differ
from .places import relate_places
from .relation import Relation
from .rewording import reworded
from .times import lasting_and_done, relate_times
from .words import relate_actors

_MORE = re.compile(r"(?:(?:far|many|much|even|a lot|slightly|somewhat) )?(?:more|fewer|less)\b", re.IGNORECASE)


def differ(first: Sequence[Answer], second: Sequence[Answer], grounds: Grounds) -> str | None:
    """Why the clauses of some answers do not tell the same; None where nothing shows that.

    Args:
        first: answers of one value.
        second: others.
        grounds: the claims they stand in.

    Returns:
        In words what differs between all of the first and all of the second, else None.
    """
    found: str | None = None
    for one in first:
        for other in second:
            ours, theirs = grounds.claims.get(one.claim), grounds.claims.get(other.claim)
            if ours is None or theirs is None or one.span.document == other.span.document:
                return None
            found = _between(ours, theirs, grounds)
            if found is None:
                return None
    return found


def _between(first: Claim, second: Claim, grounds: Grounds) -> str | None:
    if why := crossed(first, second):
        return why
    if grounds.opposed(first.id, second.id):
        return "the clauses tell opposite states"
    if amounts_differ(amounts(first, grounds), amounts(second, grounds)):
        return "the clauses give different figures"
    if _tallies_differ(first.evidence.quote, second.evidence.quote):
        return "the clauses give different tallies"
    if _compares(first) != _compares(second) and (first.quantities or second.quantities):
        return "one clause gives a figure, the other only compares"
    if other_groups(first.evidence.quote, second.evidence.quote):
        return "the clauses tell it of different groups"
    if noun := ordinals_differ(first.evidence.quote, second.evidence.quote):
        return f"the clauses number “{noun}” otherwise"
    if _until(first) != _until(second) and first.times and second.times:
        lasting, done = (first, second) if _until(first) else (second, first)
        if all(lasting_and_done(one, other) for one in lasting.times for other in done.times):
            return "one clause tells how long it lasts, the other when something is done"
    if any(hours_differ(one, other) for one in first.times for other in second.times):
        return "the clauses name different hours"
    once = first.predicate == second.predicate and (
        first.predicate in load_words("like_meaning", "once") or _since(first, second)
    )
    if any_apart(first.times, second.times, _relate_once if once else relate_times):
        return "the clauses give different times"
    if any_apart(first.places, second.places, relate_places):
        return "the clauses name different places"
    for role in ("subject", "object", "recipient"):
        ours, theirs = (
            [Value(p.text, entity=p.entity) for p in c.parts if p.role == role and p.entity] for c in (first, second)
        )
        if any_apart(ours, theirs, lambda a, b: relate_actors(a, b, grounds.entities)):
            return "the clauses name different parties"
    if why := other_deed(first, second, grounds):
        return why
    if changed := reworded(first.evidence.quote, second.evidence.quote):
        return f"the same words with “{changed[0]}” here and “{changed[1]}” there"
    return None


def _tallies_differ(first: str, second: str) -> bool:
    """Whether both clauses tell how a vote or a match went, and tell it otherwise."""
    ours, theirs = ({frozenset((t.first, t.second)) for t in find_tallies(quote)} for quote in (first, second))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _compares(claim: Claim) -> bool:
    """Whether what a clause tells is "more" or "fewer" of something, and no figure."""
    return not claim.quantities and any(
        part.role in ("object", "attribute") and _MORE.match(part.text) for part in claim.arguments
    )


def _relate_once(first: Time, second: Time) -> Relation:
    """As two times of what comes to pass once: years apart they still tell of the one event."""
    relation = relate_times(first, second)
    return replace(relation, kind="apart") if relation.kind == "incomparable" else relation


def _since(first: Claim, second: Claim) -> bool:
    """Whether both clauses tell since when something has gone on."""
    return all(
        claim.times and re.search(r"\bsince\s+" + re.escape(claim.times[0].text), claim.evidence.quote)
        for claim in (first, second)
    )


def _until(claim: Claim) -> bool:
    """Whether the one time of a clause is that until which something lasts."""
    return len(claim.times) == 1 and bool(
        re.search(r"\b(?:until|till)\s+(?:\w+\s+)?" + re.escape(claim.times[0].text), claim.evidence.quote)
    )
