"""A mere "not" that denies less than others tell: of one thing where they name none, or of those whom it picks out.

"Never spoke about the ferry" does not deny "spoke on Monday", and "voters who had not voted before" are no denial that
there are others who had.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Answer, Claim
from ..reference import load_words
from .deed_parts import other_object
from .grounds import Grounds
from .like_words import meets

#: Parts of a clause without which its verb may tell something else.
_COMPLEMENTS = frozenset({"object", "recipient", "other", "attribute", "instrument"})
#: What opens a clause that picks out some of many: "voters who", "those that", but not "the voters, who".
_PICKED = re.compile(r"\b(?:[a-z]+s|people|those|men|women|children|anyone|everyone|police) (?:who|that|which)\s+$")
#: What hangs on a noun behind it, and words before one that do not tell it.
_HANGING = re.compile(r"\s(?:of|to|for|in|on|at|with|from|by|about|that|who|which)\s")
_PLAIN = frozenset({"a", "an", "the", "any", "no", "some", "its", "his", "her", "their", "such"})
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Characters before a denial in which that stands.
_BEFORE = 40


def denies_less(denial: Sequence[Answer], told: Sequence[Answer], grounds: Grounds) -> str | None:
    """Why a "not" denies less than other clauses tell; None where nothing shows that.

    Args:
        denial: answers that deny something, without a source that does.
        told: answers that tell it.
        grounds: the claims and the texts they stand in.
    """
    if all(_PICKED.search(grounds.before(answer, _BEFORE)[: -len(answer.span.quote)]) for answer in denial):
        return "it is denied of some who are picked out by it, and told of others"
    ours, theirs = (_verbs(answers, grounds) for answers in (denial, told))
    if not ours or not theirs or len(ours) < len(denial):
        return None
    if all(claim.predicate in load_words("like_meaning", "empty_verbs") for claim in ours):
        alike = ((one, other) for one in ours for other in theirs if one.predicate == other.predicate)
        if not any(not (other_object(one, other) or _other_noun(one, other)) for one, other in alike):
            return "the verb says little, and its object is another"
    if len(theirs) < len(told):
        return None
    for roles in (frozenset({"object"}), _COMPLEMENTS):
        if all(_has(claim, roles) for claim in ours) and not any(_has(claim, roles) for claim in theirs):
            return "what is denied is more than the verb alone, which is all that is told"
    return None


def _other_noun(one: Claim, other: Claim) -> bool:
    """Whether two objects have no word in common before what hangs on them: "a chance of ...", "an injury to ..."."""
    nouns = [
        set(_WORD.findall(_HANGING.split(part.text.casefold())[0])) - _PLAIN
        for claim in (one, other)
        for part in claim.parts
        if part.role == "object" and not part.resolved
    ]
    return len(nouns) == 2 and all(nouns) and not any(meets(word, frozenset(nouns[1])) for word in nouns[0])


def _verbs(answers: Sequence[Answer], grounds: Grounds) -> list[Claim]:
    claims = [grounds.claims.get(answer.claim) for answer in answers]
    return [claim for claim in claims if claim is not None and claim.head == "verb" and claim.predicate != "be"]


def _has(claim: Claim, roles: frozenset[str]) -> bool:
    return any(part.role in roles for part in claim.parts)
