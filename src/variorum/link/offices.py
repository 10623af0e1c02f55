"""What somebody is: offices and roles that a text gives beside a name, and a lawmaker's party and state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..model import Answer, Claim, Value
from ..reference import load
from .answers import make_answer
from .claim_finder import ClaimFinder
from .folding import fold
from .page import Page

#: "R-La.", "(D-N.J.)", "Republican of Kentucky" behind a name.
_SHORT = re.compile(r"\s?[,(]\s?\(?((?:[RDI]|Rep|Dem|Ind)\.?\s?[-–]\s?((?:[A-Z][A-Za-z]*\.?[ \t]?){1,2}))[,);.]?")
_LONG = re.compile(r"\s?,\s((Republican|Democrat|Independent) of ([A-Z][a-z]+(?: [A-Z][a-z]+)?))\b")
_LONGEST = 12


def office(role: str) -> str:
    """An office without abbreviations, so that "Rep." and "Representative" are one."""
    full = load("relations")["offices"]
    return " ".join(full.get(word, word) for word in fold(role).split())


@cache
def _role_words() -> frozenset[str]:
    relations = load("relations")
    return (frozenset(load("titles")["heads"]) | frozenset(relations["role_nouns"])) - frozenset(relations["no_role"])


def is_role(words: str) -> bool:
    """Whether one of some words tells what somebody is by office, trade or party."""
    plain = [word.strip(".,;:()[]'’\"") for word in words.casefold().replace("’s ", " ").split()]
    return any(_role_word(part) for word in plain for part in (word, *word.split("-")[-1:]))


def _role_word(word: str) -> bool:
    known = word in _role_words() or word in load("relations")["offices"]
    return known or (len(word) > 7 and word.endswith(("man", "woman", "ologist")))


@cache
def _states() -> dict[str, str]:
    return {short.replace(".", "").casefold(): state for short, state in load("relations")["us_states"].items()}


def answer_offices(page: Page, claims: list[Claim], finder: ClaimFinder) -> Iterator[Answer]:
    """What persons are said to be, and of which party and state.

    Args:
        page: the document.
        claims: its claims.
        finder: of those claims, the one that covers a stretch.
    """
    yield from _said_to_be(page, claims)
    for thing in page.named:
        if thing[3] != "person":
            continue
        found = _SHORT.match(page.text, thing[1], thing[1] + 60) or _LONG.match(page.text, thing[1], thing[1] + 60)
        if found is None:
            continue
        start, end = found.span(1)
        end = start + len(page.text[start:end].rstrip(" ,;)"))
        claim = finder.covering(thing[0], end) or finder.covering(thing[0], thing[1])
        if claim is None:
            continue
        place = found.group(found.re.groups).strip().replace(".", "").casefold()
        label = f"{found.group(1)[0].casefold()} {_states().get(place, place)}"
        value = Value(text=page.text[start:end], label=label)
        answer = make_answer(page, thing[2], "party and state", "identity", value, start, end, claim)
        if answer:
            yield answer


def _said_to_be(page: Page, claims: list[Claim]) -> Iterator[Answer]:
    """An office in a few words: "X is the chief physician", "X, the chief physician"."""
    for claim in claims:
        if claim.predicate != "be" or claim.subject is None or claim.polarity == "denied" or not claim.checkable:
            continue
        if claim.modality != "happened":
            continue
        found = page.argument_things(claim.subject)
        if len(found) != 1 or found[0][3] != "person":
            continue
        for argument in claim.arguments:
            if argument.role != "attribute":
                continue
            start, end = page.core(argument.start, argument.end)
            head = page.head(start, end)
            text = page.text[start:end]
            numbered = any(start <= q.start < end for q in page.reading.quantities)
            numbered = numbered or any(p.match(f", {text},") for p in (_SHORT, _LONG))
            if head is None or head.pos_ not in ("NOUN", "PROPN") or numbered or len(text.split()) > _LONGEST:
                continue
            if not is_role(head.text) and not is_role(head.lemma_):
                continue  # "a great help", "the adult in the room": a judgement, no role
            value = Value(text=text, label=office(text))
            answer = make_answer(page, found[0][2], "role", "identity", value, start, end, claim)
            if answer:
                yield answer
