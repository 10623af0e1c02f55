"""Figures that no later report can have seen grow: how many were aboard, what was paid, how long it lasted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..reference import load
from .figure_words import figures_told
from .grounds import Grounds
from .positions import HELD, Stand

#: Characters of the clause on either side of a figure in which the words that settle it stand.
_AROUND = 60


def settled_figures(first: Stand, second: Stand, grounds: Grounds) -> bool:
    """Whether both of two figures are told of what stood fast when the first report was written.

    Such are how many were aboard, what was paid in a sale that is done, what came on top of others, and how long what
    is over lasted.

    Args:
        first: a position with figures.
        second: one with others.
        grounds: the reports, for the words around the figures.
    """
    ours, theirs = ({sense for answer in stand.answers for sense in answer.senses} for stand in (first, second))
    both = ours & theirs
    stands = (first, second)
    if both & set(load("comparison")["settled"]["senses"]):
        return True
    if both & set(load("comparison")["settled"]["daily"]):
        days = set[str]().union(*(_days(stand, grounds) for stand in stands))
        return len(days) == 1 and "" not in days
    gauged = both & set(load("comparison")["settled"]["gauged"]) and not any(stand.ahead for stand in stands)
    if gauged and all(_told_with("gauging", stand, grounds) for stand in stands):
        return True
    if all(_on_top(stand, grounds) for stand in stands):
        return True
    if all(are_lengths(stand) for stand in stands):
        return all(_over(stand, grounds) for stand in stands)
    if all(_doers(stand, grounds) for stand in stands):
        return True
    return all(_settled(stand, grounds) or _paid(stand, grounds) for stand in stands)


def _doers(stand: Stand, grounds: Grounds) -> bool:
    """Whether a figure is how many did what is over at once: "three jets bombed the town", "five men robbed a bank"."""
    claims = [grounds.claims.get(answer.claim) for answer in stand.answers[:HELD]]
    return stand.told_as_fact and all(
        claim is not None
        and claim.subject is not None
        and claim.subject.role == "subject"
        and claim.subject.start <= answer.span.start < claim.subject.end
        and claim.predicate in _sudden_deeds()
        for claim, answer in zip(claims, stand.answers, strict=False)
    )


@cache
def _sudden_deeds() -> frozenset[str]:
    """Verbs of what somebody does to others at one go, as the classes of events list them."""
    classes = load("event_classes")
    listed = (classes[name].get(key, ()) for name in load("comparison")["settled"]["deeds"] for key in _DOING)
    return frozenset(verb for verbs in listed for verb in verbs)


_DOING = ("verbs", "weapon_verbs")


def _days(stand: Stand, grounds: Grounds) -> set[str]:
    """The days that the claims of a position are dated to, "" for those that are not."""
    claims = [grounds.claims.get(answer.claim) for answer in stand.answers[:HELD]]
    dated = [claim.times if claim is not None else () for claim in claims]
    return {(time.upper or "")[:10] for times in dated for time in times} or {""}


def are_lengths(stand: Stand) -> bool:
    """Whether a position says how long something lasts or lasted."""
    time, quantity = stand.value.time, stand.value.quantity
    return time.kind == "duration" if time is not None else quantity is not None and quantity.dimension == "time"


def _over(stand: Stand, grounds: Grounds) -> bool:
    """Whether how long it lasted is told of what was over: "lasted an hour", not "has been shut for two days"."""
    return stand.told_as_fact and not any(_listed("lasting").search(quote) for quote in _quotes(stand, grounds))


def _paid(stand: Stand, grounds: Grounds) -> bool:
    """Whether money is told of a deed that sets its sum, and is done: a sale, a fine."""
    if stand.value.quantity is None or stand.value.quantity.dimension != "money" or not stand.told_as_fact:
        return False
    paying = load("comparison")["settled"]["paying"]
    claims = [grounds.claims.get(answer.claim) for answer in stand.answers[:HELD]]
    return all(claim is not None and claim.predicate in paying for claim in claims) and not any(
        _listed("running").search(quote) or _listed("lasting").search(quote) for quote in _quotes(stand, grounds)
    )


def _quotes(stand: Stand, grounds: Grounds) -> list[str]:
    return grounds.quotes(stand.answers[:HELD])


def _settled(stand: Stand, grounds: Grounds) -> bool:
    return all(
        _listed("fast").search(words) and not _listed("running").search(words) for words in _clauses(stand, grounds)
    )


def _on_top(stand: Stand, grounds: Grounds) -> bool:
    """Whether a figure is what came on top of others ("a further four crews"), and so no count that goes on."""
    told = figures_told(stand, grounds)
    words = "|".join(map(re.escape, load("comparison")["narrowed"]["more"]))
    return bool(told) and all(re.search(rf"\b(?:{words})\s$", one.before, re.IGNORECASE) for one in told)


def _told_with(which: str, stand: Stand, grounds: Grounds) -> bool:
    return all(_listed(which).search(words) for words in _clauses(stand, grounds))


def _clauses(stand: Stand, grounds: Grounds) -> Iterator[str]:
    """The words around each figure of a position; empty where its report is not at hand."""
    for answer in stand.answers[:HELD]:
        found = grounds.documents.get(answer.span.document)
        yield _clause_around(found.text, answer.span.start, answer.span.end) if found is not None else ""


def _clause_around(text: str, start: int, end: int) -> str:
    """The words around a figure, not over the end of its sentence."""
    before = re.split(r"[.!?;]\s|\n", text[max(0, start - _AROUND) : start])[-1]
    behind = re.split(r"[.!?;]\s|\n", text[end : end + _AROUND])[0]
    return f"{before}{text[start:end]}{behind}"


@cache
def _listed(which: str) -> re.Pattern[str]:
    """The words of one of the lists of figures that stand fast, or are still being counted."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('comparison')['settled'][which]))})\b", re.IGNORECASE)
