"""Which plain question a phrase of a claim answers."""

from __future__ import annotations

from functools import cache

from ...model import Argument, Claim
from ...reference import load
from ..page import Page


@cache
def _slot_of() -> dict[str, str]:
    """The slot that a preposition asks for, by preposition."""
    return {word: slot for slot, words in load("like_meaning")["slots"].items() for word in words}


def slot_of(page: Page, claim: Claim, argument: Argument) -> str:
    """Which question a phrase answers, by its role and by the preposition before it."""
    role = argument.role
    if role == "subject":
        return "who" if claim.head == "noun" or (claim.head == "verb" and claim.predicate != "be") else ""
    if role in ("object", "attribute"):
        return "what"
    if role == "reason":
        return "why"
    if role in ("time", "quantity", "agent"):
        return ""
    before = _preposition(page, argument)
    slot = _slot_of().get(before, "to whom" if role == "recipient" else "")
    if role == "location" and slot in ("", "in what"):
        return "where"
    if slot == "in what" and _is_place(page, argument):
        return "where"
    if slot in ("from what", "to what") and (role == "location" or _is_place(page, argument)):
        return slot.replace("what", "where")
    return slot


def _preposition(page: Page, argument: Argument) -> str:
    head = page.head(argument.start, argument.end)
    return head.head.lower_ if head is not None and head.dep_ == "pobj" else ""


def _is_place(page: Page, argument: Argument) -> bool:
    return any(thing[3] in ("place", "facility") for thing in page.argument_things(argument)) or any(
        not place.demonym for place in page.places_between(argument.start, argument.end)
    )
