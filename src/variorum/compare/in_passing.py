"""What a clause only names, tells as a rule or as going on, and so does not tell as done.

"Apple shutting down the service is unusual news", "an operation to repair his jaw", "the president adopts every seventh
son", "as he was boarding the flight", "his engagement": none of these says that a plan was carried out, though none
says that it was not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Answer, Claim
from ..reference import load_words
from .grounds import Grounds

#: Words before a form in -ing that make a tense of it.
_BEING = frozenset({"is", "are", "was", "were", "am", "be", "been", "being", "'s", "’s", "'re", "’re"})
#: Words before a participle for what somebody has others do, in so many characters.
_HAVING = re.compile(r"\b(?:having|getting)\b[^.,;:!?]*$", re.IGNORECASE)
_NEAR = 60
#: Words before a bare form for what was done.
_DID = frozenset({"did", "to"})
#: Words before a verb by which its bare form is no present.
_HELPED = frozenset(
    {"did", "to", "will", "would", "could", "can", "may", "might", "should", "must", "let", "ll", "'ll", "’ll", "shall"}
)
#: Words before a verb that are looked at.
_BEFORE = 3
_WORD = re.compile(r"[\w’']+|[^\w\s]")


def in_passing(answers: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether all answers hang on a clause that tells nothing as done.

    A noun, a form in -ing unless it tells behind a comma what came of something ("opened fire, killing two"), what
    somebody was "having" done, an infinitive, and the present outside a headline.
    """
    told = [(answer, grounds.claims[answer.claim]) for answer in answers if answer.claim in grounds.claims]
    return bool(told) and all(
        _told_in_passing(claim) or _HAVING.search(grounds.before(answer, _NEAR)[: -len(answer.span.quote)])
        for answer, claim in told
    )


def only_named(answers: Sequence[Answer], grounds: Grounds) -> bool:
    """Whether all answers hang on a form in -ing that its clause is about: "he says paying ransoms is wrong"."""
    claims = grounds.clauses(answers)
    return bool(claims) and all(_opens_clause(claim) for claim in claims)


def told_as_rule(claim: Claim) -> bool:
    """Whether a verb stands in the simple present: "hires children", no "did hire" and no "put" of the past."""
    if claim.head != "verb" or claim.predicate in load_words("comparison", "unchanged"):
        return False
    quote, at = claim.evidence.quote, claim.predicate_start - claim.evidence.start
    lemma = claim.predicate.split(" ")[0]
    verb = quote[at : claim.predicate_end - claim.evidence.start].split(" ")[0].casefold()
    before = {word.casefold() for word in _WORD.findall(quote[:at])[-_BEFORE:]}
    return verb in (lemma, *_present(lemma)) and before.isdisjoint(_HELPED)


def _opens_clause(claim: Claim) -> bool:
    if claim.head != "verb" or claim.predicate.endswith("ing"):
        return False
    quote, at = claim.evidence.quote, claim.predicate_start - claim.evidence.start
    before = _WORD.findall(quote[:at].casefold())
    return bool(re.match(r"\w+ing\b", quote[at:])) and (not before or before[-1] in load_words("comparison", "opening"))


def _told_in_passing(claim: Claim) -> bool:
    if claim.head != "verb":
        return claim.head == "noun"
    quote, at = claim.evidence.quote, claim.predicate_start - claim.evidence.start
    verb = quote[at : claim.predicate_end - claim.evidence.start].split(" ")[0].casefold()
    before = [word.casefold() for word in _WORD.findall(quote[:at])[-_BEFORE:]]
    lemma = claim.predicate.split(" ")[0]
    if verb.endswith("ing") and verb != lemma:
        return not _BEING.isdisjoint(before) or before[-1:] != [","]
    if "being" in before:
        return True
    if before[-1:] == ["to"]:
        return "was" not in before and "were" not in before  # "was to open"
    if verb == lemma and verb not in load_words("comparison", "unchanged"):
        return claim.sentence > 0 and _DID.isdisjoint(before)
    return claim.sentence > 0 and verb in _present(lemma)


def _present(lemma: str) -> tuple[str, ...]:
    return (
        *{"have": ("has",), "be": ("is", "are"), "do": ("does",)}.get(lemma, ()),
        f"{lemma}s",
        f"{lemma}es",
        f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}s",
    )
