"""Claims that tell less than a question asks: only what may be, of two where it names many, of anybody where of women.

They are as near the question in words as those that answer it, and so are joined with these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

from ..model import Answer, Claim, OpenQuestion
from ..reference import load_words
from .counted_nouns import PERSON, counted_as
from .deed_parts import telling_words, words_of_sentence
from .grounds import Grounds
from .like_words import meets, near
from .told_as import AHEAD, SPECULATIVE

_WORD = re.compile(r"[^\W\d_]+")
_BOTH = re.compile(r"both\s+(?:of\s+)?(?!.*\sand\s)", re.IGNORECASE)
_WHOSE = re.compile(r"Whose “([^”]+)” is meant")
_OUGHT = re.compile(r"should\s", re.IGNORECASE)
#: Those who are of no sex by their noun, but of an age.
_YOUNG = frozenset({"child", "baby", "infant", "teenager"})


def tells_less(
    opened: OpenQuestion, answers: Iterable[Answer], claims: Mapping[str, Claim], grounds: Grounds
) -> set[str]:
    """The claims that tell less than a question asks.

    Args:
        opened: the question.
        answers: its answers.
        claims: the claims that these stand in.
        grounds: the other claims of their sentences.
    """
    if opened.kind == "quantity":
        return _of_anybody(opened.slot, answers)
    off = _of_both(opened.label, claims) | _of_others_goods(opened.label, claims, grounds)
    if opened.kind == "status":
        off |= _to_what_end(opened.label, claims) if opened.loose else set[str]()
        return off | (_as_it_is(claims) if _OUGHT.match(opened.label) else set[str]())
    return off | (_what_may_be(opened.label, claims) if opened.loose else set[str]())


def _of_anybody(slot: str, answers: Iterable[Answer]) -> set[str]:
    """That one casualty died tells not how many women did: it may have been a man."""
    noun = slot.removeprefix("number of ")
    if noun not in load_words("gendered_nouns", "he") | load_words("gendered_nouns", "she") | _YOUNG:
        return set()
    return {
        answer.claim for answer in answers
        if answer.value.quantity is not None and counted_as(answer.value.quantity) == PERSON
    }  # fmt: skip


def _of_both(label: str, claims: Mapping[str, Claim]) -> set[str]:
    """That pirates fired at both ships backs no "Who has attacked 100 ships?"."""
    many = any(
        q.dimension == "count" and (q.lower or q.upper or 0) > 2 and q.text.casefold() in label.casefold()
        for claim in claims.values() for q in claim.quantities
    )  # fmt: skip
    return {
        key for key, claim in claims.items()
        if many and any(part.role in ("object", "subject") and _BOTH.match(part.text) for part in claim.parts)
    }  # fmt: skip


def _of_others_goods(label: str, claims: Mapping[str, Claim], grounds: Grounds) -> set[str]:
    """The allies of a state are none of its northern allies: whose they are is told of other ones."""
    quoted = _WHOSE.match(label)
    if quoted is None:
        return set()
    words = telling_words(quoted[1])
    return {
        key
        for key, claim in claims.items()
        if not all(meets(word, words_of_sentence(claim, grounds)) for word in words)
    }


def _as_it_is(claims: Mapping[str, Claim]) -> set[str]:
    """That the mayor does not resign is no "no" to "Should the mayor resign?"."""
    return {key for key, claim in claims.items() if claim.modality == "happened"}


def _to_what_end(label: str, claims: Mapping[str, Claim]) -> set[str]:
    """What is yet to be done by another verb, as "to stop them" is, plans no "Did the cutter launch a boat?"."""
    worded = _told_done(_words(label), claims)
    return {
        key for key, claim in claims.items()
        if worded and claim.modality in AHEAD and not any(near(claim.predicate, verb) for verb in worded)
    }  # fmt: skip


def _what_may_be(label: str, claims: Mapping[str, Claim]) -> set[str]:
    """What the bank denies is no "part that it may have played": another deed, and a possible one.

    The question is worded by a clause that tells its own deed as done.
    """
    words = _words(label)
    worded = _told_done(words, claims)
    return {
        key for key, claim in claims.items()
        if worded and claim.modality in SPECULATIVE and claim.predicate not in words
    }  # fmt: skip


def _told_done(words: Set[str], claims: Mapping[str, Claim]) -> Set[str]:
    """The verbs of a question that one of the clauses tells as done: that clause words it."""
    return words & {claim.predicate for claim in claims.values() if claim.modality == "happened"}


def _words(label: str) -> frozenset[str]:
    return frozenset(map(str.casefold, _WORD.findall(label)))
