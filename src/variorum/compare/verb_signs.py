"""Signs beside a verb that its reading does not account for: a "not" or a "will" that the parse attached elsewhere.

Two reports whose clauses differ by such a word do not back each other, whatever was made of the word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ..model import Claim
from ..reference import load

#: Words before a verb that are looked at: "was not yet being", no further.
BEFORE = 5
_PAUSE = re.compile(r"[,;:.!?()“”\"—–]")
#: "didn ’ t", "we ’ ll", as a tokeniser leaves them.
_PULLED = re.compile(r"\s+([’'])\s+(?=(?:t|ll|d|re|ve|s|m)\b)")
_WORD = re.compile(r"n[’']t\b|\w+?(?=n[’']t\b)|\w+")
_BE = frozenset({"is", "are", "was", "were", "be"})


def verb_signs(claim: Claim) -> tuple[str, ...]:
    """What stands beside a claim's verb and is not in its polarity or modality.

    Args:
        claim: with its words.

    Returns:
        Of ``not``, ``ahead``, ``possible`` those that its words show and its reading does not; mostly none.
    """
    at = claim.predicate_start - claim.evidence.start
    end = claim.predicate_end - claim.evidence.start
    if claim.head != "verb" or at < 0:
        return ()
    found = _signs(claim.evidence.quote[:at][-60:], claim.evidence.quote[end : end + 8])
    plain = claim.polarity == "affirmed"
    done = claim.modality == "happened"
    return tuple(sign for sign in found if (plain if sign == "not" else done))


@lru_cache(maxsize=20_000)
def _signs(before: str, after: str) -> tuple[str, ...]:
    table = load("comparison")["signs"]
    before, after = (_PULLED.sub(r"\1", words) for words in (before, after))
    words = _WORD.findall(_PAUSE.split(before)[-1].casefold())[-BEFORE:]
    pairs = set(pairwise(words))
    negated = [word for word in (*words, *_WORD.findall(after.casefold())[:1]) if word in table["not"]]
    if any(first in table["not"] and second in table["only"] for first, second in pairs):
        negated = negated[1:]  # "not only" denies nothing
    found = {"not"} if negated else set[str]()
    for sign in ("ahead", "possible"):
        if not set(words).isdisjoint(table[sign]):
            found.add(sign)
    if any(first in _BE and second == "to" for first, second in pairs):
        found.add("ahead")
    return tuple(sorted(found))
