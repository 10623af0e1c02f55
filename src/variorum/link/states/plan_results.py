"""Results of games told by a noun and the score: "an 11-2 victory", "their 1-3 defeat by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...model import Claim
from ..asides import aside_at
from ..page import Page
from .plan_parts import Course, keys_of_part, keys_of_word, time_told
from .plan_tenses import is_former, is_past
from .plan_words import plan_words, wide_bodies

_SCORE = re.compile(r"\b\d{1,3} ?[-–] ?\d{1,3}\b")
#: Characters on either side of such a noun in which its score stands.
_BEFORE, _BEHIND = 16, 40
_AGAINST = frozenset({"over", "against", "by", "to", "with"})


def read_results(page: Page, verbs: Mapping[int, Claim], same: Mapping[str, str]) -> Iterator[Course]:
    """Read the results that a report tells by a noun, with who took part where the clause says so.

    Args:
        page: the document.
        verbs: claims by where their verbs stand.
        same: of an entity that may be another, the one that stands for both.
    """
    for noun in page.tokens:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in plan_words("results"):
            continue
        start, end = page.sentence_of(noun.idx)
        first, last = max(start, noun.idx - _BEFORE), min(end, noun.idx + len(noun) + _BEHIND)
        before = {child.lower_ for child in noun.lefts}
        if not _SCORE.search(page.text[first:last]) or before & (plan_words("apart") - {"final", "own"}):
            continue
        verb = _verb_above(noun)
        claim = verbs.get(verb.idx) if verb is not None else None
        if claim is None or not is_past(verb) or is_former(verb) or aside_at(page, noun.idx) is not None:
            continue
        doers = keys_of_part(page, claim.doer, same) if claim.doer is not None else set[str]()
        whom = {
            key for mark in noun.rights if mark.dep_ in ("prep", "agent") and mark.lower_ in _AGAINST
            for child in mark.children for key in keys_of_word(page, child, same)
        }  # fmt: skip
        shown = min([noun.idx, *(child.left_edge.idx for child in noun.lefts)])
        yield Course(
            page, claim, "game", "held", noun, frozenset(doers - wide_bodies()), frozenset(whom), frozenset(),
            frozenset(), time_told(page, noun, "held"), False, False, True, shown, noun.idx + len(noun),
        )  # fmt: skip


def _verb_above(noun: Any) -> Any | None:
    return next((token for token in noun.ancestors if token.pos_ in ("VERB", "AUX")), None)
