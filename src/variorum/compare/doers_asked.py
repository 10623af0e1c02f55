"""Claims of another doer than the one whom a question names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..model import Claim, OpenQuestion, Value
from .grounds import Grounds
from .nations import nations_told
from .words import relate_actors

_WORD = re.compile(r"[^\W\d_]+")
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
