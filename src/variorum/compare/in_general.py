"""What is told of all in general, of another part in the deed or of a later day, where a question asks of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..model import Answer, Argument, Claim, OpenQuestion
from ..reference import load_words
from .deed_parts import bare_phrase, last_noun
from .doers_asked import done_to
from .grounds import Grounds
from .like_words import singular, stands_in

_WORD = re.compile(r"[^\W\d_]+")
_ONE = re.compile(r"(?:an?|the|his|her|its)\s", re.IGNORECASE)
#: Whoever it is that something happens to.
_ANYBODY = frozenset({"those", "people", "anyone", "anybody", "everyone", "everybody", "many"})
#: A question for who did something, or what became of it, by a verb without an object.
_DID = re.compile(r"Who or what \w+ed\b")
#: A verb in the present.
_NOW = re.compile(r"\b(?:is|are|\w+[^s]s)$", re.IGNORECASE)


def told_of_all(opened: OpenQuestion, claims: Mapping[str, Claim]) -> set[str]:
    """Claims of people or things in general, where a question asks of one.

    "Those who were killed by drunken drivers" tells nothing of a woman who was killed, nor "the parcels were addressed
    by hand" of the one that was addressed to the mayor.

    Args:
        opened: the question.
        claims: the clauses that answer it.
    """
    asked = {
        (part.role, noun) for claim in claims.values() for part in _about(claim)
        if _ONE.match(part.text) and not _is_plural(noun := last_noun(part.text))
        and stands_in(bare_phrase(part.text), opened.label)
    }  # fmt: skip
    if not asked:
        return set()
    return {
        key for key, claim in claims.items()
        if any(_of_many(part, claim, noun) for part in _about(claim) for role, noun in asked if role == part.role)
    }  # fmt: skip


def befallen(
    opened: OpenQuestion, answers: Iterable[Answer], claims: Mapping[str, Claim], grounds: Grounds
) -> set[str]:  # fmt: skip
    """Claims of the person whom it befell, where the question asks who did it: she who was hit did not crash."""
    if not _DID.match(opened.label):
        return set()
    words = set(_WORD.findall(opened.label.casefold()))
    off = set[str]()
    for answer in answers:
        claim = claims.get(answer.claim)
        if claim is None or claim.predicate in words or claim.predicate + "ed" in words:
            continue
        whom = next((part for part in claim.parts if part.role == "object"), None)
        if whom is not None and whom.start <= answer.span.start < whom.end:
            found = done_to(claim, grounds)
            if found is not None and found[1]:
                off.add(answer.claim)
    return off


def still_so(asked: Iterable[tuple[int, int]], claim: Claim, grounds: Grounds) -> bool:
    """Whether a clause tells how somebody is when its report is written, days after the one that a question names.

    "She remains in hospital", written on Friday, backs no "Was she in hospital late on Wednesday?".

    Args:
        asked: first and last days of the times in the question, as ordinals.
        claim: the clause.
        grounds: the reports, for their dates.
    """
    written, days = grounds.published(claim.document), list(asked)
    stays = claim.predicate in load_words("comparison", "so_now")
    if written is None or not days or claim.times or not stays:
        return False
    start = claim.predicate_start - claim.evidence.start
    verb = claim.evidence.quote[start : claim.predicate_end - claim.evidence.start]
    return bool(_NOW.search(verb)) and written[0] > max(last for _, last in days)


def _about(claim: Claim) -> list[Argument]:
    """Whom or what a clause tells of: as done to it or, where it is done to nobody, as what does it."""
    done = [part for part in claim.parts if part.role == "object"]
    return done[:1] or [part for part in claim.parts if part.role == "subject"][:1]


def _of_many(part: Argument, claim: Claim, noun: str) -> bool:
    if part.entity is not None or part.resolved or any(part.start <= q.start < part.end for q in claim.quantities):
        return False
    told = last_noun(part.text)
    return told in _ANYBODY or (_is_plural(told) and singular(told) == noun)


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith("ss")
