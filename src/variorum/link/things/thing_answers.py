"""Answers about things: how far, how fast, how old, which office, what kind, which name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache
from typing import Any

from ...model import Answer, Claim, Name, Quantity, Value
from ...reference import load
from ..answers import give_answer
from ..claim_finder import ClaimFinder
from ..page import Page
from .descriptions import read_descriptions
from .entities import Things
from .folding import fold, person_words
from .life_facts import answer_lives
from .offices import answer_offices
from .thing_facts import answer_facts

_AGE_AFTER = re.compile(r"\s?,\s?(?:aged\s|age\s)?(\d{1,3})\s?[,.;)]")
#: What stands behind a name that is in apposition to the words before it.
_GOES_ON = re.compile(r"\s?,|\s(?:is|was|has|had)\b")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})\s?-?\s?year\s?-?\s?olds?\b")


def answer_things(
    page: Page, claims: list[Claim], things: Things, slips: Container[str] = frozenset[str]()
) -> Iterator[Answer]:
    """All answers of one document about the things it names.

    Args:
        page: the document.
        claims: its claims with their values.
        things: the named things.
        slips: persons whose names reports spell in two ways: each is told, however bare.
    """
    finder = ClaimFinder(claims)
    descriptions = read_descriptions(page, claims, finder)
    yield from _measures(page, claims, things)
    yield from _names(page, finder, things, slips)
    yield from answer_offices(page, descriptions, finder, things)
    yield from answer_facts(page, descriptions, finder, things)
    yield from answer_lives(page, claims, descriptions, finder, things)


@cache
def _measure_slots() -> list[tuple[str, dict[str, Any]]]:
    return sorted(load("slots")["measures"].items())


def _measures(page: Page, claims: list[Claim], things: Things) -> Iterator[Answer]:
    seen = set[tuple[int, str]]()
    for claim in sorted(claims, key=lambda claim: (len(claim.evidence.quote), claim.id)):
        for quantity in claim.quantities:
            for slot, entry in _measure_slots():
                if (quantity.start, slot) in seen or quantity.dimension != entry["dimension"] or slot == "age":
                    continue
                if not _cued(page, claim, quantity, entry["cues"]):
                    continue
                owner = _owner(page, claim, quantity, set(entry["kinds"]))
                if owner is None or slot == "population":
                    continue
                seen.add((quantity.start, slot))
                value = Value(text=quantity.text, quantity=quantity)
                yield from give_answer(page, owner, slot, "quantity", value, quantity.start, quantity.end, claim)


def _cued(page: Page, claim: Claim, quantity: Quantity, cues: list[str]) -> bool:
    """Whether the number stands near a word that says what it measures, or the claim is about that attribute."""
    if claim.head == "attribute" and claim.predicate in cues:
        return True
    start, end = max(claim.evidence.start, quantity.start - 60), min(claim.evidence.end, quantity.end + 25)
    return bool(set(fold(page.text[start:end]).replace("-", " ").split()) & set(cues))


def _owner(page: Page, claim: Claim, quantity: Quantity, kinds: set[str]) -> str | None:
    """Whose measure a number is: the claim's subject or object, else the one such thing that the sentence names."""
    for argument in claim.parts:
        if argument.role in ("subject", "object", "instrument"):
            found = [thing for thing in page.argument_things(argument) if thing[3] in kinds]
            if len(found) == 1:
                return found[0][2]
            possessor = _possessor(page, argument.start, argument.end, kinds)
            if possessor:
                return possessor
    start, end = page.sentence_of(quantity.start)
    owners = {thing[2] for thing in page.things_in(start, end) if thing[3] in kinds}
    return next(iter(owners)) if len(owners) == 1 else None


def _possessor(page: Page, start: int, end: int, kinds: set[str]) -> str | None:
    """Whose it is, in "the missile's range" and "the range of the missile"."""
    head = page.head(start, end)
    if head is None:
        return None
    for child in head.children:
        thing = page.thing_at(child.idx)
        if thing is not None and thing[3] in kinds and child.dep_ in ("poss", "compound", "nmod"):
            return thing[2]
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                for found in page.referents(inner.left_edge.idx, inner.right_edge.idx + len(inner.right_edge)):
                    if found[3] in kinds:
                        return found[2]
    return None


def _names(page: Page, finder: ClaimFinder, things: Things, slips: Container[str]) -> Iterator[Answer]:
    """Ages and full names of persons, from the words around their names."""
    persons = [thing for thing in page.named if thing[3] == "person" or thing[2] in slips]
    owners = {(thing[0], thing[1]): thing[2] for thing in persons}
    named = set[str]()
    for name in sorted(page.reading.names, key=lambda name: (name.start, name.end)):
        entity = owners.get((name.start, name.end))
        if entity is None:
            continue
        full = entity not in named and len(person_words(name.text)) > 1
        full = full and (entity in slips or _introduced(page, name, entity, things))
        age = _age(page, name)
        claim = finder.near(page, name.start, name.end) if full or age else None
        if claim is None:
            continue
        if full:
            named.add(entity)
            value = Value(text=name.text, label=_spelled(name.text))
            yield from give_answer(page, entity, "name", "identity", value, name.start, name.end, claim)
        if age:
            holder = finder.covering(age.start, age.end) or claim
            value = Value(text=age.text, quantity=age)
            yield from give_answer(page, entity, "age", "quantity", value, age.start, age.end, holder)


def _introduced(page: Page, name: Name, entity: str, things: Things) -> bool:
    """Whether a text calls somebody by more than the bare full name: a role, a surname alone, "Dr"."""
    if things.clusters[entity].introduced:
        return True
    words = page.text[max(0, name.start - 40) : name.start].casefold()
    if words.rstrip().endswith(tuple(load("titles")["introducing"])):
        return True  # "the suspect's name is Ada Novak"
    before = page.text[max(0, name.start - 8) : name.start].split()[-1:]
    return bool(before) and before[0].strip(".") in load("titles")["address"]


def _spelled(text: str) -> str:
    """First and last name: what differs worth showing, unlike a middle initial."""
    words = person_words(text)
    return f"{words[0]} {words[-1]}"


def _age(page: Page, name: Name) -> Quantity | None:
    after = _AGE_AFTER.match(page.text, name.end)
    if after:
        start, end = after.span(1)
    else:
        window = page.text[max(0, name.start - 60) : name.start]
        found = list(_AGE_BEFORE.finditer(window))
        between = window[found[-1].end() :] if found else ""
        # "A 33-year-old former employee, Stefan Brod, was held"
        if between.endswith(", ") and _GOES_ON.match(page.text, name.end):
            between = between[:-2]
        if not found or any(mark in between for mark in (",", ".", ";", "(", ")", "\n", "'s", "’s")):
            return None
        shift = max(0, name.start - 60)
        start, end = shift + found[-1].start(), shift + found[-1].end()
    digits = re.match(r"\d+", page.text[start:end])
    years = float(digits.group()) if digits else 0.0
    if not 1 <= years <= 119:
        return None
    return Quantity(
        start=start, end=end, text=page.text[start:end], lower=years, upper=years, unit="year", dimension="time",
        counted=None,
    )  # fmt: skip
