"""Claims of another doer than the one whom a question names, or of what is done to somebody where it names a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..model import Claim, OpenQuestion, Value
from ..reference import load_words
from .deed_parts import last_noun
from .grounds import Grounds
from .like_words import near, singular
from .nations import nations_told
from .words import relate_actors

_WORD = re.compile(r"[^\W\d_]+")
#: "23 of the raiders"
_OF_SOME = re.compile(r"^\d[\d,.]*\s+of\s+", re.IGNORECASE)
#: Letters from which on a word says something of what is asked.
_TELLING = 4


def of_other_doers(opened: OpenQuestion, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """Claims of another doer than the one whom the question names: another person, one of another nation."""
    asked = [
        claim for claim in claims.values()
        if claim.doer is not None and any(words.casefold() in opened.label.casefold() for words in _names(claim))
    ]  # fmt: skip
    if not asked:
        return set()
    known = {claim.id for claim in asked}
    return {
        key for key, claim in claims.items()
        if key not in known and all(_two_doers(one, claim, opened.loose, grounds) for one in asked)
    }  # fmt: skip


def done_to_others(opened: OpenQuestion, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """Claims of what is done to a person, where the question asks it of a thing, and the other way round.

    That the driver was identified backs no "As what was the car identified?".
    """
    if opened.about in grounds.entities:
        return set()  # what is told of somebody by the way, whatever is done
    parts = {key: done_to(claim, grounds) for key, claim in claims.items()}
    label = f" {' '.join(_WORD.findall(opened.label.casefold()))} "
    worded = {
        key: found for key, found in parts.items()
        if found is not None and f" {found[0]} " in label and claims[key].head == "verb"
    }  # fmt: skip
    asked = {is_person for _, is_person in worded.values()}
    if len(asked) != 1:
        return set()
    verbs = {claims[key].predicate for key in worded}
    return {
        key for key, found in parts.items()
        if found is not None and found[1] not in asked
        and (_of_deed(found[0], worded.values()) or any(near(claims[key].predicate, verb) for verb in verbs))
    }  # fmt: skip


def _of_deed(noun: str, worded: Iterable[tuple[str, bool]]) -> bool:
    """Whether none is named by what is told of ships as well: pirates are captured, and boarded, with their boats."""
    outlaws = load_words("comparison", "outlaws")
    return outlaws.isdisjoint(singular(one) for one in (noun, *(other for other, _ in worded)))


def turned_round(claims: Mapping[str, Claim]) -> set[str]:
    """Claims that say "they" of those to whom something is done, who in another clause of that verb do it.

    Where "the pirates hold the ships for ransom", "they are held for ransom" is told of the ships, whomever "they" was
    read as.
    """
    doing = {
        (claim.predicate, last_noun(claim.doer.resolved or claim.doer.text)) for claim in claims.values()
        if claim.doer is not None and any(part.role == "object" for part in claim.parts)
    }  # fmt: skip
    return {
        key for key, claim in claims.items()
        if claim.doer is None and any(
            part.role == "object" and part.resolved and " " not in part.text
            and (claim.predicate, last_noun(part.resolved or part.text)) in doing
            for part in claim.parts
        )
    }  # fmt: skip


def done_to(claim: Claim, grounds: Grounds) -> tuple[str, bool] | None:
    """The noun of what a clause is about as done to it, and whether it is a person; None where that cannot be told."""
    part = next((part for part in claim.parts if part.role == "object"), None)
    if part is None:  # "capturing 23 of the raiders"
        part = next((part for part in claim.parts if part.role == "quantity" and _OF_SOME.search(part.text)), None)
    if part is None:
        return None
    if some := _OF_SOME.search(part.text):
        noun = last_noun(part.text[some.end() :])
        return (noun, True) if singular(noun) in _persons() else None
    noun = last_noun(part.resolved or part.text)
    if not noun:
        return None
    entity = grounds.entities.get(part.entity or "")
    if entity is not None:
        return noun, entity.kind == "person"
    if not _persons().isdisjoint((noun, singular(noun))):
        return noun, True
    return (noun, False) if singular(noun) in _vehicles() else None


def _vehicles() -> frozenset[str]:
    return load_words("event_hosts", "colliding")


def _persons() -> frozenset[str]:
    seized = load_words("comparison", "outlaws")
    return seized | load_words("slots", "persons") | load_words("event_hosts", "unnamed_persons")


def _names(claim: Claim) -> list[str]:
    doer = claim.doer
    return [] if doer is None else [words for words in (doer.text, doer.resolved) if words and len(words) >= _TELLING]


def _two_doers(one: Claim, other: Claim, loose: bool, grounds: Grounds) -> bool:
    """Whether two clauses have doers that are not the same, by who they are, or by whose they are."""
    first, second = one.doer, other.doer
    if first is None or second is None or first.role != second.role:
        return False
    ours, theirs = (grounds.entities.get(doer.entity or "") for doer in (first, second))
    if ours is not None and theirs is not None:
        if ours.kind == theirs.kind == "person":
            values = Value(text=first.text, entity=ours.id), Value(text=second.text, entity=theirs.id)
            relation = relate_actors(*values, grounds.entities)
            return relation.kind == "apart" and not relation.soft
        return False
    lands = nations_told(first.resolved or first.text), nations_told(second.resolved or second.text)
    if loose and lands[0] and lands[1] and lands[0].isdisjoint(lands[1]):
        return True
    if not (loose and one.polarity == other.polarity == "denied"):
        return False
    # Nobody else's silence says that they did not answer.
    return not _one_name(first.resolved or first.text, second.resolved or second.text)


def _one_name(first: str, second: str) -> bool:
    """Whether two wordings share a name or, without names, a noun, or one is no more than a pronoun."""
    names = [{w for w in _WORD.findall(text) if w[0].isupper() and len(w) >= _TELLING} for text in (first, second)]
    if names[0] and names[1]:
        return not names[0].isdisjoint(names[1])
    words = [{w.casefold() for w in _WORD.findall(text) if len(w) >= _TELLING} for text in (first, second)]
    return not words[0] or not words[1] or not words[0].isdisjoint(words[1])
